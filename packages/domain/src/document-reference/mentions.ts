import { namesType, type KnownSymbols } from './document-symbol.ts';
import { agrees, GENERIC_TYPE, typeWords, type TypeWord } from './document-types.ts';
import type { PrintedDate } from './issue-date.ts';
import { issuerAt } from './issuer-names.ts';
import { NO_CLAUSE, readClause, type Clause, type ReadClause } from './issuing-clause.ts';
import { headDate, readTail, type Tail } from './mention-tail.ts';
import { codeAt, isSymbol, typeWithoutWord, type ReferenceCode } from './reference-code.ts';

/** A mention in normalised text, before types, issuers and warnings are settled. */
export interface Mention {
  /** The printed type, `Văn bản` when the symbol has to tell. */
  readonly type: string;
  readonly code: ReferenceCode;
  /** Start of the type word, or of the number when there is none. */
  readonly start: number;
  issuer: string | null;
  date: PrintedDate | null;
}

/** Longest stretch between a type word and its number: the name of a law fits. */
const LONGEST_NAME = 160;
/** Longest name without “số” before the number: “Chương trình hành động 12-CTr/TU”. */
const LONGEST_NAME_WITHOUT_NUMBER_WORD = 60;
const LONGEST_NUMBER_WORD = 10;
const MOST_RECENT = 5;
/** An issuer behind a longer list is that of its last documents only. */
const LONGEST_LIST = 500;
/** How far back a subject and its date are looked for. */
const LONGEST_CLAUSE = 260;

