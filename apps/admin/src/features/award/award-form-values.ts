import type { AwardLevel, CivicField, RewardKind, SubjectKind } from '@kheo/domain/award/vocabulary';
import type { ChosenThing } from '../../components/record/chosen-field.tsx';
import { changesOf } from '../../components/record/use-record-editing.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import type { AwardFieldsInput, EditedAward } from './award.operations.ts';

/** What the form of an award holds; '' for what is not set. */
export interface AwardValues {
  subjectKind: SubjectKind;
  recipient: ChosenThing | null;
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
): AwardValues {
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
export function awardProblems(values: AwardValues): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['recipientName', 'form', 'achievement'] as const)
    if (!values[field].trim()) problems.push({ field, code: 'required' });
  for (const [field, max] of Object.entries(limits) as [keyof typeof limits, number][])
    if (values[field].trim().length > max) problems.push({ field, code: 'too-long', params: { max } });
  for (const field of ['year', 'amount'] as const)
    if (values[field].trim() && !isWholeNumber(values[field])) problems.push({ field, code: 'number-form' });
  return problems;
}

const numberOf = (text: string | undefined): number | null | undefined =>
  text === undefined ? undefined : isWholeNumber(text) ? Number(text) : null;

/** Form → input of a mutation, for the given fields only. */
export function awardInput({
  recipient,
  movement,
  field,
  year,
  amount,
  ...plain
}: Partial<AwardValues>): Partial<AwardFieldsInput> {
  return {
    ...plain,
    recipientId: recipient && recipient.id,
    movementId: movement === '' ? null : movement,
    field: field === '' ? null : field,
    year: numberOf(year),
    amount: numberOf(amount),
  };
}

/** A new award; the sum is left to the rules of the day when none is given. */
export function newAwardInput(values: AwardValues): AwardFieldsInput {
  const { subjectKind, recipientName, form, level, achievement } = values;
  const given = awardInput(changesOf(valuesOfAward(null), values));
  return { ...given, subjectKind, recipientName, form, level, achievement };
}
