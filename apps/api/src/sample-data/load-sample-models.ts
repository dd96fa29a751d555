import { slugify } from '@kheo/domain';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { CivicModelStatus, CivicModelStepKind } from '#src/generated/prisma/enums.ts';
import type { Transaction } from '#src/db/client.ts';
import { civicModelSearchText } from '#src/modules/award/award-columns.service.ts';
import { registrationOf, resultsOf } from './sample-model-texts.ts';
import { readSampleModels, readSampleMovements } from './sample-register.ts';

// Loads the invented movements and the “Dân vận khéo” models, with what became of each.

/** What has happened to a model by the time that it has a status. */
const course: Record<CivicModelStatus, readonly CivicModelStepKind[]> = {
  REGISTERED: [],
  BUILDING: ['CHECK'],
  UNDER_REVIEW: ['CHECK', 'REVIEW'],
  RECOGNIZED: ['CHECK', 'REVIEW', 'RECOGNITION'],
  NOT_RECOGNIZED: ['CHECK', 'REVIEW'],
  REPLICATED: ['CHECK', 'REVIEW', 'RECOGNITION', 'REPLICATION'],
  DISCONTINUED: ['REVIEW', 'RECOGNITION', 'DISCONTINUATION'],
  WITHDRAWN: ['REVIEW', 'RECOGNITION', 'WITHDRAWAL'],
};
/** Months after registration. */
const months: Record<CivicModelStepKind, number> = {
  CHECK: 3,
  REVIEW: 6,
  RECOGNITION: 7,
  REPLICATION: 8,
  DISCONTINUATION: 20,
  WITHDRAWAL: 18,
};
const notes: Partial<Record<CivicModelStepKind, string>> = {
  CHECK: 'Đã gặp người được hưởng lợi; cần bổ sung số liệu theo tháng.',
  REVIEW: 'Thẩm định thực tế tại nơi thực hiện, có ý kiến của người dân.',
};
/** Models that copy another one begin with its name. */
const origins: Readonly<Record<string, string>> = {
  'Tổ hợp tác chè sạch Khe Lau': 'Tổ hợp tác chè sạch Vân Lĩnh',
  'Câu lạc bộ ông bà kể chuyện Tân Hà': 'Câu lạc bộ ông bà kể chuyện',
  'Tiếng kẻng bình yên Sim Trong': 'Tiếng kẻng bình yên',
  'Thứ Năm không chờ ở Tân Hà': 'Thứ Năm không chờ',
  'Phân loại rác tại bếp ở Đồng Sim': 'Phân loại rác tại bếp',
};
const stories: Readonly<Record<string, readonly string[]>> = {
  'cong-nhan-mo-hinh-dan-van-kheo-nam-2026': [
    'Thứ Năm không chờ',
    'Phiếu hỏi một trang',
    'Đưa luật vào lời ru',
    'Trợ giúp pháp lý theo chợ phiên',
    'Sáng đèn tư vấn doanh nghiệp nhỏ',
    'Góp ý dự thảo bằng lời nói',
  ],
  'mo-hinh-thu-nam-khong-cho-cua-chi-bo-van-phong': ['Thứ Năm không chờ', 'Thứ Năm không chờ ở Tân Hà'],
  'to-hoa-giai-ban-sen-muoi-nam-khong-co-don-vuot-cap': ['Tổ hòa giải thôn Bản Sen', 'Hai nhà một giếng'],
};
/** The Party cells of the department; their models are its own, the others are the province’s. */
const ofDepartment = /^Chi bộ (?:Văn phòng Sở|Phòng|Trung tâm Trợ giúp)/;

const organizations: Readonly<Record<string, string>> = {
  'tinh-uy': 'Tỉnh ủy Minh Hà',
  'dang-uy-so-tu-phap': 'Đảng ủy Sở Tư pháp tỉnh Minh Hà',
  'so-tu-phap': 'Sở Tư pháp tỉnh Minh Hà',
  'ubnd-tinh': 'Ủy ban nhân dân tỉnh Minh Hà',
};

async function loadMovements(db: Transaction): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { launchCode, organizationKey, ...data } of await readSampleMovements()) {
    const launch = launchCode && (await db.officialDocument.findFirst({ where: { code: launchCode } }));
    const organization = await db.organization.findFirst({ where: { name: organizations[organizationKey] ?? '' } });
    const { id } = await db.movement.create({
      data: {
        ...data,
        launchDocumentId: launch ? launch.id : null,
        organizationId: organization?.id ?? null,
        sample: true,
      },
      select: { id: true },
    });
    ids.set(data.slug, id);
  }
  return ids;
}

export async function loadSampleModels(db: Transaction): Promise<void> {
  const movements = await loadMovements(db);
  const recognition = await db.officialDocument.findFirst({ where: { code: '29-QĐ/ĐU' }, select: { id: true } });
  const ids = new Map<string, string>();
  let turn = 0;
  for (const [field, rows] of Object.entries(await readSampleModels())) {
    for (const [name, summary, unitName, place, kind, status, year] of rows) {
      turn += 1;
      const own = year === 2026 && ofDepartment.test(unitName);
      const registeredOn = new Date(Date.UTC(year, 2, 1 + (turn % 25)));
      const after = (step: CivicModelStepKind): Date =>
        step === 'RECOGNITION' && own
          ? new Date(Date.UTC(2026, 9, 19))
          : step === 'REPLICATION' && own
            ? new Date(Date.UTC(2026, 9, 22))
            : new Date(Date.UTC(year, 2 + months[step], 3 + (turn % 20)));
      const steps: Prisma.CivicModelStepUncheckedCreateWithoutModelInput[] = course[status].map((step) => ({
        kind: step,
        on: after(step),
        level: step === 'RECOGNITION' ? (own ? 'DEPARTMENT' : turn % 3 === 0 ? 'PROVINCE' : 'COMMUNE') : null,
        documentId: step === 'RECOGNITION' && own ? (recognition?.id ?? null) : null,
        note: notes[step] ?? '',
      }));
      const { id } = await db.civicModel.create({
        data: {
          slug: slugify(name),
          name,
          kind,
          field: field as Prisma.CivicModelUncheckedCreateInput['field'],
          status,
          summary,
          registration: registrationOf(field, { content: summary, year }),
          place,
          unitName,
          movementId: movements.get(own ? 'dan-van-kheo-so-tu-phap-2026' : 'dan-van-kheo')!,
          originId: ids.get(origins[name] ?? '') ?? null,
          registeredOn,
          // one is not before the public yet
          published: status !== 'REGISTERED' || field === 'ECONOMY',
          searchText: civicModelSearchText(name, unitName, place),
          sample: true,
          steps: { create: steps },
          results: { create: resultsOf(status, year, turn) },
        },
        select: { id: true },
      });
      ids.set(name, id);
    }
  }
  const articles = new Map(
    (await db.article.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]),
  );
  await db.articleCivicModel.createMany({
    data: Object.entries(stories).flatMap(([slug, names]) =>
      names.map((name) => ({ articleId: articles.get(slug)!, modelId: ids.get(name)! })),
    ),
  });
}
