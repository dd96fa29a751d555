import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Database } from '#src/db/client.ts';
import { civicModelsWhere, type CivicModelFilter } from './civic-model-list.service.ts';
import { registrationItems, type Registration } from './civic-model.service.ts';

/** A spreadsheet is made whole in memory; a province registers some two thousand a year. */
const mostRows = 10_000;

const itemHeaders: Record<(typeof registrationItems)[number], string> = {
  situation: 'Thực trạng, lý do',
  goals: 'Mục tiêu, tiêu chí',
  content: 'Nội dung',
  method: 'Cách làm',
  beneficiaries: 'Đối tượng hưởng lợi',
  forces: 'Lực lượng',
  resources: 'Nguồn lực',
  time: 'Thời gian thực hiện',
  outputs: 'Sản phẩm, kết quả dự kiến',
  upkeep: 'Khả năng duy trì, nhân rộng',
};
const headers = [
  'STT',
  'Tên mô hình, điển hình',
  'Loại',
  'Lĩnh vực',
  'Đơn vị, cá nhân thực hiện',
  'Địa bàn',
  'Phong trào',
  'Ngày đăng ký',
  'Tình trạng',
  'Ngày công nhận',
  'Văn bản công nhận',
  'Nhân rộng từ',
  'Công khai',
  'Tóm tắt',
  ...registrationItems.map((item) => itemHeaders[item]),
];

/** Text stays text, whatever it begins with: a cell typed as a string is never a formula. */
const text = (value: string): Cell => ({ value: value.slice(0, 32_000), type: String, wrap: true });
const day = (value: Date | undefined): Cell =>
  value ? { value, type: Date, format: 'dd/mm/yyyy' } : { value: '', type: String };

/** The models that a filter finds as an Excel file, a row a model, as the registration list on paper has them. */
export async function exportCivicModels(db: Database, filter: CivicModelFilter): Promise<Buffer> {
  const models = await db.civicModel.findMany({
    where: civicModelsWhere(filter),
    orderBy: [{ registeredOn: 'asc' }, { id: 'asc' }],
    take: mostRows,
    include: {
      movement: { select: { nameVi: true } },
      origin: { select: { name: true } },
      steps: {
        where: { kind: 'RECOGNITION' },
        orderBy: { on: 'asc' },
        take: 1,
        select: { on: true, document: { select: { type: true, code: true } } },
      },
    },
  });
  const rows = models.map((model, index): Cell[] => {
    const [recognition] = model.steps;
    const { document } = recognition ?? {};
    const registration = model.registration as Registration;
    return [
      { value: index + 1, type: Number },
      text(model.name),
      text(MODEL_KIND_LABELS[model.kind].vi),
      text(CIVIC_FIELD_LABELS[model.field].vi),
      text(model.unitName),
      text(model.place),
      text(model.movement?.nameVi ?? ''),
      day(model.registeredOn),
      text(MODEL_STATUS_LABELS[model.status].vi),
      day(recognition?.on),
      text(document ? `${document.type} ${document.code}` : ''),
      text(model.origin?.name ?? ''),
      text(model.published ? 'Có' : 'Không'),
      text(model.summary),
      ...registrationItems.map((item) => text(registration[item] ?? '')),
    ];
  });
  return writeExcelFile([headers.map((value): Cell => ({ value, type: String, fontWeight: 'bold' })), ...rows], {
    sheet: 'Mô hình',
    stickyRowsCount: 1,
    columns: headers.map((_header, column) => ({ width: column === 0 ? 6 : column === 1 ? 40 : 24 })),
  }).toBuffer();
}
