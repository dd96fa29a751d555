import { createHash } from 'node:crypto';
import { articleLimits, normalizeVietnamese } from '@kheo/domain';
import { checkDocument } from '@kheo/rich-text/check';
import { emptyDocument, walk, type RichTextDocument } from '@kheo/rich-text/document';
import { assertReasonableNesting, fromHtml, HtmlTooDeep } from '@kheo/rich-text/from-html';
import { attribute, isElement, nodesOf } from '@kheo/rich-text/html-nodes';
import { parseFragment, serialize } from 'parse5';
import { z } from 'zod';

// An article of another Khéo, as it is asked for and as it is kept: nothing of it is believed, its HTML is read into the
// schema of our own texts.

export const articleSelection = `id slug language title subtitle lead body { html } author publishedAt
  syndicatedFrom { agencyName } category { id } otherCategories { id } awards { movement { id } }
  civicModels { movement { id } } cover { url alt credit } coverCaption`;

const named = z.object({ id: z.string() });
const inMovement = z.object({ movement: named.nullable() });
const answered = z.object({
  id: z.string().max(200),
  slug: z.string().max(300),
  language: z.enum(['VI', 'EN']),
  title: z.string(),
  subtitle: z.string(),
  lead: z.string(),
  body: z.object({ html: z.string() }),
  author: z.string(),
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  syndicatedFrom: z.object({ agencyName: z.string() }).nullable(),
  category: named.nullable(),
  otherCategories: z.array(named),
  awards: z.array(inMovement),
  civicModels: z.array(inMovement),
  cover: z.object({ url: z.string(), alt: z.string(), credit: z.string() }).nullable(),
  coverCaption: z.string(),
});

const picture = z.object({ url: z.string(), alt: z.string() });

/** What is kept of an article until it becomes one here. Pictures of the body are named by their place in the list. */
export const remoteContent = z.object({
  language: z.enum(['VI', 'EN']),
  title: z.string(),
  subtitle: z.string(),
  lead: z.string(),
  body: z.custom<RichTextDocument>((value) => typeof value === 'object' && value !== null),
  author: z.string(),
  publishedAt: z.string().nullable(),
  pictures: z.array(picture),
  cover: picture.extend({ caption: z.string(), credit: z.string() }).nullable(),
});
export type RemoteContent = z.infer<typeof remoteContent>;

export interface RemoteArticle {
  id: string;
  url: string;
  content: RemoteContent;
  contentHash: string;
  /** Ids there: the columns that it stands in, the movements that it tells of. */
  categories: string[];
  movements: string[];
  /** It was taken over from somebody itself; who wants it asks there. */
  borrowed: boolean;
}

const mostPictures = 30;
/** The name under which the body knows a picture until it is in the library here. */
export const pictureName = (index: number): string => `source:${index}`;

const controls = /[\u0000-\u001F\u007F\uFFFE\uFFFF]/g;
const line = (text: string, most: number): string =>
  normalizeVietnamese(text.toWellFormed().replace(controls, ' ')).replace(/\s+/g, ' ').trim().slice(0, most).trim();

/** A web address on the source’s portal or elsewhere; null for what is none. */
function addressOn(portalUrl: string, address: string): string | null {
  const url = URL.parse(address, `${portalUrl}/`);
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_000 ? url.href : null;
}

/** The body as a checked document. A picture keeps its place; marks of our own library in it are nobody’s to set. */
function readBody(html: string, portalUrl: string, pageUrl: string): Pick<RemoteContent, 'body' | 'pictures'> {
  const pictures: RemoteContent['pictures'] = [];
  const nothing = { body: emptyDocument, pictures: [] };
  try {
    assertReasonableNesting(html);
    const root = parseFragment(html);
    for (const node of nodesOf(root)) {
      if (!isElement(node) || node.tagName !== 'img') continue;
      node.attrs = node.attrs.filter(({ name }) => name !== 'data-media-id');
      const url = addressOn(portalUrl, attribute(node, 'src'));
      if (!url || pictures.length === mostPictures) continue;
      node.attrs.push({ name: 'data-media-id', value: pictureName(pictures.length) });
      pictures.push({ url, alt: line(attribute(node, 'alt'), 500) });
    }
    const checked = checkDocument(fromHtml(serialize(root)));
    if ('problem' in checked) return nothing;
    for (const { marks = [] } of walk(checked.document))
      for (const { type, attrs } of marks)
        if (type === 'link' && attrs && /^[/#]/.test(String(attrs['href'])))
          attrs['href'] = URL.parse(String(attrs['href']), pageUrl)?.href ?? pageUrl;
    return { body: checked.document, pictures };
  } catch (error) {
    // it is shown without a body, and cannot be published so
    if (error instanceof HtmlTooDeep) return nothing;
    throw error;
  }
}

/** Reads what the source answered; null when it is nothing that a Khéo gives. */
export function readRemoteArticle(value: unknown, portalUrl: string): RemoteArticle | null {
  const parsed = answered.safeParse(value);
  if (!parsed.success) return null;
  const { id, slug, language, body, cover, ...node } = parsed.data;
  const url = addressOn(
    portalUrl,
    `${portalUrl}${language === 'EN' ? '/en' : ''}/bai-viet/${encodeURIComponent(slug)}`,
  );
  const title = line(node.title, articleLimits.title);
  if (!url || !title) return null;
  const coverUrl = cover && addressOn(portalUrl, cover.url);
  const content: RemoteContent = {
    language,
    title,
    subtitle: line(node.subtitle, articleLimits.subtitle),
    lead: line(node.lead, articleLimits.lead),
    author: line(node.author, articleLimits.author),
    publishedAt: node.publishedAt,
    ...readBody(body.html, portalUrl, url),
    cover:
      cover && coverUrl
        ? {
            url: coverUrl,
            alt: line(cover.alt, 500) || title,
            credit: line(cover.credit, 300),
            caption: line(node.coverCaption, articleLimits.coverCaption),
          }
        : null,
  };
  const movements = [...node.awards, ...node.civicModels].flatMap(({ movement }) => (movement ? [movement.id] : []));
  return {
    id,
    url,
    content,
    contentHash: createHash('sha256')
      .update(JSON.stringify([url, content]))
      .digest('hex'),
    categories: [...(node.category ? [node.category.id] : []), ...node.otherCategories.map((one) => one.id)],
    movements: [...new Set(movements)],
    borrowed: node.syndicatedFrom !== null,
  };
}
