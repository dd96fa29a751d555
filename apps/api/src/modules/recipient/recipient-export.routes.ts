import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import type { Hono } from 'hono';
import { assertAllowed } from '#src/access.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { sheetRoute, type SheetRoutesOptions } from '#src/sheet-routes.ts';
import { assertFits, mostSheetRows, number, text } from '#src/spreadsheet.ts';
import { recipientsWhere } from './recipient-list.service.ts';

const columns = [
  { header: 'STT', width: 6 },
  { header: 'Họ và tên, tên tập thể, hộ gia đình', width: 36 },
  { header: 'Đối tượng', width: 14 },
  { header: 'Chức vụ, nghề nghiệp', width: 28 },
  { header: 'Đơn vị', width: 40 },
  { header: 'Số lần khen thưởng', width: 14 },
  { header: 'Số lần bị hủy bỏ', width: 14 },
  { header: 'Trang riêng trên cổng', width: 16 },
];

/** `GET /exports/recipients.xlsx` with the filter of the list: names, posts and units; nothing that is private. */
export const recipientExportRoutes = (options: SheetRoutesOptions): Hono =>
  sheetRoute(options, {
    path: '/exports/recipients.xlsx',
    fileName: 'doi-tuong-khen-thuong.xlsx',
    async list({ db, viewer, given }) {
      assertAllowed(mayKeepAwards(viewer), 'export recipients');
      const where = recipientsWhere({
        search: given('q').normalize('NFC').slice(0, 200),
        kind: subjectKinds.find((kind) => kind === given('kind')) ?? null,
        timelinePublic: given('public') === '' ? null : given('public') === 'true',
      });
      assertFits(await db.recipient.count({ where }));
      const rows = await db.recipient.findMany({
        where,
        orderBy: { id: 'desc' },
        take: mostSheetRows,
        select: {
          kind: true,
          name: true,
          position: true,
          unitName: true,
          timelinePublic: true,
          _count: { select: { awards: { where: { status: { not: 'REVOKED' } } } } },
          awards: { where: { status: 'REVOKED' }, select: { id: true } },
        },
      });
      return {
        name: 'Đối tượng',
        columns,
        rows: rows.map((row, index) => [
          number(index + 1),
          text(row.name),
          text(SUBJECT_KIND_LABELS[row.kind].vi),
          text(row.position),
          text(row.unitName),
          number(row._count.awards),
          number(row.awards.length),
          text(row.timelinePublic ? 'Công khai' : 'Không'),
        ]),
      };
    },
  });
