import { crowdingOf, LOWEST_SCORE, relatednessScore, type Signature } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { findCandidates, type SignatureCache } from './candidates.service.ts';
import { explainArticles } from './explain-articles.service.ts';
import { belonging, KEPT, refillLists, rowOf, settleLists, writeRows } from './related-rows.service.ts';
import { emptySignatures, readSignatures, signArticles } from './signature.service.ts';
import { readSubjects, type Subject } from './subject.service.ts';
import { countArticles, nothingKnown, outgrowSignatures, readStatistics, type Known } from './term-counts.service.ts';
import { readWeights } from './weights.service.ts';

/** Articles of one step; a step is a transaction. */
const STEP = 50;
/** After so many steps of a long run it is looked whether somebody has published something. */
const NEWCOMERS = 10;
/** Signatures kept in memory while many articles are related: some 1.5 kB each. */
const MOST_CACHED = 30_000;

type Weights = Awaited<ReturnType<typeof readWeights>>;

/**
 * One at a time: newcomers are written into each other's lists. Texts are read between two statements, which on a machine
 * that is busy may take longer than a transaction may otherwise be idle.
 */
const LOCK = Prisma.sql`
  SELECT pg_try_advisory_xact_lock(hashtext('related-articles')) AS free,
    set_config('idle_in_transaction_session_timeout', '120s', true)`;

/**
 * Computes the related articles of all whose text, marks or visibility changed: first what each is about, then who its
 * neighbours are, then why. Newest first, so that what was published now does not wait for a whole archive. Each step is
 * a transaction of its own; several processes may call it at once, one of them works.
 *
 * @returns how many articles were related or taken out
 */
export async function relateStaleArticles(db: Database, { reasons = true } = {}): Promise<number> {
  let done = 0;
  const cache: SignatureCache = new Map();
  const touched = new Set<string>();
  const step = async (work: (transaction: Transaction, known: Known) => Promise<number>): Promise<number> =>
    db.$transaction(
      async (transaction) => {
        const [lock] = await transaction.$queryRaw<Array<{ free: boolean }>>(LOCK);
        return lock?.free ? work(transaction, nothingKnown()) : 0;
      },
      // on a machine that is busy with other things a step may take long; given up, it would begin again for ever
      { timeout: 300_000, maxWait: 10_000 },
    );
  const stale = await db.$queryRaw<unknown[]>`SELECT 1 FROM article WHERE related_stale LIMIT ${STEP + 1}`;
  if (stale.length === 0) return 0;
  // the usual case, a few articles, is one transaction
  if (stale.length <= STEP) {
    return step(async (transaction, known) => {
      const removed = await removeWithdrawn(transaction);
      await readNext(transaction, known);
      const related = await relateNext(transaction, cache, touched, known);
      await finishLists(transaction, [...touched], reasons, known);
      return removed + related;
    });
  }
  done += await repeat(() => step(removeWithdrawn));
  await repeat(() => step(countNext));
  await repeat(() => step(signNext));
  let steps = 0;
  done += await repeat(() =>
    step(async (transaction, known) => {
      steps += 1;
      // what was published meanwhile does not wait until the archive is done
      if (steps % NEWCOMERS === 0) await readNext(transaction, known);
      return relateNext(transaction, cache, touched, known);
    }),
  );
  const changed = [...touched];
  for (let start = 0; start < changed.length; start += STEP)
    await step((transaction, known) => finishLists(transaction, changed.slice(start, start + STEP), reasons, known));
  return done;
}

/** Scores and reasons of lists that have changed. */
async function finishLists(db: Transaction, ids: readonly string[], reasons: boolean, known: Known): Promise<number> {
  if (ids.length === 0) return 0;
  await settleLists(db, ids);
  if (reasons) await explainArticles(db, ids, known);
  return ids.length;
}

async function repeat(step: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let done = await step(); done > 0; done = await step()) sum += done;
  return sum;
}

/** Articles that left the portal leave the lists of others; those look for somebody in their place. */
async function removeWithdrawn(db: Transaction): Promise<number> {
  const gone = await idsOf(
    db,
    Prisma.sql`SELECT id FROM article WHERE related_stale AND status <> 'PUBLISHED' ORDER BY id DESC LIMIT ${STEP} FOR UPDATE SKIP LOCKED`,
  );
  if (gone.length === 0) return 0;
  await refillLists(db, await forgetComputed(db, gone));
  await emptySignatures(db, gone);
  await db.$executeRaw`UPDATE article SET related_stale = false WHERE id = ANY(${gone}::uuid[])`;
  return gone.length;
}

/** Counts and signs what is new. */
async function readNext(db: Transaction, known: Known): Promise<void> {
  await countNext(db, known);
  await signNext(db, known);
}

