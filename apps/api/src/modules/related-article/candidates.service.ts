import {
  cosine,
  LOWEST_SCORE,
  rarity,
  relatednessScore,
  tellsTheSame,
  USUAL_CROWDING,
  type RelatednessFacts,
  type RelatednessScore,
  type Signature,
  type TermStatistics,
} from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Transaction } from '#src/db/client.ts';
import { ARTICLE_SUBJECTS } from './article-subject.service.ts';
import { sharedMarksOf } from './shared-marks.service.ts';
import { unpackSignature } from './signature.service.ts';
import type { Subject } from './subject.service.ts';

/** An article that may be related, and how much. */
export interface Candidate extends RelatednessScore {
  id: string;
  facts: RelatednessFacts;
  signature: Signature;
  categoryId: string | null;
  /** A better one, or the subject itself, tells the same news. */
  duplicateOf: string | null;
}

/** How many terms are looked up, and how many postings are read for them at most: what makes the work bounded. */
const MOST_PROBES = 40;
const MOST_POSTINGS = 4000;
const MOST_COMPARED = 200;
/** Articles that share a document, a tag or what they tell of, newest first. */
const MOST_BY_MARK = 40;
/** As many are told of: the list, and what comes after it. */
const MOST_KEPT = 60;
/** Repetitions are looked for of the best ones; nobody sees the others. */
const MOST_REPEATED = 25;
const DAY = 86_400_000;

interface SignedArticle {
  id: string;
  categoryId: string | null;
  publishedAt: Date | null;
  signature: Signature;
  crowding: number | null;
}

/** What was read of articles before, for work on many of them in one go. */
export type SignatureCache = Map<string, SignedArticle>;

/**
 * All that come into question, best first, scored; duplicates are marked and stand where they would stand. Those that
 * have the subject in their lists are compared too, however far they are from its own.
 */
export async function findCandidates(
  db: Transaction,
  subject: Subject,
  signature: Signature,
  statistics: TermStatistics,
  { cache = new Map(), listedBy = [] }: { cache?: SignatureCache; listedBy?: readonly string[] } = {},
): Promise<Candidate[]> {
  const ids = [...new Set([...(await sharing(db, subject, probesOf(signature, statistics))), ...listedBy])];
  if (ids.length === 0) return [];
  const told = new Set(listedBy);
  const articles = await readArticles(db, ids, cache);
  const shared = await sharedMarksOf(db, subject, ids);
  const candidates = articles.flatMap((article): Candidate[] => {
    const facts: RelatednessFacts = {
      similarity: cosine(signature, article.signature, statistics),
      crowding: article.crowding ?? USUAL_CROWDING,
      shared: shared.get(article.id) ?? {},
      articles: statistics.articles,
      sameCategory: subject.categoryId !== null && article.categoryId === subject.categoryId,
      daysApart:
        subject.publishedAt && article.publishedAt
          ? Math.abs(subject.publishedAt.getTime() - article.publishedAt.getTime()) / DAY
          : null,
    };
    const scored = relatednessScore(facts, subject.weights);
    if (scored.score < LOWEST_SCORE && !told.has(article.id)) return [];
    const { id, categoryId } = article;
    return [{ id, categoryId, facts, signature: article.signature, duplicateOf: null, ...scored }];
  });
  const sorted = candidates.toSorted((one, other) => other.score - one.score || (one.id < other.id ? 1 : -1));
  return markDuplicates(
    sorted.filter(({ id }, place) => place < MOST_KEPT || told.has(id)),
    signature,
    subject,
  );
}

type Probe = Readonly<{ term: number; value: number }>;

/** Published articles that share telling terms, documents, tags or what they tell of. */
async function sharing(db: Transaction, subject: Subject, probes: readonly Probe[]): Promise<string[]> {
  const own = [...subject.ownIds];
  const ways = [
    Prisma.sql`
      (SELECT m.article_id AS id
       FROM unnest(${probes.map(({ term }) => term)}::int[], ${probes.map(({ value }) => value)}::real[]) AS q (term, value)
       CROSS JOIN LATERAL (SELECT s.article_id FROM article_signature s WHERE s.terms @> ARRAY[q.term]) m
       WHERE m.article_id <> ALL(${own}::uuid[])
       GROUP BY m.article_id ORDER BY sum(q.value) DESC, m.article_id DESC LIMIT ${MOST_COMPARED})`,
    ...marksOf(subject).map(
      (marked) => Prisma.sql`
      (SELECT marked.article_id FROM ${marked} AS marked JOIN article a ON a.id = marked.article_id
       WHERE a.status = 'PUBLISHED' AND a.language = ${subject.language}::"Language"
         AND marked.article_id <> ALL(${own}::uuid[])
       GROUP BY marked.article_id ORDER BY count(*) DESC, max(a.published_at) DESC LIMIT ${MOST_BY_MARK})`,
    ),
  ];
  return (await db.$queryRaw<Array<{ id: string }>>(Prisma.join(ways, ' UNION '))).map(({ id }) => id);
}

