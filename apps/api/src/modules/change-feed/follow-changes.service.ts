import type { Database } from '#src/db/client.ts';
import { Refused } from '#src/refused.ts';
import type { ChangeListener, CommittedChange } from './change-listener.service.ts';
import { changesAfter, changesHead, type FeedChange } from './public-change.service.ts';

/** How many subscriptions may be open: one caller’s, and all of this process’s together. */
export interface FollowLimits {
  anonymous: number;
  partner: number;
  all: number;
  /** Milliseconds after which a subscription is completed; its consumer goes on from its cursor with a new one. */
  lifetime: number;
}
const usual: FollowLimits = { anonymous: 5, partner: 20, all: 200, lifetime: 3_600_000 };

/** Notices of one commit come together; and many commits a second are read at once. */
const gathering = 20;
/** How often the feed is asked without a notice: hardly ever while notices come, each second while they cannot. */
const unasked = { listening: 30_000, deaf: 1_000 };
const pageSize = 50;

export interface Follower {
  address: string;
  /** Null for who has no key. */
  partner: { id: string; keyId: string } | null;
}

/** Open subscriptions of this process. Nothing is kept for a slow consumer: each reads the feed at his own pace. */
export function changeFollowers(
  { db, changes }: { db: Database; changes: ChangeListener },
  limits: FollowLimits = usual,
): (follower: Follower, after: string | null) => Promise<AsyncIterableIterator<FeedChange>> {
  const open = new Map<string, number>();
  let all = 0;

  const take = ({ address, partner }: Follower): (() => void) => {
    const key = partner?.id ?? address;
    const mine = open.get(key) ?? 0;
    if (mine >= (partner ? limits.partner : limits.anonymous) || all >= limits.all) throw tooMany();
    open.set(key, mine + 1);
    all += 1;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      all -= 1;
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    };
  };

  return async (follower, after) => {
    const giveBack = take(follower);
    try {
      const start = after ?? (await changesHead(db));
      // a cursor that is none is refused now, as the answer, and not in the middle of a stream
      await changesAfter(db, { after: start, first: 1 });
      return follow(db, changes, { start, lifetime: limits.lifetime, giveBack, partner: follower.partner });
    } catch (error) {
      giveBack();
      throw error;
    }
  };
}

const tooMany = () =>
  new Refused('Too many subscriptions are open. Close one, or read changes by pages.', {
    code: 'TOO_MANY_SUBSCRIPTIONS',
    status: 429,
    retryAfter: 30,
  });

function follow(
  db: Database,
  changes: ChangeListener,
  {
    start,
    lifetime,
    partner,
    giveBack,
  }: { start: string; lifetime: number; partner: Follower['partner']; giveBack(): void },
): AsyncIterableIterator<FeedChange> {
  const ending = new AbortController();
  let wake: () => void = () => undefined;
  let woken = false;
  const onChange = (change?: CommittedChange): void => {
    // a key was revoked or a partner suspended: who still may comes back at once
    if (change && partner && [partner.id, partner.keyId].includes(change.nodeId)) return end();
    if (change && !change.public) return;
    woken = true;
    wake();
  };
  const onGap = (): void => onChange();
  const end = (): void => {
    ending.abort();
    wake();
    clearTimeout(timer);
    changes.off('change', onChange).off('gap', onGap);
    changes.ending.removeEventListener('abort', end);
    giveBack();
  };
  const timer = setTimeout(end, lifetime).unref();
  changes.on('change', onChange).on('gap', onGap);
  changes.ending.addEventListener('abort', end, { once: true });
  if (changes.ending.aborted) end();

  const pause = (milliseconds: number, early: boolean): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timeout);
        wake = () => undefined;
        resolve();
      };
      const timeout = setTimeout(done, milliseconds).unref();
      wake = () => (early || ending.signal.aborted) && done();
      if (ending.signal.aborted || (early && woken)) done();
    });

  async function* read(): AsyncGenerator<FeedChange> {
    for (let cursor = start; !ending.signal.aborted;) {
      woken = false;
      const { edges, pageInfo } = await changesAfter(db, { after: cursor, first: pageSize });
      for (const edge of edges) {
        cursor = edge.cursor;
        yield edge.node;
        if (ending.signal.aborted) return;
      }
      if (pageInfo.hasNextPage) continue;
      await pause(changes.listening ? unasked.listening : unasked.deaf, true);
      await pause(gathering, false);
    }
  }
  const reading = read();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      try {
        const result = await reading.next();
        if (result.done) end();
        return result;
      } catch (error) {
        end();
        throw error;
      }
    },
    // a generator that waits would hear of it only when the next change comes
    return: async () => {
      end();
      return reading.return(undefined);
    },
  };
}
