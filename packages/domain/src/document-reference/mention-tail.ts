import { dateAt, type PrintedDate } from './issue-date.ts';
import { issuerAt, type PrintedIssuer } from './issuer-names.ts';

/** What is printed right behind a number: date and issuer in either order. */
export interface Tail {
  readonly date: PrintedDate | null;
  readonly issuer: string | null;
  /** “cùng ngày 12/6/2023” behind the last of a list dates all of it. */
  readonly datesList: boolean;
  /** Where the reading stopped. */
  readonly end: number;
}

const LINK = /\s{0,2}(,?)\s{0,2}\(?\s{0,2}/y;
/** First letters of all that a tail can hold: most tails end at once, and cost no pattern. */
const MAY_GO_ON = new Set('0123456789nNbkKtđcCd');
const ISSUED = /(?:được\s)?(?:ban hành|ký ban hành|ký|thông qua)\s{1,2}(?=[Nn]gày|\d)/y;
const ISSUED_BY = /(?:đã\s)?được\s{1,2}(?=\p{Lu})/uy;
const THEY_ISSUED = /\s{1,2}(?:ký ban hành|ban hành|ký|thông qua)\s{1,2}(?=[Nn]gày|\d)/y;
const SAME_DAY = /cùng\s(?=ngày(?!\p{L}))/uy;
const SAME_DAY_WORD = /ngày(?!\p{L})/uy;
const AND_ANOTHER = /(?:,| và| -)\s{1,2}(?=\p{Lu})/uy;
const OF = /(?:của|CỦA|do)\s{1,2}/y;
const BY_THEM = /\s{1,2}(?:ban hành|ký)/y;
const TERM = /\(?\s?(?:khóa|khoá|Khóa|Khoá)\s[IVXLC\d]{1,6}\)?/y;
/** Date, comma, agency, verb: this date opens the sentence about the next document. */
const NEXT_SUBJECT = /,\s{1,2}\p{Lu}[^.;:\n\d]{2,120}?\s(?:ban hành|có|ký|ra|thông qua|gửi|tổ chức|xây dựng)\s/uy;

/** “Số: 42/KH-UBND   Minh Hà, ngày 15 tháng 01 năm 2021”: the place and date of a document's own head. */
const HEAD_PLACE = /[\s,]{0,40}\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3}, {1,2}(?=ngày \d{1,2} tháng )/uy;

/** The date in the head of a document, behind the number that stands there at an offset. */
export function headDate(text: string, start: number): PrintedDate | null {
  const place = matchAt(HEAD_PLACE, text, start);
  return place === null ? null : dateAt(text, start + place[0].length);
}

/** What the reading of a tail draws on. */
export interface TailContext {
  /** Several agencies issued the document: “của Bộ Tư pháp và Bộ Nội vụ” names both. */
  readonly isJoint: boolean;
  /** The date of the document before, for “cùng ngày”. */
  readonly earlierDate: PrintedDate | null;
}

/** Reads the date and the issuer that follow a number (DOMAIN.md C.2, rules 3 to 5 and 15). */
export function readTail(text: string, start: number, { isJoint, earlierDate }: TailContext): Tail {
  let date: PrintedDate | null = null;
  let datesList = false;
  let issuer: string | null = null;
  let end = start;
  for (;;) {
    const link = matchAt(LINK, text, end);
    const afterComma = link?.[1] === ',';
    let position = end + (link?.[0].length ?? 0);
    if (!MAY_GO_ON.has(text.charAt(position))) break;
    if (date === null) {
      const issued = matchAt(ISSUED, text, position) ?? matchAt(SAME_DAY, text, position);
      const dateStart = position + (issued?.[0].length ?? 0);
      const isSameDay = issued?.[0].startsWith('cùng') ?? false;
      const printed = dateAt(text, dateStart) ?? (isSameDay ? sameDay(text, dateStart, earlierDate) : null);
      if (printed !== null) {
        if (afterComma && matchAt(NEXT_SUBJECT, text, printed.end) !== null) break;
        date = printed;
        datesList = isSameDay;
        end = printed.end;
        continue;
      }
    }
    const of = issuer === null ? matchAt(OF, text, position) : null;
    if (of !== null) {
      position += of[0].length;
      const printed = isJoint ? issuersAt(text, position) : issuerAt(text, position);
      if (printed === null) break;
      issuer = printed.name;
      end = printed.end;
      if (of[0].startsWith('do')) end += matchAt(BY_THEM, text, end)?.[0].length ?? 0;
      continue;
    }
    const passed = date === null && issuer === null ? issuedBy(text, position) : null;
    if (passed !== null) return { ...passed, datesList: false, end: passed.date.end };
    const term = issuer !== null && date === null ? matchAt(TERM, text, position) : null;
    if (term === null) break;
    end = position + term[0].length;
  }
  if (date !== null && text.charAt(end) === ')') end += 1;
  return { date, issuer, datesList, end };
}

/** “cùng ngày” without a date of its own. */
function sameDay(text: string, position: number, earlier: PrintedDate | null): PrintedDate | null {
  const word = matchAt(SAME_DAY_WORD, text, position);
  return word === null || earlier === null ? null : { ...earlier, start: position, end: position + word[0].length };
}

/** “Bộ Tư pháp, Bộ Nội vụ và Bộ Tài chính”: all names as one. */
function issuersAt(text: string, start: number): PrintedIssuer | null {
  const first = issuerAt(text, start);
  if (first === null) return null;
  let { end } = first;
  for (;;) {
    const glue = matchAt(AND_ANOTHER, text, end);
    const next = glue === null ? null : issuerAt(text, end + glue[0].length);
    if (next === null) break;
    end = next.end;
  }
  return { name: text.slice(start, end).replace(/\s+/g, ' '), end };
}

/** “được Quốc hội thông qua ngày 15/6/2022”: issuer first, then the verb, then the date. */
function issuedBy(text: string, position: number): { issuer: string; date: PrintedDate } | null {
  const opening = matchAt(ISSUED_BY, text, position);
  const issuer = opening === null ? null : issuerAt(text, position + opening[0].length);
  const verb = issuer === null ? null : matchAt(THEY_ISSUED, text, issuer.end);
  if (issuer === null || verb === null) return null;
  const date = dateAt(text, issuer.end + verb[0].length);
  return date === null ? null : { issuer: issuer.name, date };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
