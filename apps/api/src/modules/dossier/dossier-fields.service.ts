import { isBirthYear } from '@kheo/domain/award/birth-year';
import type { Problem } from '@kheo/domain';
import type { Initiative } from '@kheo/domain/award/eligibility-input';
import { initiativeLimits } from '@kheo/domain/award/plan-initiatives';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { AttachmentKind, AwardLevel, CivicField, RewardKind, SubjectKind } from '#src/generated/prisma/enums.ts';
import type { Transaction } from '#src/db/client.ts';
import type { Circumstances } from './circumstances.ts';

/** A nominee as a form hands it in; with its id when it was there before. Ids are uuids. */
export interface NomineeFields {
  id?: string | null;
  subjectKind: SubjectKind;
  name: string;
  post?: string | null;
  unitName?: string | null;
  birthYear?: number | null;
  gender?: 'MALE' | 'FEMALE' | null;
  recipientId?: string | null;
  formId: string;
  field?: CivicField | null;
  achievement: string;
  circumstances?: Circumstances | null;
}

/** What may be set of a dossier. A field that is not there stays as it is; lists are whole. */
export interface DossierFields {
  title?: string | null;
  year?: number | null;
  rewardKind?: RewardKind | null;
  level?: AwardLevel | null;
  unitName?: string | null;
  organizationId?: string | null;
  movementId?: string | null;
  note?: string | null;
  nominees?: NomineeFields[] | null;
  attachments?: { kind: AttachmentKind; mediaFileId: string }[] | null;
}

const limits = { title: 300, unitName: 300, note: 5000 } as const;
const nomineeLimits = { name: 300, post: 300, unitName: 300, achievement: 1000 } as const;
/** Of a file, a certificate. */
const longestId = 100;
/** More than any one list that a council can judge; larger ones are several dossiers. */
export const mostNominees = 12_000;
/** Of one nominee: more than anybody has made. */
export const mostInitiatives = 200;

const inYears = (year: number, from = 1900): boolean => Number.isInteger(year) && year >= from && year <= 2200;

/** Everything that is wrong with what was handed in, beside what the steps of the procedure ask for. */
export async function dossierProblems(
  db: Transaction,
  fields: DossierFields,
  { creating, today }: { creating: boolean; today: string },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const field of ['title', 'unitName', 'note'] as const) {
    const value = fields[field]?.trim();
    if (field !== 'note' && (creating || fields[field] !== undefined) && !value)
      problems.push({ field, code: 'required' });
    if (value && value.length > limits[field])
      problems.push({ field, code: 'too-long', params: { max: limits[field] } });
  }
  if (creating && (fields.year == null || !inYears(fields.year))) problems.push({ field: 'year', code: 'required' });
  if (!creating && fields.year != null && !inYears(fields.year)) problems.push({ field: 'year', code: 'required' });
  if (creating && !fields.level) problems.push({ field: 'level', code: 'required' });
  const { nominees, attachments } = fields;
  if (nominees && nominees.length > mostNominees)
    problems.push({ field: 'nominees', code: 'too-many', params: { max: mostNominees } });
  if (attachments && attachments.length > 100)
    problems.push({ field: 'attachments', code: 'too-many', params: { max: 100 } });
  problems.push(...(nominees ?? []).flatMap((nominee, index) => nomineeProblems(nominee, index, today)));
  problems.push(...(await missing(db, fields)));
  return problems;
}

function nomineeProblems(nominee: NomineeFields, index: number, today: string): Problem[] {
  const at = (field: string): string => `nominees.${index}.${field}`;
  const problems: Problem[] = [];
  for (const field of ['name', 'achievement'] as const)
    if (!nominee[field].trim()) problems.push({ field: at(field), code: 'required' });
  for (const [field, max] of Object.entries(nomineeLimits) as [keyof typeof nomineeLimits, number][])
    if ((nominee[field] ?? '').length > max) problems.push({ field: at(field), code: 'too-long', params: { max } });
  if (nominee.birthYear != null && !isBirthYear(nominee.birthYear, today))
    problems.push({ field: at('birthYear'), code: 'birth-year-out-of-range' });
  // A record without its number or with an odd year could not be read again, and the rules would look at none of them.
  const { proceedings = [], initiatives = [], leaves = [] } = nominee.circumstances ?? {};
  const records = [...proceedings, ...initiatives, ...leaves];
  if (records.some(({ id }) => !id.trim())) problems.push({ field: at('circumstances'), code: 'required' });
  if (records.some(({ id }) => id.length > longestId))
    problems.push({ field: at('circumstances'), code: 'too-long', params: { max: longestId } });
  if ([...initiatives, ...leaves].some(({ year }) => !inYears(year)))
    problems.push({ field: at('circumstances'), code: 'year-out-of-range' });
  problems.push(...initiatives.flatMap((one) => initiativeProblems(one, at('circumstances'))));
  if (initiatives.length > mostInitiatives)
    problems.push({ field: at('circumstances'), code: 'too-many', params: { max: mostInitiatives } });
  return problems;
}

