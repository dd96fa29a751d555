import type { Problem } from '@kheo/domain';
import { awardAmount } from '@kheo/domain/award/award-amount';
import { awardFormOf } from '@kheo/domain/award/award-forms';
import { bonusOf } from '@kheo/domain/award/bonus';
import { baseSalaries } from '@kheo/domain/award/bonus-rates';
import { inForceOn } from '@kheo/domain/award/legal-basis';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { AwardLevel, CivicField, RewardKind, SubjectKind } from '#src/generated/prisma/enums.ts';
import type { Transaction } from '#src/db/client.ts';
import { readTexts } from '#src/text-fields.ts';

/** What an officer may set of an award. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface AwardFields {
  subjectKind?: SubjectKind | null;
  recipientId?: string | null;
  recipientName?: string | null;
  recipientPosition?: string | null;
  unitName?: string | null;
  organizationId?: string | null;
  /** Code of a form; the row in force on the day of the decision is taken. */
  form?: string | null;
  level?: AwardLevel | null;
  rewardKind?: RewardKind | null;
  movementId?: string | null;
  field?: CivicField | null;
  year?: number | null;
  achievement?: string | null;
  certificateNumber?: string | null;
  goldBookNumber?: string | null;
  /** Đồng; by the rules of the day of the decision when left out. */
  amount?: number | null;
  internalNote?: string | null;
  /** The nominee that a council proposed, when there was one. */
  nomineeId?: string | null;
}

export const awardLimits = {
  recipientName: 300,
  recipientPosition: 300,
  unitName: 500,
  achievement: 1000,
  certificateNumber: 60,
  goldBookNumber: 60,
  internalNote: 5000,
} as const;

/** What awards of one input may name, looked up together. */
export interface AwardSurroundings {
  decidedOn: Date;
  thisYear: number;
  forms: ReadonlyArray<{
    id: string;
    code: string;
    subjectKinds: readonly SubjectKind[];
    validFrom: Date;
    validTo: Date | null;
    coefficient: Prisma.Decimal | null;
    collectiveCoefficient: Prisma.Decimal | null;
  }>;
  recipients: ReadonlyMap<string, { mergedIntoId: string | null }>;
  movements: ReadonlySet<string>;
  organizations: ReadonlySet<string>;
}

const given = (ids: ReadonlyArray<string | null | undefined>): string[] => [
  ...new Set(ids.filter((id): id is string => Boolean(id))),
];

/** Looks up everything that some awards name, by a fixed number of statements. */
export async function surroundingsOf(
  db: Transaction,
  awards: readonly AwardFields[],
  { decidedOn, now }: { decidedOn: Date; now: Date },
): Promise<AwardSurroundings> {
  const [forms, recipients, movements, organizations] = [
    await db.awardForm.findMany({
      where: { code: { in: given(awards.map(({ form }) => form)) } },
      select: {
        id: true,
        code: true,
        subjectKinds: true,
        validFrom: true,
        validTo: true,
        coefficient: true,
        collectiveCoefficient: true,
      },
    }),
    await db.recipient.findMany({
      where: { id: { in: given(awards.map(({ recipientId }) => recipientId)) } },
      select: { id: true, mergedIntoId: true },
    }),
    await db.movement.findMany({
      where: { id: { in: given(awards.map(({ movementId }) => movementId)) } },
      select: { id: true },
    }),
    await db.organization.findMany({
      where: { id: { in: given(awards.map(({ organizationId }) => organizationId)) } },
      select: { id: true },
    }),
  ];
  return {
    decidedOn,
    thisYear: now.getUTCFullYear() + 1,
    forms,
    recipients: new Map(recipients.map((row) => [row.id, row])),
    movements: new Set(movements.map(({ id }) => id)),
    organizations: new Set(organizations.map(({ id }) => id)),
  };
}

