import { extractDocumentReferences } from '@kheo/domain';
import { toText } from '@kheo/rich-text/document';
import { toHtml } from '@kheo/rich-text/to-html';
import type { Database } from '#src/db/client.ts';
import { fitItem } from './fit-item.ts';
import type { ImportFiles } from './import-files.service.ts';
import { columnMemory, columnsOf, loadItem } from './plan-import.service.ts';
import { ImportRefused } from './readers/import-refused.ts';
import { itemsIn } from './readers/items-in.ts';
import type { ReadArticle } from './readers/read-item.ts';
import { openSource } from './readers/source.ts';

/** An article of a batch as it was understood; nothing of it is kept. */
export interface ItemPreview {
  title: string;
  lead: string;
  author: string;
  source: string;
  category: string | null;
  tags: string[];
  bodyHtml: string;
  pictures: number;
  documentReferences: {
    offset: number;
    type: string | null;
    code: string;
    issuer: string | null;
    date: string | null;
    registered: boolean;
  }[];
}

/**
 * Reads one item of a batch again, from its source: what the person who decides wants to see of it. Null when it is no
 * article, is not understood, or when its source is not on this machine.
 */
export async function previewItem(
  { db, files }: { db: Database; files: ImportFiles },
  batchId: string,
  position: number,
): Promise<ItemPreview | null> {
  const batch = await db.importBatch.findUnique({
    where: { id: batchId },
    select: { sourceName: true, columns: true },
  });
  const location = batch && (await files.find(batchId));
  if (!location) return null;
  const article = await readAt(db, { location, name: batch.sourceName, columns: batch.columns }, position);
  return article && previewOf(db, article);
}

async function readAt(
  db: Database,
  from: { location: string; name: string; columns: unknown },
  position: number,
): Promise<ReadArticle | null> {
  try {
    const source = await openSource(from.location, from.name);
    try {
      let at = 0;
      for await (const item of itemsIn(source, columnMemory(db, columnsOf(from.columns)))) {
        at += 1;
        if (at < position) continue;
        const { content } = fitItem(await loadItem(item), item.name);
        return content?.kind === 'ARTICLE' ? content : null;
      }
      return null;
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof ImportRefused) return null;
    throw error;
  }
}

async function previewOf(db: Database, article: ReadArticle): Promise<ItemPreview> {
  const text = [article.title, article.lead, toText(article.body)].join('\n\n');
  const found = extractDocumentReferences(text);
  const codes = [...new Set(found.map(({ code }) => code))];
  const registered = new Set(
    (await db.officialDocument.findMany({ where: { code: { in: codes } }, select: { code: true } })).map(
      ({ code }) => code,
    ),
  );
  return {
    title: article.title,
    lead: article.lead,
    author: article.author,
    source: article.source,
    category: article.category,
    tags: article.tags,
    // pictures come into the library only when the batch is run
    bodyHtml: toHtml(article.body, { image: () => null }),
    pictures: article.pictures.length,
    documentReferences: found.map(({ offset, type, code, issuer, date }) => ({
      offset,
      type,
      code,
      issuer,
      date,
      registered: registered.has(code),
    })),
  };
}
