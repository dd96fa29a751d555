import type { Outcome, Person } from './factories.ts';
import { answerOf, dataOf, send, type Answer, type TestApi } from './run-operation.ts';

/** A mutation about partners, with what it may answer. */
export async function mutatePartner(
  api: Pick<TestApi, 'app' | 'logged'>,
  { cookie }: Pick<Person, 'cookie'>,
  mutation: 'createPartner' | 'updatePartner' | 'createPartnerKey' | 'rotatePartnerKey' | 'revokePartnerKey',
  input: Record<string, unknown>,
): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const key = 'id name prefix scopes status expiresAt revokedAt createdBy { email }';
  const selection = {
    createPartner: '... on Partner { id nameVi active version }',
    updatePartner: '... on Partner { id nameVi active version } ... on Conflict { currentVersion }',
    createPartnerKey: `... on HandedPartnerKey { secret key { ${key} } }`,
    rotatePartnerKey: `... on HandedPartnerKey { secret key { ${key} } }`,
    revokePartnerKey: `... on PartnerKey { ${key} }`,
  }[mutation];
  const problems = mutation === 'revokePartnerKey' ? '' : '... on InvalidInput { problems { field code params } }';
  const data = await dataOf<Record<string, Outcome>>(api, {
    query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${selection} ${problems} } }`,
    variables: { input },
    cookie,
  });
  return data[mutation]!;
}

export interface TestKey {
  partnerId: string;
  id: string;
  secret: string;
  prefix: string;
}

/** A partner with a key that works. */
export async function partnerWithKey(
  api: Pick<TestApi, 'app' | 'logged'>,
  administrator: Pick<Person, 'cookie'>,
  fields: Record<string, unknown> = {},
  keyFields: Record<string, unknown> = {},
): Promise<TestKey> {
  const partner = await mutatePartner(api, administrator, 'createPartner', { nameVi: 'Báo Minh Hà', ...fields });
  return keyOf(api, administrator, partner.id, keyFields);
}

export async function keyOf(
  api: Pick<TestApi, 'app' | 'logged'>,
  administrator: Pick<Person, 'cookie'>,
  partnerId: string,
  fields: Record<string, unknown> = {},
): Promise<TestKey> {
  const made = await mutatePartner(api, administrator, 'createPartnerKey', { partnerId, name: 'Trang tin', ...fields });
  if (made.__typename !== 'HandedPartnerKey') throw new Error(JSON.stringify(made));
  const { secret, key } = made as unknown as { secret: string; key: { id: string; prefix: string } };
  return { partnerId, id: key.id, prefix: key.prefix, secret };
}

/** A question at the public door, with a key or another authorization, and the answer with its headers. */
export async function ask<Data = Record<string, unknown>>(
  app: TestApi['app'],
  query: string,
  {
    key,
    authorization = key === undefined ? undefined : `Bearer ${key}`,
    address,
    headers = {},
    variables,
  }: {
    key?: string;
    authorization?: string | undefined;
    address?: string;
    headers?: Record<string, string>;
    variables?: Record<string, unknown>;
  } = {},
): Promise<Answer<Data> & { headers: Headers }> {
  const response = await send(
    app,
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    },
    address,
  );
  return { headers: response.headers, ...(await answerOf<Data>(response)) };
}
