import type { RichTextDocument } from '@kheo/rich-text/document';
import { linkText } from '@kheo/rich-text/text-links';
import type { Database, Transaction } from '#src/db/client.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { linkerFor } from '#src/modules/document-reference/document-reference.service.ts';
import { renderDocument } from '#src/modules/rich-text/rich-text.service.ts';

/** Makes an article's HTML from its text, its pictures and the documents that it mentions; nobody has edited it by that. */
export async function renderArticle(db: Transaction, id: string): Promise<void> {
  const { body, lead, updatedAt } = await db.article.findUniqueOrThrow({
    where: { id },
    select: { body: true, lead: true, updatedAt: true },
  });
  const links = await linkerFor(db, id);
  const html = await renderDocument(db, body as unknown as RichTextDocument, links);
  await db.article.update({
    where: { id },
    data: { bodyHtml: html, leadHtml: linkText(lead, links(lead)), renderStale: false, updatedAt },
    select: { id: true },
  });
}

/**
 * Renders articles whose documents have changed, one transaction each; several processes may do so at once.
 *
 * @returns how many were rendered
 */
export async function renderStaleArticles(db: Database): Promise<number> {
  for (let rendered = 0; ; rendered += 1) {
    const done = await db.$transaction(async (transaction) => {
      const [stale] = await transaction.$queryRaw<Array<{ id: string; public: boolean }>>`
        SELECT id, status = 'PUBLISHED' AS public FROM article WHERE render_stale LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!stale) return true;
      await renderArticle(transaction, stale.id);
      await recordChange(transaction, {
        type: 'UPDATED',
        nodeType: 'Article',
        nodeId: stale.id,
        public: stale.public,
        staffId: null,
      });
      return false;
    });
    if (done) return rendered;
  }
}
