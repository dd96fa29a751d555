import { readFile } from 'node:fs/promises';
import { encodeGlobalId } from '#src/global-id.ts';
import { decisionOf, merit, awardsOf } from '#src/modules/award/award.examples.ts';
import { attachments, chosenNow, dayFromNow, formIds, moved } from '#src/modules/dossier/dossier.examples.ts';
import { workOnImports } from '#src/modules/import-batch/import-job.service.ts';
import { zipOf } from '#src/modules/import-batch/readers/hostile.examples.ts';
import { mutated, uuid, type Outcome, type Person } from './factories.ts';
import type { Planted } from './marked-content.ts';
import { send, type TestApi } from './run-operation.ts';

/** One mutation that succeeds, and whether the public can see what it does. */
export interface Step {
  mutation: string;
  /** What is special about this turn. */
  of: string;
  seen: boolean;
  /** Gets what it needs ready; may change things that the public sees. */
  ready?(): Promise<unknown>;
  input(): Record<string, unknown> | Promise<Record<string, unknown>>;
  after?(outcome: Outcome): unknown;
}

const day = (offset: number): Date => new Date(`${dayFromNow(offset)}T00:00:00Z`);
let numbers = 700;

/** Mutations one after the other over a database with published things; each goes on from what the earlier ones left. */
export function mutationSteps(api: TestApi, by: Person, planted: () => Planted): Step[] {
  const { owner } = api.clients;
  const kept = new Map<string, Outcome>();
  const known = (name: string): Outcome => kept.get(name)!;
  const keep = (name: string) => (outcome: Outcome) => kept.set(name, outcome);
  const chosen = (name: string, more: object = {}) => ({
    id: known(name).id,
    expectedVersion: known(name).version,
    ...more,
  });
  /** A mutation of something that is kept by its name, with its newest version. */
  const on = (
    name: string,
    mutation: string,
    seen: boolean,
    of: string,
    more: () => object | Promise<object> = () => ({}),
  ): Step => ({
    mutation,
    of,
    seen,
    input: async () => chosen(name, await more()),
    after: (outcome) => {
      if (outcome.version) kept.set(name, { ...known(name), ...outcome });
    },
  });
  const make = (
    name: string,
    mutation: string,
    seen: boolean,
    of: string,
    input: () => Record<string, unknown>,
  ): Step => ({ mutation, of, seen, input, after: keep(name) });
  const document = (excerpt: string): Record<string, unknown> => ({
    type: 'Kế hoạch',
    number: String((numbers += 1)),
    symbol: 'KH/ĐU',
    issuer: 'Đảng ủy Sở',
    excerpt,
    issuedOn: '2020-03-30',
  });
  const columnId = (): string => encodeGlobalId('Category', planted().categories[0]!.id);

  const newsroom: Step[] = [
    {
      mutation: 'updateSite',
      of: 'the telephone number',
      seen: true,
      input: async () => ({
        expectedVersion: (await owner.site.findUniqueOrThrow({ where: { id: 1 } })).version,
        phone: '0239 300 0001',
      }),
    },
    make('hidden column', 'createCategory', false, 'a hidden column', () => ({
      nameVi: 'Cột ẩn',
      nameEn: 'Hidden',
      hidden: true,
    })),
    on('hidden column', 'updateCategory', false, 'a hidden column', () => ({ nameVi: 'Cột vẫn ẩn' })),
    on('hidden column', 'updateCategory', true, 'a column that is shown from now on', () => ({ hidden: false })),
    on('hidden column', 'deleteCategory', true, 'a column'),
    make('document', 'createOfficialDocument', false, 'a document', () => document('Về việc thứ nhất')),
    on('document', 'updateOfficialDocument', false, 'a document that is not public', () => ({
      excerpt: 'Về việc thứ hai',
    })),
    make('article', 'createArticle', false, 'a draft', () => ({
      title: 'Tin thử từng thao tác',
      lead: `Theo Kế hoạch số ${String(known('document')['code'])}`,
      body: { html: '<p>Nội dung.</p>' },
      categoryId: columnId(),
      tags: ['thẻ của từng thao tác'],
    })),
    on('article', 'updateArticle', false, 'a draft', () => ({ title: 'Tin thử từng thao tác, sửa' })),
    on('article', 'publishArticle', true, 'an article'),
    on('article', 'updateArticle', true, 'a public article', () => ({ subtitle: 'Phụ đề', tags: ['thẻ khác'] })),
    on('document', 'publishOfficialDocument', true, 'a document that an article cites'),
    on('document', 'updateOfficialDocument', true, 'a public document', () => ({ excerpt: 'Về việc thứ ba' })),
    {
      mutation: 'decideDocumentReference',
      of: 'a reference of a public article',
      seen: true,
      input: async () => {
        const { id } = await owner.documentReference.findFirstOrThrow({
          where: { articleId: uuid(known('article').id) },
        });
        return { id, decision: 'REJECTED' };
      },
    },
    on('document', 'unpublishOfficialDocument', true, 'a document'),
    {
      mutation: 'setArticleSubjects',
      of: 'a public article and a public award',
      seen: true,
      input: () => ({
        articleId: known('article').id,
        awardIds: [encodeGlobalId('Award', planted().awards[1]!.id)],
        civicModelIds: [encodeGlobalId('CivicModel', planted().models[1]!.id)],
      }),
    },
    on('article', 'restoreArticleRevision', true, 'a public article', async () => {
      const { version } = await owner.article.findUniqueOrThrow({ where: { id: uuid(known('article').id) } });
      const first = await owner.articleRevision.findFirstOrThrow({
        where: { articleId: uuid(known('article').id) },
        orderBy: { version: 'asc' },
      });
      return { expectedVersion: version, revisionId: encodeGlobalId('ArticleRevision', first.id) };
    }),
    on('article', 'unpublishArticle', true, 'an article', () => ({ reason: 'Thử', publicReason: 'Đang kiểm tra' })),
    on('article', 'scheduleArticle', false, 'for later', () => ({
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    })),
    make('draft', 'createArticle', false, 'another draft', () => ({ title: 'Bản thảo' })),
    on('draft', 'deleteArticle', false, 'a draft'),
    make('other document', 'createOfficialDocument', false, 'a document', () => document('Về việc khác')),
    on('other document', 'deleteOfficialDocument', false, 'a document that was never public'),
    {
      mutation: 'updateMediaFile',
      of: 'the cover of a public article',
      seen: true,
      input: async () => {
        const file = await owner.mediaFile.findUniqueOrThrow({ where: { id: planted().files[0]!.id } });
        return {
          id: encodeGlobalId('MediaFile', file.id),
          expectedVersion: file.version,
          altVi: 'Quang cảnh hội nghị',
        };
      },
    },
    {
      mutation: 'updateMediaFile',
      of: 'a file that nothing shows',
      seen: false,
      ready: async () => {
        const row = await owner.mediaFile.findUniqueOrThrow({ where: { id: planted().files[0]!.id } });
        const { id, version } = await owner.mediaFile.create({
          data: { ...row, id: undefined, key: 'a'.repeat(32), sha256: 'khong-dung' },
        });
        kept.set('file', { id: encodeGlobalId('MediaFile', id), version } as Outcome);
      },
      input: () => chosen('file', { altVi: 'Ảnh chưa dùng' }),
      after: keep('file'),
    },
    on('file', 'deleteMediaFile', false, 'a file that nothing shows'),
    {
      mutation: 'importPortalPage',
      of: 'and publish',
      seen: true,
      input: async () => ({
        fileName: 'trang-cu.txt',
        content: await portalPage(),
        categoryId: columnId(),
        publish: true,
      }),
    },
    {
      mutation: 'runImport',
      of: 'that publishes',
      seen: true,
      ready: async () => {
        const answer = await send(api.app, '/imports?name=trang-cu.zip', {
          method: 'POST',
          body: new Uint8Array(zipOf({ 'trang-khac.txt': (await portalPage()).replace('30/3/2020', '31/3/2020') })),
          headers: { 'content-type': 'application/octet-stream', cookie: by.cookie },
        });
        const { id } = (await answer.json()) as { id: string };
        kept.set('import', { id } as Outcome);
        await mutated(api, by, 'planImport', { id, categoryId: columnId(), publish: true }, 'id');
        await workOnImports(place());
      },
      input: () => ({ id: known('import').id }),
      after: () => workOnImports(place()),
    },
    {
      mutation: 'undoImport',
      of: 'that published',
      seen: true,
      input: () => ({ id: known('import').id }),
      after: () => workOnImports(place()),
    },
  ];
  const place = () => ({ db: owner, store: api.store, files: api.imports, now: () => new Date() });
  const portalPage = async (): Promise<string> =>
    readFile(new URL('../../../../packages/domain/src/portal-page/original-page.txt', import.meta.url), 'utf8');

  const register: Step[] = [
    make('unit', 'createOrganization', true, 'a unit', () => ({ name: 'Phòng Bổ trợ tư pháp' })),
    on('unit', 'updateOrganization', true, 'a unit', () => ({ name: 'Phòng Bổ trợ' })),
    on('unit', 'deleteOrganization', true, 'a unit'),
    {
      mutation: 'correctAwardForm',
      of: 'the basis of a form',
      seen: true,
      input: () => formInput({ basis: 'khoản 1 Điều 54' }),
    },
    {
      mutation: 'addAwardFormVersion',
      of: 'by a new law',
      seen: true,
      input: () => formInput({ validFrom: '2027-07-01', basis: 'Nghị định mới' }),
    },
    {
      mutation: 'createAwardDecision',
      of: 'by a public document',
      seen: true,
      ready: async () => {
        const made = await mutated(api, by, 'createOfficialDocument', document('Về việc khen thưởng'));
        await mutated(api, by, 'publishOfficialDocument', { id: made.id, expectedVersion: made.version });
        kept.set('decision document', made);
      },
      input: () => ({
        officialDocumentId: known('decision document').id,
        authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
        level: 'PROVINCE',
      }),
      after: keep('bare decision'),
    },
    on('bare decision', 'deleteAwardDecision', true, 'by a public document'),
    {
      mutation: 'addAwards',
      of: 'that are not public yet',
      seen: false,
      ready: async () => keep('decision')(await decisionOf(api, { officer: by, publisher: by })),
      input: () => chosen('decision', { awards: [merit('Người thứ nhất'), merit('Người thứ hai')] }),
      after: async (outcome) => {
        keep('decision')(outcome);
        const [first, second] = await awardsOf(api, by, outcome.id);
        kept.set('award', first as unknown as Outcome).set('other award', second as unknown as Outcome);
      },
    },
    on('award', 'updateAward', false, 'an award that is not public', () => ({ recipientName: 'Người thứ nhất sửa' })),
    on('other award', 'deleteAward', false, 'an award that is not public'),
    {
      ...on('decision', 'publishAwards', true, 'of a decision'),
      ready: async () => {
        const { version } = await owner.awardDecision.findUniqueOrThrow({ where: { id: uuid(known('decision').id) } });
        Object.assign(known('decision'), { version });
      },
      after: async (outcome) => {
        keep('decision')(outcome);
        kept.set('award', (await awardsOf(api, by, outcome.id))[0] as unknown as Outcome);
      },
    },
    {
      ...on('award', 'correctAward', true, 'a public award', () =>
        ruled({ changes: { recipientName: 'Người đã sửa' } }),
      ),
      ready: async () => keep('ruling')(await decisionOf(api, { officer: by, publisher: by })),
    },
    on('award', 'revokeAward', true, 'a public award', () => ruled()),
    on('award', 'restoreAward', true, 'a revoked award', () => ruled()),
    {
      mutation: 'startCertificatePrint',
      of: 'which numbers awards',
      seen: true,
      input: () => ({
        awardIds: [known('award').id],
        place: 'Minh Hà',
        signedOn: dayFromNow(0),
        signerName: 'Nguyễn Văn An',
        signerTitle: 'GIÁM ĐỐC',
      }),
    },
    on('decision', 'unpublishAwards', true, 'of a decision'),
    make('movement', 'createMovement', false, 'a movement', () => ({
      nameVi: 'Thi đua thử',
      nameEn: 'Trial',
      startsOn: '2026-01-01',
    })),
    on('movement', 'updateMovement', false, 'a movement that is not public', () => ({ summaryVi: 'Tóm tắt' })),
    on('movement', 'publishMovement', true, 'a movement'),
    on('movement', 'updateMovement', true, 'a public movement', () => ({ summaryVi: 'Tóm tắt khác' })),
    on('movement', 'unpublishMovement', true, 'a movement'),
    make('other movement', 'createMovement', false, 'a movement', () => ({
      nameVi: 'Thi đua khác',
      startsOn: '2026-01-01',
    })),
    on('other movement', 'deleteMovement', false, 'a movement that was never public'),
    make('model', 'createCivicModel', false, 'a model', () => civicModel),
    on('model', 'addCivicModelStep', false, 'to a model that is not public', () => ({
      kind: 'CHECK',
      on: '2026-03-10',
    })),
    on('model', 'addCivicModelStep', false, 'once more', () => ({ kind: 'REVIEW', on: '2026-03-20' })),
    on('model', 'updateCivicModel', false, 'a model that is not public', () => ({ summary: 'Tóm tắt' })),
    on('model', 'publishCivicModel', true, 'a model'),
    on('model', 'addCivicModelStep', true, 'to a public model', () => ({
      kind: 'RECOGNITION',
      level: 'COMMUNE',
      on: '2026-04-10',
    })),
    on('model', 'updateCivicModel', true, 'a public model', () => ({ summary: 'Tóm tắt khác' })),
    on('model', 'unpublishCivicModel', true, 'a model'),
    make('other model', 'createCivicModel', false, 'a model', () => ({ ...civicModel, name: 'Mô hình khác' })),
    on('other model', 'deleteCivicModel', false, 'a model that was never public'),
    make('third model', 'createCivicModel', false, 'a model', () => ({ ...civicModel, name: 'Mô hình thứ ba' })),
    {
      mutation: 'removeCivicModels',
      of: 'a model that nobody has changed, and one that was public',
      seen: false,
      input: () => ({ ids: [known('third model').id, known('model').id] }),
    },
    make('private person', 'createRecipient', false, 'whose timeline is private', () => person(false)),
    make('person', 'createRecipient', true, 'whose timeline is public', () => person(true)),
    on('person', 'updateRecipient', true, 'whose timeline is public', () => ({ position: 'Trưởng phòng' })),
    on('private person', 'updateRecipient', false, 'whose timeline is private', () => ({ position: 'Công chức' })),
    {
      mutation: 'mergeRecipients',
      of: 'one of them public',
      seen: true,
      input: () => ({ keptId: known('private person').id, takenId: known('person').id, reason: 'Cùng một người' }),
    },
    {
      mutation: 'undoRecipientMerge',
      of: 'one of them public',
      seen: true,
      input: async () => ({ id: (await owner.recipientMerge.findFirstOrThrow({ orderBy: { id: 'desc' } })).id }),
    },
    {
      mutation: 'openConsultation',
      of: 'on a dossier',
      seen: true,
      ready: async () => {
        const made = await dossier('PROVINCE', 'MERIT_CERTIFICATE_PROVINCE');
        await moved(api, by, made.id, 'SUBMIT', 'RECEIVE', 'START_APPRAISAL');
      },
      input: async () => ({ dossiers: await chosenNow(api, known('dossier').id), title: 'Lấy ý kiến nhân dân' }),
      after: keep('consultation'),
    },
    on('consultation', 'extendConsultation', true, 'an open one', () => ({ closesOn: dayFromNow(40) })),
    {
      ...on('consultation', 'summarizeConsultation', true, 'one that is over', () => ({ summary: 'Nhất trí.' })),
      ready: () =>
        owner.consultation.update({
          where: { id: uuid(known('consultation').id) },
          data: { opensOn: day(-40), closesOn: day(-2) },
        }),
    },
    {
      mutation: 'decideDossiers',
      of: 'and publish',
      seen: true,
      ready: async () => {
        const made = await dossier('UNIT', 'COMMENDATION_UNIT');
        await moved(api, by, made.id, 'SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL');
        const meeting = await mutated(api, by, 'createCouncilMeeting', {
          title: 'Họp Hội đồng',
          metOn: dayFromNow(0),
          level: 'UNIT',
          members: 9,
          present: 9,
          dossierIds: [made.id],
        });
        const nominees = made['nominees'] as { id: string }[];
        await mutated(api, by, 'updateCouncilMeeting', {
          id: meeting.id,
          expectedVersion: meeting.version,
          votes: nominees.map(({ id }) => ({ nomineeId: id, inFavour: 9, against: 0 })),
        });
        await moved(api, by, made.id, 'CONCLUDE_COUNCIL');
      },
      input: async () => ({
        dossiers: await chosenNow(api, known('dossier').id),
        document: {
          number: '101',
          symbol: 'QĐ-STP',
          issuer: 'Sở Tư pháp',
          issuedOn: dayFromNow(0),
          excerpt: 'Về việc tặng Giấy khen',
        },
        authority: 'Giám đốc Sở Tư pháp',
        level: 'UNIT',
        publish: true,
      }),
    },
  ];
  const civicModel = {
    name: 'Phân loại rác tại bếp',
    kind: 'MODEL',
    field: 'ECONOMY',
    unitName: 'Hội Phụ nữ',
    registeredOn: '2026-02-10',
  };
  const person = (timelinePublic: boolean) => ({
    kind: 'INDIVIDUAL',
    name: 'Lê Thị Hòa',
    unitName: 'Sở Tư pháp',
    timelinePublic,
  });
  const ruled = async (more: object = {}) => {
    const { version } = await owner.award.findUniqueOrThrow({ where: { id: uuid(known('award').id) } });
    return { expectedVersion: version, decisionId: known('ruling').id, reason: 'Theo kết luận kiểm tra', ...more };
  };
  const formInput = async (more: object) => {
    const { id, version } = await owner.awardForm.findFirstOrThrow({
      where: { code: 'MERIT_CERTIFICATE_PROVINCE' },
      orderBy: { validFrom: 'desc' },
    });
    return { id: encodeGlobalId('AwardForm', id), expectedVersion: version, ...more };
  };
  const dossier = async (level: string, form: string): Promise<Outcome> => {
    const made = await mutated(api, by, 'createDossier', {
      title: 'Hồ sơ đề nghị khen thưởng năm 2026',
      unitName: 'Sở Tư pháp',
      level,
      year: 2026,
      nominees: [
        {
          subjectKind: 'INDIVIDUAL',
          name: 'Trần Văn Khéo',
          post: 'Công chức',
          unitName: 'Phòng Bổ trợ tư pháp',
          birthYear: 1985,
          formId: (await formIds(api))(form),
          achievement: 'Đã có thành tích xuất sắc',
        },
      ],
      attachments: await attachments(api),
    });
    keep('dossier')(made);
    return made;
  };
  return [...newsroom, ...register];
}
