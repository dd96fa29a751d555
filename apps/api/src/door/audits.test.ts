import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '#src/test/factories.ts';
import { startTestApi } from '#src/test/run-operation.ts';

// The audits of the GraphQL over HTTP specification, over real HTTP.

let server: ServerType;
let address = '';
let cookie = '';
const url = (door: string) => (): string => `${address}${door}`;

beforeAll(async () => {
  const api = await startTestApi();
  server = serve({ fetch: api.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ cookie } = await signedIn(api, 'EDITOR'));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const asStaff: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('cookie', cookie);
  return fetch(input, { ...init, headers });
};

describe.each([
  ['the public door', serverAudits({ url: url('/graphql') })],
  ['the editorial door, signed out', serverAudits({ url: url('/admin/graphql') })],
  ['the editorial door, signed in', serverAudits({ url: url('/admin/graphql'), fetchFn: asStaff })],
])('%s', (_name, audits) => {
  it('is held to all 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_audit, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, ...('reason' in result ? { reason: result.reason } : {}) }).toEqual({
      status: 'ok',
    });
  });
});
