import type { CreatePartnerInput, EditedPartner, UpdatePartnerInput } from './partner.operations.ts';

export interface ContactValues {
  /** Tells contacts apart on the screen. */
  key: string;
  name: string;
  position: string;
  email: string;
  phone: string;
}

/** What the form holds, as it is typed. */
export interface PartnerValues {
  nameVi: string;
  nameEn: string;
  agencyCode: string;
  contacts: readonly ContactValues[];
  /** One a line. */
  allowedAddresses: string;
  capacity: string;
  refillPerSecond: string;
  note: string;
}

export const newContact = (): ContactValues => ({
  key: crypto.randomUUID(),
  name: '',
  position: '',
  email: '',
  phone: '',
});

export const emptyPartner: PartnerValues = {
  nameVi: '',
  nameEn: '',
  agencyCode: '',
  contacts: [],
  allowedAddresses: '',
  capacity: '',
  refillPerSecond: '',
  note: '',
};

export function valuesOfPartner(partner: EditedPartner): PartnerValues {
  return {
    nameVi: partner.nameVi,
    nameEn: partner.nameEn,
    agencyCode: partner.agencyCode ?? '',
    contacts: partner.contacts.map((contact, index) => ({ key: String(index), ...contact })),
    allowedAddresses: partner.allowedAddresses.join('\n'),
    capacity: partner.capacity?.toString() ?? '',
    refillPerSecond: partner.refillPerSecond?.toString() ?? '',
    note: partner.note,
  };
}

/** A whole number as people type it, `60.000`; null for an empty text, NaN for anything else. */
export function numberOf(text: string): number | null {
  const digits = text.trim().replaceAll(/[.,\s](?=\d{3}(?:\D|$))/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

export function createInputOf(values: PartnerValues): CreatePartnerInput {
  return {
    nameVi: values.nameVi,
    nameEn: values.nameEn,
    agencyCode: values.agencyCode || null,
    contacts: values.contacts.map(({ key: _key, ...contact }) => contact),
    allowedAddresses: values.allowedAddresses.split(/[\n,;]+/),
    capacity: numberOf(values.capacity),
    refillPerSecond: numberOf(values.refillPerSecond),
    note: values.note,
  };
}

/** Only what was changed, so that saving never takes back what somebody else wrote elsewhere. */
export function updateInputOf(
  id: string,
  expectedVersion: number,
  base: PartnerValues,
  values: PartnerValues,
): UpdatePartnerInput {
  const whole = createInputOf(values);
  const changed = (Object.keys(base) as (keyof PartnerValues)[]).filter(
    (field) => JSON.stringify(base[field]) !== JSON.stringify(values[field]),
  );
  // the two numbers of an allowance go together
  if (changed.includes('capacity') && !changed.includes('refillPerSecond')) changed.push('refillPerSecond');
  return { id, expectedVersion, ...Object.fromEntries(changed.map((field) => [field, whole[field]])) };
}
