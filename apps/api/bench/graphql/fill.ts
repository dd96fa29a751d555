import { withConnection } from '#src/db/connection.ts';
import { randomFrom, Writer } from '../text/writer.ts';
import { readSampleContent } from '#src/sample-data/sample-content.ts';

export const articleCategories = 10;
/** Every article has one column, three tags and five related articles. */
const counts = { tags: 200, authors: 40, texts: 400, tagsOfArticle: 3, related: 5 };

export const slugOf = (number: number): string => `bai-do-${number}`;
export const categorySlug = (number: number): string => `cot-do-${number}`;

/**
 * Published articles for measuring, by SQL alone: a million take minutes. Paragraphs are written once as the sample
 * articles are and put together anew for each article, so that lengths and words are those of real ones.
 */
export async function fillArticles(ownerUrl: string, articles: number): Promise<void> {
  const writer = new Writer(
    (await readSampleContent()).articles
      .map(({ title, lead, bodyHtml }) => `${title} ${lead} ${bodyHtml.replace(/<[^>]+>/g, ' ')}`)
      .join(' '),
    randomFrom(7),
  );
  const texts = Array.from({ length: counts.texts }, () => writer.write(110));
  await withConnection(ownerUrl, async (client) => {
    const sql = (text: string, values: unknown[] = []) => client.query(text, values);
    await sql('SET statement_timeout = 0');
    await sql(
      'CREATE TEMP TABLE bench_text AS SELECT n - 1 AS n, t FROM unnest($1::text[]) WITH ORDINALITY AS w (t, n)',
      [texts],
    );
    await sql('CREATE INDEX ON bench_text (n)');
    await sql(
      `INSERT INTO category (id, slug, name_vi, name_en, position, updated_at)
       SELECT md5('category' || n)::uuid, 'cot-do-' || n, 'Chuyên mục đo ' || n, 'Column ' || n, n, now()
       FROM generate_series(0, $1 - 1) n`,
      [articleCategories],
    );
    await sql(
      `INSERT INTO tag (id, slug, name_vi, name_en)
       SELECT md5('tag' || n)::uuid, 'the-do-' || n, 'Thẻ đo ' || n, 'Tag ' || n FROM generate_series(0, $1 - 1) n`,
      [counts.tags],
    );
    // related articles are given below, not computed
    await sql('ALTER TABLE article DISABLE TRIGGER USER');
    await sql('ALTER TABLE related_article DISABLE TRIGGER USER');
    await sql(
      `INSERT INTO article (id, slug, title, lead, body, body_html, body_text, search_text, author, category_id, status,
         published_at, featured, updated_at)
       SELECT md5('article' || s.n)::uuid, 'bai-do-' || s.n, initcap(left(a.t, 40)) || ' ' || s.n, left(b.t, 160), '{}',
         '<p>' || a.t || '</p><p>' || b.t || '</p><p>' || c.t || '</p><p>' || d.t || '</p>', left(a.t, 600),
         '', 'Bút danh ' || s.n % ${counts.authors}, md5('category' || s.n % ${articleCategories})::uuid, 'PUBLISHED',
         timestamptz '2026-01-01' - make_interval(mins => s.n * 7), s.n % 50 = 0, now()
       FROM generate_series(0, $1 - 1) AS s (n)
       JOIN bench_text a ON a.n = s.n % ${counts.texts}
       JOIN bench_text b ON b.n = (s.n / 7 + 3) % ${counts.texts}
       JOIN bench_text c ON c.n = (s.n / 31 + 5) % ${counts.texts}
       JOIN bench_text d ON d.n = (s.n / 11 + 9) % ${counts.texts}`,
      [articles],
    );
    await sql(
      `INSERT INTO article_tag (article_id, tag_id)
       SELECT md5('article' || n)::uuid, md5('tag' || (n * 13 + k * 61) % ${counts.tags})::uuid
       FROM generate_series(0, $1 - 1) n, generate_series(1, ${counts.tagsOfArticle}) k`,
      [articles],
    );
    await sql(
      `INSERT INTO related_article (article_id, related_id, score, reasons)
       SELECT md5('article' || n)::uuid, md5('article' || (n + k * 97) % $1)::uuid, 1.0 / k,
         '[{"kind": "TOPIC", "values": ["dân vận khéo"]}]'
       FROM generate_series(0, $1 - 1) n, generate_series(1, ${counts.related}) k`,
      [articles],
    );
    // enough for the index of the search to be whole: its job would otherwise work while we measure
    await sql(
      `INSERT INTO search_entry (node_id, type, language, slug, title, title_folded, status, visible_from, date,
         category_ids, terms, key_text)
       SELECT id, 'ARTICLE', language, slug, title, '', 'PUBLISHED', published_at, published_at, ARRAY[category_id], '{}', ''
       FROM article`,
    );
    await sql('INSERT INTO search_term (term, entries) VALUES (0, $1)', [articles]);
    await sql('ALTER TABLE article ENABLE TRIGGER USER');
    await sql('ALTER TABLE related_article ENABLE TRIGGER USER');
    await sql('VACUUM (ANALYZE)');
  });
}