const SENTENCE_BREAK = /[.;!?…)](?=\s|$)|\n[ \t]*(?:\n|[-+*•])/;
const NUMBER_WORD = /(?:^|[\s(:,;"“-])(?:[Ss]ố|SỐ|CV)\s{0,2}[:,.]?\s{0,2}$/;
const NAME_ONLY = /^[\p{L}\s,&"“”‘’'()-]*$/u;
// No two neighbours can both take a space, so that a long gap is read in one way only.
const LIST_GLUE =
  /^[\s,;()"”]*(?:(?:và|hoặc|cùng|với)\s*)?(?:các\s+)?(?:(?<=\n\s*)[-+*•]\s*)?(?:(?:[Ss]ố|SỐ)\s*)?(?::\s*)?$/u;
/** A number behind one of these words counts paragraphs, forms or houses. */
const PART_WORD = /(?:điều|khoản|điểm|mục|chương|phần|phụ lục|mẫu|biểu|tài khoản|lớp|đường|ngõ|nhà|tổ)\s+(?:số\s+)?$/iu;

/** State of the walk that later mentions of the same sentence draw on. */
interface Previous {
  readonly mention: Mention;
  /** End of the number, date and issuer together. */
  readonly end: number;
  /** The issuer that a list names once, before its first number. */
  readonly listIssuer: string | null;
  /** Mentions of the same list that have no issuer of their own yet; grows with the list. */
  readonly list: Mention[];
  readonly clause: Clause;
  readonly openDate: PrintedDate | null;
}

/**
 * Finds all mentions in normalised text, in order. One pass over the digits and one over the type words.
 * A mention is handed out when nothing that follows can change it any more.
 */
export function* findMentions(text: string): Generator<Mention> {
  let unsettled: Mention[] = [];
  const words = typeWords(text);
  let pending = words.next();
  const recent: TypeWord[] = [];
  const known: KnownSymbols = new Map();
  let previous: Previous | null = null;

  let position = 0;
  for (;;) {
    const start = nextDigit(text, position);
    if (start === text.length) break;
    position = endOfDigits(text, start);
    while (!pending.done && pending.value.end <= start) {
      recent.push(pending.value);
      pending = words.next();
    }
    const from: number = previous?.end ?? 0;
    while (recent.length > MOST_RECENT || isGone(recent[0], from, start)) recent.shift();
    if (!mayStartNumber(text, start, recent.at(-1))) continue;
    const code = codeAt(text, start, known);
    if (code === null) continue;
    const found: Previous | null = readMention(text, code, recent, previous);
    if (found === null) continue;
    if (found.list !== previous?.list || unsettled.length === LONGEST_LIST) {
      yield* unsettled;
      unsettled = [];
      found.list.splice(0, found.list.length - 1);
    }
    unsettled.push(found.mention);
    previous = found;
    position = found.end;
  }
  yield* unsettled;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The first digit from an offset on; the length of the text when there is none. */
function nextDigit(text: string, from: number): number {
  let index = from;
  while (index < text.length && !isDigit(text.charCodeAt(index))) index += 1;
  return index;
}

function endOfDigits(text: string, from: number): number {
  let index = from;
  while (index < text.length && isDigit(text.charCodeAt(index))) index += 1;
  return index;
}

/** A type word before the last mention, or too far away, cannot belong to a number any more. */
function isGone(word: TypeWord | undefined, from: number, numberStart: number): boolean {
  return word !== undefined && (word.start < from || numberStart - word.end > LONGEST_NAME);
}

const BEFORE_NUMBER = new Set(' \n(:;,"“‘\'[');

function mayStartNumber(text: string, start: number, word: TypeWord | undefined): boolean {
  if (start === 0 || word?.end === start) return true;
  const before = text.charAt(start - 1);
  if (BEFORE_NUMBER.has(before)) return true;
  if (before === '-') return start === 1 || /\s/.test(text.charAt(start - 2));
  return before === 'ố' && /(?:^|[^\p{L}])[Ss]$/u.test(text.slice(Math.max(0, start - 3), start - 1));
}

function readMention(
  text: string,
  code: ReferenceCode,
  recent: readonly TypeWord[],
  previous: Previous | null,
): Previous | null {
  const word = wordFor(text, code, recent);
  if (word !== null && word.name === '') return withWord(text, code, word, previous);
  const inherited = previous === null || word !== null ? null : inList(text, code, previous);
  if (inherited !== null) return inherited;
  if (code.symbol === null) return null;
  if (PART_WORD.test(text.slice(Math.max(0, code.start - 24), code.start))) return null;
  return word === null ? alone(text, code, previous) : withWord(text, code, word, previous);
}

interface WordBefore {
  readonly word: TypeWord;
  /** What stands between the word and the number, “số” excluded. */
  readonly name: string;
  readonly hasNumberWord: boolean;
}

/** The type word that belongs to a number: the nearest, unless an earlier one fits the symbol better. */
function wordFor(text: string, code: ReferenceCode, recent: readonly TypeWord[]): WordBefore | null {
  const isLegislative = code.symbol !== null && code.symbol.legislative.length > 0;
  let nearest: WordBefore | null = null;
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const word = recent[index];
    if (word === undefined) break;
    const gap = text.slice(word.end, code.start);
    if (SENTENCE_BREAK.test(gap)) break;
    const numberWord = NUMBER_WORD.exec(gap);
    const name = (numberWord === null ? gap : gap.slice(0, numberWord.index)).replace(/^[\s:,]+|[\s:,]+$/g, '');
    const candidate = { word, name, hasNumberWord: numberWord !== null };
    if (!mayBelong(candidate, code)) break;
    if (code.symbol === null || !namesType(code.symbol) || agrees(word.type, code.symbol)) return candidate;
    // “Luật Ban hành văn bản … số 64/2025/QH15” is no văn bản.
    if (word.type === GENERIC_TYPE && !isLegislative) return candidate;
    if (name === '') nearest ??= candidate;
  }
  return nearest;
}

/** Whether what stands between word and number can be the document's name. */
function mayBelong({ word, name, hasNumberWord }: WordBefore, code: ReferenceCode): boolean {
  if (code.symbol !== null && !isSymbol(code) && !hasNumberWord) return false;
  if (name === '') return true;
  if (code.symbol === null || !NAME_ONLY.test(name)) return false;
  return hasNumberWord || (word.capital && name.length <= LONGEST_NAME_WITHOUT_NUMBER_WORD);
}

function withWord(text: string, code: ReferenceCode, before: WordBefore, previous: Previous | null): Previous | null {
  const { word, name } = before;
  const tail = tailOf(text, code, previous);
  if (code.symbol === null && !isNumbered(text, code, before, tail)) return null;
  const ofIssuer = name.startsWith('của ') ? issuerAt(name, 4) : null;
  const { clause, openDate } = clauseBefore(text, word.start, previous);
  const mention: Mention = {
    type: word.type,
    code,
    start: word.start,
    issuer: tail.issuer ?? ofIssuer?.name ?? clause.issuer,
    date: tail.date ?? clause.date,
  };
  const list = previous !== null && sharesOrgan(text, previous, mention, word.start) ? previous.list : [];
  joinList(list, mention, tail);
  return {
    mention,
    end: tail.end,
    listIssuer: ofIssuer?.name ?? null,
    list,
    clause,
    openDate,
  };
}

function tailOf(text: string, code: ReferenceCode, previous: Previous | null): Tail {
  return readTail(text, code.end, {
    isJoint: code.symbol?.isJoint ?? false,
    earlierDate: previous?.mention.date ?? null,
  });
}

/** “Kế hoạch số 1/KH-UBND và Công văn số 2/UBND-NC của UBND tỉnh”: the last names the issuer of all. */
function sharesOrgan(text: string, previous: Previous, mention: Mention, wordStart: number): boolean {
  const organ = previous.mention.code.symbol?.parts.at(-1);
  if (organ === undefined || organ !== mention.code.symbol?.parts.at(-1)) return false;
  return GOES_ON.test(text.slice(previous.end, wordStart));
}

/** A list goes on with what was said before its first document. */
const GOES_ON = /^\s*(?:,|và|cùng|;)\s*(?:các\s)?$/u;

function clauseBefore(text: string, wordStart: number, previous: Previous | null): ReadClause {
  const from = Math.max(previous?.end ?? 0, wordStart - LONGEST_CLAUSE);
  const stretch = text.slice(from, wordStart);
  const follows = previous !== null && previous.end === from;
  if (follows && GOES_ON.test(stretch)) return previous;
  return readClause(stretch, follows ? previous.openDate : null, previous?.mention.date ?? null);
}

/** What makes a bare number another kind of number: a unit, a share, a part of something longer. */
const AFTER_BARE = /^(?:\p{L}|%|\d|[.,:/-]\d|\s?%|[/-]\p{L})/u;

/** Whether a bare number behind a type word is a document's number (DOMAIN.md C.2, rule 8). */
function isNumbered(text: string, code: ReferenceCode, before: WordBefore, tail: Tail): boolean {
  const after = text.slice(code.end, code.end + 3);
  if (AFTER_BARE.test(after)) return false;
  const { word, hasNumberWord } = before;
  const hasDate = tail.date?.date != null;
  if (!hasNumberWord) return word.strength === 'firm' && word.capital && hasDate && !code.hasYear;
  if (word.strength === 'firm' && word.capital) return true;
  return hasDate || (tail.issuer !== null && word.capital);
}

/** An item of “các Quyết định số: A ngày …; B ngày …”: type and issuer come from the head. */
function inList(text: string, code: ReferenceCode, previous: Previous): Previous | null {
  const glue = text.slice(previous.end, code.start);
  if (glue.length > 40 || !LIST_GLUE.test(glue)) return null;
  const head = previous.mention;
  if (!mayBeListed(text, code, head.code, glue)) return null;
  const tail = tailOf(text, code, previous);
  const mention: Mention = {
    type: fitsType(head, code) ? head.type : GENERIC_TYPE,
    code,
    start: code.start,
    issuer: tail.issuer ?? previous.listIssuer ?? previous.clause.issuer,
    date: tail.date ?? previous.clause.date,
  };
  joinList(previous.list, mention, tail);
  const { listIssuer, list, clause, openDate } = previous;
  return { mention, end: tail.end, listIssuer, list, clause, openDate };
}

/** A symbol that is one, or “số 12 và số 13” without any. */
function mayBeListed(text: string, code: ReferenceCode, head: ReferenceCode, glue: string): boolean {
  const { symbol } = code;
  if (symbol !== null) return symbol.parts.length > 1 || namesType(symbol);
  return head.symbol === null && NUMBER_WORD.test(glue) && !AFTER_BARE.test(text.slice(code.end, code.end + 3));
}

/** A letter among plans is a letter: its symbol has no type part where theirs have one. */
function fitsType(head: Mention, { symbol }: ReferenceCode): boolean {
  if (symbol === null) return true;
  if (namesType(symbol)) return agrees(head.type, symbol);
  return !symbol.isLetter || (head.code.symbol?.isLetter ?? false);
}

/** An issuer, or “cùng ngày …”, printed behind the last item is that of all items before it. */
function joinList(list: Mention[], mention: Mention, tail: Tail): void {
  for (let index = list.length - 1; tail.datesList && index >= 0; index -= 1) {
    const item = list[index];
    if (item === undefined || item.date !== null) break;
    item.date = tail.date;
  }
  if (tail.issuer !== null) for (const item of list.splice(0)) item.issuer = tail.issuer;
  if (mention.issuer === null) list.push(mention);
}

/** A number with a symbol and no type word: only a symbol that names type or agency will do. */
function alone(text: string, code: ReferenceCode, previous: Previous | null): Previous | null {
  const before = text.slice(Math.max(0, code.start - LONGEST_NUMBER_WORD), code.start);
  const hasNumberWord = NUMBER_WORD.test(before);
  const type = typeWithoutWord(code, hasNumberWord);
  if (type === null) return null;
  const tail = tailOf(text, code, previous);
  const date = tail.date ?? (hasNumberWord ? headDate(text, tail.end) : null);
  const mention: Mention = { type, code, start: code.start, issuer: tail.issuer, date };
  return {
    mention,
    end: tail.date === null ? (date?.end ?? tail.end) : tail.end,
    listIssuer: null,
    list: mention.issuer === null ? [mention] : [],
    clause: NO_CLAUSE,
    openDate: null,
  };
}
