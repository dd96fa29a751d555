import type { CellProblem } from '@kheo/domain/sheet/cell-problem';
import type { Cell } from '@kheo/domain/sheet/cells';
import type { SheetRow } from '@kheo/domain/sheet/read-rows';
import type { RecognizedSheet } from '@kheo/domain/sheet/recognize-sheet';
import type { SheetContent } from './sheet.service.ts';

/** One thing about one cell, as Excel numbers rows; `column` counts from 1, 0 when the sheet has no such column. */
export interface CellFinding {
  row: number;
  column: number;
  header: string;
  code: CellProblem['code'];
  severity: CellProblem['severity'];
  /** Which of the things that the cell holds: one author of several. */
  detail?: string;
}

/** What a list came to before anything is written. */
export interface ListReport {
  /** Why the file was not read at all; null when it was. */
  refusal: string | null;
  form: string | null;
  rows: number;
  /** Rows that something is taken from; the others have an error, or are there already. */
  accepted: number;
  findings: CellFinding[];
  /** How many there were; `findings` has the first ones. */
  findingCount: number;
  /** Headers of columns that nothing is read from. */
  unread: string[];
}

const mostFindings = 500;
const mostUnread = 50;
type Rows = readonly (readonly Cell[])[];
type Read<Entry, Field extends string> = Extract<SheetRow<Entry, Field>, { kind: 'entry' }>;

/** A list as one importer reads it. */
export interface ListReader<Form extends string, Field extends string, Entry, Taken> {
  recognize(rows: Rows): RecognizedSheet<Form, Field> | null;
  /** Why a list of this form is not for here; null when it is. */
  refuse(form: Form): string | null;
  rows(
    rows: Rows,
    sheet: RecognizedSheet<Form, Field>,
  ): Iterable<{ readonly index: number; readonly row: SheetRow<Entry, Field> }>;
  /** What becomes of an entry: what is taken from it, and everything that was found in its cells. */
  take(
    sheet: RecognizedSheet<Form, Field>,
  ): (row: Read<Entry, Field>) => { problems: readonly CellProblem[]; taken: readonly Taken[] };
}

/**
 * Reads an Excel list without writing anything: what each cell has, and what would be written. The file itself is opened
 * before (`readSheet`), so that no transaction waits for that.
 */
export function readList<Form extends string, Field extends string, Entry, Taken>(
  { rows, refusal }: SheetContent,
  reader: ListReader<Form, Field, Entry, Taken>,
): { report: ListReport; taken: Taken[] } {
  const cells = rows.map((row) => row.cells);
  const sheet = refusal ? null : reader.recognize(cells);
  const report: ListReport = {
    refusal: refusal ?? (sheet ? reader.refuse(sheet.form) : 'header-not-found'),
    form: sheet?.form ?? null,
    rows: 0,
    accepted: 0,
    findings: [],
    findingCount: 0,
    unread: [],
  };
  if (!sheet || report.refusal) return { report, taken: [] };
  report.unread = sheet.columns
    .flatMap(({ header, field }) => (field === null && header !== '' ? [header] : []))
    .slice(0, mostUnread);
  const taken: Taken[] = [];
  const take = reader.take(sheet);
  for (const { index, row } of reader.rows(cells, sheet)) {
    if (row.kind !== 'entry') continue;
    report.rows += 1;
    const found = take(row);
    for (const { column, code, severity, detail } of found.problems) {
      report.findingCount += 1;
      if (report.findings.length >= mostFindings) continue;
      report.findings.push({
        row: rows[index]?.number ?? index + 1,
        column: column + 1,
        header: sheet.columns[column]?.header ?? '',
        code,
        severity,
        ...(detail !== undefined && { detail }),
      });
    }
    if (found.taken.length > 0) report.accepted += 1;
    taken.push(...found.taken);
  }
  return { report, taken };
}
