import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts ID numbers, and finds an equal one without reading them. */
export interface PrivateCipher {
  /** `owner` is bound to the text: moved to another row it cannot be opened. */
  seal(text: string, owner: string): Buffer;
  open(sealed: Uint8Array, owner: string): string;
  /** Keyed, so that the few billion possible numbers cannot be tried against a stolen database. */
  hash(text: string): Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: nonce, tag and text together in one column. The two uses of the secret have a key each. */
export function createPrivateCipher(secret: string): PrivateCipher {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'kheo', use, 32));
  const [encryption, search] = [derived('id-number'), derived('id-number-hash')];
  return {
    seal(text, owner) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', encryption, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
    hash: (text) => createHmac('sha256', search).update(text).digest(),
  };
}

const forms = [/^\d{12}$/, /^\d{9}$/, /^[A-Z]\d{7}$/];

/** A citizen ID, an old ID card or a passport number as it is kept, without blanks and dots; null for anything else. */
export function readIdNumber(text: string): string | null {
  const number = text.toUpperCase().replaceAll(/[\s.-]+/g, '');
  return forms.some((form) => form.test(number)) ? number : null;
}

/** As it is shown: the last digits only, e.g. •••••••12345. */
export const maskIdNumber = (number: string): string => {
  const shown = number.length === 12 ? 5 : 3;
  return `${'•'.repeat(number.length - shown)}${number.slice(-shown)}`;
};
