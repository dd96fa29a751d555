import type { RelatednessWeights } from '@kheo/domain';
import type { Transaction } from '#src/db/client.ts';
import type { Language } from '#src/generated/prisma/enums.ts';
import { readSubjectsOf, TELLS_OF_SOMETHING, type ArticleSubject } from './article-subject.service.ts';

/** What is looked for neighbours of, beside its text. */
export interface Subject {
  /** Itself and its translations: never related. */
  ownIds: readonly string[];
  categoryId: string | null;
  language: Language;
  publishedAt: Date | null;
  codes: readonly string[];
  tagIds: readonly string[];
  /** Awards, models, people, units and movements that it tells of. */
  subjects: readonly ArticleSubject[];
  weights: RelatednessWeights;
  /** What an editor put into its list, and took out of it. */
  pinnedIds: readonly string[];
  excludedIds: readonly string[];
}

type Row = Omit<Subject, 'ownIds' | 'subjects' | 'weights'> & {
  id: string;
  translationIds: string[];
  tells: boolean;
};

/** What is known of articles that are to be related, whatever their status. The first of `ownIds` is the article. */
export async function readSubjects(
  db: Transaction,
  ids: readonly string[],
  weights: (categoryId: string | null) => RelatednessWeights,
): Promise<Subject[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.language, a.category_id AS "categoryId", a.published_at AS "publishedAt",
      ARRAY(SELECT t.id FROM article t WHERE t.translation_of_id = a.id
        UNION SELECT a.translation_of_id WHERE a.translation_of_id IS NOT NULL
        UNION SELECT t.id FROM article t WHERE t.translation_of_id = a.translation_of_id AND t.id <> a.id) AS "translationIds",
      ARRAY(SELECT t.tag_id FROM article_tag t WHERE t.article_id = a.id) AS "tagIds",
      ARRAY(SELECT DISTINCT d.code FROM document_reference d WHERE d.article_id = a.id AND d.decision <> 'REJECTED') AS codes,
      ARRAY(SELECT r.related_id FROM related_article r WHERE r.article_id = a.id AND r.choice = 'PINNED') AS "pinnedIds",
      ARRAY(SELECT r.related_id FROM related_article r WHERE r.article_id = a.id AND r.choice = 'EXCLUDED') AS "excludedIds",
      ${TELLS_OF_SOMETHING} AS tells
    FROM article a WHERE a.id = ANY(${[...ids]}::uuid[])`;
  const telling = rows.filter(({ tells }) => tells).map(({ id }) => id);
  const subjects = await readSubjectsOf(db, telling);
  return rows.map(({ id, translationIds, tells: _tells, ...row }) => ({
    ...row,
    ownIds: [id, ...translationIds],
    subjects: subjects.get(id) ?? [],
    weights: weights(row.categoryId),
  }));
}
