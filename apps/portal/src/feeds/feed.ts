import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { Feed } from 'feed';
import type { Ask } from '../api.ts';
import { pictureFragment } from '../article/article-card.operations.ts';
import { catalogueOf, fromApiLanguage, toApiLanguage, type Language } from '../catalogues/language.ts';
import { localizeDocumentLinks, paths } from '../paths.ts';
import { categoryFeedOperation, feedArticleFragment, newestFeedOperation } from './feed.operations.ts';
import { xmlSafe } from './xml-text.ts';

type FeedArticle = FragmentOf<typeof feedArticleFragment>;

interface Channel {
  title: string;
  description: string;
  /** The page that the feed follows. */
  pagePath: string;
  /** The feed's own addresses. */
  rssPath: string;
  jsonPath?: string;
  language: Language;
  articles: readonly FeedArticle[];
}

/** Addresses in an article's HTML are read far from the portal: they need the host. */
export function absoluteAddresses(html: string, publicUrl: string): string {
  return html
    .replaceAll(/ (href|src)="\/(?!\/)/g, ` $1="${publicUrl}/`)
    .replaceAll(/ srcset="[^"]*"/g, '')
    .replaceAll(/ sizes="[^"]*"/g, '');
}

function buildFeed(channel: Channel, publicUrl: string): Feed {
  const feed = new Feed({
    id: `${publicUrl}${channel.pagePath}`,
    link: `${publicUrl}${channel.pagePath}`,
    title: xmlSafe(channel.title),
    description: xmlSafe(channel.description),
    language: channel.language,
    copyright: xmlSafe(channel.title),
    generator: 'Khéo',
    docs: 'https://www.rssboard.org/rss-specification',
    updated: new Date(
      channel.articles
        .map((masked) => changedAt(masked))
        .toSorted()
        .at(-1) ?? 0,
    ),
    feedLinks: {
      rss: `${publicUrl}${channel.rssPath}`,
      ...(channel.jsonPath === undefined ? {} : { json: `${publicUrl}${channel.jsonPath}` }),
    },
  });
  for (const masked of channel.articles) {
    const article = readFragment(feedArticleFragment, masked);
    const language = fromApiLanguage(article.language);
    const link = `${publicUrl}${paths.article(language, article.slug)}`;
    const cover = article.cover === null ? null : readFragment(pictureFragment, article.cover);
    feed.addItem({
      // The id stays when the slug changes, so that nobody reads a renamed article twice.
      id: `${publicUrl}/#${article.id}`,
      guid: `${publicUrl}/#${article.id}`,
      link,
      title: xmlSafe(article.title),
      description: xmlSafe(article.lead),
      content: xmlSafe(absoluteAddresses(localizeDocumentLinks(language, article.body.html), publicUrl)),
      date: new Date(article.correctedAt ?? article.publishedAt ?? 0),
      published: new Date(article.publishedAt ?? 0),
      category: article.category === null ? [] : [{ name: xmlSafe(article.category.name) }],
      author: article.author ? [{ name: xmlSafe(article.author) }] : [],
      ...(cover === null ? {} : { image: `${publicUrl}${cover.url}` }),
    });
  }
  return feed;
}

function changedAt(masked: FeedArticle): string {
  const { correctedAt, publishedAt } = readFragment(feedArticleFragment, masked);
  return correctedAt ?? publishedAt ?? '';
}

/** The feed of the newest articles. */
export async function newestFeed(ask: Ask, publicUrl: string, language: Language): Promise<Feed> {
  const { site, articles } = await ask(newestFeedOperation, { language: toApiLanguage(language) });
  const channel: Channel = {
    title: site.agencyName,
    description: site.slogan || site.agencyName,
    pagePath: paths.home(language),
    rssPath: paths.rss(language),
    jsonPath: paths.jsonFeed(language),
    language,
    articles: articles.nodes,
  };
  return buildFeed(channel, publicUrl);
}

/** The feed of one column; null when there is no such column. */
export async function categoryFeed(
  ask: Ask,
  publicUrl: string,
  language: Language,
  slug: string,
): Promise<Feed | null> {
  const { site, category } = await ask(categoryFeedOperation, { slug, language: toApiLanguage(language) });
  if (category === null) return null;
  const channel: Channel = {
    title: `${category.name} - ${site.agencyName}`,
    description: category.description || `${catalogueOf(language).list.feed}: ${category.name}`,
    pagePath: paths.category(language, category.slug),
    rssPath: paths.categoryRss(language, category.slug),
    language,
    articles: category.articles.nodes,
  };
  return buildFeed(channel, publicUrl);
}
