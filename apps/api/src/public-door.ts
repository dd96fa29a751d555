import type { Logger } from 'pino';
import type { Clients } from './db/client.ts';
import { AnswerCache } from './door/answer-cache.ts';
import { dropChangedAnswers } from './door/answer-changes.ts';
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
import { cacheable } from './door/cacheable.ts';
import { usePersistedOperations } from './door/persisted-operations.ts';
import { createAdmission } from './door/quick-admission.ts';
import { publicLimits } from './door/limits.ts';
import { longestQuestion, type AskedOver } from './door/question.ts';
import { createQuickAnswers, type QuickAnswers } from './door/quick-answers.ts';
import type { Trusts } from './door/trusted-documents.ts';
import type { ChangeListener } from './modules/change-feed/change-listener.service.ts';
import { changeFollowers } from './modules/change-feed/follow-changes.service.ts';
import { createPersistedOperations } from './modules/partner/persisted-operation.service.ts';
import type { MediaStore } from './modules/media-file/media-store.ts';
import { createReader } from './reading/reader.ts';
import { publicSources } from './reading/sources.ts';
import { publicSchema } from './schema.ts';

export interface PublicDoorOptions {
  clients: Clients;
  changes: ChangeListener;
  store: MediaStore;
  /** Of the portal. */
  publicUrl: string;
  log: Logger;
  callerOf: ReturnType<typeof callers>;
  fairUse: FairUse;
  /** What the portal may ask as such; null: everything. */
  portal: Trusts | null;
  /** For finished answers, in megabytes; 0: none is kept. */
  cacheMegabytes: number;
}

export interface PublicDoor {
  /** @param tried whether the short way has been tried already */
  answer(request: Request, address: string, tried: boolean): Promise<Response>;
  /** The short way, for who can ask without a Request. */
  quick: QuickAnswers;
}

function withHeaders(answer: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** `/graphql`: queries for everybody, on connections of the role kheo_reader. */
export function createPublicDoor({
  clients,
  changes,
  store,
  publicUrl,
  log,
  callerOf,
  fairUse,
  portal,
  cacheMegabytes,
}: PublicDoorOptions): PublicDoor {
  const cache = cacheMegabytes > 0 ? new AnswerCache(cacheMegabytes * 1024 * 1024, () => changes.listening) : null;
  if (cache) dropChangedAnswers(cache, changes, clients.owner, log);
  const operations = createPersistedOperations(clients.owner, log);
  const quick = createQuickAnswers({
    reader: createReader({
      schema: publicSchema,
      sources: publicSources,
      pool: clients.reading,
      db: clients.reader,
      limits: publicLimits,
      publicUrl,
      log,
    }),
    cache,
    admit: createAdmission({ schema: publicSchema, callerOf, fairUse, portal }),
    operations,
    log,
  });
  const follow = changeFollowers({ db: clients.reader, changes });
  const door = createDoor<Asking>({
    schema: publicSchema,
    endpoint: '/graphql',
    limits: publicLimits,
    log,
    plugins: [useFairUse(fairUse, portal), usePersistedOperations(operations, fairUse)],
    context: async (_request, { caller }) => ({
      door: 'public',
      partner: caller.kind === 'partner' ? caller.partner : null,
      follow: (after) =>
        follow({ address: caller.address, partner: caller.kind === 'partner' ? caller.partner : null }, after),
      db: clients.reader,
      viewer: null,
      now: new Date(),
      store,
      publicUrl,
      cipher: null,
      webhooks: null,
      deprecated: [],
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
    const asking: Asking = { caller, charge: await chargeCaller(fairUse, caller, cost), answered: false };
    const response =
      asking.charge?.allowed === false
        ? refuse(request, 429, rateLimited(asking.charge))
        : await cacheable(request, await answer(asking), {
            answered: asking.answered,
            shared: asking.caller.kind === 'anonymous',
          });
    return asking.charge ? withHeaders(response, allowanceHeaders(asking.caller, asking.charge)) : response;
  };

  const usual = async (request: Request, address: string): Promise<Response> => {
    const caller = await callerOf(request, address, new Date());
    if (!('refused' in caller)) return charged(request, caller, entryCost, (asking) => door(request, asking));
    const stranger: Caller = { kind: 'anonymous', address };
    return charged(request, stranger, wrongKeyCost, async () => refuseKey(request, caller.refused));
  };
  return {
    quick,
    async answer(request, address, tried) {
      const asked = tried ? null : await askedIn(request, address);
      const given = asked && (await quick(asked));
      return given
        ? new Response(given.status === 304 ? null : new Uint8Array(Buffer.from(given.body as string, 'latin1')), {
            status: given.status,
            headers: given.headers,
          })
        : usual(request, address);
    },
  };
}

/** A question that may go the short way; the request can still be read. */
async function askedIn(request: Request, address: string): Promise<AskedOver | null> {
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  if (request.method === 'GET') return { method: 'GET', text: new URL(request.url).search.slice(1), address, header };
  const isJson = header('content-type')?.split(';')[0]?.trim() === 'application/json';
  const tooLong = Number(header('content-length') ?? 0) > longestQuestion;
  if (request.method !== 'POST' || !isJson || tooLong || header('content-encoding')) return null;
  const text = await shortText(request.clone());
  return text === null ? null : { method: 'POST', text, address, header };
}

/** The text of a body; null when it is longer than a question. */
async function shortText(copy: Request): Promise<string | null> {
  const reader = copy.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  if (!reader) return text;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > longestQuestion) {
      // ends only when the request itself has been read or given up, so nobody waits for it
      void reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
