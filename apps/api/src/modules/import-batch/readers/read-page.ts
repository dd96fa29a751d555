import { createHash } from 'node:crypto';
import {
  foldForSearch,
  parsePortalPage,
  splitIntoBlocks,
  type Block,
  type ListItem,
  type PortalPage,
} from '@kheo/domain';
import { walk, type RichTextDocument, type RichTextNode } from '@kheo/rich-text/document';
import { fromHtml } from '@kheo/rich-text/from-html';
import { bodyInPage } from './body-in-page.ts';
import { textOfBytes } from './file-text.ts';
import { cleanWord } from '@kheo/rich-text/clean-word';
import { decodeRuns } from '@kheo/rich-text/decode-runs';
import type { HtmlNode } from '@kheo/rich-text/html-nodes';
import { canonicalAddress, htmlOf, markPictures, parsePage } from './html-tree.ts';
import { ImportRefused, type Refusal } from './import-refused.ts';
import { LegacyRuns, type DecodedSample } from '@kheo/rich-text/legacy-runs';
import { looksLikeHtml, pageLines } from './page-lines.ts';
import { setAside, type ReadItem, type ReadPicture } from './read-item.ts';

/** Characters of one page; the longest articles have some tens of thousands. */
export const longestPage = 450_000;
export const largestPageFile = 2 * 1024 * 1024;

/** Gives the picture behind an address that stands in a page, when the source holds it. */
export type FindPicture = (address: string) => Omit<ReadPicture, 'alt'> | null;

export interface UnderstoodPage {
  page: PortalPage;
  body: RichTextDocument;
  pictures: ReadPicture[];
  /** Pictures of the page that the source does not hold. */
  missingPictures: number;
  address: string | null;
  decoded: DecodedSample | null;
  /** A code when it cannot become an article. */
  reason: Refusal | null;
  /** The same page again has the same identity, whatever its counters say. */
  identity: string;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Title and time are what an article keeps from portal to portal; without a time, its first words. */
export const articleIdentity = (title: string, publishedAt: string | null, words: string): string =>
  `page:${hashOf(`${foldForSearch(title)}|${publishedAt ?? hashOf(foldForSearch(words))}`)}`;

const paragraph = (text: string): RichTextNode => ({
  type: 'paragraph',
  ...(text ? { content: [{ type: 'text', text }] } : {}),
});
const bullets = (items: readonly ListItem[]): RichTextNode => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [paragraph(item.text), ...(item.items.length ? [bullets(item.items)] : [])],
  })),
});

/** Plain blocks as a document. */
export function documentOf(blocks: readonly Block[]): RichTextDocument {
  const content = blocks.map((block) => (block.kind === 'list' ? bullets(block.items) : paragraph(block.text)));
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

const richNodes = new Set(['image', 'table', 'heading', 'orderedList', 'blockquote']);

/**
 * The body with all that its HTML says, when that is more than paragraphs: for those alone the lines say more, because
 * they tell lists by their dashes.
 */
function richBody(tree: HtmlNode, page: PortalPage): RichTextDocument | null {
  const body = bodyInPage(fromHtml(htmlOf(tree)), page.lead, page.paragraphs);
  return body && [...walk(body)].some(({ type, marks }) => richNodes.has(type) || marks?.length) ? body : null;
}

/**
 * Reads a page, text as scraped or HTML, without looking at the database.
 *
 * @throws ImportRefused
 */
export function understandPage(
  content: string,
  findPicture: FindPicture = () => null,
  runs: LegacyRuns = new LegacyRuns(),
): UnderstoodPage {
  const tree = looksLikeHtml(content) ? parsePage(content) : null;
  if (tree) {
    cleanWord(tree);
    decodeRuns(tree, runs);
  }
  const text = tree ? pageLines(tree) : runs.decodeLines(content);
  const page = parsePortalPage(text);
  const { pictures, missing } = tree ? markPictures(tree, findPicture) : { pictures: [], missing: 0 };
  const rich = tree && page.title ? richBody(tree, page) : null;
  const body = rich ?? documentOf(splitIntoBlocks(page.paragraphs));
  const reason = !text.trim()
    ? 'empty-page'
    : !page.title
      ? 'title-not-found'
      : page.paragraphs.length === 0 && !page.lead
        ? 'text-not-found'
        : null;
  const identity = reason ? `text:${hashOf(content)}` : articleIdentity(page.title, page.publishedAt, page.lead);
  return {
    page,
    body,
    pictures,
    missingPictures: missing,
    address: tree && canonicalAddress(tree),
    decoded: runs.sample,
    reason,
    identity,
  };
}

/**
 * A page as an item.
 *
 * @throws ImportRefused
 */
export function readPage(bytes: Buffer, findPicture: FindPicture): ReadItem {
  if (bytes.length > largestPageFile) throw new ImportRefused('too-large', `${bytes.length} bytes`);
  const runs = new LegacyRuns();
  const text = textOfBytes(bytes, runs);
  if (text.length > longestPage * 2) throw new ImportRefused('too-long', `${text.length} characters`);
  return itemOfPage(understandPage(text, findPicture, runs));
}

/** What was understood of a page, as an item. */
export function itemOfPage({
  page,
  body,
  pictures,
  missingPictures,
  address,
  decoded,
  reason,
}: UnderstoodPage): ReadItem {
  const warnings = [
    ...page.warnings.filter((warning) => warning !== 'title-not-found' && warning !== 'body-not-found'),
    ...(missingPictures ? ['pictures-not-in-source'] : []),
  ];
  if (reason) return setAside(reason, { title: page.title, warnings, address, decoded });
  return {
    content: {
      kind: 'ARTICLE',
      title: page.title,
      lead: page.lead,
      body,
      author: page.author ?? '',
      source: page.source ?? '',
      publishedAt: page.publishedAt === null ? null : new Date(page.publishedAt),
      category: null,
      tags: [],
      pictures,
    },
    reason: null,
    title: page.title,
    warnings,
    address,
    decoded,
  };
}
