import { readFragment, type FragmentOf, type ResultOf } from '@kheo/schema/public';
import { Feed } from 'feed';
import type { Ask } from '../api.ts';
import { pictureFragment } from '../article/article-card.operations.ts';
import { catalogueOf, fromApiLanguage, toApiLanguage, type Language } from '../catalogues/language.ts';
import { localizeDocumentLinks, paths, type FeedFormat, type FeedSubject } from '../paths.ts';
import {
  categoryFeedOperation,
  feedArticleFragment,
  newestFeedOperation,
  tagFeedOperation,
} from './feed.operations.ts';
import { xmlSafe } from './xml-text.ts';

type FeedArticle = FragmentOf<typeof feedArticleFragment>;
type FeedArticleFacts = ResultOf<typeof feedArticleFragment>;

/** What a feed says about itself. */
interface Channel {
  title: string;
  description: string;
  /** The page that the feed follows. */
  pagePath: string;
  subject: FeedSubject;
  agencyName: string;
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

/** A feed without entries: its title, its addresses, who is behind it. */
export function startFeed(
  { title, description, pagePath, subject, agencyName, language }: Omit<Channel, 'articles'>,
  publicUrl: string,
  updated: Date,
): Feed {
  const own = (format: FeedFormat) => `${publicUrl}${paths.feed(language, format, subject)}`;
  return new Feed({
    id: `${publicUrl}${pagePath}`,
    link: `${publicUrl}${pagePath}`,
    title: xmlSafe(title),
    description: xmlSafe(description),
    language,
    copyright: xmlSafe(agencyName),
    // Atom wants somebody behind every entry.
    author: { name: xmlSafe(agencyName) },
    generator: 'Khéo',
    docs: 'https://www.rssboard.org/rss-specification',
    updated,
    feedLinks: { rss: own('rss'), atom: own('atom'), json: own('json') },
  });
}

function buildFeed(channel: Channel, publicUrl: string): Feed {
  const updated = channel.articles
    .map((masked) => changedAt(masked))
    .toSorted()
    .at(-1);
  const feed = startFeed(channel, publicUrl, new Date(updated ?? 0));
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
      author: authorsOf(article),
      ...(cover === null ? {} : { image: `${publicUrl}${cover.url}` }),
    });
  }
  return feed;
}

/** The byline; of an article taken over, with the agency and the address of the original. */
function authorsOf({ author, syndicatedFrom }: FeedArticleFacts): { name: string; link?: string }[] {
  if (syndicatedFrom === null) return author ? [{ name: xmlSafe(author) }] : [];
  const { agencyName, url } = syndicatedFrom;
  return [{ name: xmlSafe(author ? `${author} (${agencyName})` : agencyName), link: url }];
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
    subject: [],
    agencyName: site.agencyName,
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
    subject: [category.slug],
    agencyName: site.agencyName,
    language,
    articles: category.articles.nodes,
  };
  return buildFeed(channel, publicUrl);
}

/** The feed of one tag; null when there is no such tag. */
export async function tagFeed(ask: Ask, publicUrl: string, language: Language, slug: string): Promise<Feed | null> {
  const { site, tag, articles } = await ask(tagFeedOperation, { slug, language: toApiLanguage(language) });
  if (tag === null) return null;
  const texts = catalogueOf(language).list;
  const channel: Channel = {
    title: `${texts.tag(tag.name)} - ${site.agencyName}`,
    description: texts.tagDescription(tag.name),
    pagePath: paths.tag(language, tag.slug),
    subject: ['the', tag.slug],
    agencyName: site.agencyName,
    language,
    articles: articles.nodes,
  };
  return buildFeed(channel, publicUrl);
}
