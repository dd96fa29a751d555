import { toText } from '@kheo/rich-text/document';
import { fromHtml } from '@kheo/rich-text/from-html';
import { decodeRuns } from '@kheo/rich-text/decode-runs';
import { htmlOf, markPictures, parsePage } from './html-tree.ts';
import { ImportRefused } from './import-refused.ts';
import { LegacyRuns } from '@kheo/rich-text/legacy-runs';
import { setAside, type ReadItem, type SourceItem } from './read-item.ts';
import type { FindPicture } from './read-page.ts';
import { readXml } from './xml.ts';

export const largestFeed = 100 * 1024 * 1024;
/** Characters of one field of an entry. */
const longestField = 900_000;
const mostEntries = 50_000;

/** What an entry of a feed prints, by the name of its element. */
interface Entry {
  fields: Map<string, string>;
  categories: string[];
  tags: string[];
}

/** Elements that hold the text of one field; the rest of an entry is passed over. */
const kept = new Set([
  'title',
  'link',
  'pubDate',
  'published',
  'updated',
  'dc:date',
  'dc:creator',
  'author',
  'author/name',
  'description',
  'summary',
  'content',
  'content:encoded',
  'excerpt:encoded',
  'wp:post_type',
  'wp:status',
  'wp:post_date',
  'wp:post_date_gmt',
]);

/**
 * The entries of a WordPress export, an RSS or an Atom feed, or the addresses of a sitemap; what the document is shows in
 * its root.
 *
 * @throws ImportRefused
 */
export async function* readFeed(bytes: Buffer, name: string, findPicture: FindPicture): AsyncGenerator<SourceItem> {
  if (bytes.length > largestFeed) throw new ImportRefused('too-large', `${bytes.length} bytes`);
  let number = 0;
  for (const found of entriesOf(bytes)) {
    number += 1;
    if (number > mostEntries) throw new ImportRefused('too-many-entries', `more than ${mostEntries}`);
    const position = number;
    if (typeof found === 'string')
      yield {
        name: `${name}#${position}`,
        load: async () => setAside('address-without-page', { title: found, address: found }),
      };
    else if (isText(found)) yield { name: `${name}#${position}`, load: async () => articleIn(found, findPicture) };
  }
  if (number === 0) throw new ImportRefused('nothing-to-import');
}

/** The addresses that a sitemap lists; empty when the document is none. */
export function sitemapAddresses(bytes: Buffer): string[] {
  const addresses: string[] = [];
  if (bytes.length > largestFeed || !/<urlset[\s>]/.test(bytes.subarray(0, 4000).toString('latin1'))) return addresses;
  for (const found of entriesOf(bytes))
    if (typeof found === 'string' && addresses.length < mostEntries) addresses.push(found);
  return addresses;
}

/** Attachments, menus and thrown-away texts of a WordPress export are no articles. */
const isText = ({ fields }: Entry): boolean =>
  /^(?:post|page)?$/.test(fields.get('wp:post_type') ?? '') &&
  !/^(?:trash|auto-draft|inherit)$/.test(fields.get('wp:status') ?? '');

function* entriesOf(bytes: Buffer): Generator<Entry | string> {
  let ready: (Entry | string)[] = [];
  let entry: Entry | null = null;
  let root = '';
  const path: string[] = [];
  let field = '';
  let text = '';
  let domain = '';
  const events = readXml(bytes, {
    open: (name, attributes) => {
      if (!root) {
        root = name;
        if (!['rss', 'feed', 'rdf:RDF', 'urlset', 'sitemapindex'].includes(name))
          throw new ImportRefused('unknown-xml', name);
      }
      path.push(name);
      if ((name === 'item' || name === 'entry') && !entry) {
        entry = { fields: new Map(), categories: [], tags: [] };
        path.length = 0;
        return;
      }
      if (root === 'urlset' && name === 'loc') [field, text] = ['loc', ''];
      if (!entry || field) return;
      const here = path.join('/');
      if (name === 'link' && attributes['href'] && (attributes['rel'] ?? 'alternate') === 'alternate')
        entry.fields.set('link', attributes['href']);
      if (name === 'category') {
        [field, text, domain] = ['category', attributes['term'] ?? '', attributes['domain'] ?? ''];
      } else if (kept.has(here)) [field, text] = [here, ''];
    },
    text: (piece) => {
      if (field && text.length < longestField) text += piece;
    },
    close: (name) => {
      if (entry && path.length === 0) {
        ready.push(entry);
        entry = null;
        return;
      }
      const here = path.join('/');
      path.pop();
      if (field === 'loc' && name === 'loc') {
        if (text.trim()) ready.push(text.trim());
        field = '';
      } else if (entry && field === 'category' && name === 'category') {
        if (text.trim()) (domain === 'post_tag' ? entry.tags : entry.categories).push(text.trim());
        field = '';
      } else if (entry && field === here) {
        if (text.trim() && !(entry.fields.has(here) && here === 'link')) entry.fields.set(here, text);
        field = '';
      }
    },
  });
  for (const _slice of events) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}

