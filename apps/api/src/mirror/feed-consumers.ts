import { canonical } from './mirrored.ts';

// Two consumers as a partner would write them, with nothing of the mirror: one takes what a subscription sends, one asks
// for pages. Each keeps nodes, tombstones and its cursor together, as a partner's database would.

/** What they keep of each type; no two of them call different things by one name. */
const selections: Record<string, string> = {
  Article: `slug title lead body { html } publishedAt category { id } otherCategories { id } tags { id } awards { id }
    documentReferences { printedText code officialDocument { id } }`,
  OfficialDocument: 'slug code excerpt issuedOn validity: status',
  Category: 'slug name position parent { id }',
  Award: `verificationCode recipientName achievement life: status revokedAt decision { id }
    events { kind on reason decision { id } }`,
};
const lists: Record<string, string> = { Article: 'articles', OfficialDocument: 'officialDocuments', Award: 'awards' };
const change = `cursor nodeType nodeId tombstone { reason } node { id ${Object.entries(selections)
  .map(([type, selection]) => `... on ${type} { ${selection} }`)
  .join(' ')} }`;

interface Told {
  cursor: string;
  nodeType: string;
  nodeId: string;
  tombstone: { reason: string | null } | null;
  node: Record<string, unknown> | null;
}

/** What a consumer has. */
export interface Kept {
  cursor: string | null;
  /** Type and id → the node as a text. */
  nodes: Map<string, string>;
  /** Type and id → why it went. */
  gone: Map<string, string | null>;
}
export const nothingYet = (): Kept => ({ cursor: null, nodes: new Map(), gone: new Map() });

const text = (node: Record<string, unknown>): string => JSON.stringify(canonical(node));

function apply(kept: Kept, { cursor, nodeType, nodeId, tombstone, node }: Told): void {
  kept.cursor = cursor;
  if (!(nodeType in selections)) return;
  const key = `${nodeType} ${nodeId}`;
  if (node) {
    kept.nodes.set(key, text(node));
    kept.gone.delete(key);
  } else {
    kept.nodes.delete(key);
    kept.gone.set(key, tombstone?.reason ?? null);
  }
}

/** Something to come again for: the process is not there, or says that it cannot answer now. */
class Away extends Error {}
const passing = new Set(['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED']);

interface Answer<Data> {
  data?: Data;
  errors?: { message: string; extensions?: { code?: string } }[];
}
function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  if (errors?.some(({ extensions }) => passing.has(extensions?.code ?? ''))) throw new Away(errors[0]?.message);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

const post = (address: string, accept: string, query: string, variables: object, signal: AbortSignal) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
    signal,
  }).catch((error: unknown) => {
    throw new Away(String(error));
  });

async function ask<Data>(address: string, query: string, variables: object, signal: AbortSignal): Promise<Data> {
  const response = await post(address, 'application/json', query, variables, signal);
  const body = await response.text().catch((error: unknown) => {
    throw new Away(String(error));
  });
  return dataOf(JSON.parse(body) as Answer<Data>);
}

/** @returns whether the feed may go on without this consumer: it was told to come again, or it went away itself */
const comesAgain = (error: unknown, signal: AbortSignal): boolean => error instanceof Away || signal.aborted;

/** Asks for pages of any size until there is no more. */
export async function readPages(address: string, kept: Kept, signal: AbortSignal): Promise<'all' | 'interrupted'> {
  try {
    for (;;) {
      const first = 1 + Math.floor(Math.random() * 100);
      const { changes } = await ask<{ changes: { nodes: Told[]; pageInfo: { hasNextPage: boolean } } }>(
        address,
        `query ($after: String, $first: Int) { changes(after: $after, first: $first) {
           pageInfo { hasNextPage } nodes { ${change} } } }`,
        { after: kept.cursor, first },
        signal,
      );
      for (const told of changes.nodes) apply(kept, told);
      if (!changes.pageInfo.hasNextPage) return 'all';
    }
  } catch (error) {
    if (comesAgain(error, signal)) return 'interrupted';
    throw error;
  }
}

/** Takes what a subscription sends, event by event, until it is cut or `enough` says so. */
export async function takeEvents(
  address: string,
  kept: Kept,
  signal: AbortSignal,
  enough: () => boolean = () => false,
): Promise<void> {
  try {
    const query = `subscription ($after: String) { changes(after: $after) { ${change} } }`;
    const response = await post(address, 'text/event-stream', query, { after: kept.cursor }, signal);
    if (!response.ok) throw new Away(`HTTP ${response.status}`);
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      rest += chunk;
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const data = /^data: (.+)$/m.exec(rest.slice(0, end))?.[1];
        rest = rest.slice(end + 2);
        if (data) apply(kept, dataOf(JSON.parse(data) as Answer<{ changes: Told }>).changes);
      }
      if (enough()) return;
    }
  } catch (error) {
    // fetch tells of a connection that was cut by a TypeError
    if (!comesAgain(error, signal) && !(error instanceof TypeError)) throw error;
  }
}

/** What a newcomer does: the cursor of now, then every list; the changes meanwhile come after it. */
export async function listEverything(address: string, signal: AbortSignal): Promise<Kept> {
  const kept = nothingYet();
  kept.cursor = (await ask<{ changesHead: string }>(address, '{ changesHead }', {}, signal)).changesHead;
  const add = (type: string, nodes: Record<string, unknown>[]): void => {
    for (const node of nodes) kept.nodes.set(`${type} ${String(node['id'])}`, text(node));
  };
  const { categories } = await ask<{ categories: Record<string, unknown>[] }>(
    address,
    `{ categories { id ${selections['Category']} } }`,
    {},
    signal,
  );
  add('Category', categories);
  for (const [type, list] of Object.entries(lists)) {
    for (let after: string | null = null, more = true; more;) {
      const page: Record<
        string,
        { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
      > = await ask(
        address,
        `query ($after: String) { ${list}(first: 50, after: $after) { nodes { id ${selections[type]} }
           pageInfo { hasNextPage endCursor } } }`,
        { after },
        signal,
      );
      const { nodes, pageInfo } = page[list]!;
      add(type, nodes);
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
  }
  return kept;
}

/** Where two differ; empty when they have the same. */
export const differences = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => `${key}: ${String(a.get(key))} ≠ ${String(b.get(key))}`);
