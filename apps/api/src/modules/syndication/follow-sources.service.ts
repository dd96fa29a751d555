import { randomUUID } from 'node:crypto';
import type { Transaction } from '#src/db/client.ts';
import type { SyndicationSource } from '#src/generated/prisma/client.ts';
import { CursorExpired, RemoteProblem, type SeenChange } from '#src/remote-kheo.ts';
import { makeApproved } from './make-articles.service.ts';
import type { SyndicationPlace } from './syndication-place.ts';
import {
  firstPlace,
  isOlder,
  remoteSource,
  type Followed,
  type ListingPlace,
  type RemoteSource,
} from './remote-source.ts';
import type { RemoteArticle } from './remote-articles.ts';
import { takeArticles, type Sighting } from './take-articles.service.ts';

export interface SyndicationFollower {
  /** Reads every source whose turn it is and makes what is approved. Gives how much was done. */
  turn(): Promise<number>;
  stop(): Promise<void>;
}

const mostAtOnce = 5;
/** Longer than a request may take. A process that does not renew its claim is dead. */
const claimLasts = 60_000;
const usualPause = 15_000;
const longestPause = 15 * 60_000;
const lookedAtAgain = 50;

export const sealedFor = (id: string): string => `syndication-source:${id}`;

/** Another process has the source, or somebody has changed or paused it. */
class Lost extends Error {}

const ignoreLost = (error: unknown): void => {
  if (!(error instanceof Lost)) throw error;
};

