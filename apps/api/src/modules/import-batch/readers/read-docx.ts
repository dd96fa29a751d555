import { parseDateTime, parsePortalPage } from '@kheo/domain';
import { toText, walk, type RichTextDocument, type RichTextNode } from '@kheo/rich-text/document';
import { fromHtml } from '@kheo/rich-text/from-html';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { openArchive } from './archive.ts';
import { decodeRuns } from '@kheo/rich-text/decode-runs';
import { htmlOf, parsePage } from './html-tree.ts';
import { ImportRefused } from './import-refused.ts';
import { LegacyRuns } from '@kheo/rich-text/legacy-runs';
import { pictureMark, setAside, type ReadItem, type ReadPicture } from './read-item.ts';

export const largestDocx = 40 * 1024 * 1024;
const limits = { entries: 2_000, each: 30 * 1024 * 1024, total: 80 * 1024 * 1024 };
/** XML of the text itself; a book of a thousand pages has some megabytes. */
const largestXml = 12 * 1024 * 1024;

interface MammothElement {
  type: string;
  font?: string | null;
  value?: string;
  children?: MammothElement[];
}

/**
 * A Word document as an article: its first heading or line is the title, the next paragraph the lead. Headings, lists,
 * tables and pictures stay; footnotes stand as a list at the end; runs in the fonts of TCVN3 and VNI are decoded.
 *
 * @throws ImportRefused
 */
export async function readDocx(bytes: Buffer, name: string): Promise<ReadItem> {
  if (bytes.length > largestDocx) throw new ImportRefused('too-large', `${bytes.length} bytes`);
  const runs = new LegacyRuns();
  const pictures: ReadPicture[] = [];
  const { value } = await mammoth
    .convertToHtml(
      { buffer: await checkedCopy(bytes) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument: (document: MammothElement) => decodeByFont(document, runs),
        convertImage: mammoth.images.imgElement(async (image) => {
          const index = pictures.length;
          pictures.push({ name: `${name} #${index + 1}`, alt: '', read: () => image.readAsBuffer() });
          return { src: pictureMark(index), 'data-media-id': pictureMark(index) };
        }),
      },
    )
    .catch((error: unknown) => {
      throw new ImportRefused('broken-document', (error as Error).message, { cause: error });
    });
  const tree = parsePage(value);
  decodeRuns(tree, runs);
  const document = withoutInnerLinks(fromHtml(htmlOf(tree)));
  const { title, lead, author, publishedAt, body } = articleIn(document);
  const facts = { title, warnings: [], address: null, decoded: runs.sample };
  if (!toText(document)) return setAside('empty-page', facts);
  if (!title) return setAside('title-not-found', facts);
  const warnings = [...(publishedAt === null ? ['date-not-found'] : []), ...(author ? [] : ['author-not-found'])];
  return {
    ...facts,
    warnings,
    reason: null,
    content: {
      kind: 'ARTICLE',
      title,
      lead,
      body,
      author,
      source: '',
      publishedAt,
      category: null,
      tags: [],
      pictures,
    },
  };
}

/**
 * What mammoth gets to see: the entries that were checked and nothing else, so that two zip readers cannot be shown two
 * different documents.
 */
async function checkedCopy(bytes: Buffer): Promise<Buffer> {
  const archive = await openArchive(bytes, limits);
  try {
    if (archive.entries.some(({ name }) => /vbaProject|activeX|\.bin$/i.test(name)))
      throw new ImportRefused('macros-refused');
    const kept = archive.entries.filter(({ name }) => /\.(?:xml|rels)$|^word\/media\//i.test(name));
    const copy: Record<string, Uint8Array> = {};
    for (const { name, size } of kept) {
      const isXml = /\.(?:xml|rels)$/i.test(name);
      if (isXml && size > largestXml) throw new ImportRefused('unpacked-too-large', name);
      const content = await archive.read(name);
      if (isXml && /<!(?:DOCTYPE|ENTITY)/i.test(content.toString('latin1')))
        throw new ImportRefused('entities-refused', name);
      copy[name] = content;
    }
    return Buffer.from(zipSync(copy, { level: 0 }));
  } finally {
    archive.close();
  }
}

function decodeByFont(document: MammothElement, runs: LegacyRuns): MammothElement {
  const stack = [document];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const { font } = element;
    if (element.type === 'run' && font && /^(?:\.vn|vni[- ])/i.test(font)) {
      for (const child of element.children ?? [])
        if (child.type === 'text' && child.value) child.value = runs.decode(child.value, { font });
    }
    stack.push(...(element.children ?? []).toReversed());
  }
  return document;
}

/** Links between a footnote and its sign lead nowhere on the portal. */
function withoutInnerLinks(document: RichTextDocument): RichTextDocument {
  for (const node of walk(document)) {
    if (node.content)
      node.content = node.content.filter((child) => child.type !== 'text' || child.text?.trim() !== '↑');
    if (node.marks)
      node.marks = node.marks.filter((mark) => mark.type !== 'link' || !String(mark.attrs?.['href']).startsWith('#'));
    if (node.marks?.length === 0) delete node.marks;
  }
  return document;
}

const longestTitle = 300;
const longestLead = 2000;

function articleIn(document: RichTextDocument): {
  title: string;
  lead: string;
  author: string;
  publishedAt: Date | null;
  body: RichTextDocument;
} {
  const blocks = [...(document.content ?? [])];
  const textAt = (node: RichTextNode): string => toText({ type: 'doc', content: [node] });
  const headingAt = blocks.findIndex((node) => node.type === 'heading');
  const firstText = blocks.findIndex((node) => (node.type === 'paragraph' || node.type === 'heading') && textAt(node));
  const titleAt = headingAt >= 0 && headingAt <= firstText + 3 ? headingAt : firstText;
  const title = titleAt < 0 ? '' : textAt(blocks[titleAt]!).replace(/\s+/g, ' ').trim();
  if (!title || title.length > longestTitle)
    return { title: '', lead: '', author: '', publishedAt: null, body: document };
  blocks.splice(titleAt, 1);
  const page = parsePortalPage(toText(document));
  const printed =
    page.publishedAt === null
      ? -1
      : blocks.findIndex(
          (node) =>
            node.type === 'paragraph' && textAt(node).length < 80 && parseDateTime(textAt(node)) === page.publishedAt,
        );
  if (printed >= 0) blocks.splice(printed, 1);
  const signed = page.author
    ? blocks.findLastIndex((node) => node.type === 'paragraph' && textAt(node).trim() === page.author)
    : -1;
  if (signed >= 0) blocks.splice(signed, 1);
  const leadAt = blocks.findIndex((node) => node.type !== 'image');
  const lead = leadAt >= 0 && blocks[leadAt]!.type === 'paragraph' && blocks.length > 1 ? textAt(blocks[leadAt]!) : '';
  const fits = lead !== '' && lead.length <= longestLead;
  if (fits) blocks.splice(leadAt, 1);
  return {
    title,
    lead: fits ? lead : '',
    author: signed >= 0 ? (page.author ?? '') : '',
    publishedAt: printed >= 0 ? new Date(page.publishedAt!) : null,
    body: { type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] },
  };
}
