import { GENERIC_TYPE, legislativeTypes, LETTER_TYPE, typeOfAbbreviation } from './document-types.ts';
import { issuerOfSymbol } from './issuer-symbols.ts';
import type { ReferenceCode } from './reference-code.ts';

/** `KH/ĐU`, `QH15`, `NQ`, `/CP`; not the `T` of “quận 2 - T…” or the `MT` of “QCVN 10-MT”. */
export function isSymbol({ parts, separator }: ReferenceCode): boolean {
  const [first = ''] = parts;
  if (parts.length > 1 || typeOfAbbreviation(first) !== null) return true;
  return separator === '/' && issuerOfSymbol(parts, false) !== null;
}

/** The symbol of a letter: agency and unit, no type part (`STP-PBGDPL`). */
export function isLetter({ parts }: ReferenceCode): boolean {
  const [organ = ''] = parts;
  return parts.length >= 2 && (issuerOfSymbol(parts, false) !== null || organ === 'UBND' || organ === 'HĐND');
}

/** True when the symbol says what the document is: `KH/ĐU`, `QH15`. */
export function namesType({ parts }: ReferenceCode): boolean {
  const [first = ''] = parts;
  return typeOfAbbreviation(first) !== null || legislativeTypes(first).length > 0;
}

/**
 * The type of a reference that prints no type word, or null when its symbol does not make it one. A
 * letter needs “số” before it; {@link GENERIC_TYPE} leaves the type to the symbol.
 */
export function typeWithoutWord(code: ReferenceCode, hasNumberWord: boolean): string | null {
  const [first = '', organ = ''] = code.parts;
  const [legislative] = legislativeTypes(first);
  if (legislative !== undefined && code.hasYear) return legislative;
  if (organ.length >= 2 && typeOfAbbreviation(first) !== null && code.separator !== '') return GENERIC_TYPE;
  return isLetter(code) && hasNumberWord ? LETTER_TYPE : null;
}
