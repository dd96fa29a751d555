import type { Logger } from 'pino';
import type { Clients } from './db/client.ts';
import { createDoor } from './door/door.ts';
import { publicLimits } from './door/limits.ts';
import type { MediaStore } from './modules/media-file/media-store.ts';
import { publicSchema } from './schema.ts';

/** `/graphql`: queries for everybody, on connections of the role kheo_reader. */
export function createPublicDoor({
  clients,
  store,
  log,
}: {
  clients: Clients;
  store: MediaStore;
  log: Logger;
}): (request: Request) => Promise<Response> {
  return createDoor({
    schema: publicSchema,
    endpoint: '/graphql',
    limits: publicLimits,
    log,
    context: async () => ({
      door: 'public',
      db: clients.reader,
      viewer: null,
      now: new Date(),
      store,
      cipher: null,
      log,
      loaders: new Map(),
    }),
  });
}
