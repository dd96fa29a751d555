import { crowdingOf, relatednessScore } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { readSubjectsOf } from './article-subject.service.ts';
import { findCandidates, type SignatureCache, type Subject } from './candidates.service.ts';
import { explainArticles } from './explain-articles.service.ts';
import { belonging, KEPT, listsWith, refillLists, rowOf, settleLists, writeRows } from './related-rows.service.ts';
import {
  countArticles,
  emptySignatures,
  outgrowSignatures,
  readStatistics,
  signArticles,
  unpackSignature,
} from './signature.service.ts';
import { readWeights } from './weights.service.ts';

/** Articles of one step; a step is a transaction. */
const STEP = 50;
/** After so many steps of a long run it is looked whether somebody has published something. */
const NEWCOMERS = 10;
/** Signatures kept in memory while many articles are related: some 1.5 kB each. */
const MOST_CACHED = 30_000;

type Weights = Awaited<ReturnType<typeof readWeights>>;

/** One at a time: newcomers are written into each other's lists. */
const LOCK = Prisma.sql`SELECT pg_try_advisory_xact_lock(hashtext('related-articles')) AS free`;

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
  const step = async (work: (transaction: Transaction) => Promise<number>): Promise<number> =>
    db.$transaction(
      async (transaction) => {
        const [lock] = await transaction.$queryRaw<Array<{ free: boolean }>>(LOCK);
        return lock?.free ? work(transaction) : 0;
      },
      // on a machine that is busy with other things a step may take long; given up, it would begin again for ever
      { timeout: 300_000, maxWait: 10_000 },
    );
  const stale = await db.$queryRaw<unknown[]>`SELECT 1 FROM article WHERE related_stale LIMIT ${STEP + 1}`;
  if (stale.length === 0) return 0;
  // the usual case, a few articles, is one transaction
  if (stale.length <= STEP) {
    return step(async (transaction) => {
      const removed = await removeWithdrawn(transaction);
      await countNext(transaction);
      await signNext(transaction);
      const related = await relateNext(transaction, cache, touched);
      await finishLists(transaction, [...touched], reasons);
      return removed + related;
    });
  }
  done += await repeat(() => step(removeWithdrawn));
  await repeat(() => step(countNext));
  await repeat(() => step(signNext));
  let steps = 0;
  done += await repeat(() =>
    step(async (transaction) => {
      steps += 1;
      // what was published meanwhile does not wait until the archive is done
      if (steps % NEWCOMERS === 0) {
        await countNext(transaction);
        await signNext(transaction);
      }
      return relateNext(transaction, cache, touched);
    }),
  );
  const changed = [...touched];
  for (let start = 0; start < changed.length; start += STEP)
    await step((transaction) => finishLists(transaction, changed.slice(start, start + STEP), reasons));
  return done;
}

/** Scores and reasons of lists that have changed. */
async function finishLists(db: Transaction, ids: readonly string[], reasons: boolean): Promise<number> {
  if (ids.length === 0) return 0;
  await settleLists(db, ids);
  if (reasons) await explainArticles(db, ids);
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
  await db.$executeRaw`
    UPDATE article SET related_stale = true
    WHERE status = 'PUBLISHED' AND id IN (SELECT article_id FROM related_article WHERE related_id = ANY(${gone}::uuid[]) AND choice IS NULL)`;
  await forgetComputed(db, gone);
  await emptySignatures(db, gone);
  await db.$executeRaw`UPDATE article SET related_stale = false WHERE id = ANY(${gone}::uuid[])`;
  return gone.length;
}

async function countNext(db: Transaction): Promise<number> {
  const ids = await idsOf(
    db,
    Prisma.sql`
      SELECT a.id FROM article a WHERE a.related_stale AND a.status = 'PUBLISHED'
        AND NOT EXISTS (SELECT 1 FROM article_signature s WHERE s.article_id = a.id)
      ORDER BY a.id DESC LIMIT ${STEP * 4}`,
  );
  await countArticles(db, ids);
  if (ids.length > 0) await outgrowSignatures(db);
  return ids.length;
}

async function signNext(db: Transaction): Promise<number> {
  const ids = await idsOf(
    db,
    Prisma.sql`
      SELECT a.id FROM article a JOIN article_signature s ON s.article_id = a.id
      WHERE a.related_stale AND a.status = 'PUBLISHED' AND s.version <> a.version
      ORDER BY a.id DESC LIMIT ${STEP * 4}`,
  );
  await signArticles(db, ids);
  return ids.length;
}

