// Twenty-nine signs without look-alikes. The number is prime, so that the check sign finds every wrong sign and every
// two that changed places.
const SIGNS = '0123456789ACDEFGHJKMNPQRTVWXY';
const LENGTH = 12;
const GROUP = 4;

/** What people read or type instead of a sign. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', U: 'V' };

/** Why a text is no verification code. */
export type VerificationCodeProblem = 'wrong-length' | 'impossible-sign' | 'wrong-check';

/**
 * A new verification code for a certificate: eleven random signs and a check sign, in groups, about 53 bits. It tells
 * nothing of the award and cannot be counted through.
 *
 * @param randomBytes a cryptographic source, such as `randomBytes` of `node:crypto`
 * @returns empty when the source gave too few bytes: a code that can be guessed must not look like one
 * @example makeVerificationCode(randomBytes) // 'K7QD-03MX-9TAF'
 */
export function makeVerificationCode(randomBytes: (count: number) => Uint8Array): string {
  const bytes = randomBytes((LENGTH - 1) * 2);
  if (bytes.length < (LENGTH - 1) * 2) return '';
  let signs = '';
  // Sixteen bits a sign: the bias of the remainder is below one in two thousand.
  for (let index = 0; index < LENGTH - 1; index += 1) {
    const value = (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0);
    signs += SIGNS.charAt(value % SIGNS.length);
  }
  return grouped(signs + checkSign(signs));
}

/**
 * Reads a verification code as people type it: small letters, spaces, hyphens, dots or none, O for 0, I and L for 1, Z, S,
 * B and U for 2, 5, 8 and V.
 *
 * @example parseVerificationCode('k7qd o3mx 9taf') // { code: 'K7QD-03MX-9TAF' }, when the check sign is right
 */
export function parseVerificationCode(text: string): { code: string } | { problem: VerificationCodeProblem } {
  // A text that is far too long is not worth reading.
  const typed = text
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_–—‐‑]+/g, '');
  const signs = [...typed].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');
  if (signs.length !== LENGTH) return { problem: 'wrong-length' };
  if (![...signs].every((sign) => SIGNS.includes(sign))) return { problem: 'impossible-sign' };
  if (checkSign(signs.slice(0, -1)) !== signs.at(-1)) return { problem: 'wrong-check' };
  return { code: grouped(signs) };
}

/** Every place has a weight of its own, so that signs cannot change places unseen. */
function checkSign(signs: string): string {
  let sum = 0;
  for (let index = 0; index < signs.length; index += 1) sum += SIGNS.indexOf(signs.charAt(index)) * (index + 2);
  return SIGNS.charAt(sum % SIGNS.length);
}

function grouped(signs: string): string {
  return [0, 1, 2].map((group) => signs.slice(group * GROUP, (group + 1) * GROUP)).join('-');
}
