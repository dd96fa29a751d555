import type { Context } from 'hono';
import type { Ask } from '../api.ts';
import type { Language } from '../catalogues/language.ts';
import { respond } from '../http/respond.ts';
import type { FeedFormat } from '../paths.ts';
import { documentFeed } from './document-feed.ts';
import { categoryFeed, newestFeed, tagFeed } from './feed.ts';
import { movementFeed } from './movement-feed.ts';

const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The library calls titles and summaries HTML; ours are plain text, in which `a < b` is no tag. */
const plainTexts = (atom: string) =>
  atom.replaceAll(/<(title|summary) type="html"><!\[CDATA\[/g, '<$1 type="text"><![CDATA[');

interface FeedOptions {
  ask: Ask;
  publicUrl: string;
  notFound: (context: Context) => Promise<Response>;
}

/** Answers `/rss.xml`, `/atom/thong-bao.xml`, `/feed/the/dan-van-kheo.json` and the like. */
export function feedRoutes({ ask, publicUrl, notFound }: FeedOptions) {
  const feedOf = (language: Language, [first, second, ...more]: readonly string[]) => {
    if (more.length > 0) return null;
    if (first === undefined) return newestFeed(ask, publicUrl, language);
    if (second === undefined) {
      // This name is the register's; no column has it.
      if (first === 'van-ban') return documentFeed(ask, publicUrl, language);
      return categoryFeed(ask, publicUrl, language, first);
    }
    if (first === 'the') return tagFeed(ask, publicUrl, language, second);
    return first === 'thi-dua' ? movementFeed(ask, publicUrl, language, second) : null;
  };
  return async (context: Context, language: Language, format: FeedFormat): Promise<Response> => {
    const file: string = context.req.param('file') ?? '';
    const subject = file
      .replace(/\.(?:xml|json)$/, '')
      .split('/')
      .filter(Boolean);
    const feed = await feedOf(language, subject);
    if (feed === null) return notFound(context);
    const body = { rss: () => feed.rss2(), atom: () => plainTexts(feed.atom1()), json: () => feed.json1() }[format]();
    return respond(context, { body, type: TYPES[format] });
  };
}
