import {
  AWARD_LEVEL_LABELS,
  AWARD_STATUS_LABELS,
  CIVIC_FIELD_LABELS,
  REWARD_KIND_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import type { WrittenCell } from '@kheo/domain/sheet/written-cell';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { assertFits, day, mostSheetRows, number, text, type Sheet } from '#src/spreadsheet.ts';
import { awardsAt, awardsWhere, type AwardFilter } from './award-filter.service.ts';
import type { AwardOrder } from './award-list.service.ts';

const include = {
  form: { select: { nameVi: true } },
  movement: { select: { nameVi: true } },
  decision: { select: { authority: true, decidedOn: true, officialDocument: { select: { code: true } } } },
} satisfies Prisma.AwardInclude;
type Row = Prisma.AwardGetPayload<{ include: typeof include }>;

interface Column {
  header: string;
  width: number;
  cell(award: Row, no: number): WrittenCell | null;
}

/** What the public may see, then what colleagues see; never what is private of a recipient. */
const columns: readonly Column[] = [
  { header: 'STT', width: 6, cell: (_award, no) => number(no) },
  { header: 'Họ và tên, tên tập thể, hộ gia đình', width: 34, cell: (award) => text(award.recipientName) },
  { header: 'Đối tượng', width: 14, cell: (award) => text(SUBJECT_KIND_LABELS[award.subjectKind].vi) },
  { header: 'Chức vụ', width: 24, cell: (award) => text(award.recipientPosition) },
  { header: 'Đơn vị', width: 36, cell: (award) => text(award.unitName) },
  { header: 'Danh hiệu, hình thức', width: 34, cell: (award) => text(award.form.nameVi) },
  { header: 'Cấp', width: 16, cell: (award) => text(AWARD_LEVEL_LABELS[award.level].vi) },
  { header: 'Loại hình', width: 18, cell: (award) => text(REWARD_KIND_LABELS[award.rewardKind].vi) },
  { header: 'Năm', width: 8, cell: (award) => number(award.year) },
  { header: 'Thành tích', width: 60, cell: (award) => text(award.achievement) },
  { header: 'Số quyết định', width: 18, cell: (award) => text(award.decision.officialDocument.code) },
  { header: 'Ngày quyết định', width: 14, cell: (award) => day(award.decision.decidedOn) },
  { header: 'Người quyết định', width: 30, cell: (award) => text(award.decision.authority) },
  { header: 'Phong trào', width: 30, cell: (award) => text(award.movement?.nameVi) },
  { header: 'Lĩnh vực', width: 24, cell: (award) => text(award.field && CIVIC_FIELD_LABELS[award.field].vi) },
  { header: 'Số bằng, giấy khen', width: 16, cell: (award) => text(award.certificateNumber) },
  { header: 'Số sổ vàng', width: 12, cell: (award) => text(award.goldBookNumber) },
  { header: 'Mã xác minh', width: 18, cell: (award) => text(award.verificationCode) },
  { header: 'Tình trạng', width: 18, cell: (award) => text(AWARD_STATUS_LABELS[award.status].vi) },
  { header: 'Ngày hủy bỏ', width: 14, cell: (award) => day(award.revokedOn) },
  { header: 'Công khai', width: 12, cell: (award) => text(award.published ? 'Đã công khai' : 'Chưa') },
  { header: 'Tiền thưởng (đồng)', width: 16, cell: (award) => number(award.amount) },
];

const chunk = 1000;

/**
 * The awards that a filter finds, as a sheet in the list's order.
 *
 * @throws {InvalidInput} when they are more than fit
 */
export async function awardSheet(db: Database, filter: AwardFilter, order: AwardOrder): Promise<Sheet> {
  const { where } = awardsWhere(filter);
  const table = awardsAt('editorial');
  const sorted = order === 'NAME' ? Prisma.sql`a.sort_name, a.id` : Prisma.sql`a.granted_on DESC, a.id DESC`;
  const [counted] = await db.$queryRaw<Array<{ count: bigint }>>`
    SELECT count(*) AS count FROM ${table} WHERE ${where}`;
  assertFits(Number(counted?.count ?? 0));
  const ids = await db.$queryRaw<Array<{ id: string }>>`
    SELECT a.id FROM ${table} WHERE ${where} ORDER BY ${sorted} LIMIT ${mostSheetRows}`;
  const rows: (WrittenCell | null)[][] = [];
  for (let at = 0; at < ids.length; at += chunk) {
    const wanted = ids.slice(at, at + chunk).map(({ id }) => id);
    const found = new Map(
      (await db.award.findMany({ where: { id: { in: wanted } }, include })).map((row) => [row.id, row]),
    );
    for (const id of wanted) {
      const award = found.get(id);
      if (award) rows.push(columns.map(({ cell }) => cell(award, rows.length + 1)));
    }
  }
  return { name: 'Khen thưởng', columns, rows };
}
