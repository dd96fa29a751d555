import type { ResultOf } from '@kheo/schema/public';
import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import type { Ask } from '../api.ts';
import { fromApiLanguage, LANGUAGES } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import { awardItems, modelItems } from './sitemap-awards.ts';
import { inBothLanguages } from './sitemap-item.ts';
import { sitemapArticlesOperation, sitemapDocumentsOperation, sitemapOverviewOperation } from './sitemap.operations.ts';

/** Up to here one file holds everything; beyond, an index leads to a file for each year and one for the documents. */
const MOST_IN_ONE_FILE = 5000;
/** A file may have 50,000 addresses, and a document has two. */
const MOST_DOCUMENTS = 25_000;

type SitemapArticle = ResultOf<typeof sitemapArticlesOperation>['articles']['nodes'][number];

/** `/sitemap.xml`: all addresses, or the index of the years. */
export async function sitemap(ask: Ask, publicUrl: string, now: Date): Promise<string> {
  const overview = await ask(sitemapOverviewOperation, {});
  const { articles, officialDocuments, awards, oldest } = overview;
  if (articles.totalCount + officialDocuments.totalCount + awards.totalCount <= MOST_IN_ONE_FILE) {
    const lists = await Promise.all([articleItems(ask, null), documentItems(ask), modelItems(ask), awardItems(ask)]);
    return urlSet([...fixedPages(overview), ...lists.flat()], publicUrl);
  }
  const firstYear = new Date(oldest.nodes[0]?.publishedAt ?? now).getFullYear();
  const index = new SitemapIndexStream();
  for (let year = now.getFullYear(); year >= firstYear; year -= 1) {
    index.write({ url: `${publicUrl}${paths.sitemapOfYear(year)}` });
  }
  index.write({ url: `${publicUrl}${paths.sitemapOfDocuments()}` });
  index.write({ url: `${publicUrl}${paths.sitemapOfAwards()}` });
  index.end();
  return (await streamToPromise(index)).toString();
}

/** `/sitemap-2025.xml`: the articles of a year; the current year's file also holds the fixed pages. */
export async function sitemapOfYear(ask: Ask, publicUrl: string, year: number, now: Date): Promise<string> {
  const articles = await articleItems(ask, year);
  if (year !== now.getFullYear()) return urlSet(articles, publicUrl);
  return urlSet([...fixedPages(await ask(sitemapOverviewOperation, {})), ...articles], publicUrl);
}

/** `/sitemap-van-ban.xml`: the documents, newest first. */
export async function sitemapOfDocuments(ask: Ask, publicUrl: string): Promise<string> {
  return urlSet(await documentItems(ask), publicUrl);
}

/** `/sitemap-khen-thuong.xml`: models and awards, newest first. */
export async function sitemapOfAwards(ask: Ask, publicUrl: string): Promise<string> {
  return urlSet([...(await modelItems(ask)), ...(await awardItems(ask))], publicUrl);
}

function fixedPages({ categories, movements }: ResultOf<typeof sitemapOverviewOperation>): SitemapItemLoose[] {
  const registers = [
    paths.officialDocuments,
    paths.awards,
    paths.movements,
    paths.civicModels,
    paths.consultations,
    paths.verification,
  ];
  return [
    ...[paths.home, paths.about, paths.contact, paths.siteMap].flatMap((address) => inBothLanguages(address)),
    ...registers.flatMap((address) => inBothLanguages((language) => address(language))),
    ...categories.flatMap(({ slug }) => inBothLanguages((language) => paths.category(language, slug))),
    ...movements.nodes.flatMap(({ slug }) => inBothLanguages((language) => paths.movement(language, slug))),
  ];
}

async function articleItems(ask: Ask, year: number | null): Promise<SitemapItemLoose[]> {
  const period =
    year === null
      ? { from: null, until: null }
      : { from: `${year}-01-01T00:00:00+07:00`, until: `${year + 1}-01-01T00:00:00+07:00` };
  const items: SitemapItemLoose[] = [];
  let after: string | null = null;
  do {
    const { articles }: ResultOf<typeof sitemapArticlesOperation> = await ask(sitemapArticlesOperation, {
      after,
      ...period,
    });
    // an article of another agency has its address there
    items.push(...articles.nodes.filter(({ canonicalUrl }) => canonicalUrl === null).map(articleItem));
    after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}

async function documentItems(ask: Ask): Promise<SitemapItemLoose[]> {
  const items: SitemapItemLoose[] = [];
  let after: string | null = null;
  do {
    const { officialDocuments }: ResultOf<typeof sitemapDocumentsOperation> = await ask(sitemapDocumentsOperation, {
      after,
    });
    for (const { slug, updatedAt } of officialDocuments.nodes) {
      const versions = inBothLanguages((language) => paths.officialDocument(language, slug));
      items.push(...versions.map((version) => ({ ...version, lastmod: updatedAt })));
    }
    after = officialDocuments.pageInfo.hasNextPage ? officialDocuments.pageInfo.endCursor : null;
  } while (after !== null && items.length < MOST_DOCUMENTS * LANGUAGES.length);
  return items;
}

const addressOf = ({ language, slug }: { language: 'VI' | 'EN'; slug: string }) =>
  paths.article(fromApiLanguage(language), slug);

/** One article's entry; translations are named only when there are some. */
export function articleItem(article: SitemapArticle): SitemapItemLoose {
  const versions = [article, ...article.translations];
  return {
    url: addressOf(article),
    lastmod: article.correctedAt ?? article.publishedAt ?? undefined,
    ...(versions.length > 1
      ? { links: versions.map((version) => ({ lang: fromApiLanguage(version.language), url: addressOf(version) })) }
      : {}),
  };
}

async function urlSet(items: readonly SitemapItemLoose[], publicUrl: string): Promise<string> {
  const stream = new SitemapStream({
    hostname: publicUrl,
    xmlns: { news: false, xhtml: true, image: false, video: false },
  });
  for (const { links, ...item } of items) {
    stream.write({ ...item, links: links?.map(({ lang, url }) => ({ lang, url: `${publicUrl}${url}` })) });
  }
  stream.end();
  return (await streamToPromise(stream)).toString();
}
