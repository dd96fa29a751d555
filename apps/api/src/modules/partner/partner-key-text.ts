import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

// A key as a partner holds it: kheo_, eight characters that may be shown, and 256 random bits.

const form = /^kheo_([0-9a-f]{8})_[A-Za-z0-9_-]{43}$/;

export interface MadeKey {
  /** The whole key; shown once and kept nowhere. */
  text: string;
  prefix: string;
  digest: string;
}

export function makeKey(): MadeKey {
  const prefix = randomBytes(4).toString('hex');
  const text = `kheo_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { text, prefix, digest: digestOf(text) };
}

/** The part that finds a key; null for a text that is no key of ours. */
export const prefixOf = (text: string): string | null => form.exec(text)?.[1] ?? null;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes the same time wherever the two differ. */
export const isSameDigest = (given: string, kept: string): boolean =>
  timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(kept, 'hex'));
