import { relatedReasonKinds, sharedPhrases, termsOf, type RelatedReason } from '@kheo/domain';
import type { Transaction } from '#src/db/client.ts';
import type { Language } from '#src/generated/prisma/enums.ts';
import { readSubjectsOf, sharedSubjects, TELLS_OF_SOMETHING, type SharedSubject } from './article-subject.service.ts';
import { namedValues, namesOf, type SubjectNames } from './subject-names.service.ts';
import { domainLanguage, nothingKnown, readStatistics, relatednessText, type Known } from './term-counts.service.ts';

/** Neighbours that are told why they stand there: more than any page shows. */
const EXPLAINED = 8;
const MOST_VALUES = 3;

/**
 * A reason as it is kept: names that an editor has translated are there in English too. Of awards, models, people, units
 * and movements only ids are stored, and their names are read with the list: what has ceased to be public is then not
 * there, whatever was true when the reason was written.
 */
export interface StoredReason extends RelatedReason {
  readonly valuesEn?: readonly string[];
  /** For each value what has to be visible; the first has the name. */
  readonly chains?: ReadonlyArray<readonly string[]>;
}

interface Pair {
  articleId: string;
  relatedId: string;
}

/** Writes the reasons of the nearest neighbours of some articles, where they are not known yet. */
export async function explainArticles(
  db: Transaction,
  ids: readonly string[],
  known: Known = nothingKnown(),
): Promise<void> {
  const pairs = await db.$queryRaw<Pair[]>`
    SELECT "articleId", "relatedId" FROM (
      SELECT article_id AS "articleId", related_id AS "relatedId", reasons,
        row_number() OVER (PARTITION BY article_id ORDER BY position NULLS LAST, score DESC) AS place
      FROM related_article
      WHERE article_id = ANY(${[...ids]}::uuid[]) AND choice IS DISTINCT FROM 'EXCLUDED') ranked
    WHERE place <= ${EXPLAINED} AND reasons IS NULL`;
  if (pairs.length === 0) return;
  const reasons = await reasonsOf(db, pairs, known);
  await db.$executeRaw`
    UPDATE related_article r SET reasons = n.reasons
    FROM unnest(${pairs.map(({ articleId }) => articleId)}::uuid[], ${pairs.map(({ relatedId }) => relatedId)}::uuid[],
      ${pairs.map((pair) => JSON.stringify((reasons.get(keyOf(pair)) ?? []).map(withoutNames)))}::jsonb[]) AS n (article_id, related_id, reasons)
    WHERE r.article_id = n.article_id AND r.related_id = n.related_id`;
}

const withoutNames = (reason: StoredReason): StoredReason =>
  reason.chains === undefined ? reason : { kind: reason.kind, values: [], chains: reason.chains };

/** The same whichever of the two is asked about. */
export const keyOf = ({ articleId, relatedId }: Pair): string => [articleId, relatedId].toSorted().join(' ');

/** Why the two of each pair are related, by `keyOf`. */
export async function reasonsOf(
  db: Transaction,
  pairs: readonly Pair[],
  known: Known = nothingKnown(),
): Promise<Map<string, StoredReason[]>> {
  const ids = [...new Set(pairs.flatMap(({ articleId, relatedId }) => [articleId, relatedId]))];
  const articles = new Map((await readCompared(db, ids)).map((article) => [article.id, article]));
  const telling = [...articles.values()].filter(({ tells }) => tells).map(({ id }) => id);
  // one alone shares nothing
  const subjects = await readSubjectsOf(db, telling.length > 1 ? telling : []);
  const shared = (one: string, other: string) => sharedSubjects(subjects.get(one) ?? [], subjects.get(other) ?? []);
  const names = await namesOf(
    db,
    pairs.flatMap(({ articleId, relatedId }) => shared(articleId, relatedId).flatMap(({ chain }) => chain)),
  );
  const found = new Map<string, StoredReason[]>();
  for (const [id, others] of gather(pairs)) {
    const one = articles.get(id);
    if (!one) continue;
    const phrases = await phrasesOf(db, one, known);
    for (const otherId of others) {
      const other = articles.get(otherId);
      if (!other) continue;
      const reasons = [...markReasons(one, other), ...subjectReasons(shared(id, otherId), names)];
      const topics = phrases(relatednessText(other), MOST_VALUES);
      if (topics.length) reasons.push({ kind: 'TOPIC', values: topics });
      if (reasons.length === 0 && one.categoryId !== null && one.categoryId === other.categoryId)
        reasons.push({ kind: 'CATEGORY', values: [] });
      found.set(
        keyOf({ articleId: id, relatedId: otherId }),
        // the kinds stand in the order of what tells most
        reasons.toSorted(
          (left, right) => relatedReasonKinds.indexOf(left.kind) - relatedReasonKinds.indexOf(right.kind),
        ),
      );
    }
  }
  return found;
}

