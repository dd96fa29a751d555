import type { Logger } from 'pino';
import type { Clients } from './db/client.ts';
import { refuse, refuseKey, type callers, type Caller } from './door/caller.ts';
import { createDoor } from './door/door.ts';
import {
  allowanceHeaders,
  chargeCaller,
  entryCost,
  rateLimited,
  useFairUse,
  wrongKeyCost,
  type Asking,
  type FairUse,
} from './door/fair-use.ts';
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
  fairUse: FairUse;
}

function withHeaders(answer: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** `/graphql`: queries for everybody, on connections of the role kheo_reader. */
export function createPublicDoor({
  clients,
  store,
  log,
  changes,
  callerOf,
  fairUse,
}: PublicDoorOptions): (request: Request, address: string) => Promise<Response> {
  const follow = changeFollowers({ db: clients.reader, changes });
  const door = createDoor<Asking>({
    schema: publicSchema,
    endpoint: '/graphql',
    limits: publicLimits,
    log,
    plugins: [useFairUse(fairUse)],
    context: async (_request, { caller }) => ({
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

  /** An answer with the state of the allowance, or the refusal when it is used up already. */
  const charged = async (
    request: Request,
    caller: Caller,
    cost: number,
    answer: (asking: Asking) => Promise<Response>,
  ): Promise<Response> => {
    const asking: Asking = { caller, charge: await chargeCaller(fairUse, caller, cost) };
    const response =
      asking.charge?.allowed === false ? refuse(request, 429, rateLimited(asking.charge)) : await answer(asking);
    return asking.charge ? withHeaders(response, allowanceHeaders(caller, asking.charge)) : response;
  };

  return async (request, address) => {
    const caller = await callerOf(request, address, new Date());
    if (!('refused' in caller)) return charged(request, caller, entryCost, (asking) => door(request, asking));
    const stranger: Caller = { kind: 'anonymous', address };
    return charged(request, stranger, wrongKeyCost, async () => refuseKey(request, caller.refused));
  };
}
