import { createHash } from 'node:crypto';
import { slugify } from '@kheo/domain';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { articleSearch } from '#src/modules/article/article-search.service.ts';
import { countTerms } from '#src/modules/search/reindex.service.ts';
import { writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import { StartupProblem } from '#src/startup-problem.ts';
import { progress } from './read-lines.ts';

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

export const articleLine = z.object({
  id: z.string().min(1),
  title: z.string(),
  lead: optionalText,
  body: optionalText,
  category: optionalText,
  publishedAt: z.string().nullish(),
});
type ArticleLine = z.infer<typeof articleLine>;

const batchSize = 200;
/**
 * For articles that have no date: older than all others, so that freshness helps none of them, and three weeks apart from
 * one another, so that the lack of a date brings none together.
 */
const undated = (place: number): Date => new Date(Date.UTC(2000, 0, 1 - 20 * (place % 30_000)));

/** The id that an article of a file has in the database; the same in every run. */
export function nodeIdOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function publishedAtOf({ publishedAt }: ArticleLine, place: number): Date {
  const time = new Date(publishedAt ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undated(place) : time;
}

/** Puts articles into an empty database as published ones, and into the search index by the application's own code. */
export async function loadArticles(db: Database, articles: readonly ArticleLine[]): Promise<void> {
  const ids = new Set<string>();
  for (const { id } of articles) {
    if (ids.has(id)) throw new StartupProblem(`Có hai bài cùng id ${id}.`, `Two articles have the id ${id}.`);
    ids.add(id);
  }
  const categories = new Map<string, string>();
  for (const name of new Set(articles.map(({ category }) => category))) {
    const slug = `${slugify(name) || 'chuyen-muc'}-${categories.size + 1}`;
    const { id } = await db.category.create({ data: { slug, nameVi: name, nameEn: name }, select: { id: true } });
    categories.set(name, id);
  }
  for (let from = 0; from < articles.length; from += batchSize) {
    const batch = articles.slice(from, from + batchSize);
    await db.$transaction(
      async (tx) => {
        await tx.article.createMany({
          data: batch.map((article, index) => ({
            id: nodeIdOf(article.id),
            slug: `bai-${nodeIdOf(article.id)}`,
            title: article.title.trim() || '—',
            lead: article.lead,
            body: { type: 'doc', content: [{ type: 'paragraph' }] },
            bodyHtml: '',
            bodyText: article.body,
            searchText: '',
            categoryId: categories.get(article.category)!,
            status: 'PUBLISHED',
            publishedAt: publishedAtOf(article, from + index),
          })),
        });
        await writeSearchEntries(
          tx,
          articleSearch,
          batch.map(({ id }) => nodeIdOf(id)),
        );
      },
      { timeout: 60_000 },
    );
    if ((from / batchSize) % 10 === 9)
      progress(`đã nạp ${from + batch.length}/${articles.length}`, `${from + batch.length}/${articles.length} loaded`);
  }
  await countTerms(db);
}
