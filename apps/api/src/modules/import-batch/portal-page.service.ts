import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayCreateArticle, mayDo } from '#src/modules/article/article.access.ts';
import { fitItem, type FittedItem } from './fit-item.ts';
import { decide } from './known-item.service.ts';
import { categoriesByName, makeArticle } from './make-item.service.ts';
import { ImportRefused } from './readers/import-refused.ts';
import { setAside, type ReadItem } from './readers/read-item.ts';
import { itemOfPage, longestPage, understandPage, type UnderstoodPage } from './readers/read-page.ts';

// One page given as text, without a file, in one call: what a script of the agency uses. The admin sends files.

/**
 * What was understood of a page; nothing is saved.
 *
 * @throws InvalidInput when nobody could have written it
 */
export function previewPage(content: string): UnderstoodPage {
  try {
    return understandPage(content);
  } catch (error) {
    if (error instanceof ImportRefused) throw new InvalidInput([{ field: 'content', code: 'rich-text-too-deep' }]);
    throw error;
  }
}

/** The article that a page became earlier, if it is still there. */
export async function findImportedArticle(db: Database, identity: string): Promise<string | null> {
  const item = await db.importItem.findFirst({
    where: { identity, outcome: { in: ['CREATED', 'UPDATED'] }, articleId: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { articleId: true },
  });
  return item?.articleId ?? null;
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

/** The page as an item; a page that is not understood is known by its text. */
function readContent(content: string, fileName: string): { read: ReadItem; item: FittedItem } {
  try {
    const understood = understandPage(content);
    const read = itemOfPage(understood);
    return { read, item: { ...fitItem(read, fileName), identity: understood.identity } };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const read = setAside(error.code);
    return { read, item: fitItem(read, content) };
  }
}

/**
 * Brings one old page in: a draft, or with `publish` an article with the page's own date. The original text is kept. The
 * same page a second time makes nothing. A page that is not understood is kept aside with the reason.
 *
 * @throws Forbidden, InvalidInput
 */
export async function importPortalPage(
  context: ServiceContext,
  input: ImportPortalPageInput,
): Promise<ImportPortalPageResult> {
  const asPublished = { status: 'DRAFT' as const, createdById: null };
  assertAllowed(
    mayCreateArticle(context.viewer) && (!input.publish || mayDo(context.viewer, 'PUBLISH', asPublished)),
    'import pages',
  );
  if (input.content.length > longestPage)
    throw new InvalidInput([{ field: 'content', code: 'too-long', params: { max: longestPage } }]);
  const { read, item } = readContent(input.content, input.fileName);
  const staffId = context.viewer?.id ?? null;
  const choice = {
    categoryId: input.categoryId ?? null,
    publish: input.publish,
    staffId,
    categories: await categoriesByName(context.db),
    whenNotReady: 'refuse' as const,
  };
  return context.db.$transaction(async (db) => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${item.identity}, 0))`;
    const decision = await decide(db, '', item);
    if (decision.articleId !== null)
      return { outcome: 'ALREADY_IMPORTED', reason: null, warnings: item.warnings, articleId: decision.articleId };
    const made =
      item.content?.kind === 'ARTICLE'
        ? await makeArticle(db, item.content, new Map(), decision, choice, item.address, context.now)
        : null;
    const outcome = made ? 'CREATED' : 'SET_ASIDE';
    const warnings = [...item.warnings, ...(made?.warnings ?? [])];
    const known = made
      ? null
      : await db.importItem.findFirst({
          where: { identity: item.identity, outcome: 'SET_ASIDE' },
          select: { id: true },
        });
    if (!known) {
      const { decoded } = read;
      await db.importBatch.create({
        data: {
          sourceName: input.fileName.slice(0, 300),
          byteSize: Buffer.byteLength(input.content),
          state: 'FINISHED',
          categoryId: choice.categoryId,
          publish: input.publish,
          total: 1,
          done: 1,
          created: made ? 1 : 0,
          setAside: made ? 0 : 1,
          staffId,
          finishedAt: context.now,
          items: {
            create: {
              position: 1,
              name: input.fileName.slice(0, 300),
              title: item.title,
              identity: item.identity,
              contentHash: item.contentHash,
              planned: outcome,
              outcome,
              reason: item.reason,
              warnings,
              address: item.address,
              encoding: decoded?.encoding ?? null,
              sampleBefore: decoded?.before ?? null,
              sampleAfter: decoded?.after ?? null,
              articleId: made?.articleId ?? null,
              madeVersion: made?.madeVersion ?? null,
              original: input.content,
            },
          },
        },
        select: { id: true },
      });
    }
    return {
      outcome: made ? 'IMPORTED' : 'SET_ASIDE',
      reason: item.reason,
      warnings,
      articleId: made?.articleId ?? null,
    };
  });
}
