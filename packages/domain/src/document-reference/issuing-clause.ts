import { lastDateIn, type PrintedDate } from './issue-date.ts';
import { subjectIssuer } from './issuer-names.ts';

/** Who issued what is named next, and when, as the clause before it says. */
export interface Clause {
  readonly date: PrintedDate | null;
  readonly issuer: string | null;
}

/** What the words before a reference tell. */
export interface ReadClause {
  readonly clause: Clause;
  /** A date of this sentence that no document has taken: “Ngày 5/5/2020, thực hiện …, Sở ban hành …”. */
  readonly openDate: PrintedDate | null;
}

/** Nothing is said on the left. */
export const NO_CLAUSE: Clause = { date: null, issuer: null };

const ISSUING_VERB =
  /(?<!\p{L})(?:ban hành|ký|có|ra|gửi|thông qua|phát hành|xây dựng)\s+(?:tiếp\s+)?(?:các\s+|bản\s+)?["“]?$/u;
const NOT_ISSUE_DATE = /(?:từ|đến|trước|sau|hết|tới|hạn)\s+$/iu;
const SAME_DAY = /(?<!\p{L})cùng ngày(?!\p{L})/iu;
const SENTENCE_END = /[.;!?](?=\s)|:(?=\s*\n)|\n(?=[ \t]*(?:\n|[-+*•]))/g;

/**
 * Reads `ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành` at the end of a stretch (DOMAIN.md C.2, rule 2):
 * the nearest date of the sentence, and the subject of the verb. `earlier` is a date that the same
 * sentence printed before the reference where the stretch begins, `ofDocument` that of the document
 * before, for “Cùng ngày, UBND tỉnh ban hành”.
 */
export function readClause(stretch: string, earlier: PrintedDate | null, ofDocument: PrintedDate | null): ReadClause {
  let start = 0;
  for (const match of stretch.matchAll(SENTENCE_END)) start = match.index + 1;
  const sentence = stretch.slice(start);
  const printed = lastDateIn(sentence);
  const isIssueDate = printed !== null && !NOT_ISSUE_DATE.test(sentence.slice(0, printed.start));
  const isSameDay = printed === null && SAME_DAY.test(sentence);
  const date = isIssueDate ? printed : isSameDay ? ofDocument : start === 0 ? earlier : null;
  const verb = ISSUING_VERB.exec(sentence);
  if (verb === null) return { clause: NO_CLAUSE, openDate: date };
  return { clause: { date, issuer: subjectIssuer(sentence.slice(0, verb.index)) }, openDate: null };
}
