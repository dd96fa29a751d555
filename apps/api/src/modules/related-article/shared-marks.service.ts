import type { RelatednessFacts, SharedMark } from '@kheo/domain';
import type { Transaction } from '#src/db/client.ts';
import { readTelling, sharedSubjects, SUBJECT_SIGNALS, type ArticleSubject } from './article-subject.service.ts';

interface Marked {
  codes: readonly string[];
  tagIds: readonly string[];
  subjects: readonly ArticleSubject[];
}

type Shared = { -readonly [mark in keyof RelatednessFacts['shared']]: number[] };

/** What an article has in common with each of some others beside words, and in how many articles each thing stands. */
export async function sharedMarksOf(
  db: Transaction,
  { codes, tagIds, subjects }: Marked,
  ids: readonly string[],
): Promise<Map<string, Shared>> {
  const found = new Map<string, Shared>();
  const add = (id: string, mark: SharedMark, articles: number): void => {
    const shared = found.get(id) ?? {};
    found.set(id, { ...shared, [mark]: [...(shared[mark] ?? []), articles] });
  };
  if (codes.length)
    for (const { id, articles } of await sharedDocuments(db, codes, ids)) add(id, 'documents', articles);
  if (tagIds.length) for (const { id, articles } of await sharedTags(db, tagIds, ids)) add(id, 'tags', articles);
  if (subjects.length) {
    const own = [...new Set(subjects.map(({ id }) => id))];
    const telling = await readTelling(db, ids, own);
    for (const [id, theirs] of telling.subjects)
      for (const shared of sharedSubjects(subjects, theirs))
        add(id, SUBJECT_SIGNALS[shared.kind], telling.frequencies.get(shared.id) ?? 0);
  }
  return found;
}

interface Counted {
  id: string;
  articles: number;
}

const sharedDocuments = (db: Transaction, codes: readonly string[], ids: readonly string[]): Promise<Counted[]> =>
  db.$queryRaw<Counted[]>`
    SELECT DISTINCT r.article_id AS id, r.code AS mark, f.articles FROM document_reference r
    JOIN (SELECT code, count(DISTINCT article_id)::int AS articles FROM document_reference
          WHERE code = ANY(${[...codes]}::text[]) AND decision <> 'REJECTED' GROUP BY code) f ON f.code = r.code
    WHERE r.article_id = ANY(${[...ids]}::uuid[]) AND r.decision <> 'REJECTED'`;

const sharedTags = (db: Transaction, tagIds: readonly string[], ids: readonly string[]): Promise<Counted[]> =>
  db.$queryRaw<Counted[]>`
    SELECT t.article_id AS id, f.articles FROM article_tag t
    JOIN (SELECT tag_id, count(*)::int AS articles FROM article_tag
          WHERE tag_id = ANY(${[...tagIds]}::uuid[]) GROUP BY tag_id) f ON f.tag_id = t.tag_id
    WHERE t.article_id = ANY(${[...ids]}::uuid[])`;
