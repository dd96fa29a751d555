import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Database } from '#src/db/client.ts';
import { wordOf } from './import-words.ts';

const pageOfRows = 1000;
const headers = [
  'STT | No.',
  'Tệp | File',
  'Tiêu đề | Title',
  'Dự kiến | Planned',
  'Kết quả | Outcome',
  'Lý do | Reason',
  'Cảnh báo | Warnings',
  'Bảng mã cũ | Old encoding',
  'Trước giải mã | Before',
  'Sau giải mã | After',
  'Địa chỉ cũ | Former address',
  'Địa chỉ mới | New address',
  'Hoàn tác | Undone',
];

/** Text stays text, whatever it begins with: a cell typed as a string is never a formula. */
const cell = (value: string): Cell => ({ value: value.slice(0, 32_000), type: String });

/** The report of a batch as an Excel file: a row an item. */
export async function importReport(db: Database, batchId: string): Promise<Buffer> {
  const rows: Cell[][] = [headers.map((value) => ({ value, type: String, fontWeight: 'bold' }))];
  for (let after = 0; ;) {
    const items = await db.importItem.findMany({
      where: { batchId, position: { gt: after } },
      orderBy: { position: 'asc' },
      take: pageOfRows,
      select: {
        position: true,
        name: true,
        title: true,
        planned: true,
        outcome: true,
        reason: true,
        warnings: true,
        encoding: true,
        sampleBefore: true,
        sampleAfter: true,
        address: true,
        undoOutcome: true,
        article: { select: { slug: true, status: true } },
        officialDocument: { select: { slug: true } },
      },
    });
    for (const item of items) {
      const path = item.article
        ? `/bai-viet/${item.article.slug}`
        : item.officialDocument
          ? `/van-ban/${item.officialDocument.slug}`
          : '';
      rows.push([
        { value: item.position, type: Number },
        ...[
          item.name,
          item.title,
          wordOf(item.planned),
          wordOf(item.outcome),
          wordOf(item.reason),
          item.warnings.map(wordOf).join('; '),
          item.encoding ?? '',
          item.sampleBefore ?? '',
          item.sampleAfter ?? '',
          item.address ?? '',
          path,
          wordOf(item.undoOutcome),
        ].map(cell),
      ]);
    }
    const last = items.at(-1);
    if (!last || items.length < pageOfRows) break;
    after = last.position;
  }
  return writeExcelFile(rows, {
    sheet: 'Báo cáo nhập',
    stickyRowsCount: 1,
    columns: headers.map((_header, index) => ({ width: index === 0 ? 8 : 28 })),
  }).toBuffer();
}
