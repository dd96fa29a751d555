import type { Logger } from 'pino';
import type { Clients } from './db/client.ts';
import { refuseKey, type callers, type Caller } from './door/caller.ts';
import { createDoor } from './door/door.ts';
import { publicLimits } from './door/limits.ts';
import type { ChangeListener } from './modules/change-feed/change-listener.service.ts';
import { changeFollowers } from './modules/change-feed/follow-changes.service.ts';
import type { MediaStore } from './modules/media-file/media-store.ts';
import { publicSchema } from './schema.ts';

export interface PublicDoorOptions {
  clients: Clients;
  store: MediaStore;
  log: Logger;
  changes: ChangeListener;
  callerOf: ReturnType<typeof callers>;
}

/** `/graphql`: queries for everybody, on connections of the role kheo_reader. */
export function createPublicDoor({
  clients,
  store,
  log,
  changes,
  callerOf,
}: PublicDoorOptions): (request: Request, address: string) => Promise<Response> {
  const follow = changeFollowers({ db: clients.reader, changes });
  const door = createDoor<Caller>({
    schema: publicSchema,
    endpoint: '/graphql',
    limits: publicLimits,
    log,
    context: async (_request, caller) => ({
      door: 'public',
      partner: caller.kind === 'partner' ? caller.partner : null,
      follow: (after) =>
        follow({ address: caller.address, partner: caller.kind === 'partner' ? caller.partner : null }, after),
      db: clients.reader,
      viewer: null,
      now: new Date(),
      store,
      cipher: null,
      log,
      loaders: new Map(),
    }),
  });
  return async (request, address) => {
    const caller = await callerOf(request, address, new Date());
    return 'refused' in caller ? refuseKey(request, caller.refused) : door(request, caller);
  };
}
