import { isBirthYear } from '@kheo/domain/award/birth-year';
import type { Problem } from '@kheo/domain';
import type { SubjectKind } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { today } from '#src/day.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { recipientSearchText } from '#src/modules/award/award-columns.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';
import { readIdNumber, type PrivateCipher } from './private-cipher.ts';

/** What an officer may set. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface RecipientFields {
  kind?: SubjectKind | null;
  name?: string | null;
  position?: string | null;
  unitName?: string | null;
  organizationId?: string | null;
  timelinePublic?: boolean | null;
  private?: PrivateFields | null;
}

/** For officers only. */
export interface PrivateFields {
  gender?: string | null;
  birthYear?: number | null;
  birthDate?: Date | null;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
  note?: string | null;
  /** Citizen ID, old ID card or passport, in any writing. */
  idNumber?: string | null;
  retainUntil?: Date | null;
}

const limits = { name: 300, position: 300, unitName: 500 } as const;
const privateLimits = { gender: 20, address: 500, phone: 40, email: 200, note: 5000 } as const;

/** The cipher of the editorial door; the public door has none. */
export function cipherOf({ cipher }: ServiceContext): PrivateCipher {
  if (!cipher) throw new Error('This door has no key for private data');
  return cipher;
}

function readPrivate(fields: PrivateFields, id: string, cipher: PrivateCipher, now: Date) {
  const { texts, problems } = readTexts(fields, privateLimits, { needed: [], making: false });
  const { birthYear, birthDate, retainUntil, idNumber } = fields;
  if (birthYear != null && !isBirthYear(birthYear, today(now)))
    problems.push({ field: 'birthYear', code: 'birth-year-out-of-range' });
  const number = idNumber ? readIdNumber(idNumber) : null;
  if (idNumber && number === null) problems.push({ field: 'idNumber', code: 'id-number-form' });
  const year = birthDate ? birthDate.getUTCFullYear() : birthYear;
  return {
    hash: number === null ? null : cipher.hash(number),
    problems: problems.map((problem): Problem => ({ ...problem, field: `private.${problem.field}` })),
    columns: {
      ...texts,
      ...(year === undefined ? {} : { birthYear: year }),
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(retainUntil === undefined ? {} : { retainUntil }),
      ...(idNumber === undefined
        ? {}
        : {
            idNumber: number === null ? null : Uint8Array.from(cipher.seal(number, id)),
            idNumberHash: number === null ? null : Uint8Array.from(cipher.hash(number)),
          }),
    },
  };
}

async function prepare(
  db: Transaction,
  id: string,
  fields: RecipientFields,
  current: { name: string; unitName: string } | null,
  { cipher, now }: { cipher: PrivateCipher; now: Date },
) {
  const making = current === null;
  const { texts, problems } = readTexts(fields, limits, { needed: ['name'], making });
  if (making ? fields.kind == null : fields.kind === null) problems.push({ field: 'kind', code: 'required' });
  const { organizationId } = fields;
  if (organizationId && (await db.organization.count({ where: { id: organizationId } })) === 0)
    problems.push({ field: 'organizationId', code: 'not-found' });
  const own = readPrivate(fields.private ?? {}, id, cipher, now);
  problems.push(...own.problems);
  if (own.hash) {
    const same = { idNumberHash: Uint8Array.from(own.hash), NOT: { recipientId: id } };
    if ((await db.recipientPrivate.count({ where: same })) > 0)
      problems.push({ field: 'private.idNumber', code: 'id-number-taken' });
  }
  if (problems.length) throw new InvalidInput(problems);
  return {
    own: fields.private ? own.columns : null,
    columns: {
      ...texts,
      ...(fields.kind ? { kind: fields.kind } : {}),
      ...(organizationId === undefined ? {} : { organizationId }),
      ...(fields.timelinePublic == null ? {} : { timelinePublic: fields.timelinePublic }),
      searchText: recipientSearchText(texts.name ?? current?.name ?? '', texts.unitName ?? current?.unitName ?? ''),
    },
  };
}

export async function createRecipient(context: ServiceContext, fields: RecipientFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'register a recipient');
  const id = crypto.randomUUID();
  await context.db.$transaction(async (db) => {
    const { columns, own } = await prepare(db, id, fields, null, { cipher: cipherOf(context), now: context.now });
    await db.recipient.create({
      data: { ...columns, id, kind: fields.kind!, name: columns.name!, ...(own ? { private: { create: own } } : {}) },
      select: { id: true },
    });
    await recordRecipientChange(db, context, id, { type: 'CREATED', public: columns.timelinePublic ?? false });
  });
  return id;
}

export async function updateRecipient(context: ServiceContext, input: Chosen & RecipientFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'change a recipient');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Recipient', { id, expectedVersion }, context.viewer?.id ?? null);
    const current = await db.recipient.findUniqueOrThrow({ where: { id } });
    const { columns, own } = await prepare(db, id, fields, current, { cipher: cipherOf(context), now: context.now });
    await db.recipient.update({ where: { id }, data: { ...columns, version: { increment: 1 } }, select: { id: true } });
    if (own)
      await db.recipientPrivate.upsert({
        where: { recipientId: id },
        create: { ...own, recipientId: id },
        update: own,
        select: { recipientId: true },
      });
    await recordRecipientChange(db, context, id, {
      type: 'UPDATED',
      public: current.timelinePublic || (columns.timelinePublic ?? false),
    });
  });
  return id;
}

/** A change of a recipient in the words of the change feed; never what is private. */
export async function recordRecipientChange(
  db: Transaction,
  context: ServiceContext,
  id: string,
  change: { type: 'CREATED' | 'UPDATED'; public: boolean; note?: string },
): Promise<void> {
  await recordChange(db, { ...change, nodeType: 'Recipient', nodeId: id, staffId: context.viewer?.id ?? null });
}

const longestReason = 1000;

/** Writes down who looked at what is masked, and why; the look happens only when this is written. */
export async function recordReveal(
  db: Transaction,
  context: ServiceContext,
  recipientId: string,
  given: string,
): Promise<void> {
  const reason = given.trim();
  if (!reason) throw new InvalidInput([{ field: 'reason', code: 'required' }]);
  if (reason.length > longestReason)
    throw new InvalidInput([{ field: 'reason', code: 'too-long', params: { max: longestReason } }]);
  await db.privateReveal.create({
    data: { recipientId, staffId: context.viewer?.id ?? null, reason, revealedAt: context.now },
    select: { id: true },
  });
}

/** The ID number in clear, for a reason that is kept. */
export async function revealIdNumber(
  context: ServiceContext,
  { id, reason }: { id: string; reason: string },
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'read an ID number');
  return context.db.$transaction(async (db) => {
    const own = await db.recipientPrivate.findUnique({ where: { recipientId: id }, select: { idNumber: true } });
    if (!own?.idNumber) throw new NotFound('ID number');
    await recordReveal(db, context, id, reason);
    return cipherOf(context).open(own.idNumber, id);
  });
}

/**
 * Erases private data whose time is over (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15); the awards stay.
 *
 * @returns how many were erased
 */
export async function erasePrivateData(db: Database, now: Date): Promise<number> {
  return db.$transaction(async (transaction) => {
    const gone = await transaction.$queryRaw<Array<{ id: string }>>`
      DELETE FROM recipient_private WHERE retain_until < (${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      RETURNING recipient_id AS id`;
    for (const { id } of gone)
      await recordChange(transaction, {
        type: 'UPDATED',
        nodeType: 'Recipient',
        nodeId: id,
        public: false,
        staffId: null,
        note: 'private-erased',
      });
    return gone.length;
  });
}
