import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { createPrivateCipher } from '#src/modules/recipient/private-cipher.ts';
import {
  createSyndicationFollower,
  type SyndicationFollower,
} from '#src/modules/syndication/follow-sources.service.ts';
import { startTestApi, type TestApi } from './run-operation.ts';
import { testKey } from './webhooks.ts';

/** A Khéo of its own, with a database of its own, on a port of its own. */
export interface ServedApi extends TestApi {
  /** Of its GraphQL door. */
  address: string;
  /** Of its portal, for which the API stands in: pictures are there. */
  portalUrl: string;
  /** While it is set, every request is answered with this status. */
  refusing: { status: number | null };
  close(): void;
}

export async function startServedApi(): Promise<ServedApi> {
  const refusing: ServedApi['refusing'] = { status: null };
  let listener: ReturnType<typeof getRequestListener> | null = null;
  const server = createServer((request, response) => {
    if (refusing.status !== null || !listener) {
      request.resume();
      response.writeHead(refusing.status ?? 503).end('không');
    } else void listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const portalUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = await startTestApi({ publicUrl: portalUrl, webhookAllowedHosts: ['127.0.0.1'] });
  listener = getRequestListener(api.app.fetch);
  return {
    ...api,
    portalUrl,
    address: `${portalUrl}/graphql`,
    refusing,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A follower of this process, which looks at its sources whenever it is asked to. */
export function followerOf(api: TestApi): SyndicationFollower {
  return createSyndicationFollower({
    db: api.clients.owner,
    store: api.store,
    cipher: createPrivateCipher(testKey),
    allowedHosts: ['127.0.0.1'],
    log: pino({ level: 'info' }, { write: (line: string) => void api.logged.push(line) }),
    now: () => new Date(),
    pause: 0,
  });
}