/** WordPress keeps paragraphs as empty lines and captions in brackets. */
function wordPressHtml(text: string): string {
  const plain = text
    .replace(/\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/g, '<figure>$1</figure>')
    .replace(/\[\/?[a-z][a-z_-]{2,30}(?:\s[^\]]*)?\]/g, '');
  if (/<p[\s>]/i.test(plain)) return plain;
  return plain
    .split(/\r?\n\s*\r?\n/)
    .map((part) =>
      /^\s*<(?:h\d|ul|ol|table|figure|blockquote|div)/i.test(part)
        ? part
        : `<p>${part.trim().replace(/\r?\n/g, '<br>')}</p>`,
    )
    .join('\n');
}

function momentIn(fields: Map<string, string>): Date | null {
  const utc = fields.get('wp:post_date_gmt');
  const local = fields.get('wp:post_date');
  const printed = [
    ...(utc && !utc.startsWith('0000') ? [`${utc.trim().replace(' ', 'T')}Z`] : []),
    ...(local && !local.startsWith('0000') ? [`${local.trim().replace(' ', 'T')}+07:00`] : []),
    ...['pubDate', 'published', 'dc:date', 'updated'].flatMap((name) => fields.get(name)?.trim() ?? []),
  ];
  for (const text of printed) {
    const moment = new Date(text);
    if (!Number.isNaN(moment.getTime()) && moment.getTime() > 0) return moment;
  }
  return null;
}

function articleIn({ fields, categories, tags }: Entry, findPicture: FindPicture): ReadItem {
  const runs = new LegacyRuns();
  const plain = (html: string): string => runs.decode(toText(fromHtml(html)).replace(/\s+/g, ' ').trim());
  const title = plain(fields.get('title') ?? '');
  const address = fields.get('link')?.trim() || null;
  const full = fields.get('content:encoded') || fields.get('content') || '';
  const summary = fields.get('excerpt:encoded') || fields.get('summary') || fields.get('description') || '';
  const warnings: string[] = [];
  const facts = { title, warnings, address };
  if (!title) return setAside('title-not-found', { ...facts, decoded: runs.sample });
  if (!full.trim() && !summary.trim()) return setAside('text-not-found', { ...facts, decoded: runs.sample });
  const tree = parsePage(full.trim() ? (fields.has('wp:post_type') ? wordPressHtml(full) : full) : summary);
  decodeRuns(tree, runs);
  const { pictures, missing } = markPictures(tree, findPicture);
  if (missing) warnings.push('pictures-not-in-source');
  if (!full.trim()) warnings.push('summary-only');
  const status = fields.get('wp:status') ?? 'publish';
  if (status !== 'publish') warnings.push('draft-in-source');
  const publishedAt = status === 'publish' ? momentIn(fields) : null;
  if (!publishedAt && status === 'publish') warnings.push('date-not-found');
  return {
    ...facts,
    reason: null,
    decoded: runs.sample,
    content: {
      kind: 'ARTICLE',
      title,
      lead: full.trim() ? plain(summary) : '',
      body: fromHtml(htmlOf(tree)),
      author: plain(
        fields.get('dc:creator') ||
          fields.get('author/name') ||
          (fields.get('author') ?? '').replace(/^\S+@\S+\s*\(?|\)$/g, ''),
      ),
      source: '',
      publishedAt,
      category: categories[0] ?? null,
      tags: [...new Set(tags)].slice(0, 30),
      pictures,
    },
  };
}
