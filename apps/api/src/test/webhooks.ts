import { pino } from 'pino';
import { createWebhookTools } from '#src/door/webhook-payload.ts';
import { createPrivateCipher } from '#src/modules/recipient/private-cipher.ts';
import { createWebhookSender, type WebhookSender } from '#src/modules/webhook/send-webhooks.service.ts';
import { type Outcome, type Person } from './factories.ts';
import { partnerWithKey } from './partners.ts';
import { dataOf, type TestApi } from './run-operation.ts';

const results = {
  createWebhook: '... on HandedWebhookSecret { secret webhook { id version state url selection } }',
  updateWebhook: '... on Webhook { id version url selection } ... on Conflict { currentVersion }',
  deleteWebhook: '... on Deleted { id }',
  pauseWebhook: '... on Webhook { id state pauseReason }',
  resumeWebhook: '... on Webhook { id state pauseReason }',
  rotateWebhookSecret: '... on HandedWebhookSecret { secret webhook { formerSecretUntil } }',
  sendWebhookTest: '... on WebhookDelivery { id state }',
  replayWebhookDelivery: '... on WebhookDelivery { id state }',
  replayWebhookDeliveries: '... on ReplayedDeliveries { count }',
  skipWebhookDelivery: '... on WebhookDelivery { id state }',
} as const;
const inputs: Partial<Record<keyof typeof results, string>> = {
  deleteWebhook: 'WebhookInput',
  pauseWebhook: 'WebhookInput',
  sendWebhookTest: 'WebhookInput',
  replayWebhookDelivery: 'WebhookDeliveryInput',
  skipWebhookDelivery: 'WebhookDeliveryInput',
};
const withProblems = new Set<keyof typeof results>([
  'createWebhook',
  'updateWebhook',
  'resumeWebhook',
  'rotateWebhookSecret',
  'replayWebhookDeliveries',
  'skipWebhookDelivery',
]);

/** A mutation about webhooks, with what it may answer. */
export async function mutateWebhook(
  api: Pick<TestApi, 'app' | 'logged'>,
  { cookie }: Pick<Person, 'cookie'>,
  mutation: keyof typeof results,
  input: Record<string, unknown>,
): Promise<Outcome & Record<string, unknown>> {
  const type = inputs[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const problems = withProblems.has(mutation) ? '... on InvalidInput { problems { field code params } }' : '';
  const data = await dataOf<Record<string, Outcome & Record<string, unknown>>>(api, {
    query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${results[mutation]} ${problems} } }`,
    variables: { input },
    cookie,
  });
  return data[mutation]!;
}

export interface TestWebhook {
  id: string;
  secret: string;
  partnerId: string;
}

/** A webhook of a partner of its own. */
export async function webhookTo(
  api: Pick<TestApi, 'app' | 'logged'>,
  administrator: Person,
  url: string,
  fields: Record<string, unknown> = {},
): Promise<TestWebhook> {
  const { partnerId } = await partnerWithKey(api, administrator);
  const made = await mutateWebhook(api, administrator, 'createWebhook', {
    partnerId,
    name: 'Đồng bộ tin',
    url,
    selection: '{ type nodeType node { ... on Article { title } } }',
    nodeTypes: ['Article'],
    ...fields,
  });
  if (made.__typename !== 'HandedWebhookSecret') throw new Error(JSON.stringify(made));
  return { id: (made['webhook'] as { id: string }).id, secret: made['secret'] as string, partnerId };
}

export const testKey = 'mot-chia-khoa-chi-dung-trong-kiem-thu';

/** A sender of this process, on a clock that the test moves. */
export function senderOf(api: TestApi, clock: { now: Date }, timeout = 700): WebhookSender {
  const log = pino({ level: 'info' }, { write: (line: string) => void api.logged.push(line) });
  return createWebhookSender({
    db: api.clients.owner,
    cipher: createPrivateCipher(testKey),
    webhooks: createWebhookTools({
      db: api.clients.reader,
      store: api.store,
      publicUrl: 'http://localhost:3000',
      log,
      allowedHosts: ['127.0.0.1'],
    }),
    log,
    now: () => clock.now,
    timeout,
  });
}