/** Who has what the subject has beside words; what it has not is not looked for. */
function marksOf({ codes, tagIds, subjects }: Subject): Prisma.Sql[] {
  const subjectIds = [...new Set(subjects.map(({ id }) => id))];
  const marks: Prisma.Sql[] = [];
  if (codes.length)
    marks.push(Prisma.sql`
      (SELECT article_id FROM document_reference WHERE code = ANY(${[...codes]}::text[]) AND decision <> 'REJECTED')`);
  if (tagIds.length)
    marks.push(Prisma.sql`(SELECT article_id FROM article_tag WHERE tag_id = ANY(${[...tagIds]}::uuid[]))`);
  if (subjectIds.length)
    marks.push(Prisma.sql`
      (SELECT article_id FROM ${ARTICLE_SUBJECTS} WHERE subject_id = ANY(${subjectIds}::uuid[]))`);
  return marks;
}

/** The most telling terms, as long as not too many articles have them together. */
function probesOf({ terms, weights }: Signature, statistics: TermStatistics): Probe[] {
  const valued = Array.from(terms, (term, index) => ({
    term,
    value: ((weights[index]! / 1000) * rarity(statistics, term)) ** 2,
  })).toSorted((one, other) => other.value - one.value);
  const probes: Probe[] = [];
  let postings = 0;
  for (const probe of valued) {
    if (probes.length === MOST_PROBES) break;
    const frequency = statistics.frequencies.get(probe.term) ?? 0;
    // nobody else has it
    if (frequency < 2 || postings + frequency > MOST_POSTINGS) continue;
    postings += frequency;
    probes.push(probe);
  }
  return probes;
}

/** Of the ids those that are on the portal; what was read before is not read again. */
async function readArticles(db: Transaction, ids: readonly string[], cache: SignatureCache): Promise<SignedArticle[]> {
  const missing = ids.filter((id) => !cache.has(id));
  if (missing.length) {
    // bytes by hundreds reach us sooner as text
    const rows = await db.$queryRaw<Array<Omit<SignedArticle, 'signature'> & { packed: string; norm: number }>>`
      SELECT a.id, a.category_id AS "categoryId", a.published_at AS "publishedAt", s.crowding,
        encode(s.packed, 'base64') AS packed, s.norm
      FROM article_signature s JOIN article a ON a.id = s.article_id
      WHERE s.article_id = ANY(${missing}::uuid[]) AND s.norm > 0 AND a.status = 'PUBLISHED'`;
    for (const { packed, norm, ...article } of rows)
      cache.set(article.id, {
        ...article,
        signature: unpackSignature(new Uint8Array(Buffer.from(packed, 'base64')), norm),
      });
  }
  return ids.flatMap((id) => cache.get(id) ?? []);
}

/**
 * Of those that tell the same news the best one stays, or the one that an editor pinned. What an editor took out stands
 * for no other: its twin may come in its place.
 */
function markDuplicates(
  candidates: Candidate[],
  signature: Signature,
  { ownIds, pinnedIds, excludedIds }: Subject,
): Candidate[] {
  const pinned = candidates.filter(({ id }) => pinnedIds.includes(id));
  const kept = [...pinned];
  return candidates.map((candidate) => {
    if (pinned.includes(candidate)) return candidate;
    const duplicateOf = tellsTheSame(candidate.signature, signature)
      ? (ownIds[0] ?? null)
      : (kept.find((better) => tellsTheSame(candidate.signature, better.signature))?.id ?? null);
    if (duplicateOf === null && kept.length < MOST_REPEATED && !excludedIds.includes(candidate.id))
      kept.push(candidate);
    return { ...candidate, duplicateOf };
  });
}