function initiativeProblems(initiative: Initiative, field: string): Problem[] {
  const problems: Problem[] = [];
  for (const [name, max] of Object.entries(initiativeLimits) as [keyof typeof initiativeLimits, number][])
    if ((initiative[name] ?? '').length > max) problems.push({ field, code: 'too-long', params: { max } });
  // The rules look at the year, people at the day.
  if (initiative.recognizedOn && Number(initiative.recognizedOn.slice(0, 4)) !== initiative.year)
    problems.push({ field, code: 'year-of-another-day' });
  return problems;
}

/** What the input names and is not there. */
async function missing(db: Transaction, fields: DossierFields): Promise<Problem[]> {
  const problems: Problem[] = [];
  const { organizationId, movementId, attachments, nominees } = fields;
  if (organizationId && !(await db.organization.count({ where: { id: organizationId } })))
    problems.push({ field: 'organizationId', code: 'not-found' });
  if (movementId && !(await db.movement.count({ where: { id: movementId } })))
    problems.push({ field: 'movementId', code: 'not-found' });
  if (attachments?.length) {
    const ids = [...new Set(attachments.map(({ mediaFileId }) => mediaFileId))];
    if ((await db.mediaFile.count({ where: { id: { in: ids } } })) < ids.length)
      problems.push({ field: 'attachments', code: 'not-found' });
  }
  if (nominees?.length) {
    const forms = new Set(
      (await db.awardForm.findMany({ where: { id: { in: nominees.map(({ formId }) => formId) } } })).map(
        ({ id }) => id,
      ),
    );
    const wanted = nominees.flatMap(({ recipientId }) => recipientId ?? []);
    const recipients = new Set(
      wanted.length === 0
        ? []
        : (await db.recipient.findMany({ where: { id: { in: wanted } }, select: { id: true } })).map(({ id }) => id),
    );
    nominees.forEach(({ formId, recipientId }, index) => {
      if (!forms.has(formId)) problems.push({ field: `nominees.${index}.formId`, code: 'not-found' });
      if (recipientId && !recipients.has(recipientId))
        problems.push({ field: `nominees.${index}.recipientId`, code: 'not-found' });
    });
  }
  return problems;
}

/** The dossier's own columns. */
export function dossierColumns(fields: DossierFields) {
  const { title, unitName, note, year, rewardKind, level, organizationId, movementId } = fields;
  return {
    ...(title != null && { title: title.trim() }),
    ...(unitName != null && { unitName: unitName.trim() }),
    ...(note !== undefined && { note: (note ?? '').trim() }),
    ...(year != null && { year }),
    ...(rewardKind != null && { rewardKind }),
    ...(level != null && { level }),
    ...(organizationId !== undefined && { organizationId }),
    ...(movementId !== undefined && { movementId }),
  };
}

const nomineeColumns = (nominee: NomineeFields, position: number) => ({
  position,
  subjectKind: nominee.subjectKind,
  name: nominee.name.trim(),
  post: nominee.post?.trim() ?? '',
  unitName: nominee.unitName?.trim() ?? '',
  birthYear: nominee.birthYear ?? null,
  gender: nominee.gender ?? '',
  recipientId: nominee.recipientId ?? null,
  formId: nominee.formId,
  field: nominee.field ?? null,
  achievement: nominee.achievement.trim(),
});

/** Brings the nominees of a dossier to what was handed in; those that are left out go. */
export async function writeNominees(db: Transaction, dossierId: string, nominees: NomineeFields[]): Promise<void> {
  const stored = await db.nominee.findMany({ where: { dossierId } });
  const kept = new Map(stored.map((row) => [row.id, row]));
  const given = nominees.map((nominee, position) => ({ nominee, columns: nomineeColumns(nominee, position) }));
  const staying = new Set(nominees.flatMap(({ id }) => (id && kept.has(id) ? [id] : [])));
  await db.nominee.deleteMany({ where: { dossierId, id: { notIn: [...staying] } } });
  const added: Prisma.NomineeCreateManyInput[] = [];
  for (const { nominee, columns } of given) {
    const circumstances = nominee.circumstances
      ? { circumstances: JSON.parse(JSON.stringify(nominee.circumstances)) as object }
      : {};
    const row = nominee.id ? kept.get(nominee.id) : undefined;
    if (!row) added.push({ dossierId, ...columns, ...circumstances });
    else
      await db.nominee.update({ where: { id: row.id }, data: { ...columns, ...circumstances }, select: { id: true } });
  }
  if (added.length) await db.nominee.createMany({ data: added });
}

/** The files of a dossier, in order. */
export async function writeAttachments(
  db: Transaction,
  dossierId: string,
  attachments: NonNullable<DossierFields['attachments']>,
): Promise<void> {
  await db.dossierAttachment.deleteMany({ where: { dossierId } });
  await db.dossierAttachment.createMany({
    data: attachments.map(({ kind, mediaFileId }, position) => ({ dossierId, kind, mediaFileId, position })),
  });
}

/** Adds nominees after those that are there. */
export async function addNominees(
  db: Transaction,
  dossierId: string,
  nominees: readonly NomineeFields[],
  before: number,
): Promise<string[]> {
  const rows = await db.nominee.createManyAndReturn({
    data: nominees.map((nominee, index) => ({ dossierId, ...nomineeColumns(nominee, before + index) })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
