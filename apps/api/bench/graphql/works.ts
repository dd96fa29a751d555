import { createHash } from 'node:crypto';
import { encodeCursor } from '#src/keyset.ts';
import { articleCategories, categorySlug, slugOf } from './fill.ts';

/** One question, as Khéo is asked it and as a server written by hand for this question alone is. */
export interface Work {
  name: string;
  query: string;
  /** Variables of the nth request. */
  variables(turn: number, articles: number): Record<string, unknown>;
  /** The same at the raw server; none: it is measured for itself. */
  path?(turn: number, articles: number): string;
}

/** The fill makes ids from numbers and gives the articles falling times. */
const idOf = (number: number): string =>
  createHash('md5')
    .update(`article${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const timeOf = (number: number): string =>
  new Date(Date.parse('2026-01-01T00:00:00Z') - number * 7 * 60_000).toISOString();

/** Requests go through the articles in strides, so that each is asked for before one comes again. */
const some = (turn: number, articles: number): number => (turn * 7919) % articles;
/** The cursor after the 9,000th article, and its neighbours. */
const deep = (turn: number, articles: number): number => Math.min(9_000, articles - 100) - (turn % 50);

const listed = 'id slug title lead publishedAt author category { slug name } tags { slug name }';
const card =
  'id slug title lead publishedAt author category { slug name } cover { url width height alt sources { url width } }';

export const works: Work[] = [
  {
    name: 'newest 20 of a category',
    query: `query Newest($category: String!) { articles(first: 20, filter: { category: $category }) { nodes { ${listed} } } }`,
    variables: (turn) => ({ category: categorySlug(turn % articleCategories) }),
    path: (turn) => `/newest?category=${categorySlug(turn % articleCategories)}`,
  },
  {
    name: 'article by slug',
    query: `query One($slug: String!) { article(slug: $slug) { id slug title lead publishedAt author body { html } category { slug name } tags { slug name } relatedArticles(first: 5) { article { slug title publishedAt } } } }`,
    variables: (turn, articles) => ({ slug: slugOf(some(turn, articles)) }),
    path: (turn, articles) => `/article?slug=${slugOf(some(turn, articles))}`,
  },
  {
    name: '10 categories × 5 articles × tags',
    query: '{ categories { slug name articles(first: 5) { nodes { id slug title publishedAt tags { slug name } } } } }',
    // not a variable of the operation: only so that no two requests are the same text
    variables: (turn) => ({ turn }),
    path: () => '/columns',
  },
  {
    name: 'newest 20 after cursor 9,000',
    query: `query After($after: String!) { articles(first: 20, after: $after) { nodes { ${listed} } pageInfo { hasNextPage endCursor } } }`,
    variables: (turn, articles) => {
      const number = deep(turn, articles);
      return { after: encodeCursor([timeOf(number), idOf(number)]) };
    },
    path: (turn, articles) => {
      const number = deep(turn, articles);
      return `/after?time=${timeOf(number)}&id=${idOf(number)}`;
    },
  },
  {
    name: 'an article page’s whole question',
    query: `query Page($slug: String!) { site { agencyName slogan menu { label path } visitStatistics { online today total } } article(slug: $slug) { ${card} subtitle leadHtml updatedAt correctedAt source body { html } tags { slug name } otherCategories { slug } documentReferences { code officialDocument { slug code } } awards { id recipientName } civicModels { slug name } translations { slug language } relatedArticles(first: 5) { reasons article { ${card} } } earlierArticles(first: 8) { ${card} } } }`,
    variables: (turn, articles) => ({ slug: slugOf(some(turn, articles)) }),
  },
];

export const bodyOf = (work: Work, turn: number, articles: number): string =>
  JSON.stringify({ query: work.query, variables: work.variables(turn, articles) });
export const getRequest = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
export const postRequest = (path: string, body: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
