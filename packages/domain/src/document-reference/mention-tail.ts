import { dateAt, type PrintedDate } from './issue-date.ts';
import { issuerAt } from './issuer-names.ts';

/** What is printed right behind a number: date and issuer in either order. */
export interface Tail {
  readonly date: PrintedDate | null;
  readonly issuer: string | null;
  /** Where the reading stopped. */
  readonly end: number;
}

const LINK = /\s{0,2}(,?)\s{0,2}\(?\s{0,2}/y;
const ISSUED = /(?:được\s)?(?:ban hành|ký ban hành|ký|thông qua)\s{1,2}(?=[Nn]gày|\d)/y;
const ISSUED_BY = /(?:đã\s)?được\s{1,2}(?=\p{Lu})/uy;
const THEY_ISSUED = /\s{1,2}(?:ký ban hành|ban hành|ký|thông qua)\s{1,2}(?=[Nn]gày|\d)/y;
const OF = /(?:của|CỦA|do)\s{1,2}/y;
const BY_THEM = /\s{1,2}(?:ban hành|ký)/y;
const TERM = /\(?\s?(?:khóa|khoá|Khóa|Khoá)\s[IVXLC\d]{1,6}\)?/y;
/** Date, comma, agency, verb: this date opens the sentence about the next document. */
const NEXT_SUBJECT = /,\s{1,2}\p{Lu}[^.;:\n\d]{2,120}?\s(?:ban hành|có|ký|ra|thông qua|gửi|tổ chức|xây dựng)\s/uy;

/** Reads the date and the issuer that follow a number (DOMAIN.md C.2, rules 3 to 5 and 15). */
export function readTail(text: string, start: number): Tail {
  let date: PrintedDate | null = null;
  let issuer: string | null = null;
  let end = start;
  for (;;) {
    const link = matchAt(LINK, text, end);
    const afterComma = link?.[1] === ',';
    let position = end + (link?.[0].length ?? 0);
    if (date === null) {
      const issued = matchAt(ISSUED, text, position);
      const printed = dateAt(text, position + (issued?.[0].length ?? 0));
      if (printed !== null) {
        if (afterComma && matchAt(NEXT_SUBJECT, text, printed.end) !== null) break;
        date = printed;
        end = printed.end;
        continue;
      }
    }
    const of = issuer === null ? matchAt(OF, text, position) : null;
    if (of !== null) {
      position += of[0].length;
      const printed = issuerAt(text, position);
      if (printed === null) break;
      issuer = printed.name;
      end = printed.end;
      if (of[0].startsWith('do')) end += matchAt(BY_THEM, text, end)?.[0].length ?? 0;
      continue;
    }
    const passed = date === null && issuer === null ? issuedBy(text, position) : null;
    if (passed !== null) return { ...passed, end: passed.date.end };
    const term = issuer !== null && date === null ? matchAt(TERM, text, position) : null;
    if (term === null) break;
    end = position + term[0].length;
  }
  if (date !== null && text.charAt(end) === ')') end += 1;
  return { date, issuer, end };
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
