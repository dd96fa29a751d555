import { randomBytes } from 'node:crypto';
import { makeVerificationCode } from '@kheo/domain/award/verification-code';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { hidden, inHours, shown } from './marks.ts';

// The register of awards in the marked database: what is public bears no mark, what is not bears one.

export interface Register {
  awards: { id: string; verificationCode: string }[];
  movements: { id: string; slug: string }[];
  models: { id: string; slug: string }[];
  recipients: { id: string }[];
  consultations: { id: string }[];
}

interface Around {
  document: { id: string };
  staffId: string;
  articleId: string;
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-');
const day = new Date('2026-05-04T00:00:00Z');

const movement = (published: boolean, text: () => string): Prisma.MovementUncheckedCreateInput => ({
  slug: slugOf(text()),
  nameVi: text(),
  nameEn: text(),
  summaryVi: text(),
  summaryEn: text(),
  criteriaVi: text(),
  criteriaEn: text(),
  fields: ['ECONOMY'],
  startsOn: day,
  published,
  internalNote: hidden(),
});

const model = (published: boolean, text: () => string, staffId: string): Prisma.CivicModelUncheckedCreateInput => ({
  slug: slugOf(text()),
  name: text(),
  kind: 'MODEL',
  field: 'ECONOMY',
  status: 'RECOGNIZED',
  summary: text(),
  place: text(),
  unitName: text(),
  registeredOn: day,
  published,
  internalNote: hidden(),
  registration: { goals: hidden() },
  searchText: text().toLowerCase(),
  steps: {
    create: [
      { kind: 'RECOGNITION', level: 'PROVINCE', on: day, note: hidden(), staffId },
      // what was found on the way is for colleagues
      { kind: 'CHECK', on: new Date('2019-01-01T00:00:00Z'), note: hidden(), staffId },
    ],
  },
});

const recipient = (timelinePublic: boolean, text: () => string, staffId: string): Prisma.RecipientCreateInput => ({
  kind: 'INDIVIDUAL',
  name: text(),
  searchText: hidden(),
  position: text(),
  unitName: text(),
  timelinePublic,
  private: {
    create: {
      gender: hidden(),
      birthYear: 1987,
      birthDate: new Date('1987-03-09T00:00:00Z'),
      address: hidden(),
      phone: hidden(),
      email: hidden(),
      idNumber: Buffer.from(hidden()),
      idNumberHash: Buffer.from(hidden()),
      note: hidden(),
      reveals: { create: { staffId, reason: hidden() } },
    },
  },
});

const award = (
  published: boolean,
  text: () => string,
  links: Pick<
    Prisma.AwardUncheckedCreateInput,
    'formId' | 'decisionId' | 'movementId' | 'recipientId' | 'organizationId'
  >,
): Prisma.AwardUncheckedCreateInput => {
  const name = text();
  return {
    ...links,
    verificationCode: makeVerificationCode(randomBytes),
    subjectKind: 'INDIVIDUAL',
    recipientName: name,
    recipientPosition: text(),
    unitName: text(),
    level: 'PROVINCE',
    field: 'ECONOMY',
    year: 2026,
    achievement: text(),
    grantedOn: day,
    certificateNumber: text(),
    goldBookNumber: text(),
    amount: 987_654_321,
    published,
    internalNote: hidden(),
    searchText: ` ${name.toLowerCase()} \n`,
    sortName: name.toLowerCase(),
    events: {
      create: { kind: 'GRANT', decisionId: links.decisionId, on: day, reason: text(), changes: [{ before: hidden() }] },
    },
  };
};

const consultation = (published: boolean, text: () => string): Prisma.ConsultationCreateInput => ({
  title: text(),
  opensOn: inHours(-48),
  closesOn: inHours(240),
  workingDays: 10,
  basis: text(),
  summary: text(),
  published,
  entries: {
    create: {
      position: 1,
      subjectKind: 'COLLECTIVE',
      name: text(),
      post: text(),
      unitName: text(),
      formName: text(),
      achievement: text(),
    },
  },
  opinions: { create: { senderName: hidden(), contact: hidden(), text: hidden() } },
});

const ids = { id: true } as const;
const slugs = { id: true, slug: true } as const;

/** What is public, with all that is private about it and beside it. */
export async function plantShownAwards(db: Database, { document, staffId, articleId }: Around): Promise<Register> {
  const organization = await db.organization.create({ data: { name: shown('Cơ quan'), legacyAgencyCode: hidden() } });
  const form = await db.awardForm.create({
    data: {
      code: 'MARKED_FORM',
      nameVi: shown('Bằng khen'),
      nameEn: shown('Certificate'),
      category: 'MERIT_CERTIFICATE',
      level: 'PROVINCE',
      subjectKinds: ['INDIVIDUAL'],
      coefficient: 1.5,
      validFrom: new Date('2024-01-01T00:00:00Z'),
    },
  });
  const decision = await db.awardDecision.create({
    data: { officialDocumentId: document.id, decidedOn: day, authority: shown('Chủ tịch'), level: 'PROVINCE' },
  });
  const [open, closed] = [
    await db.movement.create({
      data: {
        ...movement(true, () => shown('Phong trào')),
        launchDocumentId: document.id,
        organizationId: organization.id,
      },
    }),
    await db.movement.create({ data: movement(false, hidden) }),
  ];
  const known = await db.recipient.create({ data: recipient(true, () => shown('Đối tượng'), staffId) });
  const apart = await db.recipient.create({ data: recipient(false, hidden, staffId) });
  const origin = await db.civicModel.create({
    data: { ...model(true, () => shown('Mô hình'), staffId), movementId: open.id, organizationId: organization.id },
  });
  const copy = await db.civicModel.create({
    data: { ...model(true, () => shown('Mô hình'), staffId), movementId: closed.id, originId: origin.id },
  });
  const links = { formId: form.id, decisionId: decision.id, organizationId: organization.id };
  const awards: Register['awards'] = [];
  for (const more of [
    { movementId: open.id, recipientId: known.id },
    // an award is public by its decision, whatever its movement and its recipient's timeline are
    { movementId: closed.id, recipientId: apart.id },
  ])
    awards.push(await db.award.create({ data: award(true, () => shown('Khen thưởng'), { ...links, ...more }) }));
  await db.articleAward.create({ data: { articleId, awardId: awards[0]!.id } });
  await db.articleCivicModel.create({ data: { articleId, modelId: origin.id } });
  const posted = await db.consultation.create({ data: consultation(true, () => shown('Lấy ý kiến')), select: ids });
  await plantDossier(db, { staffId, formId: form.id, recipientId: known.id, awardId: awards[0]!.id });
  return { awards, movements: [open], models: [origin, copy], recipients: [known], consultations: [posted] };
}

/** The year's work is closed altogether. */
async function plantDossier(
  db: Database,
  { staffId, formId, recipientId, awardId }: { staffId: string; formId: string; recipientId: string; awardId: string },
): Promise<void> {
  const meeting = await db.councilMeeting.create({
    data: { title: hidden(), metOn: day, level: 'PROVINCE', members: 9, minutes: hidden() },
  });
  const dossier = await db.dossier.create({
    data: {
      title: hidden(),
      year: 2026,
      level: 'PROVINCE',
      unitName: hidden(),
      note: hidden(),
      createdById: staffId,
      meetingId: meeting.id,
      moves: { create: { fromStatus: 'DRAFT', toStatus: 'SUBMITTED', move: hidden(), reason: hidden(), staffId } },
    },
  });
  const nominee = await db.nominee.create({
    data: {
      dossierId: dossier.id,
      subjectKind: 'INDIVIDUAL',
      name: hidden(),
      post: hidden(),
      unitName: hidden(),
      birthYear: 1987,
      gender: hidden(),
      recipientId,
      formId,
      achievement: hidden(),
      circumstances: { text: hidden() },
      overrideReason: hidden(),
      votes: { create: { meetingId: meeting.id, inFavour: 8, against: 1 } },
    },
  });
  await db.award.update({ where: { id: awardId }, data: { nomineeId: nominee.id }, select: ids });
  await db.certificateTemplate.create({
    data: { formCode: hidden(), name: hidden(), validFrom: day, layout: { text: hidden() } },
  });
  await db.goldBookEntry.create({ data: { formCode: hidden(), year: 2026, number: 1, awardId, staffId } });
  await db.certificatePrint.create({
    data: {
      awardIds: [awardId],
      place: hidden(),
      signedOn: day,
      signerTitle: hidden(),
      signerName: hidden(),
      total: 1,
      warnings: [{ name: hidden() }],
      staffId,
      file: { create: { content: Buffer.from(hidden()) } },
    },
  });
}

/** Hidden parts of the register, hung on the public ones wherever a relation allows it. */
export async function plantHiddenAwards(
  db: Database,
  published: Register & { articles: { id: string }[] },
  { document, staffId, articleId }: Around,
): Promise<Register> {
  const [shownAward] = published.awards;
  const [shownMovement] = published.movements;
  const [shownModel] = published.models;
  const [shownRecipient] = published.recipients;
  const form = await db.awardForm.findFirstOrThrow({ select: ids });
  const decision = await db.awardDecision.create({
    data: { officialDocumentId: document.id, decidedOn: day, authority: hidden(), level: 'PROVINCE' },
  });
  const shownDecision = await db.awardDecision.findFirstOrThrow({
    where: { officialDocument: { published: true } },
    select: ids,
  });
  const closed = await db.movement.create({
    data: { ...movement(false, hidden), launchDocumentId: document.id },
    select: slugs,
  });
  const models: Register['models'] = [];
  for (const data of [
    { ...model(false, hidden, staffId), movementId: shownMovement!.id },
    { ...model(false, hidden, staffId), originId: shownModel!.id },
  ])
    models.push(await db.civicModel.create({ data, select: slugs }));
  await db.civicModelStep.create({
    data: { modelId: shownModel!.id, kind: 'REVIEW', on: day, documentId: document.id, note: hidden() },
  });
  const apart = await db.recipient.create({ data: recipient(false, hidden, staffId), select: ids });
  const merged = await db.recipient.create({
    data: { ...recipient(true, hidden, staffId), mergedInto: { connect: { id: shownRecipient!.id } } },
    select: ids,
  });
  await db.recipientMerge.create({
    data: { keptId: shownRecipient!.id, takenId: merged.id, moved: { awardIds: [] }, reason: hidden(), staffId },
  });
  const awards: Register['awards'] = [];
  for (const links of [
    { decisionId: shownDecision.id, movementId: shownMovement!.id, recipientId: shownRecipient!.id },
    { decisionId: decision.id, movementId: closed.id, recipientId: apart.id },
  ])
    awards.push(await db.award.create({ data: award(false, hidden, { ...links, formId: form.id }) }));
  const stories = published.articles.map(({ id }) => id);
  await db.articleAward.createMany({
    data: [...stories.map((id) => ({ articleId: id, awardId: awards[0]!.id })), { articleId, awardId: shownAward!.id }],
  });
  await db.articleCivicModel.createMany({
    data: [...stories.map((id) => ({ articleId: id, modelId: models[0]!.id })), { articleId, modelId: shownModel!.id }],
  });
  const posted = await db.consultation.create({ data: consultation(false, hidden), select: ids });
  return { awards, movements: [closed], models, recipients: [apart, merged], consultations: [posted] };
}
