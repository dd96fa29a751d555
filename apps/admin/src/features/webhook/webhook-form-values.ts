import type { CreateWebhookInput, WebhookRow } from './webhook.operations.ts';

export type ChangeType = WebhookRow['changeTypes'][number];

/** What the form holds. */
export interface WebhookValues {
  partnerId: string;
  name: string;
  url: string;
  /** None: all. */
  nodeTypes: readonly string[];
  changeTypes: readonly ChangeType[];
  selection: string;
}

/** What most receivers want: enough to put each thing in the place of the old one, or to take it away. */
export const usualSelection = `{
  type
  nodeType
  nodeId
  occurredAt
  reason
  node {
    ... on Article { slug title lead publishedAt correctedAt category { name } body { html } }
    ... on OfficialDocument { slug code excerpt issuedOn }
    ... on Award { recipientName unitName grantedOn status form { name } }
  }
  tombstone { at reason }
}`;

export function valuesOfWebhook(webhook: WebhookRow | null): WebhookValues {
  return {
    partnerId: webhook?.partner.id ?? '',
    name: webhook?.name ?? '',
    url: webhook?.url ?? '',
    nodeTypes: webhook?.nodeTypes ?? [],
    changeTypes: webhook?.changeTypes ?? [],
    selection: webhook?.selection ?? usualSelection,
  };
}

export const createInputOf = ({ partnerId, name, url, nodeTypes, changeTypes, selection }: WebhookValues) =>
  ({
    partnerId,
    name,
    url: url.trim(),
    nodeTypes: [...nodeTypes],
    changeTypes: [...changeTypes],
    selection,
  }) satisfies CreateWebhookInput;

/** Only what was changed, so that saving never takes back what somebody else wrote elsewhere. */
export function updateInputOf({ partnerId: _partner, nodeTypes, changeTypes, ...texts }: Partial<WebhookValues>) {
  return {
    ...texts,
    ...(nodeTypes ? { nodeTypes: [...nodeTypes] } : {}),
    ...(changeTypes ? { changeTypes: [...changeTypes] } : {}),
  };
}

/** A value put into a list or taken out of it. */
export const toggled = <Value>(list: readonly Value[], value: Value, wanted: boolean): Value[] =>
  wanted ? [...list.filter((one) => one !== value), value] : list.filter((one) => one !== value);