/** Pairs by one of their two, so that a newcomer's text is read once for all its pairs. */
function gather(pairs: readonly Pair[]): Map<string, Set<string>> {
  const counts = new Map<string, number>();
  for (const pair of pairs)
    for (const id of [pair.articleId, pair.relatedId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const gathered = new Map<string, Set<string>>();
  for (const { articleId, relatedId } of pairs) {
    const [one, other] =
      counts.get(articleId)! >= counts.get(relatedId)! ? [articleId, relatedId] : [relatedId, articleId];
    if (gathered.get(other)?.has(one)) continue;
    gathered.set(one, (gathered.get(one) ?? new Set()).add(other));
  }
  return gathered;
}

async function phrasesOf(db: Transaction, one: Compared, known: Known): Promise<ReturnType<typeof sharedPhrases>> {
  const text = relatednessText(one);
  const language = domainLanguage(one.language);
  const terms = known.texts.get(one.id)?.terms ?? termsOf(text, language);
  const hashes = terms.map(({ hash }) => hash);
  return sharedPhrases(text, await readStatistics(db, one.language, hashes, known), language);
}

/** What two articles are compared by. */
interface Compared {
  id: string;
  language: Language;
  title: string;
  lead: string;
  bodyText: string;
  categoryId: string | null;
  tags: ReadonlyArray<{ id: string; nameVi: string; nameEn: string }>;
  documents: ReadonlyArray<{ type: string | null; code: string }>;
  tells: boolean;
}

const readCompared = (db: Transaction, ids: readonly string[]): Promise<Compared[]> =>
  db.$queryRaw<Compared[]>`
    SELECT a.id, a.language, a.title, a.lead, a.body_text AS "bodyText", a.category_id AS "categoryId",
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'nameVi', t.name_vi, 'nameEn', t.name_en)), '[]')
        FROM article_tag m JOIN tag t ON t.id = m.tag_id WHERE m.article_id = a.id) AS tags,
      (SELECT coalesce(json_agg(json_build_object('type', d.type, 'code', d.code) ORDER BY d.position), '[]')
        FROM document_reference d WHERE d.article_id = a.id AND d.decision <> 'REJECTED') AS documents,
      ${TELLS_OF_SOMETHING} AS tells
    FROM article a WHERE a.id = ANY(${[...ids]}::uuid[])`;

/** Documents that both cite and tags that both carry. */
function markReasons(one: Compared, other: Compared): StoredReason[] {
  const reasons: StoredReason[] = [];
  const codes = new Set(other.documents.map(({ code }) => code));
  const documents = one.documents
    .filter(({ code }) => codes.has(code))
    .map(({ type, code }) => (type === null ? code : `${type} ${code}`));
  if (documents.length) reasons.push({ kind: 'DOCUMENT', values: [...new Set(documents)].slice(0, MOST_VALUES) });
  const tagIds = new Set(other.tags.map(({ id }) => id));
  const tags = one.tags.filter(({ id }) => tagIds.has(id)).slice(0, MOST_VALUES);
  if (tags.length) {
    reasons.push({
      kind: 'TAG',
      values: tags.map(({ nameVi }) => nameVi),
      valuesEn: tags.map(({ nameEn }) => nameEn),
    });
  }
  return reasons;
}

/** What both tell of, with the names in both languages. */
function subjectReasons(shared: readonly SharedSubject[], names: SubjectNames): StoredReason[] {
  return [...Map.groupBy(shared, ({ kind }) => kind)].map(([kind, subjects]) => {
    const chains = subjects.slice(0, MOST_VALUES).map(({ chain }) => chain);
    return { kind, ...namedValues(chains, names), chains };
  });
}
