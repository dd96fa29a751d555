import { typeOfAbbreviation } from './document-types.ts';
import { issuerOfSymbol } from './issuer-symbols.ts';

/** A printed number with its symbol, such as `50-KH/ĐU`, before anything is known of its type. */
export interface ReferenceCode {
  readonly start: number;
  readonly end: number;
  /** With the printed year and leading zeros: `05`, `42/2022`, `30c`. */
  readonly number: string;
  /** Spaces inside taken out; null for a bare number. */
  readonly symbol: string | null;
  /** Number and symbol joined as printed: `50-KH/ĐU`. */
  readonly code: string;
  /** The parts of the symbol between `/` and `-`. */
  readonly parts: readonly string[];
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
  `(\\d{1,3}\\.\\d{3}(?= ?[/-] ?[${CAPITAL}])|\\d{1,6})(?:([a-eđA-EĐ]|bis)(?=\\s?[/-]))?(?:\\s?(/)\\s?([12]\\d{3})(?![\\d/]?\\d))?`,
  'y',
);
const SEPARATOR = new RegExp(` {0,2}([/-])(?:\\s{0,2})(?=[${CAPITAL}])`, 'y');
const FIRST_PART = new RegExp(PART, 'uy');
const NEXT_PART = new RegExp(`[/-](${PART}|\\d{2,3}(?![\\d/.-]))`, 'uy');
const SPACED_PART = new RegExp(`(?: {0,2}/\\s{0,2}|-\\n ?| {0,2}- {0,2})(${PART})`, 'uy');
const ADMIN_UNIT = / ?(?:tỉnh|thành phố|huyện|quận|xã|phường|TP)/y;
const UNJOINED = new RegExp(`( ?)(?=(?:NQ|QĐ|CT|KL|KH|HD|TB|CV|NĐ|TT|BC|CTr|TTr)[ ]{0,2}[/-] {0,2}[${CAPITAL}])`, 'y');

const LONGEST_SYMBOL_PARTS = 9;

/**
 * Reads the number that starts at an offset and the symbol behind it (DOMAIN.md C.2). The offset
 * must be the first digit. Returns null when no digit is there.
 */
export function codeAt(text: string, offset: number): ReferenceCode | null {
  NUMBER.lastIndex = offset;
  const numberMatch = NUMBER.exec(text);
  if (numberMatch === null) return null;
  const year = numberMatch[4];
  const number = `${numberMatch[1]}${numberMatch[2] ?? ''}${year === undefined ? '' : `/${year}`}`;
  const hasYear = year !== undefined;
  const bareEnd = NUMBER.lastIndex;
  const bare = (): ReferenceCode => ({
    start: offset,
    end: bareEnd,
    number,
    symbol: null,
    code: number,
    parts: [],
    separator: '',
    hasYear,
    malformed: false,
  });

  const separator = readSeparator(text, bareEnd);
  if (separator === null) return bare();
  FIRST_PART.lastIndex = separator.end;
  const first = FIRST_PART.exec(text);
  if (first === null) return bare();
  const parts = [first[0]];
  let symbol = first[0];
  let end = FIRST_PART.lastIndex;
  let malformed = separator.mark !== '/' && (hasYear || separator.mark !== '-');
  while (parts.length < LONGEST_SYMBOL_PARTS) {
    const next = nextPart(text, end, parts);
    if (next === null) break;
    symbol += next.mark + next.part;
    parts.push(next.part);
    end = next.end;
    malformed ||= next.spaced;
  }
  const code = number + separator.mark + symbol;
  return { start: offset, end, number, symbol, code, parts, separator: separator.mark, hasYear, malformed };
}

interface Separator {
  readonly mark: '/' | '-' | ' ' | '';
  readonly end: number;
}

function readSeparator(text: string, position: number): Separator | null {
  SEPARATOR.lastIndex = position;
  const match = SEPARATOR.exec(text);
  if (match !== null) return { mark: match[1] === '/' ? '/' : '-', end: SEPARATOR.lastIndex };
  UNJOINED.lastIndex = position;
  const unjoined = UNJOINED.exec(text);
  return unjoined === null ? null : { mark: unjoined[1] === ' ' ? ' ' : '', end: UNJOINED.lastIndex };
}

interface NextPart {
  readonly mark: string;
  readonly part: string;
  readonly end: number;
  readonly spaced: boolean;
}

function nextPart(text: string, position: number, parts: readonly string[]): NextPart | null {
  NEXT_PART.lastIndex = position;
  const joined = NEXT_PART.exec(text);
  if (joined !== null) {
    return { mark: text.charAt(position), part: joined[1] ?? '', end: NEXT_PART.lastIndex, spaced: false };
  }
  // A space around the second separator is a slip of the typist (`QĐ/ BTP`, `STP - PBGDPL`), a line break
  // is none, but only behind the first part: elsewhere ` - ` begins the next phrase.
  const [first = ''] = parts;
  const isOpen = typeOfAbbreviation(first) !== null || issuerOfSymbol(parts, false) !== null || first === 'UBND';
  if (parts.length !== 1 || !isOpen) return null;
  SPACED_PART.lastIndex = position;
  const spaced = SPACED_PART.exec(text);
  if (spaced === null || (spaced[1] ?? '').length < 2) return null;
  // “Công văn số 12/STP - UBND tỉnh đề nghị”: a complete number, then another agency.
  ADMIN_UNIT.lastIndex = SPACED_PART.lastIndex;
  if (typeOfAbbreviation(first) === null && ADMIN_UNIT.test(text)) return null;
  const mark = spaced[0].includes('/') ? '/' : '-';
  return { mark, part: spaced[1] ?? '', end: SPACED_PART.lastIndex, spaced: !spaced[0].includes('\n') };
}