async function countNext(db: Transaction, known: Known): Promise<number> {
  const ids = await idsOf(
    db,
    Prisma.sql`
      SELECT a.id FROM article a WHERE a.related_stale AND a.status = 'PUBLISHED'
        AND NOT EXISTS (SELECT 1 FROM article_signature s WHERE s.article_id = a.id)
      ORDER BY a.id DESC LIMIT ${STEP * 4}`,
  );
  await countArticles(db, ids, known);
  if (ids.length > 0) await outgrowSignatures(db, known);
  return ids.length;
}

async function signNext(db: Transaction, known: Known): Promise<number> {
  const ids = await idsOf(
    db,
    Prisma.sql`
      SELECT a.id FROM article a JOIN article_signature s ON s.article_id = a.id
      WHERE a.related_stale AND a.status = 'PUBLISHED' AND s.version <> a.version
      ORDER BY a.id DESC LIMIT ${STEP * 4}`,
  );
  await signArticles(db, ids, known);
  return ids.length;
}

async function relateNext(db: Transaction, cache: SignatureCache, touched: Set<string>, known: Known): Promise<number> {
  // an article that is being saved at this moment is stale again afterwards
  const ids = await idsOf(
    db,
    Prisma.sql`
      SELECT a.id FROM article a JOIN article_signature s ON s.article_id = a.id AND s.version = a.version
      WHERE a.related_stale AND a.status = 'PUBLISHED' ORDER BY a.id DESC LIMIT ${STEP} FOR UPDATE OF a SKIP LOCKED`,
  );
  if (ids.length === 0) return 0;
  // before: what the work finds to be done again is stale afterwards
  await db.$executeRaw`UPDATE article SET related_stale = false WHERE id = ANY(${ids}::uuid[])`;
  const weights = await readWeights(db);
  const signature = await readSignatures(db, ids, known);
  for (const subject of await readSubjects(db, ids, weights)) {
    const own = signature(subject.ownIds[0]!);
    for (const id of await relateArticle(db, subject, own, weights, cache, known)) touched.add(id);
    if (cache.size > MOST_CACHED) cache.clear();
  }
  return ids.length;
}

const idsOf = async (db: Transaction, query: Prisma.Sql): Promise<string[]> =>
  (await db.$queryRaw<Array<{ id: string }>>(query)).map(({ id }) => id);

/**
 * Removes the computed rows of some articles, from their own lists and from those of others; choices stay.
 *
 * @returns the lists of others that had one of them
 */
async function forgetComputed(db: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<Array<{ id: string }>>`
    WITH chosen AS (
      UPDATE related_article SET similarity = NULL, score = 0, reasons = NULL
      WHERE choice IS NOT NULL AND (article_id = ANY(${[...ids]}::uuid[]) OR related_id = ANY(${[...ids]}::uuid[]))),
    gone AS (
      DELETE FROM related_article
      WHERE choice IS NULL AND (article_id = ANY(${[...ids]}::uuid[]) OR related_id = ANY(${[...ids]}::uuid[]))
      RETURNING article_id, related_id)
    SELECT DISTINCT article_id AS id FROM gone WHERE related_id = ANY(${[...ids]}::uuid[])`;
  return rows.map(({ id }) => id);
}

/** @returns the articles whose lists have changed */
async function relateArticle(
  db: Transaction,
  subject: Subject,
  signature: Signature,
  weights: Weights,
  cache: SignatureCache,
  known: Known,
): Promise<string[]> {
  const id = subject.ownIds[0]!;
  const statistics = await readStatistics(db, subject.language, [...signature.terms], known);
  const listedBy = await forgetComputed(db, [id]);
  const all = await findCandidates(db, subject, signature, statistics, { cache, listedBy });
  const crowding = crowdingOf(all.map(({ facts }) => facts.similarity));
  const read = cache.get(id);
  if (read) cache.set(id, { ...read, signature, crowding });
  const own = all
    .filter(({ duplicateOf, score }) => duplicateOf === null && score >= LOWEST_SCORE)
    .slice(0, KEPT)
    .map((candidate) => rowOf(id, candidate.id, candidate, subject.weights.text));
  // one that repeats another has a list of its own all the same
  const others = all.filter(({ duplicateOf }) => duplicateOf !== id);
  const reverse = others.map((candidate) => {
    const theirs = weights(candidate.categoryId);
    const seen = relatednessScore({ ...candidate.facts, crowding }, theirs);
    return rowOf(candidate.id, id, { facts: candidate.facts, ...seen }, theirs.text);
  });
  const twins = all.filter(({ duplicateOf }) => duplicateOf === id).map((candidate) => candidate.id);
  const near = reverse.filter(({ score }) => score >= LOWEST_SCORE);
  const wanted = await belonging(db, near, twins);
  await writeRows(db, [...own, ...wanted]);
  await db.$executeRaw`UPDATE article_signature SET crowding = ${crowding}::real WHERE article_id = ${id}::uuid`;
  // an article that has not changed comes back into every list that it was in: else lists would send for each other for ever
  await refillLists(
    db,
    listedBy.filter((list) => !wanted.some(({ articleId }) => articleId === list)),
  );
  return [id, ...wanted.map(({ articleId }) => articleId)];
}
