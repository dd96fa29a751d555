import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import type { PartnerScope } from '#src/generated/prisma/enums.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';
import { makeKey } from './partner-key-text.ts';
import { mayKeepPartners } from './partner.access.ts';

export const partnerScopes: readonly PartnerScope[] = ['READ', 'CHANGES'];
export type PartnerKeyStatus = 'ACTIVE' | 'REPLACED' | 'EXPIRED' | 'REVOKED';

const mostKeys = 20;
const day = 24 * 60 * 60 * 1000;
/** How long a key may go on beside the one that takes its place. */
const longestOverlap = 90 * day;

export interface PartnerKeyFields {
  name?: string | null;
  scopes?: readonly PartnerScope[] | null;
  /** From then on the key is refused; null: it has no end. */
  expiresAt?: Date | null;
}

/** A key that was just made, with its text, which nobody can read again. */
export interface HandedKey {
  id: string;
  secret: string;
}

interface KeyTimes {
  expiresAt: Date | null;
  revokedAt: Date | null;
  successorId: string | null;
}

/** REPLACED is a key that still works until its end although another one took its place. */
export function partnerKeyStatus({ expiresAt, revokedAt, successorId }: KeyTimes, now: Date): PartnerKeyStatus {
  if (revokedAt) return 'REVOKED';
  if (expiresAt && expiresAt <= now) return 'EXPIRED';
  return successorId ? 'REPLACED' : 'ACTIVE';
}

type Maker = Pick<ServiceContext, 'now'> & { staffId: string | null };
type NewKey = { name: string; scopes: PartnerScope[]; expiresAt: Date | null };

async function makeKeyOf(db: Transaction, partnerId: string, key: NewKey, { staffId }: Maker): Promise<HandedKey> {
  const { text, prefix, digest } = makeKey();
  const { id } = await db.partnerKey.create({
    data: { ...key, partnerId, prefix, digest, createdById: staffId },
    select: { id: true },
  });
  await recordChange(db, { type: 'CREATED', nodeType: 'PartnerKey', nodeId: id, public: false, staffId });
  return { id, secret: text };
}

function readKey({ name, scopes, expiresAt }: PartnerKeyFields, now: Date): NewKey {
  const { texts, problems } = readTexts({ name }, { name: 200 }, { needed: ['name'], making: true });
  if (scopes?.length === 0) problems.push({ field: 'scopes', code: 'required' });
  if (expiresAt && expiresAt <= now) problems.push({ field: 'expiresAt', code: 'end-in-the-past' });
  if (problems.length) throw new InvalidInput(problems);
  return { name: texts.name ?? '', scopes: [...new Set(scopes ?? partnerScopes)], expiresAt: expiresAt ?? null };
}

/** Locks the partner, so that two new keys at once are counted together. */
async function assertRoomForKey(db: Transaction, partnerId: string, now: Date): Promise<void> {
  const [partner] = await db.$queryRaw<unknown[]>`SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`;
  if (!partner) throw new NotFound('Partner');
  const live = await db.partnerKey.count({
    where: { partnerId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });
  if (live >= mostKeys) throw new InvalidInput([{ field: 'partnerId', code: 'too-many', params: { max: mostKeys } }]);
}

/** Makes a key without asking who may; for the command line, whose user owns the machine. */
export async function makePartnerKey(
  db: Database,
  partnerId: string,
  fields: PartnerKeyFields,
  maker: Maker,
): Promise<HandedKey> {
  const key = readKey(fields, maker.now);
  return db.$transaction(async (transaction) => {
    await assertRoomForKey(transaction, partnerId, maker.now);
    return makeKeyOf(transaction, partnerId, key, maker);
  });
}

export async function createPartnerKey(
  { db, viewer, now }: ServiceContext,
  { partnerId, ...fields }: PartnerKeyFields & { partnerId: string },
): Promise<HandedKey> {
  assertAllowed(mayKeepPartners(viewer), 'make a key');
  return makePartnerKey(db, partnerId, fields, { now, staffId: viewer?.id ?? null });
}

async function lockKey(db: Transaction, id: string) {
  const [found] = await db.$queryRaw<unknown[]>`SELECT id FROM partner_key WHERE id = ${id}::uuid FOR UPDATE`;
  if (!found) throw new NotFound('PartnerKey');
  return db.partnerKey.findUniqueOrThrow({ where: { id } });
}

/** Makes the key that takes another's place; the old one works on until `overlapUntil`. */
export async function rotatePartnerKey(
  { db, viewer, now }: ServiceContext,
  { id, overlapUntil, expiresAt }: { id: string; overlapUntil: Date; expiresAt?: Date | null },
): Promise<HandedKey> {
  assertAllowed(mayKeepPartners(viewer), 'rotate a key');
  const maker = { now, staffId: viewer?.id ?? null };
  return db.$transaction(async (transaction) => {
    const old = await lockKey(transaction, id);
    const problems: Problem[] = [];
    if (partnerKeyStatus(old, now) !== 'ACTIVE') problems.push({ field: 'id', code: 'key-not-in-use' });
    if (overlapUntil < now) problems.push({ field: 'overlapUntil', code: 'end-in-the-past' });
    if (overlapUntil.getTime() - now.getTime() > longestOverlap)
      problems.push({ field: 'overlapUntil', code: 'overlap-too-long', params: { max: longestOverlap / day } });
    if (expiresAt && expiresAt <= now) problems.push({ field: 'expiresAt', code: 'end-in-the-past' });
    if (problems.length) throw new InvalidInput(problems);
    // as long as the old one was made for, unless somebody says otherwise
    const usual = old.expiresAt && new Date(now.getTime() + (old.expiresAt.getTime() - old.createdAt.getTime()));
    const made = await makeKeyOf(
      transaction,
      old.partnerId,
      { name: old.name, scopes: old.scopes, expiresAt: expiresAt === undefined ? usual : expiresAt },
      maker,
    );
    await transaction.partnerKey.update({
      where: { id },
      data: {
        successorId: made.id,
        expiresAt: old.expiresAt && old.expiresAt < overlapUntil ? old.expiresAt : overlapUntil,
      },
      select: { id: true },
    });
    await recordChange(transaction, {
      type: 'UPDATED',
      nodeType: 'PartnerKey',
      nodeId: id,
      public: false,
      staffId: maker.staffId,
      note: `replaced, works until ${overlapUntil.toISOString()}`,
    });
    return made;
  });
}

/** Ends a key without asking who may; for the command line. Doing it twice is no error. */
export async function endPartnerKey(db: Database, id: string, { now, staffId }: Maker): Promise<void> {
  await db.$transaction(async (transaction) => {
    const key = await lockKey(transaction, id);
    if (key.revokedAt) return;
    await transaction.partnerKey.update({ where: { id }, data: { revokedAt: now }, select: { id: true } });
    await recordChange(transaction, {
      type: 'DELETED',
      nodeType: 'PartnerKey',
      nodeId: id,
      public: false,
      staffId,
      note: 'revoked',
    });
  });
}

export async function revokePartnerKey({ db, viewer, now }: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepPartners(viewer), 'revoke a key');
  await endPartnerKey(db, id, { now, staffId: viewer?.id ?? null });
}
