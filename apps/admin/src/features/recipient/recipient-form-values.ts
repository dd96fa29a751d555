import type { SubjectKind } from '@kheo/domain/award/vocabulary';
import type { Problem } from '../../lib/problem-messages.ts';
import type { CreateRecipientInput, EditedRecipient, UpdateRecipientInput } from './recipient.operations.ts';

/** What the form of a recipient holds; '' for what is not known. */
export interface RecipientFormValues {
  kind: SubjectKind;
  name: string;
  position: string;
  unitName: string;
  timelinePublic: boolean;
  gender: string;
  birthYear: string;
  birthDate: string;
  address: string;
  phone: string;
  email: string;
  note: string;
  /** A new number; the stored one is never in the form. */
  idNumber: string;
  removeIdNumber: boolean;
  retainUntil: string;
}
export type RecipientField = keyof RecipientFormValues;

const ofPrivate = [
  'gender',
  'birthYear',
  'birthDate',
  'address',
  'phone',
  'email',
  'note',
  'idNumber',
  'removeIdNumber',
  'retainUntil',
] as const satisfies readonly RecipientField[];
const isPrivate = (field: RecipientField): boolean => (ofPrivate as readonly string[]).includes(field);

export function valuesOfRecipient(recipient: EditedRecipient | null): RecipientFormValues {
  const own = recipient?.private;
  return {
    kind: recipient?.kind ?? 'INDIVIDUAL',
    name: recipient?.name ?? '',
    position: recipient?.position ?? '',
    unitName: recipient?.unitName ?? '',
    timelinePublic: recipient?.timelinePublic ?? false,
    gender: own?.gender ?? '',
    birthYear: own?.birthYear == null ? '' : String(own.birthYear),
    birthDate: own?.birthDate ?? '',
    address: own?.address ?? '',
    phone: own?.phone ?? '',
    email: own?.email ?? '',
    note: own?.note ?? '',
    idNumber: '',
    removeIdNumber: false,
    retainUntil: own?.retainUntil ?? '',
  };
}

const essence = (field: RecipientField, values: RecipientFormValues): string => String(values[field]).trim();

export function changedFields(base: RecipientFormValues, values: RecipientFormValues): RecipientField[] {
  return (Object.keys(base) as RecipientField[]).filter((field) => essence(field, base) !== essence(field, values));
}

export function problemsOf({ name, birthYear }: RecipientFormValues): Problem[] {
  const problems: Problem[] = [];
  if (!name.trim()) problems.push({ field: 'name', code: 'required' });
  if (birthYear.trim() && !/^\d{4}$/.test(birthYear.trim()))
    problems.push({ field: 'birthYear', code: 'year-out-of-range' });
  return problems;
}

function inputOf(values: RecipientFormValues, fields: readonly RecipientField[]) {
  const plain = Object.fromEntries(
    fields
      .filter((field) => !isPrivate(field))
      .map((field) => [field, typeof values[field] === 'string' ? values[field].trim() : values[field]]),
  ) as Partial<Pick<RecipientFormValues, 'kind' | 'name' | 'position' | 'unitName' | 'timelinePublic'>>;
  const whole = {
    gender: { gender: values.gender },
    birthYear: { birthYear: values.birthYear.trim() ? Number(values.birthYear) : null },
    birthDate: { birthDate: values.birthDate || null },
    address: { address: values.address.trim() },
    phone: { phone: values.phone.trim() },
    email: { email: values.email.trim() },
    note: { note: values.note.trim() },
    idNumber: { idNumber: values.idNumber.trim() },
    removeIdNumber: { idNumber: null },
    retainUntil: { retainUntil: values.retainUntil || null },
  } satisfies Record<(typeof ofPrivate)[number], NonNullable<UpdateRecipientInput['private']>>;
  const changed = ofPrivate.filter((field) => fields.includes(field));
  // A new number wins over taking the old one away.
  const own = Object.assign(
    {},
    ...changed.filter((field) => field !== 'removeIdNumber' || !values.idNumber.trim()).map((field) => whole[field]),
  ) as NonNullable<UpdateRecipientInput['private']>;
  return { ...plain, ...(changed.length > 0 ? { private: own } : {}) };
}

export function createInputOf(values: RecipientFormValues): CreateRecipientInput {
  return {
    ...inputOf(values, changedFields(valuesOfRecipient(null), values)),
    kind: values.kind,
    name: values.name.trim(),
  };
}

export function updateInputOf(
  id: string,
  expectedVersion: number,
  base: RecipientFormValues,
  values: RecipientFormValues,
): UpdateRecipientInput {
  return { id, expectedVersion, ...inputOf(values, changedFields(base, values)) };
}

const template = valuesOfRecipient(null);

/** The form's field for a field that the server names (`private.idNumber` → `idNumber`). */
export function formFieldOf(serverField: string): RecipientField | null {
  const name = serverField.split('.').at(-1) ?? '';
  return name in template ? (name as RecipientField) : null;
}
