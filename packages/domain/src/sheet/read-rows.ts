import { foldHeader } from '../vietnamese/column-headers.ts';
import type { CellProblem } from './cell-problem.ts';
import type { Cell } from './cells.ts';
import { isHeaderRow, type RecognizedSheet } from './recognize-sheet.ts';
import { RowReader } from './row-reader.ts';

/** What a row is: an entry with what was found in its cells, or a row that is passed over. */
export type SheetRow<Entry, Field extends string> =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly problems: readonly CellProblem<Field>[] }
  | { readonly kind: 'passed-over'; readonly why: 'empty' | 'header' | 'section' | 'total' | 'signature' };
type PassedOver = Extract<SheetRow<never, never>, { kind: 'passed-over' }>['why'];

/** An entry of a list as one form has it: which field names it, and how its cells are read. */
export interface EntryReader<Entry extends { readonly no: number | null }, Field extends string> {
  /** Without it a row is no entry: the name of a person, the title of a project. */
  readonly subject: Field;
  /** `groups` are the headings of groups above the row, folded, the nearest last. */
  readonly read: (row: RowReader<Field | 'no'>, no: number | null, groups: readonly string[]) => Entry;
}

const SIGNATURE =
  /^(?:nguoi (?:lap|tong hop|viet)|lap (?:bang|bieu)|thu truong|(?:pho )?(?:giam doc|chu tich|truong phong|truong ban|bi thu)\b|(?:tm|kt|tl|q|tuq) |noi nhan|xac nhan|ky ten|ky ghi ro|can bo tong hop|.*ngay (?:\d+ )?thang (?:\d+ )?nam)/;
const TOTAL = /^(?:tong cong|tong so|tong|cong|an dinh danh sach|danh sach (?:nay )?(?:co|gom))(?: |$)/;

/**
 * Reads a row below the header of a recognized sheet. Rows of signatures, totals, groups (“I. Khối xã”), repeated headers
 * and column numbers are told apart from entries. `previousNo` is the number of the entry before, so that a gap shows.
 * `groups` are the headings above the row; that of a group is added to them.
 */
export function readSheetRow<Entry extends { readonly no: number | null }, Field extends string>(
  cells: readonly Cell[],
  sheet: RecognizedSheet<string, Field | 'no'>,
  { subject, read }: EntryReader<Entry, Field>,
  previousNo?: number | null,
  groups: string[] = [],
): SheetRow<Entry, Field | 'no'> {
  const row = new RowReader<Field | 'no'>(cells, sheet);
  const no = row.number('no');
  const why = passedOver(row.texts, sheet, no, row.text(subject));
  if (why === 'section') groups.push(foldHeader(row.texts.join(' ')));
  if (why) return { kind: 'passed-over', why };
  if (no === null) row.note('no', 'number-missing', 'notice');
  else if (previousNo != null && no !== previousNo + 1 && no !== 1) row.note('no', 'number-gap', 'notice');
  if (row.text(subject) === '') row.note(subject, 'required', 'error');
  const entry = read(row, no, groups);
  return { kind: 'entry', entry, problems: row.problems };
}

/**
 * The rows of a recognized sheet, each with its index, as they come; what stands below the signatures (names, “Nơi nhận”)
 * is no entry, whatever it looks like.
 *
 * @example
 * for (const { index, row } of readSheetRows(rows, sheet, reader)) … // dòng 4: { kind: 'entry', entry: { no: 1, … } }
 */
export function* readSheetRows<Entry extends { readonly no: number | null }, Field extends string>(
  rows: Iterable<readonly Cell[]>,
  sheet: RecognizedSheet<string, Field | 'no'>,
  reader: EntryReader<Entry, Field>,
): Generator<{ readonly index: number; readonly row: SheetRow<Entry, Field | 'no'> }> {
  let index = -1;
  let previousNo: number | null = null;
  let signed = false;
  const groups: string[] = [];
  for (const cells of rows) {
    index += 1;
    if (index < sheet.firstRow) continue;
    const row: SheetRow<Entry, Field | 'no'> = readSheetRow(cells, sheet, reader, previousNo, groups);
    if (row.kind === 'entry') {
      // A number below a signature is a second list on the same sheet.
      if (signed && row.entry.no === null) {
        yield { index, row: { kind: 'passed-over', why: 'signature' } };
        continue;
      }
      signed = false;
      previousNo = row.entry.no ?? previousNo;
    } else if (row.why === 'signature') signed = true;
    yield { index, row };
  }
}

function passedOver(
  texts: readonly string[],
  sheet: RecognizedSheet<string, string>,
  no: number | null,
  subject: string,
): PassedOver | null {
  const filled = texts.filter((text) => text !== '').map(foldHeader);
  if (filled.length === 0) return 'empty';
  if (isHeaderRow(texts, sheet.columns) || isColumnNumbers(filled)) return 'header';
  if (no !== null && subject !== '') return null;
  if (filled.some((text) => TOTAL.test(text))) return 'total';
  if (filled.length <= 4 && filled.some((text) => SIGNATURE.test(text))) return 'signature';
  const numbered = no !== null && filled.length > 1;
  if (!numbered && (filled.length === 1 || /^(?:[ivx]+|[a-z])$/.test(filled[0] ?? ''))) return 'section';
  return null;
}

/** “(1) (2) (3)” below a header. */
function isColumnNumbers(filled: readonly string[]): boolean {
  return filled.length > 2 && filled.every((text, index) => text === String(Number(filled[0]) + index));
}
