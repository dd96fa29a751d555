import type { Database } from '#src/db/client.ts';

/**
 * The lists that an article stands in now, by the names that the sources give them (article-sources.service.ts), and when
 * it was published, in milliseconds; Infinity when it is in none.
 */
export async function listsOfArticle(
  db: Database,
  articleId: string,
): Promise<{ lists: string[]; publishedAt: number }> {
  const [article] = await db.$queryRaw<Array<{ publishedAt: Date | null; columns: string[]; relatedTo: string[] }>>`
    WITH RECURSIVE up AS (
      SELECT id, slug, parent_id FROM category
      WHERE id IN (SELECT category_id FROM article WHERE id = ${articleId}::uuid
        UNION SELECT category_id FROM article_category WHERE article_id = ${articleId}::uuid)
      UNION SELECT c.id, c.slug, c.parent_id FROM category c JOIN up ON c.id = up.parent_id
    )
    SELECT a.published_at AS "publishedAt",
      ARRAY(SELECT unnest(ARRAY[id::text, slug]) FROM up) AS columns,
      ARRAY(SELECT article_id::text FROM related_article WHERE related_id = a.id) AS "relatedTo"
    FROM article a WHERE a.id = ${articleId}::uuid AND a.status = 'PUBLISHED'`;
  if (!article?.publishedAt) return { lists: [], publishedAt: Infinity };
  return {
    lists: [
      'articles',
      ...article.columns.map((column) => `in:${column}`),
      ...article.relatedTo.map((id) => `related:${id}`),
    ],
    publishedAt: article.publishedAt.getTime(),
  };
}