/** The columns that a new award's fields mean, and all that is wrong with them; `kind` is of the award as it is now. */
export function readAward(fields: AwardFields, around: AwardSurroundings, current: { kind: SubjectKind } | null) {
  const making = current === null;
  const { texts, problems } = readTexts(fields, awardLimits, { needed: ['recipientName', 'achievement'], making });
  const kind = fields.subjectKind ?? current?.kind;
  if (!kind) problems.push({ field: 'subjectKind', code: 'required' });
  const form = formOf(fields, around, kind, making, problems);
  const { year, amount, recipientId, movementId, organizationId } = fields;
  if (year != null && (year < 1945 || year > around.thisYear))
    problems.push({ field: 'year', code: 'year-out-of-range' });
  if (amount != null && amount < 0) problems.push({ field: 'amount', code: 'negative' });
  const recipient = recipientId ? around.recipients.get(recipientId) : null;
  if (recipient === undefined) problems.push({ field: 'recipientId', code: 'not-found' });
  if (recipient?.mergedIntoId) problems.push({ field: 'recipientId', code: 'recipient-merged' });
  if (movementId && !around.movements.has(movementId)) problems.push({ field: 'movementId', code: 'not-found' });
  if (organizationId && !around.organizations.has(organizationId))
    problems.push({ field: 'organizationId', code: 'not-found' });
  const { certificateNumber, goldBookNumber, ...plain } = texts;
  return {
    problems,
    columns: {
      ...plain,
      // no number and an empty one are the same, so that the unique index holds numbers only
      ...(certificateNumber === undefined ? {} : { certificateNumber: certificateNumber || null }),
      ...(goldBookNumber === undefined ? {} : { goldBookNumber: goldBookNumber || null }),
      ...(fields.subjectKind ? { subjectKind: fields.subjectKind } : {}),
      ...(form ? { formId: form.id } : {}),
      ...(fields.rewardKind ? { rewardKind: fields.rewardKind } : {}),
      ...(fields.level ? { level: fields.level } : {}),
      ...(year == null ? {} : { year }),
      ...(fields.field === undefined ? {} : { field: fields.field }),
      ...(movementId === undefined ? {} : { movementId }),
      ...(organizationId === undefined ? {} : { organizationId }),
      ...(recipientId ? { recipientId } : {}),
      ...(amount === undefined ? {} : { amount }),
    },
  };
}

function formOf(
  { form: code }: AwardFields,
  { forms, decidedOn }: AwardSurroundings,
  kind: SubjectKind | undefined,
  making: boolean,
  problems: Problem[],
) {
  if (!code) {
    if (making) problems.push({ field: 'form', code: 'required' });
    return null;
  }
  const rows = forms.filter((row) => row.code === code);
  if (rows.length === 0) problems.push({ field: 'form', code: 'not-found' });
  const form = rows
    .toSorted((a, b) => b.validFrom.getTime() - a.validFrom.getTime())
    .find(({ validFrom, validTo }) => validFrom <= decidedOn && (validTo === null || validTo >= decidedOn));
  if (rows.length > 0 && !form) problems.push({ field: 'form', code: 'form-not-in-force' });
  if (form && kind && !form.subjectKinds.includes(kind))
    problems.push({ field: 'form', code: 'subject-kind-not-allowed' });
  return form ?? null;
}

/**
 * The money that goes with a form by the law of a day, in đồng: the rate of the row in force, which an officer may have
 * corrected, times the base salary of that day; null where none is known or the law names a ceiling only.
 */
export function amountOf(
  { code, coefficient, collectiveCoefficient }: AwardSurroundings['forms'][number],
  kind: SubjectKind,
  decidedOn: Date,
): number | null {
  const day = decidedOn.toISOString().slice(0, 10);
  const form = awardFormOf(code);
  if (form && bonusOf({ form, subjectKind: kind, decidedOn: day }).atMost) return null;
  const rate = kind === 'COLLECTIVE' ? collectiveCoefficient : coefficient;
  const salary = inForceOn(baseSalaries, day);
  return rate === null || salary === null
    ? null
    : awardAmount({ coefficient: rate.toNumber(), baseSalary: salary.amount });
}
