import { registrationItems, type RegistrationItem } from '@kheo/domain/award/model-registration';
import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import type { Database } from '#src/db/client.ts';
import { assertFits, day, mostSheetRows, number, text, type Sheet } from '#src/spreadsheet.ts';
import { civicModelsWhere, type CivicModelFilter } from './civic-model-list.service.ts';
import type { Registration } from './civic-model.service.ts';

const itemHeaders: Record<RegistrationItem, string> = {
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

/**
 * The models that a filter finds as a sheet, a row a model, as the registration list on paper has them.
 *
 * @throws {InvalidInput} when they are more than fit
 */
export async function civicModelSheet(db: Database, filter: CivicModelFilter): Promise<Sheet> {
  const where = civicModelsWhere(filter);
  assertFits(await db.civicModel.count({ where }));
  const models = await db.civicModel.findMany({
    where,
    orderBy: [{ registeredOn: 'asc' }, { id: 'asc' }],
    take: mostSheetRows,
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
  const rows = models.map((model, index) => {
    const [recognition] = model.steps;
    const { document } = recognition ?? {};
    const registration = model.registration as Registration;
    return [
      number(index + 1),
      text(model.name),
      text(MODEL_KIND_LABELS[model.kind].vi),
      text(CIVIC_FIELD_LABELS[model.field].vi),
      text(model.unitName),
      text(model.place),
      text(model.movement?.nameVi),
      day(model.registeredOn),
      text(MODEL_STATUS_LABELS[model.status].vi),
      day(recognition?.on),
      text(document && `${document.type} ${document.code}`),
      text(model.origin?.name),
      text(model.published ? 'Có' : 'Không'),
      text(model.summary),
      ...registrationItems.map((item) => text(registration[item])),
    ];
  });
  return {
    name: 'Mô hình',
    columns: headers.map((header, column) => ({ header, width: column === 0 ? 6 : column === 1 ? 40 : 24 })),
    rows,
  };
}
