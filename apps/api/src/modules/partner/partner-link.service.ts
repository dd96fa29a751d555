import { randomBytes } from 'node:crypto';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';
import { digestOf } from './partner-key-text.ts';
import { mayKeepPartners } from './partner.access.ts';

// A link that opens the console of a partner to whoever holds it: 256 random bits, of which the digest is kept.

export type PartnerLinkStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

const mostLinks = 20;
const day = 86_400_000;
const longestLife = 90 * day;
/** Last use is written at most so often. */
const useWritten = 60_000;
const form = /^[A-Za-z0-9_-]{43}$/;

export function partnerLinkStatus(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): PartnerLinkStatus {
  if (revokedAt) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}

/** A link that was just made, with its token, which nobody can read again. */
export interface HandedLink {
  id: string;
  token: string;
}

export async function createPartnerLink(
  { db, viewer, now }: ServiceContext,
  { partnerId, name, expiresAt }: { partnerId: string; name: string; expiresAt: Date },
): Promise<HandedLink> {
  assertAllowed(mayKeepPartners(viewer), 'make a link to a console');
  const { texts, problems } = readTexts({ name }, { name: 200 }, { needed: ['name'], making: true });
  if (expiresAt <= now) problems.push({ field: 'expiresAt', code: 'end-in-the-past' });
  if (expiresAt.getTime() - now.getTime() > longestLife)
    problems.push({ field: 'expiresAt', code: 'link-too-long', params: { max: longestLife / day } });
  if (problems.length) throw new InvalidInput(problems);
  const token = randomBytes(32).toString('base64url');
  const staffId = viewer?.id ?? null;
  return db.$transaction(async (transaction) => {
    const [partner] = await transaction.$queryRaw<unknown[]>`
      SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`;
    if (!partner) throw new NotFound('Partner');
    const live = await transaction.partnerLink.count({ where: { partnerId, revokedAt: null, expiresAt: { gt: now } } });
    if (live >= mostLinks)
      throw new InvalidInput([{ field: 'partnerId', code: 'too-many', params: { max: mostLinks } }]);
    const { id } = await transaction.partnerLink.create({
      data: { partnerId, name: texts.name ?? '', digest: digestOf(token), expiresAt, createdById: staffId },
      select: { id: true },
    });
    await recordChange(transaction, { type: 'CREATED', nodeType: 'PartnerLink', nodeId: id, public: false, staffId });
    return { id, token };
  });
}

/** Ends a link, and whatever console it has opened. Doing it twice is no error. */
export async function revokePartnerLink({ db, viewer, now }: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepPartners(viewer), 'revoke a link to a console');
  await db.$transaction(async (transaction) => {
    const link = await transaction.partnerLink.findUnique({ where: { id }, select: { revokedAt: true } });
    if (!link) throw new NotFound('PartnerLink');
    if (link.revokedAt) return;
    await transaction.partnerLink.update({ where: { id }, data: { revokedAt: now }, select: { id: true } });
    await recordChange(transaction, {
      type: 'DELETED',
      nodeType: 'PartnerLink',
      nodeId: id,
      public: false,
      staffId: viewer?.id ?? null,
      note: 'revoked',
    });
  });
}

/** Why a console stays closed. */
export type LinkRefusal = 'unknown' | 'expired' | 'revoked' | 'suspended';

/** Whom a link lets in. */
export interface OpenedLink {
  id: string;
  partnerId: string;
  partner: { nameVi: string; nameEn: string };
  expiresAt: Date;
}

/** Whose console a token opens now. */
export async function openLink(db: Database, token: string, now: Date): Promise<OpenedLink | { refused: LinkRefusal }> {
  if (!form.test(token)) return { refused: 'unknown' };
  const link = await db.partnerLink.findUnique({
    where: { digest: digestOf(token) },
    include: { partner: { select: { nameVi: true, nameEn: true, active: true } } },
  });
  if (!link) return { refused: 'unknown' };
  const status = partnerLinkStatus(link, now);
  if (status !== 'ACTIVE') return { refused: status === 'REVOKED' ? 'revoked' : 'expired' };
  if (!link.partner.active) return { refused: 'suspended' };
  if (!link.lastUsedAt || now.getTime() - link.lastUsedAt.getTime() > useWritten)
    await db.partnerLink.update({ where: { id: link.id }, data: { lastUsedAt: now }, select: { id: true } });
  const { id, partnerId, partner, expiresAt } = link;
  return { id, partnerId, partner, expiresAt };
}
