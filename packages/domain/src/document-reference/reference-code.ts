import { GENERIC_TYPE, LETTER_TYPE, typeOfAbbreviation } from './document-types.ts';
import { readSymbol, type DocumentSymbol, type KnownSymbols } from './document-symbol.ts';
import { issuerOfSymbol } from './issuer-symbols.ts';

/** A printed number with its symbol, such as `50-KH/ĐU`, before anything is known of its type. */
export interface ReferenceCode {
  readonly start: number;
  readonly end: number;
  /** With the printed year and leading zeros: `05`, `42/2022`, `30c`. */
  readonly number: string;
  /** Null for a bare number. */
  readonly symbol: DocumentSymbol | null;
  /** Number and symbol joined as printed: `50-KH/ĐU`. */
  readonly code: string;
  readonly separator: '/' | '-' | ' ' | '';
  readonly hasYear: boolean;
  /** A break in form that was read all the same. */
  readonly malformed: boolean;
}

// One part of a symbol: capitals; a small letter counts inside it (CTr, QyĐ, ThU, QĐi) or as a short
// ending (TTg, TTr, TTra, QLĐTư) that is no glued word of the sentence (“KH/ĐUvề”).
const CAPITAL = 'A-ZĐĂÂÊÔƠƯ';
const INSIDE = `[${CAPITAL}&\\d]|\\.(?=[${CAPITAL}])|[a-zđ](?=[${CAPITAL}]|[/-][${CAPITAL}])`;
const GLUED_WORD = '(?:về|ngày|của|và|do|đã|tại|là|có|thì|quy|ban|năm|cho)';
const PART = `(?:Ttg(?!\\p{L})|[${CAPITAL}](?:${INSIDE})*(?:(?<=[${CAPITAL}]{2})(?!${GLUED_WORD})[a-zà-ỹđ]{1,2}(?![\\p{L}\\d])|(?=${GLUED_WORD})|(?!\\p{L})))`;

const NUMBER = new RegExp(
  `(?:\\d{1,3}\\.\\d{3}(?= ?[/-] ?[${CAPITAL}])|\\d{1,6})(?:(?:[a-eđA-EĐ]|bis)(?=\\s?[/-]))?(\\s?/\\s?[12]\\d{3}(?![\\d/]?\\d))?`,
  'y',
);
const SEPARATOR = new RegExp(` {0,2}([/-])(?:\\s{0,2})(?=[${CAPITAL}])`, 'y');
const UNJOINED = new RegExp(`( ?)(?=(?:NQ|QĐ|CT|KL|KH|HD|TB|CV|NĐ|TT|BC|CTr|TTr)[ ]{0,2}[/-] {0,2}[${CAPITAL}])`, 'y');
const NEXT_PARTS = `(?:[/-](?:${PART}|\\d{2,3}(?![\\d/.-]))){0,8}`;
const PARTS = new RegExp(`${PART}${NEXT_PARTS}`, 'uy');
const SPACED_PARTS = new RegExp(`(?: {0,2}/\\s{0,2}|-\\n ?| {0,2}- {0,2})(${PART})${NEXT_PARTS}`, 'uy');
const ADMIN_UNIT = / ?(?:tỉnh|thành phố|huyện|quận|xã|phường|TP)/y;

/**
 * Reads the number that starts at an offset and the symbol behind it (DOMAIN.md C.2). The offset
 * must be the first digit. Returns null when no digit is there.
 */
export function codeAt(text: string, offset: number, known: KnownSymbols): ReferenceCode | null {
  NUMBER.lastIndex = offset;
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const hasYear = match[1] !== undefined;
  const number = hasYear ? match[0].replace(/\s/g, '') : match[0];
  const bareEnd = NUMBER.lastIndex;
  const separator = separatorAt(text, bareEnd);
  const printed = separator === null ? null : symbolAt(text, separator.end);
  if (separator === null || printed === null) {
    const bare = { symbol: null, code: number, separator: '', malformed: false } as const;
    return { start: offset, end: bareEnd, number, hasYear, ...bare };
  }
  const { mark } = separator;
  return {
    start: offset,
    end: printed.end,
    number,
    symbol: readSymbol(printed.text, known),
    code: number + mark + printed.text,
    separator: mark,
    hasYear,
    malformed: printed.isSpaced || (mark !== '/' && (hasYear || mark !== '-')),
  };
}

interface Separator {
  readonly mark: '/' | '-' | ' ' | '';
  readonly end: number;
}

function separatorAt(text: string, position: number): Separator | null {
  SEPARATOR.lastIndex = position;
  const match = SEPARATOR.exec(text);
  if (match !== null) return { mark: match[1] === '/' ? '/' : '-', end: SEPARATOR.lastIndex };
  UNJOINED.lastIndex = position;
  const unjoined = UNJOINED.exec(text);
  return unjoined === null ? null : { mark: unjoined[1] === ' ' ? ' ' : '', end: UNJOINED.lastIndex };
}

interface PrintedSymbol {
  readonly text: string;
  readonly end: number;
  readonly isSpaced: boolean;
}

function symbolAt(text: string, position: number): PrintedSymbol | null {
  PARTS.lastIndex = position;
  if (!PARTS.test(text)) return null;
  const end = PARTS.lastIndex;
  const joined = text.slice(position, end);
  const rest = spacedParts(text, end, joined);
  if (rest === null) return { text: joined, end, isSpaced: false };
  // A line break is no slip of the typist.
  return { text: joined + rest.replace(/\s/g, ''), end: end + rest.length, isSpaced: !rest.includes('\n') };
}

/**
 * A space around the second separator is a slip of the typist (`QĐ/ BTP`, `STP - PBGDPL`), but only
 * behind the first part: elsewhere ` - ` begins the next phrase.
 */
function spacedParts(text: string, position: number, first: string): string | null {
  if (first.includes('/') || first.includes('-')) return null;
  const isType = typeOfAbbreviation(first) !== null;
  if (!isType && first !== 'UBND' && issuerOfSymbol([first], false) === null) return null;
  SPACED_PARTS.lastIndex = position;
  const match = SPACED_PARTS.exec(text);
  if (match === null || (match[1] ?? '').length < 2) return null;
  // “Công văn số 12/STP - UBND tỉnh đề nghị”: a complete number, then another agency.
  ADMIN_UNIT.lastIndex = SPACED_PARTS.lastIndex;
  return !isType && ADMIN_UNIT.test(text) ? null : match[0];
}

/** `KH/ĐU`, `QH15`, `NQ`, `/CP`; not the `T` of “quận 2 - T…” or the `MT` of “QCVN 10-MT”. */
export function isSymbol({ symbol, separator }: ReferenceCode): boolean {
  if (symbol === null) return false;
  return symbol.parts.length > 1 || symbol.type !== null || (separator === '/' && symbol.issuer !== null);
}

/**
 * The type of a reference that prints no type word, or null when its symbol does not make it one. A
 * letter needs “số” before it; {@link GENERIC_TYPE} leaves the type to the symbol.
 */
export function typeWithoutWord({ symbol, separator, hasYear }: ReferenceCode, hasNumberWord: boolean): string | null {
  if (symbol === null) return null;
  const [legislative] = symbol.legislative;
  if (legislative !== undefined && hasYear) return legislative;
  const [, organ = ''] = symbol.parts;
  if (organ.length >= 2 && symbol.type !== null && separator !== '') return GENERIC_TYPE;
  return symbol.isLetter && hasNumberWord ? LETTER_TYPE : null;
}
