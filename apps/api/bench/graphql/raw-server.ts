import { createServer, type ServerResponse } from 'node:http';
import { Pool } from 'pg';

// The yardstick: each question of the bench answered by SQL written by hand, prepared once, and node:http, nothing else.
// It reads as the owner, without row-level security, and says itself what is published.

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

const visible = `a.status = 'PUBLISHED' AND a.published_at <= now() AND (a.expires_at IS NULL OR a.expires_at > now())`;
const tags = `(SELECT coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name_vi) ORDER BY t.slug), '[]')
  FROM article_tag x JOIN tag t ON t.id = x.tag_id WHERE x.article_id = a.id) AS tags`;
const listed = `a.id, a.slug, a.title, a.lead, a.published_at AS "publishedAt", a.author,
  json_build_object('slug', c.slug, 'name', c.name_vi) AS category, ${tags}`;

const statements = {
  newest: `SELECT ${listed} FROM category c JOIN article a ON a.category_id = c.id
    WHERE c.slug = $1 AND ${visible} ORDER BY a.published_at DESC, a.id DESC LIMIT 20`,
  article: `SELECT ${listed}, a.body_html AS html,
      (SELECT coalesce(json_agg(json_build_object('article', json_build_object('slug', r.slug, 'title', r.title,
        'publishedAt', r.published_at)) ORDER BY r.position NULLS LAST, r.score DESC, r.id DESC), '[]')
       FROM (SELECT a.slug, a.title, a.published_at, x.position, x.score, a.id
         FROM related_article x JOIN article a ON a.id = x.related_id
         WHERE x.article_id = subject.id AND x.choice IS DISTINCT FROM 'EXCLUDED' AND ${visible}
         ORDER BY x.position NULLS LAST, x.score DESC, a.id DESC LIMIT 5) r) AS related
    FROM article a JOIN LATERAL (SELECT a.id) subject ON true LEFT JOIN category c ON c.id = a.category_id
    WHERE a.slug = $1 AND ${visible}`,
  columns: `SELECT c.slug, c.name_vi AS name, newest.articles FROM category c CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(row_to_json(n)), '[]') AS articles FROM (
        SELECT a.id, a.slug, a.title, a.published_at AS "publishedAt", ${tags} FROM article a
        WHERE a.category_id = c.id AND ${visible} ORDER BY a.published_at DESC, a.id DESC LIMIT 5) n) newest
    WHERE NOT c.hidden ORDER BY c.position, c.id`,
  after: `SELECT ${listed} FROM article a LEFT JOIN category c ON c.id = a.category_id
    WHERE (a.published_at, a.id) < ($1::timestamptz, $2::uuid) AND ${visible}
    ORDER BY a.published_at DESC, a.id DESC LIMIT 21`,
};

async function rows(name: keyof typeof statements, values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await pool.query<Record<string, unknown>>({ name, text: statements[name], values })).rows;
}

async function answer(url: URL): Promise<unknown> {
  const given = (name: string): string | null => url.searchParams.get(name);
  switch (url.pathname) {
    case '/newest':
      return { articles: { nodes: await rows('newest', [given('category')]) } };
    case '/article': {
      const [{ html, related, ...article } = {}] = await rows('article', [given('slug')]);
      return { article: { ...article, body: { html }, relatedArticles: related } };
    }
    case '/columns':
      return {
        categories: (await rows('columns', [])).map(({ articles, ...one }) => ({
          ...one,
          articles: { nodes: articles },
        })),
      };
    case '/after': {
      const found = await rows('after', [given('time'), given('id')]);
      const nodes = found.slice(0, 20);
      const last = nodes.at(-1);
      return {
        articles: {
          nodes,
          pageInfo: {
            hasNextPage: found.length > 20,
            endCursor: last
              ? Buffer.from(JSON.stringify([last['publishedAt'], last['id']])).toString('base64url')
              : null,
          },
        },
      };
    }
    default:
      return null;
  }
}

function send(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

/** A body of so many bytes, made once: what node:http itself can do. */
const constants = new Map<string, Buffer>();

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  request.resume();
  if (url.pathname === '/constant') {
    const size = url.searchParams.get('bytes') ?? '2';
    let body = constants.get(size);
    if (!body) constants.set(size, (body = Buffer.alloc(Number(size), 'a')));
    send(response, body);
    return;
  }
  answer(url).then(
    (data) => send(response, Buffer.from(JSON.stringify({ data }))),
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
}).listen(Number(process.env['API_PORT']), '127.0.0.1', () => process.send?.('listening'));