export function createSyndicationFollower(place: SyndicationPlace): SyndicationFollower {
  const { db, log } = place;
  const me = randomUUID();
  const ending = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function claim(): Promise<string[]> {
    const now = place.now();
    const until = new Date(now.getTime() + claimLasts);
    const rows = await db.$queryRaw<Array<{ id: string }>>`
      UPDATE syndication_source SET claimed_by = ${me}::uuid, claimed_until = ${until}::timestamptz
      WHERE id IN (
        SELECT id FROM syndication_source
        WHERE state = 'ACTIVE' AND (claimed_until IS NULL OR claimed_until < ${now}::timestamptz)
          AND (next_attempt_at IS NULL OR next_attempt_at <= ${now}::timestamptz)
        ORDER BY next_attempt_at NULLS FIRST, id LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)
      RETURNING id`;
    return rows.map(({ id }) => id);
  }

  /**
   * Writes a step of a source and what belongs to it together, while the claim and the version hold: a process that dies
   * leaves neither a gap nor a double, and nobody goes on with what an editor has changed meanwhile.
   *
   * @throws Lost
   */
  async function step(
    source: SyndicationSource,
    data: Partial<Pick<SyndicationSource, 'cursor' | 'listing' | 'listed'>>,
    work: (transaction: Transaction) => Promise<void> = async () => undefined,
  ): Promise<SyndicationSource> {
    return db.$transaction(
      async (transaction) => {
        const [written] = await transaction.syndicationSource.updateManyAndReturn({
          where: { id: source.id, claimedBy: me, version: source.version, state: 'ACTIVE' },
          data: { ...data, claimedUntil: new Date(place.now().getTime() + claimLasts) },
        });
        if (!written) throw new Lost();
        await work(transaction);
        return written;
      },
      { timeout: 30_000, maxWait: 20_000 },
    );
  }

  async function follow(id: string): Promise<void> {
    const found = await db.syndicationSource.findUniqueOrThrow({ where: { id } });
    const remote = remoteSource({
      address: found.address,
      portalUrl: found.portalUrl,
      key: found.key ? place.cipher.open(found.key, sealedFor(id)) : undefined,
      allowedHosts: place.allowedHosts,
      signal: ending.signal,
    });
    let source = found;
    // the column may come back: while it is not there, what was taken over is followed all the same
    const state = { gone: found.lastError === followedGone };
    try {
      if (source.cursor === null)
        // the cursor is taken before the listing: what changes meanwhile is followed afterwards
        source = await step(source, { cursor: await remote.head(), ...newListing(source) });
      source = await list(remote, source, state);
      await catchUp(remote, source, state);
      await db.syndicationSource.updateMany({
        where: { id, claimedBy: me },
        data: {
          lastSuccessAt: place.now(),
          lastError: state.gone ? followedGone : null,
          failures: 0,
          nextAttemptAt: new Date(place.now().getTime() + (place.pause ?? usualPause)),
        },
      });
    } catch (error) {
      if (error instanceof Lost || ending.signal.aborted) return;
      if (error instanceof CursorExpired) {
        // the source was restored from a backup: everything is looked at again
        await step(source, { cursor: null, listing: null }).catch(ignoreLost);
        return;
      }
      await fail(source, error);
    } finally {
      await db.syndicationSource
        .updateMany({ where: { id, claimedBy: me }, data: { claimedBy: null, claimedUntil: null } })
        .catch((error: unknown) => log.warn({ err: error, source: id }, 'claim not given back'));
    }
  }

  async function fail(source: SyndicationSource, error: unknown): Promise<void> {
    const code = errorCode(error);
    if (code === null) log.error({ err: error, source: source.id }, 'source not followed');
    const pause = Math.min(longestPause, (place.pause ?? usualPause) * 2 ** Math.min(source.failures, 10));
    await db.syndicationSource.updateMany({
      where: { id: source.id, claimedBy: me },
      data: {
        lastError: code ?? 'source-no-answer',
        failures: { increment: 1 },
        nextAttemptAt: new Date(place.now().getTime() + pause),
      },
    });
  }

  /** Goes on with the listing that is under way, then looks again at what it did not bring. */
  async function list(remote: RemoteSource, from: SyndicationSource, state: Standing): Promise<SyndicationSource> {
    let source = from;
    const followed = followedOf(source);
    const belongs = source.listing === null ? null : await belonging(remote, followed);
    while (source.listing !== null && source.listing !== rest) {
      const page = await remote.page(followed, JSON.parse(source.listing) as ListingPlace);
      state.gone = page === null;
      const seen = (page?.articles ?? []).map((article) => ({ article, belongs: belongs!(article) }));
      source = await step(source, { listing: page?.next ? JSON.stringify(page.next) : rest }, (transaction) =>
        takeArticles(transaction, source, { seen: withoutBorrowed(seen), gone: [] }, place.now()),
      );
    }
    while (source.listing === rest) {
      const known = await db.syndicatedArticle.findMany({
        where: { sourceId: source.id, listed: { lt: source.listed } },
        select: { remoteId: true },
        orderBy: { id: 'asc' },
        take: lookedAtAgain,
      });
      const ids = known.map(({ remoteId }) => remoteId);
      const sighting = await look(remote, ids, belongs!, new Map());
      source = await step(source, { listing: ids.length ? rest : null }, async (transaction) => {
        await takeArticles(transaction, source, sighting, place.now());
        await transaction.syndicatedArticle.updateMany({
          where: { sourceId: source.id, remoteId: { in: ids } },
          data: { listed: source.listed },
        });
      });
    }
    return source;
  }

  /** Applies what has changed until nothing more has. */
  async function catchUp(remote: RemoteSource, from: SyndicationSource, state: Standing): Promise<void> {
    let source = from;
    const followed = followedOf(source);
    for (;;) {
      const { changes, more } = await remote.changes(source.cursor!);
      if (changes.length === 0) return;
      const latest = new Map(
        changes.filter(({ nodeType }) => nodeType === 'Article').map((change) => [change.nodeId, change]),
      );
      // columns and movements say what belongs: when they change, everything is listed anew
      const regrouped = changes.some(({ nodeType }) =>
        followed.kind === 'CATEGORY' ? nodeType === 'Category' : regrouping.has(nodeType),
      );
      const belongs = latest.size ? await belonging(remote, followed) : () => false;
      const sighting = await look(remote, [...latest.keys()], belongs, latest);
      source = await step(
        source,
        { cursor: changes.at(-1)!.cursor, ...(regrouped ? newListing(source) : {}) },
        (transaction) => takeArticles(transaction, source, sighting, place.now()),
      );
      if (regrouped) source = await list(remote, source, state);
      if (!more) return;
    }
  }

  return {
    turn: async () => {
      if (ending.signal.aborted) return 0;
      const work = (async () => {
        const ids = await claim();
        await Promise.all(ids.map(follow));
        return makeApproved(place, ending.signal);
      })();
      running = work.catch(() => undefined);
      return work;
    },
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

/** The second half of a listing: what is known and was not in it. */
const rest = 'rest';
const regrouping = new Set(['Movement', 'Award', 'CivicModel']);

const followedGone = 'source-followed-gone';

/** Whether the source still has what is followed, as the last listing found. */
interface Standing {
  gone: boolean;
}

const newListing = (source: SyndicationSource) => ({
  listing: JSON.stringify(firstPlace({ kind: source.followedKind })),
  listed: source.listed + 1,
});

const followedOf = ({ followedKind, followedId, publishedSince }: SyndicationSource): Followed => ({
  kind: followedKind,
  id: followedId,
  publishedSince,
});

/** Tells whether an article stands in what is followed. */
async function belonging(remote: RemoteSource, followed: Followed): Promise<(article: RemoteArticle) => boolean> {
  const branch = followed.kind === 'CATEGORY' ? await remote.branch(followed.id) : new Set([followed.id]);
  return (article) =>
    !(followed.publishedSince && isOlder(article, followed.publishedSince)) &&
    (followed.kind === 'CATEGORY' ? article.categories : article.movements).some((id) => branch.has(id));
}

/** What was taken over by the source itself is left to its own source. */
const withoutBorrowed = (seen: Sighting['seen']): Sighting['seen'] => seen.filter(({ article }) => !article.borrowed);

async function look(
  remote: RemoteSource,
  ids: readonly string[],
  belongs: (article: RemoteArticle) => boolean,
  changes: ReadonlyMap<string, SeenChange>,
): Promise<Sighting> {
  const articles = await remote.articles(ids);
  const there = new Set(articles.map(({ id }) => id));
  return {
    seen: withoutBorrowed(articles.map((article) => ({ article, belongs: belongs(article) }))),
    gone: ids
      .filter((id) => !there.has(id))
      .map((id) => {
        const change = changes.get(id);
        return { id, reason: (change?.tombstone ? change.tombstone.reason : change?.reason) ?? null };
      }),
  };
}

/** What an editor reads of a failure; null for one of ours. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof RemoteProblem)) return null;
  if (error.kind === 'no-answer') return 'source-no-answer';
  return error.kind === 'key' ? 'source-key' : 'source-not-kheo';
}
