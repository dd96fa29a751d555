import { isAgencyCode, type Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { isAddressOrRange } from '#src/network-address.ts';
import { readTexts } from '#src/text-fields.ts';
import { mayKeepPartners } from './partner.access.ts';

/** Somebody at the partner who can be called or written to. */
export interface PartnerContact {
  name: string;
  position: string;
  email: string;
  phone: string;
}

/** What an administrator may set. A field that is not there stays as it is; null empties it. */
export interface PartnerFields {
  nameVi?: string | null;
  nameEn?: string | null;
  agencyCode?: string | null;
  contacts?: readonly { [Part in keyof PartnerContact]?: string | null }[] | null;
  allowedAddresses?: readonly string[] | null;
  note?: string | null;
  active?: boolean | null;
  capacity?: number | null;
  refillPerSecond?: number | null;
}

const limits = { nameVi: 300, nameEn: 300, note: 5000 } as const;
const contactLimits = { name: 200, position: 200, email: 254, phone: 50 } as const;
const most = { contacts: 20, addresses: 100 };
/** The smallest allowance lets a list of some rows through; a bucket is full again within an hour. */
const capacities = { min: 1_000, max: 100_000_000 };
const longestRefill = 3600;

function readContacts(given: NonNullable<PartnerFields['contacts']>, problems: Problem[]): PartnerContact[] {
  if (given.length > most.contacts)
    problems.push({ field: 'contacts', code: 'too-many', params: { max: most.contacts } });
  return given.slice(0, most.contacts).map((contact, index) => {
    const { texts, problems: found } = readTexts(contact, contactLimits, { needed: ['name'], making: true });
    problems.push(...found.map((problem) => ({ ...problem, field: `contacts.${index}.${problem.field}` })));
    if (texts.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(texts.email))
      problems.push({ field: `contacts.${index}.email`, code: 'email-form' });
    return { name: '', position: '', email: '', phone: '', ...texts };
  });
}

function readAddresses(given: readonly string[], problems: Problem[]): string[] {
  const addresses = [...new Set(given.map((entry) => entry.trim()).filter(Boolean))];
  if (addresses.length > most.addresses)
    problems.push({ field: 'allowedAddresses', code: 'too-many', params: { max: most.addresses } });
  for (const value of addresses.filter((entry) => !isAddressOrRange(entry)))
    problems.push({ field: 'allowedAddresses', code: 'address-form', params: { value: value.slice(0, 60) } });
  return addresses;
}

interface Stored {
  id: string;
  capacity: number | null;
  refillPerSecond: number | null;
}

async function prepare(db: Transaction, fields: PartnerFields, current: Stored | null) {
  const { texts, problems } = readTexts(fields, limits, { needed: ['nameVi'], making: current === null });
  const agencyCode = fields.agencyCode === undefined ? undefined : fields.agencyCode?.trim().toUpperCase() || null;
  if (agencyCode) {
    if (!isAgencyCode(agencyCode)) problems.push({ field: 'agencyCode', code: 'agency-code-form' });
    else if ((await db.partner.count({ where: { agencyCode, ...(current ? { id: { not: current.id } } : {}) } })) > 0)
      problems.push({ field: 'agencyCode', code: 'agency-code-taken' });
  }
  const contacts = fields.contacts === undefined ? undefined : readContacts(fields.contacts ?? [], problems);
  const allowedAddresses =
    fields.allowedAddresses === undefined ? undefined : readAddresses(fields.allowedAddresses ?? [], problems);
  const capacity = fields.capacity === undefined ? (current?.capacity ?? null) : fields.capacity;
  const refillPerSecond =
    fields.refillPerSecond === undefined ? (current?.refillPerSecond ?? null) : fields.refillPerSecond;
  if ((capacity === null) !== (refillPerSecond === null))
    problems.push({ field: capacity === null ? 'capacity' : 'refillPerSecond', code: 'required' });
  if (capacity !== null && refillPerSecond !== null) {
    const slowest = Math.ceil(capacity / longestRefill);
    if (capacity < capacities.min || capacity > capacities.max)
      problems.push({ field: 'capacity', code: 'out-of-range', params: capacities });
    else if (refillPerSecond < slowest)
      problems.push({ field: 'refillPerSecond', code: 'allowance-too-slow', params: { min: slowest } });
    else if (refillPerSecond > capacities.max)
      problems.push({ field: 'refillPerSecond', code: 'out-of-range', params: { min: slowest, max: capacities.max } });
  }
  if (problems.length) throw new InvalidInput(problems);
  return {
    ...texts,
    ...(agencyCode === undefined ? {} : { agencyCode }),
    ...(contacts === undefined ? {} : { contacts: contacts.map((contact) => ({ ...contact })) }),
    ...(allowedAddresses === undefined ? {} : { allowedAddresses }),
    ...(fields.active == null ? {} : { active: fields.active }),
    capacity,
    refillPerSecond,
  };
}

/** Registers a partner without asking who may; for the command line, whose user owns the machine. */
export async function registerPartner(db: Database, fields: PartnerFields, staffId: string | null): Promise<string> {
  return db.$transaction(async (transaction) => {
    const data = await prepare(transaction, fields, null);
    const { id } = await transaction.partner.create({
      data: { ...data, nameVi: data.nameVi ?? '' },
      select: { id: true },
    });
    await recordChange(transaction, { type: 'CREATED', nodeType: 'Partner', nodeId: id, public: false, staffId });
    return id;
  });
}

export async function createPartner({ db, viewer }: ServiceContext, fields: PartnerFields): Promise<string> {
  assertAllowed(mayKeepPartners(viewer), 'register a partner');
  return registerPartner(db, fields, viewer?.id ?? null);
}

export async function updatePartner(context: ServiceContext, input: Chosen & PartnerFields): Promise<string> {
  assertAllowed(mayKeepPartners(context.viewer), 'change a partner');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Partner', { id, expectedVersion }, context.viewer?.id ?? null);
    const current = await db.partner.findUniqueOrThrow({ where: { id } });
    const data = await prepare(db, fields, current);
    await db.partner.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Partner',
      nodeId: id,
      public: false,
      staffId: context.viewer?.id ?? null,
      note: data.active === undefined || data.active === current.active ? null : data.active ? 'resumed' : 'suspended',
    });
  });
  return id;
}

/** One page of partners, the newest first. */
export async function listPartners<Query extends object>(db: Database, args: PageArguments, query: Query) {
  const request = pageRequest(args);
  const [after] = request.cursor === null ? [] : decodeCursor(request.cursor, [isUuid]);
  const rows = await db.partner.findMany({
    ...query,
    ...(after ? { where: { id: request.forwards ? { lt: after } : { gt: after } } } : {}),
    orderBy: { id: request.forwards ? 'desc' : 'asc' },
    take: request.limit + 1,
  });
  return { ...pageOf(request, rows, ({ id }) => [id]), totalCount: () => db.partner.count() };
}
