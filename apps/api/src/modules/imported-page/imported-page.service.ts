import { createHash } from 'node:crypto';
import { foldForSearch, parsePortalPage, splitIntoBlocks, type Block, type ListItem, type PortalPage } from '@kheo/domain';
import type { RichTextDocument, RichTextNode } from '@kheo/rich-text/document';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayCreateArticle, mayDo } from '#src/modules/article/article.access.ts';
import { insertArticle } from '#src/modules/article/article.service.ts';
import { makePublic } from '#src/modules/article/publish-article.service.ts';
import { looksLikeHtml, pageLines } from './page-lines.ts';

/** Characters of one page; the longest articles have some tens of thousands. */
const longestPage = 450_000;

export interface UnderstoodPage {
  page: PortalPage;
  body: RichTextDocument;
  /** A code when it cannot become an article. */
  reason: string | null;
  /** The same page again has the same identity, whatever its counters say. */
  identity: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const paragraph = (text: string): RichTextNode => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const bullets = (items: readonly ListItem[]): RichTextNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item.text), ...(item.items.length ? [bullets(item.items)] : [])] })),
});

function documentOf(blocks: readonly Block[]): RichTextDocument {
  const content = blocks.map((block) => (block.kind === 'list' ? bullets(block.items) : paragraph(block.text)));
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

/** Reads a page, text as scraped or HTML, without looking at the database. */
export function understandPage(content: string): UnderstoodPage {
  const text = looksLikeHtml(content) ? pageLines(content) : content;
  const page = parsePortalPage(text);
  const body = documentOf(splitIntoBlocks(page.paragraphs));
  const reason = !text.trim() ? 'empty-page' : !page.title ? 'title-not-found' : page.paragraphs.length === 0 && !page.lead ? 'text-not-found' : null;
  const identity = reason ? `text:${hash(content)}` : `page:${hash(`${foldForSearch(page.title)}|${page.publishedAt ?? hash(foldForSearch(page.lead))}`)}`;
  return { page, body, reason, identity };
}

/** The article that a page became earlier, if it is still there. */
export async function findImportedArticle(db: Database, identity: string): Promise<string | null> {
  return (await db.importedPage.findUnique({ where: { identity }, select: { articleId: true } }))?.articleId ?? null;
}

export interface ImportPortalPageInput {
  fileName: string;
  content: string;
  /** uuid of the column it goes to */
  categoryId?: string | null;
  publish: boolean;
}

export interface ImportPortalPageResult {
  outcome: 'IMPORTED' | 'ALREADY_IMPORTED' | 'SET_ASIDE';
  reason: string | null;
  warnings: string[];
  articleId: string | null;
}

/**
 * Brings one old page in: a draft, or with `publish` an article with the page's own date. The original text is kept. The
 * same page a second time makes nothing. A page that is not understood is kept aside with the reason.
 *
 * @throws Forbidden, InvalidInput
 */
export async function importPortalPage(context: ServiceContext, input: ImportPortalPageInput): Promise<ImportPortalPageResult> {
  const asPublished = { status: 'DRAFT' as const, createdById: null };
  assertAllowed(mayCreateArticle(context.viewer) && (!input.publish || mayDo(context.viewer, 'PUBLISH', asPublished)), 'import pages');
  return bringIn(context, input);
}

/** The import itself, for those who have checked permission (importPortalPage, the command line). */
export async function bringIn(context: Pick<ServiceContext, 'db' | 'now' | 'viewer'>, input: ImportPortalPageInput): Promise<ImportPortalPageResult> {
  if (input.content.length > longestPage) throw new InvalidInput([{ field: 'content', code: 'too-long', params: { max: longestPage } }]);
  const { page, body, reason, identity } = understandPage(input.content);
  const staffId = context.viewer?.id ?? null;
  const warnings = [...page.warnings];
  const record = { identity, fileName: input.fileName.slice(0, 300), original: input.content, warnings };
  return context.db.$transaction(async (db) => {
    // the same page at the same moment waits here, and then it is there already
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${identity}))`;
    const known = await db.importedPage.findUnique({ where: { identity }, select: { outcome: true, reason: true, articleId: true } });
    if (known?.outcome === 'SET_ASIDE') return { outcome: 'SET_ASIDE', reason: known.reason, warnings, articleId: null };
    if (known?.articleId) return { outcome: 'ALREADY_IMPORTED', reason: null, warnings, articleId: known.articleId };
    if (reason) {
      await db.importedPage.create({ data: { ...record, outcome: 'SET_ASIDE', reason }, select: { id: true } });
      return { outcome: 'SET_ASIDE', reason, warnings, articleId: null };
    }
    const publishedAt = page.publishedAt === null ? null : new Date(page.publishedAt);
    const articleId = await insertArticle(db, {
      title: page.title, lead: page.lead, body: { document: body }, author: page.author, source: page.source,
      categoryId: input.categoryId ?? null, publishedAt,
    }, staffId, 'import');
    // a page that was imported and whose draft was then deleted may be imported again
    await db.importedPage.upsert({
      where: { identity },
      update: { articleId, outcome: 'IMPORTED', reason: null },
      create: { ...record, outcome: 'IMPORTED', articleId },
      select: { id: true },
    });
    // without a date of its own it stays a draft: an editor has to say when it appeared
    if (input.publish && publishedAt) await makePublic(db, articleId, publishedAt, context.now, staffId);
    return { outcome: 'IMPORTED', reason: null, warnings, articleId };
  });
}
