import type { Database } from '#src/db/client.ts';
import type { ImportItemOutcome } from '#src/generated/prisma/enums.ts';
import { wordOf } from '#src/modules/import-batch/import-words.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import type { CommandIo } from './command.ts';

const rowsAtOnce = 1000;
const signs: Record<ImportItemOutcome, string> = { CREATED: '+', UPDATED: '~', SKIPPED: '=', SET_ASIDE: '!' };

/** Prints a line an item and the sums; gives the exit code: 1 when nothing of it could be used. */
export async function printBatch(db: Database, batchId: string, io: CommandIo): Promise<number> {
  const batch = await db.importBatch.findUniqueOrThrow({ where: { id: batchId } });
  if (batch.state === 'FAILED')
    throw new StartupProblem(
      `Không nhập được ${batch.sourceName}: ${wordOf(batch.reason)}`,
      `${batch.sourceName} could not be imported.`,
    );
  for (let after = 0; ;) {
    const items = await db.importItem.findMany({
      where: { batchId, position: { gt: after } },
      orderBy: { position: 'asc' },
      take: rowsAtOnce,
      select: {
        position: true,
        name: true,
        title: true,
        planned: true,
        outcome: true,
        reason: true,
        undoOutcome: true,
        article: { select: { slug: true, status: true } },
        officialDocument: { select: { slug: true, published: true } },
      },
    });
    for (const item of items) io.out(lineOf(item, batch.state === 'UNDONE', io.environment.publicUrl));
    const last = items.at(-1);
    if (!last || items.length < rowsAtOnce) break;
    after = last.position;
  }
  io.out(sums(batch));
  return batch.setAside > 0 && batch.setAside === batch.total ? 1 : 0;
}

interface PrintedItem {
  name: string;
  title: string;
  planned: ImportItemOutcome | null;
  outcome: ImportItemOutcome | null;
  reason: string | null;
  undoOutcome: string | null;
  article: { slug: string; status: string } | null;
  officialDocument: { slug: string; published: boolean } | null;
}

function lineOf(item: PrintedItem, undone: boolean, publicUrl: string): string {
  const outcome = item.outcome ?? item.planned;
  const name = item.title || item.name;
  if (undone)
    return `${item.undoOutcome === 'undone' ? '-' : '='} ${name}${item.undoOutcome ? ` (${wordOf(item.undoOutcome)})` : ''}`;
  if (outcome === null) return `? ${name}`;
  if (outcome === 'SET_ASIDE') return `! ${item.name}: ${wordOf(item.reason)}`;
  if (outcome === 'SKIPPED') return `= ${name} (${wordOf(item.reason)})`;
  if (item.outcome === null) return `${signs[outcome]} ${name}`;
  const path =
    item.article?.status === 'PUBLISHED'
      ? `/bai-viet/${item.article.slug}`
      : item.officialDocument?.published
        ? `/van-ban/${item.officialDocument.slug}`
        : null;
  return `${signs[outcome]} ${name}${path === null ? ` (${bilingual('bản nháp', 'draft')})` : ` → ${publicUrl}${path}`}`;
}

function sums({
  id,
  state,
  created,
  updated,
  skipped,
  setAside,
  undone,
}: {
  id: string;
  state: string;
  created: number;
  updated: number;
  skipped: number;
  setAside: number;
  undone: number;
}): string {
  if (state === 'UNDONE') return bilingual(`Đã hoàn tác ${undone} mục.`, `${undone} items undone.`);
  const kept = setAside
    ? [` (bản gốc ở imports/${id} trong thư mục dữ liệu)`, ` (originals in imports/${id} of the data folder)`]
    : ['', ''];
  if (state === 'PLANNED') {
    return bilingual(
      `Sẽ tạo ${created}, cập nhật ${updated}, bỏ qua ${skipped}, để riêng ${setAside}. Chưa ghi gì; chạy thật: --resume ${id}`,
      `Would create ${created}, update ${updated}, skip ${skipped}, set ${setAside} aside. Nothing was written; to run it: --resume ${id}`,
    );
  }
  return bilingual(
    `Đã nhập ${created}${updated ? `, cập nhật ${updated}` : ''}, đã có ${skipped}, để riêng ${setAside}${kept[0]}.`,
    `${created} imported${updated ? `, ${updated} updated` : ''}, ${skipped} there before, ${setAside} kept aside${kept[1]}.`,
  );
}
