import type { SubjectKind } from '@kheo/domain/award/vocabulary';
import type { Problem } from '../../lib/problem-messages.ts';
import type { EditedRecipient, UpdateRecipientInput } from './recipient.operations.ts';

/** What the form of a recipient holds; '' for what is not known. */
export interface RecipientValues {
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

export function valuesOfRecipient(recipient: EditedRecipient | null): RecipientValues {
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

export function recipientProblems({ name, birthYear }: RecipientValues): Problem[] {
  const problems: Problem[] = [];
  if (!name.trim()) problems.push({ field: 'name', code: 'required' });
  if (birthYear.trim() && !/^\d+$/.test(birthYear.trim())) problems.push({ field: 'birthYear', code: 'number-form' });
  return problems;
}

/** Form → input of a mutation, for the given fields only. */
export function recipientInput({
  kind,
  name,
  position,
  unitName,
  timelinePublic,
  ...own
}: Partial<RecipientValues>): Omit<UpdateRecipientInput, 'id' | 'expectedVersion'> {
  const { birthYear, birthDate, retainUntil, idNumber, removeIdNumber, ...texts } = own;
  const privately: UpdateRecipientInput['private'] = {
    ...texts,
    birthYear: birthYear === undefined ? undefined : Number(birthYear) || null,
    birthDate: birthDate === '' ? null : birthDate,
    retainUntil: retainUntil === '' ? null : retainUntil,
    // A new number wins over taking the old one away.
    idNumber: idNumber ?? (removeIdNumber ? null : undefined),
  };
  return {
    kind,
    name,
    position,
    unitName,
    timelinePublic,
    private: Object.keys(own).length > 0 ? privately : undefined,
  };
}
