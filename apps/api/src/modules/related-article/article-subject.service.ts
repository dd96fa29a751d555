import type { SharedMark } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Transaction } from '#src/db/client.ts';

type SubjectKind = 'AWARD' | 'MODEL' | 'PERSON' | 'UNIT' | 'MOVEMENT';

/** Something public that a story tells of. */
export interface ArticleSubject {
  kind: SubjectKind;
  id: string;
  /** The award or model through which the story tells of it. */
  viaId: string;
  /** What has its name: an award has that of its recipient. */
  namedId: string;
}

/** Something that two stories tell of, with all rows that have to be public for it to be said. The first has the name. */
export interface SharedSubject {
  kind: SubjectKind;
  id: string;
  chain: string[];
}

/** Which signal each kind belongs to. */
export const SUBJECT_SIGNALS: Readonly<Record<SubjectKind, SharedMark>> = {
  AWARD: 'awards',
  MODEL: 'awards',
  PERSON: 'people',
  UNIT: 'units',
  MOVEMENT: 'movements',
};

/** What was revoked relates nothing: a reason would tell of it as of an award that stands. */
const COUNTS = Prisma.sql`a.published AND a.status <> 'REVOKED'`;

/**
 * All that stories tell of: through which award or model, and whose name stands for it in a reason. Only what is public
 * and stands counts. Conditions on `article_id` and `subject_id` reach the indexes below.
 */
export const ARTICLE_SUBJECTS = Prisma.sql`(
  SELECT l.article_id, 'AWARD' AS kind, a.id AS subject_id, a.id AS via_id, a.id AS named_id
    FROM article_award l JOIN award a ON a.id = l.award_id WHERE ${COUNTS}
  UNION ALL
  SELECT l.article_id, CASE a.subject_kind WHEN 'INDIVIDUAL' THEN 'PERSON' ELSE 'UNIT' END, a.recipient_id, a.id, a.id
    FROM article_award l JOIN award a ON a.id = l.award_id WHERE ${COUNTS} AND a.recipient_id IS NOT NULL
  UNION ALL
  SELECT l.article_id, 'UNIT', a.organization_id, a.id, a.organization_id
    FROM article_award l JOIN award a ON a.id = l.award_id WHERE ${COUNTS} AND a.organization_id IS NOT NULL
  UNION ALL
  SELECT l.article_id, 'MOVEMENT', m.id, a.id, m.id
    FROM article_award l JOIN award a ON a.id = l.award_id JOIN movement m ON m.id = a.movement_id
    WHERE ${COUNTS} AND m.published
  UNION ALL
  SELECT l.article_id, 'MODEL', c.id, c.id, c.id
    FROM article_civic_model l JOIN civic_model c ON c.id = l.model_id WHERE c.published
  UNION ALL
  SELECT l.article_id, 'UNIT', c.organization_id, c.id, c.organization_id
    FROM article_civic_model l JOIN civic_model c ON c.id = l.model_id
    WHERE c.published AND c.organization_id IS NOT NULL
  UNION ALL
  SELECT l.article_id, 'MOVEMENT', m.id, c.id, m.id
    FROM article_civic_model l JOIN civic_model c ON c.id = l.model_id JOIN movement m ON m.id = c.movement_id
    WHERE c.published AND m.published) AS article_subject`;

/** Whether the article `a` of a statement may tell of anything. Most do not, and all that follows is left out for them. */
export const TELLS_OF_SOMETHING = Prisma.sql`(EXISTS (SELECT 1 FROM article_award l WHERE l.article_id = a.id)
  OR EXISTS (SELECT 1 FROM article_civic_model l WHERE l.article_id = a.id))`;

/** What some stories tell of. */
export async function readSubjectsOf(
  db: Transaction,
  articleIds: readonly string[],
): Promise<Map<string, ArticleSubject[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Told[]>`
    SELECT article_id AS "articleId", kind, subject_id AS id, via_id AS "viaId", named_id AS "namedId"
    FROM ${ARTICLE_SUBJECTS} WHERE article_id = ANY(${[...articleIds]}::uuid[]) ORDER BY via_id DESC`;
  return byArticle(rows);
}

/** Which of some stories tell of some subjects, and how many articles of all tell of each. */
export async function readTelling(
  db: Transaction,
  articleIds: readonly string[],
  subjectIds: readonly string[],
): Promise<{ subjects: Map<string, ArticleSubject[]>; frequencies: ReadonlyMap<string, number> }> {
  const rows = await db.$queryRaw<Array<Told & { articles: number }>>`
    WITH told AS MATERIALIZED (
      SELECT * FROM ${ARTICLE_SUBJECTS} WHERE subject_id = ANY(${[...subjectIds]}::uuid[]))
    SELECT t.article_id AS "articleId", t.kind, t.subject_id AS id, t.via_id AS "viaId", t.named_id AS "namedId", f.articles
    FROM told t
    JOIN (SELECT subject_id, count(DISTINCT article_id)::int AS articles FROM told GROUP BY subject_id) f USING (subject_id)
    WHERE t.article_id = ANY(${[...articleIds]}::uuid[]) ORDER BY t.via_id DESC`;
  return { subjects: byArticle(rows), frequencies: new Map(rows.map(({ id, articles }) => [id, articles])) };
}

type Told = ArticleSubject & { articleId: string };

function byArticle(rows: readonly Told[]): Map<string, ArticleSubject[]> {
  const found = new Map<string, ArticleSubject[]>();
  for (const { articleId, kind, id, viaId, namedId } of rows)
    found.set(articleId, [...(found.get(articleId) ?? []), { kind, id, viaId, namedId }]);
  return found;
}

/** What two stories both tell of. Person, unit and movement of an award or a model that they share say nothing more. */
export function sharedSubjects(one: readonly ArticleSubject[], other: readonly ArticleSubject[]): SharedSubject[] {
  const theirs = new Map(other.map((subject) => [subject.id, subject]));
  const vias = new Set(other.map(({ viaId }) => viaId));
  const implied = new Set(one.filter(({ id, viaId }) => id !== viaId && vias.has(viaId)).map(({ id }) => id));
  const shared = new Map<string, SharedSubject>();
  for (const { kind, id, viaId, namedId } of one) {
    const their = theirs.get(id);
    if (their === undefined || implied.has(id) || shared.has(id)) continue;
    shared.set(id, { kind, id, chain: [...new Set([namedId, viaId, their.viaId])] });
  }
  return [...shared.values()];
}
