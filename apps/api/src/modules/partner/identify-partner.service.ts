import { LRUCache } from 'lru-cache';
import type { Database } from '#src/db/client.ts';
import type { PartnerScope } from '#src/generated/prisma/enums.ts';
import type { ChangeListener } from '#src/modules/change-feed/change-listener.service.ts';
import { addressList } from '#src/network-address.ts';
import { digestOf, isSameDigest, prefixOf } from './partner-key-text.ts';

/** Who asks with a key. */
export interface PartnerIdentity {
  id: string;
  keyId: string;
  scopes: readonly PartnerScope[];
}

/** What a partner may use at once, and what is given back each second; null: as every partner. */
export interface OwnAllowance {
  capacity: number;
  refillPerSecond: number;
}

export type Refusal = 'KEY_UNKNOWN' | 'KEY_EXPIRED' | 'KEY_REVOKED' | 'PARTNER_SUSPENDED' | 'ADDRESS_NOT_ALLOWED';
export type Identification = { partner: PartnerIdentity; allowance: OwnAllowance | null } | { refused: Refusal };

export interface PartnerRegister {
  /** Whose key this is, whether it works now and from this address. */
  identify(key: string, address: string, now: Date): Promise<Identification>;
}

interface KnownKey {
  digest: string;
  identity: PartnerIdentity;
  allowance: OwnAllowance | null;
  expiresAt: Date | null;
  revoked: boolean;
  active: boolean;
  /** Null: from everywhere. */
  addresses: { has(address: string): boolean } | null;
}

/** Only keys that exist are kept, so invented ones cannot fill the memory. */
const mostKnown = 5_000;
/** Even if a notice got lost on the way, a key is looked up again after this. */
const longestKept = 10_000;
const noDigest = '0'.repeat(64);

async function findKey(db: Database, prefix: string): Promise<KnownKey | null> {
  const key = await db.partnerKey.findUnique({
    where: { prefix },
    select: { id: true, digest: true, scopes: true, expiresAt: true, revokedAt: true, partner: true },
  });
  if (!key) return null;
  const { partner } = key;
  return {
    digest: key.digest,
    identity: { id: partner.id, keyId: key.id, scopes: key.scopes },
    allowance:
      partner.capacity === null || partner.refillPerSecond === null
        ? null
        : { capacity: partner.capacity, refillPerSecond: partner.refillPerSecond },
    expiresAt: key.expiresAt,
    revoked: key.revokedAt !== null,
    active: partner.active,
    addresses: partner.allowedAddresses.length === 0 ? null : addressList(partner.allowedAddresses),
  };
}

/**
 * Finds partners by their keys. What was found is kept while the process hears of changes: every change of a partner or
 * a key is told as it commits. While nothing is heard, each key is looked up each time.
 */
export function createPartnerRegister(db: Database, changes: ChangeListener): PartnerRegister {
  const known = new LRUCache<string, KnownKey>({ max: mostKnown, ttl: longestKept });
  let forgotten = 0;
  const forget = (): void => {
    forgotten += 1;
    known.clear();
  };
  changes.on('gap', forget);
  changes.on('change', ({ nodeType }) => {
    if (nodeType === 'Partner' || nodeType === 'PartnerKey') forget();
  });

  const find = async (prefix: string): Promise<KnownKey | null> => {
    const kept = changes.listening ? known.get(prefix) : undefined;
    if (kept) return kept;
    const before = forgotten;
    const found = await findKey(db, prefix);
    // a change that was told while we asked may have come too late for this answer
    if (found && changes.listening && forgotten === before) known.set(prefix, found);
    return found;
  };

  return {
    identify: async (key, address, now) => {
      const prefix = prefixOf(key);
      const found = prefix === null ? null : await find(prefix);
      const same = isSameDigest(digestOf(key), found?.digest ?? noDigest);
      if (!found || !same) return { refused: 'KEY_UNKNOWN' };
      if (found.revoked) return { refused: 'KEY_REVOKED' };
      if (found.expiresAt && found.expiresAt <= now) return { refused: 'KEY_EXPIRED' };
      if (!found.active) return { refused: 'PARTNER_SUSPENDED' };
      if (found.addresses && !found.addresses.has(address)) return { refused: 'ADDRESS_NOT_ALLOWED' };
      return { partner: found.identity, allowance: found.allowance };
    },
  };
}
