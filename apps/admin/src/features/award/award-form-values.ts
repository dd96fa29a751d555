import type { AwardLevel, CivicField, RewardKind, SubjectKind } from '@kheo/domain/award/vocabulary';
import type { Problem } from '../../lib/problem-messages.ts';
import type { AwardFieldsInput, EditedAward, UpdateAwardInput } from './award.operations.ts';

/** What the form of an award holds; '' for what is not set. */
export interface AwardFormValues {
  subjectKind: SubjectKind;
  recipient: { id: string; name: string } | null;
  recipientName: string;
  recipientPosition: string;
  unitName: string;
  /** Code of a title or form. */
  form: string;
  level: AwardLevel;
  rewardKind: RewardKind;
  movement: string;
  field: CivicField | '';
  year: string;
  achievement: string;
  certificateNumber: string;
  goldBookNumber: string;
  amount: string;
  internalNote: string;
}
export type AwardField = keyof AwardFormValues;

/** Lengths that the server enforces. */
const limits = {
  recipientName: 300,
  recipientPosition: 300,
  unitName: 500,
  achievement: 1000,
  certificateNumber: 60,
  goldBookNumber: 60,
  internalNote: 5000,
} as const;

/** The form of an award; of a new one at a level for null. */
export function valuesOfAward(
  award: EditedAward | null,
  begin: { level?: AwardLevel; year?: string } = {},
): AwardFormValues {
  return {
    subjectKind: award?.subjectKind ?? 'INDIVIDUAL',
    recipient: award?.recipient ?? null,
    recipientName: award?.recipientName ?? '',
    recipientPosition: award?.recipientPosition ?? '',
    unitName: award?.unitName ?? '',
    form: award?.form.code ?? '',
    level: award?.level ?? begin.level ?? 'UNIT',
    rewardKind: award?.rewardKind ?? 'MERIT',
    movement: award?.movement?.id ?? '',
    field: award?.field ?? '',
    year: award ? String(award.year) : (begin.year ?? ''),
    achievement: award?.achievement ?? '',
    certificateNumber: award?.certificateNumber ?? '',
    goldBookNumber: award?.goldBookNumber ?? '',
    amount: award?.amount == null ? '' : String(award.amount),
    internalNote: award?.internalNote ?? '',
  };
}

const isWholeNumber = (text: string): boolean => /^\d{1,12}$/.test(text.trim());

/** What can be told without asking the server. */
export function problemsOf(values: AwardFormValues): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['recipientName', 'form', 'achievement'] as const)
    if (!values[field].trim()) problems.push({ field, code: 'required' });
  for (const [field, max] of Object.entries(limits) as [keyof typeof limits, number][])
    if (values[field].trim().length > max) problems.push({ field, code: 'too-long', params: { max } });
  for (const field of ['year', 'amount'] as const)
    if (values[field].trim() && !isWholeNumber(values[field])) problems.push({ field, code: 'number-form' });
  return problems;
}

const essence = (field: AwardField, values: AwardFormValues): string =>
  field === 'recipient' ? (values.recipient?.id ?? '') : values[field].trim();

/** The fields in which the form differs from where it began. */
export function changedFields(base: AwardFormValues, values: AwardFormValues): AwardField[] {
  return (Object.keys(base) as AwardField[]).filter((field) => essence(field, base) !== essence(field, values));
}

const numberOf = (text: string): number | null => (isWholeNumber(text) ? Number(text) : null);

function inputOf(values: AwardFormValues, fields: readonly AwardField[]): Partial<AwardFieldsInput> {
  const whole = {
    subjectKind: { subjectKind: values.subjectKind },
    recipient: { recipientId: values.recipient?.id ?? null },
    recipientName: { recipientName: values.recipientName.trim() },
    recipientPosition: { recipientPosition: values.recipientPosition.trim() },
    unitName: { unitName: values.unitName.trim() },
    form: { form: values.form },
    level: { level: values.level },
    rewardKind: { rewardKind: values.rewardKind },
    movement: { movementId: values.movement || null },
    field: { field: values.field || null },
    year: { year: numberOf(values.year) },
    achievement: { achievement: values.achievement.trim() },
    certificateNumber: { certificateNumber: values.certificateNumber.trim() || null },
    goldBookNumber: { goldBookNumber: values.goldBookNumber.trim() || null },
    amount: { amount: numberOf(values.amount) },
    internalNote: { internalNote: values.internalNote.trim() },
  } satisfies Record<AwardField, Partial<AwardFieldsInput>>;
  return Object.assign({}, ...fields.map((field) => whole[field])) as Partial<AwardFieldsInput>;
}

/** A new award; the sum is left to the rules of the day when none is given. */
export function createInputOf(values: AwardFormValues): AwardFieldsInput {
  const { subjectKind, recipientName, form, achievement } = values;
  const given = changedFields(valuesOfAward(null), values);
  return {
    ...inputOf(values, ['level', ...given]),
    subjectKind,
    recipientName: recipientName.trim(),
    form,
    achievement: achievement.trim(),
  };
}

export function updateInputOf(
  id: string,
  expectedVersion: number,
  base: AwardFormValues,
  values: AwardFormValues,
): UpdateAwardInput {
  return { id, expectedVersion, ...inputOf(values, changedFields(base, values)) };
}

const template = valuesOfAward(null);
const renamed: Readonly<Record<string, AwardField>> = { recipientId: 'recipient', movementId: 'movement' };

/** The form's field for a field that the server names (`awards.0.form` → `form`). */
export function formFieldOf(serverField: string): AwardField | null {
  const name = serverField.split('.').at(-1) ?? '';
  return renamed[name] ?? (name in template ? (name as AwardField) : null);
}
