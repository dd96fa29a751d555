import { labelled, type LineKind, type PageLine } from './page-line.ts';

/** The signature of an article, and the body without it. */
export interface Byline {
  readonly author: string | null;
  readonly source: string | null;
  readonly body: readonly PageLine[];
}

const NAME_WORD = '(?:\\p{Lu}[\\p{L}.]*|\\p{Lu}{1,4}\\.?)';
const PERSON = new RegExp(
  `^(?:(?:ThS|TS|PGS|GS|CN|LS|BS)\\.?\\s*)*${NAME_WORD}(?:(?:\\s*[-–&,+]\\s*|\\s+|\\s+và\\s+)${NAME_WORD}){0,7}(?:\\s*\\([^)]{2,60}\\))?$`,
  'u',
);
const UNIT =
  /^(?:Phòng|Văn phòng|Ban|Trung tâm|Thanh tra|Chi bộ|Chi đoàn|Đoàn|Công đoàn|Sở|Hội|Tổ|Báo|BBT|PV|CTV|TTXVN)(?![\p{L}])[^.;:!?]{0,70}$/u;
const LONGEST_SIGNATURE = 80;

const CLOSING: ReadonlySet<LineKind> = new Set(['date', 'clock', 'author', 'source']);

/** Takes author and source out of the lines under the title and out of the end of the body. */
export function readByline(underTitle: readonly PageLine[], inside: readonly PageLine[]): Byline {
  const { body, closing } = splitClosing(inside);
  const labelledLines = [...closing.toReversed(), ...underTitle];
  const author = labelledLines.find((line) => line.kind === 'author');
  const source = labelledLines.find((line) => line.kind === 'source');
  const signature = closing.find((line) => line.kind === 'text');
  return {
    author: author !== undefined ? labelled(author.text) : signature !== undefined ? clean(signature.text) : null,
    source: source === undefined ? null : labelled(source.text),
    // A labelled author makes the line of a name above it part of the text.
    body: author !== undefined && signature !== undefined ? [...body, signature] : body,
  };
}

/**
 * Parts the lines that close an article (date, source, author, one signature) from its text. The same
 * words higher up are text: an article may well say “Thực hiện: các phòng chuyên môn”.
 */
export function splitClosing(inside: readonly PageLine[]): { body: PageLine[]; closing: PageLine[] } {
  const lines = withoutFurniture(inside);
  let start = lines.length;
  let signed = false;
  for (; start > 1; start -= 1) {
    const line = lines[start - 1];
    if (line === undefined) break;
    if (CLOSING.has(line.kind)) continue;
    if (signed || line.kind !== 'text' || !isSignature(line)) break;
    signed = true;
  }
  return { body: lines.slice(0, start), closing: lines.slice(start) };
}

const FURNITURE: ReadonlySet<LineKind> = new Set(['tool', 'counter', 'breadcrumb']);

/** The lines that print the article. What furniture parted is as far apart as what a blank line parts. */
function withoutFurniture(lines: readonly PageLine[]): PageLine[] {
  return lines.flatMap((line, index) => {
    if (FURNITURE.has(line.kind)) return [];
    const before = lines[index - 1];
    return before !== undefined && FURNITURE.has(before.kind) ? { ...line, afterBlank: true } : line;
  });
}

/** A short last line of names: “Diệu Hương”, “ThS. Minh Anh – Phòng Nghiệp vụ 1”. */
function isSignature(line: PageLine): boolean {
  if (line.text.length > LONGEST_SIGNATURE) return false;
  const name = clean(line.text);
  return PERSON.test(name) || (UNIT.test(name) && name.length === line.text.length);
}

function clean(text: string): string {
  const name = text.replace(/^[\s(*_/-]+|[\s*_/.-]+$/g, '');
  return name.includes('(') ? name : name.replace(/\)$/, '');
}
