import { foldHeader } from '../vietnamese/column-headers.ts';
import { isInCapitals, toNameCase } from '../vietnamese/person-name.ts';
import type { CellProblem, CellProblemCode, CellSeverity } from './cell-problem.ts';
import { cellDate, cellLines, cellText, type Cell, type PrintedDate } from './cells.ts';
import type { RecognizedSheet } from './recognize-sheet.ts';

/** The cells of one row by field, with what was found in them. */
export class RowReader<Field extends string> {
  readonly problems: CellProblem<Field>[] = [];
  readonly texts: readonly string[];
  readonly #cells: readonly Cell[];
  readonly #sheet: RecognizedSheet<string, Field>;

  constructor(cells: readonly Cell[], sheet: RecognizedSheet<string, Field>) {
    this.#cells = cells;
    this.#sheet = sheet;
    const read = Array.from(cells, (cell) => cellText(cell, sheet.encoding));
    this.texts = read.map(({ text }) => text);
    for (const [column, { field }] of sheet.columns.entries())
      if (field && read[column]?.decoded)
        this.problems.push({ column, field, code: 'legacy-encoding', severity: 'notice' });
  }

  #column(field: Field): number {
    return this.#sheet.columns.findIndex((column) => column.field === field);
  }

  note(field: Field, code: CellProblemCode, severity: CellSeverity): void {
    const column = this.#column(field);
    // A sheet without a column of numbers has none that could be missing.
    if (column >= 0 || severity === 'error') this.problems.push({ column, field, code, severity });
  }

  text(field: Field): string {
    return this.texts[this.#column(field)] ?? '';
  }

  /** The lines of a cell that holds more than one thing. */
  lines(field: Field): string[] {
    return cellLines(this.#cells[this.#column(field)], this.#sheet.encoding);
  }

  /** The number of the row, null when the cell holds none. */
  number(field: Field): number | null {
    const digits = /^(\d{1,6})\.?$/.exec(this.text(field))?.[1];
    return digits === undefined ? null : Number(digits);
  }

  personName(field: Field): string {
    const typed = this.text(field);
    if (isInCapitals(typed)) this.note(field, 'name-in-capitals', 'notice');
    return toNameCase(typed);
  }

  date(field: Field): PrintedDate | null {
    if (this.text(field) === '') return null;
    const date = cellDate(this.#cells[this.#column(field)]);
    if (!date) this.note(field, 'date-not-understood', 'error');
    else if (date.date === null) this.note(field, 'year-only', 'notice');
    return date;
  }

  /** What a word of a closed list means, null for an empty cell and, with an error, for another word. */
  oneOf<Value>(field: Field, words: ReadonlyMap<string, Value>, code: CellProblemCode): Value | null {
    const typed = foldHeader(this.text(field));
    if (typed === '') return null;
    const value = words.get(typed) ?? null;
    if (value === null) this.note(field, code, 'error');
    return value;
  }
}