async function relateNext(db: Transaction, cache: SignatureCache, touched: Set<string>): Promise<number> {
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
  for (const subject of await readSubjects(db, ids, weights)) {
    for (const id of await relateArticle(db, subject, weights, cache)) touched.add(id);
    if (cache.size > MOST_CACHED) cache.clear();
  }
  return ids.length;
}

const idsOf = async (db: Transaction, query: Prisma.Sql): Promise<string[]> =>
  (await db.$queryRaw<Array<{ id: string }>>(query)).map(({ id }) => id);

/** What is known of published articles that are to be related. */
export async function readSubjects(db: Transaction, ids: readonly string[], weights: Weights): Promise<Subject[]> {
  const articles = await db.article.findMany({
    where: { id: { in: [...ids] }, signature: { isNot: null } },
    select: {
      id: true,
      language: true,
      categoryId: true,
      publishedAt: true,
      translationOfId: true,
      translationOf: { select: { translations: { select: { id: true } } } },
      translations: { select: { id: true } },
      tags: { select: { tagId: true } },
      documentReferences: { where: { decision: { not: 'REJECTED' } }, select: { code: true } },
      signature: { select: { packed: true, norm: true } },
      relatedArticles: { where: { choice: { not: null } }, select: { relatedId: true, choice: true } },
    },
  });
  const subjects = await readSubjectsOf(db, ids);
  return articles.map((article) => ({
    ownIds: [
      article.id,
      ...(article.translationOfId ? [article.translationOfId] : []),
      ...[...article.translations, ...(article.translationOf?.translations ?? [])].map(({ id }) => id),
    ],
    language: article.language,
    categoryId: article.categoryId,
    publishedAt: article.publishedAt,
    codes: [...new Set(article.documentReferences.map(({ code }) => code))],
    tagIds: article.tags.map(({ tagId }) => tagId),
    subjects: subjects.get(article.id) ?? [],
    weights: weights(article.categoryId),
    pinnedIds: article.relatedArticles.flatMap(({ relatedId, choice }) => (choice === 'PINNED' ? [relatedId] : [])),
    excludedIds: article.relatedArticles.flatMap(({ relatedId, choice }) => (choice === 'EXCLUDED' ? [relatedId] : [])),
    signature: unpackSignature(article.signature?.packed ?? new Uint8Array(), article.signature?.norm ?? 0),
  }));
}

/** Computed rows of some articles, in their own lists and in those of others; choices stay. */
async function forgetComputed(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    DELETE FROM related_article WHERE choice IS NULL AND (article_id = ANY(${[...ids]}::uuid[]) OR related_id = ANY(${[...ids]}::uuid[]))`;
  await db.$executeRaw`
    UPDATE related_article SET similarity = NULL, score = 0, reasons = NULL
    WHERE choice IS NOT NULL AND (article_id = ANY(${[...ids]}::uuid[]) OR related_id = ANY(${[...ids]}::uuid[]))`;
}

/** @returns the articles whose lists have changed */
async function relateArticle(
  db: Transaction,
  subject: Subject,
  weights: Weights,
  cache: SignatureCache,
): Promise<string[]> {
  const id = subject.ownIds[0]!;
  const statistics = await readStatistics(db, subject.language, [...subject.signature.terms]);
  const all = await findCandidates(db, subject, statistics, cache);
  const candidates = all.filter(({ duplicateOf }) => duplicateOf === null);
  const crowding = crowdingOf(all.map(({ facts }) => facts.similarity));
  const read = cache.get(id);
  if (read) cache.set(id, { ...read, signature: subject.signature, crowding });
  const before = await listsWith(db, id);
  await forgetComputed(db, [id]);
  const own = candidates.slice(0, KEPT).map((candidate) => rowOf(id, candidate.id, candidate, subject.weights.text));
  // one that repeats another has a list of its own all the same
  const others = all.filter(({ duplicateOf }) => duplicateOf !== id);
  const reverse = others.map((candidate) => {
    const theirs = weights(candidate.categoryId);
    const seen = relatednessScore({ ...candidate.facts, crowding }, theirs);
    return rowOf(candidate.id, id, { facts: candidate.facts, ...seen }, theirs.text);
  });
  const twins = all.filter(({ duplicateOf }) => duplicateOf === id).map((candidate) => candidate.id);
  const wanted = await belonging(db, reverse, twins);
  await writeRows(db, [...own, ...wanted]);
  await db.$executeRaw`UPDATE article_signature SET crowding = ${crowding}::real WHERE article_id = ${id}::uuid`;
  await refillLists(
    db,
    before.filter((list) => !wanted.some(({ articleId }) => articleId === list)),
  );
  return [id, ...wanted.map(({ articleId }) => articleId)];
}
