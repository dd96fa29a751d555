import { beforeAll, describe, expect, it } from 'vitest';
import { editorialSchema } from '#src/schema.ts';
import { mutate, signedIn, type Person } from '#src/test/factories.ts';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { merit } from './award.examples.ts';

let api: TestApi;
let other: Person;

beforeAll(async () => {
  api = await startTestApi();
  other = await signedIn(api, 'CONTRIBUTOR', 'EDITOR', 'PUBLISHER');
});

/** An id that no row has: who may do nothing is not told what there is either. */
const nobody = '01900000-0000-7000-8000-000000000000';
const some = (type: string): string => Buffer.from(`${type}:${nobody}`).toString('base64url');
const chosen = (type: string) => ({ id: some(type), expectedVersion: 1 });
const reason = 'Theo quyết định';
const day = '2026-05-04';

const changes: [string, Record<string, unknown>][] = [
  [
    'createAwardDecision',
    { officialDocumentId: some('OfficialDocument'), authority: 'Chủ tịch', level: 'PROVINCE', awards: [] },
  ],
  ['addAwards', { ...chosen('AwardDecision'), awards: [merit('Hà Thị Quyền')] }],
  ['publishAwards', chosen('AwardDecision')],
  ['unpublishAwards', chosen('AwardDecision')],
  ['deleteAwardDecision', chosen('AwardDecision')],
  ['updateAward', { ...chosen('Award'), recipientName: 'Hà Thị Khác' }],
  ['deleteAward', chosen('Award')],
  ['correctAward', { ...chosen('Award'), decisionId: some('AwardDecision'), reason, changes: { unitName: 'Khác' } }],
  ['revokeAward', { ...chosen('Award'), decisionId: some('AwardDecision'), reason }],
  ['restoreAward', { ...chosen('Award'), decisionId: some('AwardDecision'), reason }],
  ['correctAwardForm', { ...chosen('AwardForm'), nameVi: 'Khác' }],
  ['addAwardFormVersion', { ...chosen('AwardForm'), validFrom: '2027-01-01' }],
  ['createRecipient', { kind: 'INDIVIDUAL', name: 'Hà Thị Quyền' }],
  ['updateRecipient', { ...chosen('Recipient'), name: 'Hà Thị Khác' }],
  ['mergeRecipients', { keptId: some('Recipient'), takenId: some('Recipient'), reason }],
  ['undoRecipientMerge', { id: nobody }],
  ['revealIdNumber', { id: some('Recipient'), reason }],
  ['exportRecipient', { id: some('Recipient'), reason }],
  ['createCertificateTemplate', { formCode: 'MERIT_CERTIFICATE_PROVINCE' }],
  ['updateCertificateTemplate', chosen('CertificateTemplate')],
  ['deleteCertificateTemplate', chosen('CertificateTemplate')],
  ['cancelCertificatePrint', { id: some('CertificatePrint') }],
  [
    'startCertificatePrint',
    { awardIds: [some('Award')], place: 'Minh Hà', signedOn: day, signerTitle: 'GIÁM ĐỐC', signerName: 'Lê Văn Cường' },
  ],
  ['createMovement', { nameVi: 'Dân vận khéo', startsOn: day }],
  ['updateMovement', { ...chosen('Movement'), nameVi: 'Khác' }],
  ['publishMovement', chosen('Movement')],
  ['unpublishMovement', chosen('Movement')],
  ['deleteMovement', chosen('Movement')],
  [
    'createCivicModel',
    { name: 'Vườn chung', kind: 'MODEL', field: 'ECONOMY', unitName: 'Xã Thượng Khê', registeredOn: day },
  ],
  ['updateCivicModel', { ...chosen('CivicModel'), name: 'Khác' }],
  ['publishCivicModel', chosen('CivicModel')],
  ['unpublishCivicModel', chosen('CivicModel')],
  ['deleteCivicModel', chosen('CivicModel')],
  ['removeCivicModels', { ids: [some('CivicModel')] }],
  ['addCivicModelStep', { ...chosen('CivicModel'), kind: 'CHECK', on: day }],
  ['saveCivicModelResult', { ...chosen('CivicModel'), year: 2026, result: 'Tốt' }],
  ['openConsultation', { dossiers: [chosen('Dossier')], title: 'Lấy ý kiến' }],
  ['extendConsultation', { ...chosen('Consultation'), closesOn: day }],
  ['summarizeConsultation', { ...chosen('Consultation'), summary: 'Không có ý kiến' }],
  ['createCouncilMeeting', { title: 'Họp', metOn: day, level: 'PROVINCE', members: 9 }],
  ['updateCouncilMeeting', { ...chosen('CouncilMeeting'), title: 'Khác' }],
  ['closeCouncilMeeting', chosen('CouncilMeeting')],
  ['decideDossiers', { dossiers: [chosen('Dossier')], authority: 'Chủ tịch', level: 'PROVINCE', publish: true }],
  ['overrideFindings', { ...chosen('Dossier'), nomineeId: some('Nominee'), reason }],
  ['createOrganization', { name: 'Sở Tư pháp' }],
  ['updateOrganization', { ...chosen('Organization'), name: 'Khác' }],
  ['deleteOrganization', chosen('Organization')],
  ['setHoliday', { day, nameVi: 'Nghỉ bù', worked: false }],
  ['resetHoliday', { day }],
];

/** What is not of the register, and what every colleague does with a dossier of his own. */
const notOfficersAlone =
  /Article|Category|Site|OfficialDocument|DocumentReference|MediaFile|Partner|Webhook|Syndicat|Withdrawals|Import|^importPortalPage$|^(?:create|update)Dossier$|^moveDossiers$|^remove(?:Nominees|Initiatives)$/;

describe('the register of awards is changed by officers', () => {
  it('by no other mutation than these', () => {
    const all = Object.keys(editorialSchema.getMutationType()?.getFields() ?? {});
    expect(changes.map(([name]) => name).toSorted()).toEqual(
      all.filter((name) => !notOfficersAlone.test(name)).toSorted(),
    );
  });

  it.each(changes)('%s is refused to who writes, checks and publishes', async (mutation, input) => {
    expect(await mutate(api, other, mutation, input)).toMatchObject({ __typename: 'Forbidden' });
  });
});
