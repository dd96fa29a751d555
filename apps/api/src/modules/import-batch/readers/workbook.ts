import type { Archive } from '#src/zip-archive.ts';
import { openArchive } from './archive.ts';
import { ImportRefused } from './import-refused.ts';
import type { LegacyRuns } from '@kheo/rich-text/legacy-runs';
import { readWholeXml, readXml } from './xml.ts';

export const largestXlsx = 30 * 1024 * 1024;
const limits = { entries: 2_000, each: 80 * 1024 * 1024, total: 150 * 1024 * 1024 };
const mostRows = 100_000;
const mostColumns = 100;
const longestCell = 32_767;

export interface SheetRow {
  /** As Excel numbers it. */
  number: number;
  /** Text of each cell as a reader of the sheet sees it; days as 2020-03-30. */
  cells: string[];
  /** Whether a formula stands in it; what Excel had computed is taken, nothing is computed here. */
  formula: boolean;
}

interface CellFormat {
  isDate: boolean;
  font: string;
}

/**
 * The rows of the first sheet, one after the other. Our own reader, because a list from outside decides its size: it
 * holds one row and the shared texts in memory, resolves nothing, and never looks at a formula.
 *
 * @throws ImportRefused
 */
export async function* sheetRows(bytes: Buffer, runs: LegacyRuns): AsyncGenerator<SheetRow> {
  if (bytes.length > largestXlsx) throw new ImportRefused('too-large', `${bytes.length} bytes`);
  const archive = await openArchive(bytes, limits);
  try {
    if (archive.entries.some(({ name }) => /vbaProject|activeX|\.bin$/i.test(name) && !/printerSettings/i.test(name)))
      throw new ImportRefused('macros-refused');
    const { path, date1904 } = await firstSheet(archive);
    const formats = await cellFormats(archive);
    const shared = await sharedTexts(archive, runs);
    yield* rowsIn(await archive.read(path), { shared, formats, date1904, runs });
  } finally {
    archive.close();
  }
}

async function firstSheet(archive: Archive): Promise<{ path: string; date1904: boolean }> {
  if (!archive.has('xl/workbook.xml') || !archive.has('xl/_rels/workbook.xml.rels'))
    throw new ImportRefused('broken-document', 'no workbook');
  let id = '';
  let date1904 = false;
  readWholeXml(await archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet' && !id && attributes['state'] !== 'hidden') id = attributes['r:id'] ?? '';
    },
  });
  let target = '';
  readWholeXml(await archive.read('xl/_rels/workbook.xml.rels'), {
    open: (_name, attributes) => {
      if (attributes['Id'] === id) target = attributes['Target'] ?? '';
    },
  });
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!archive.has(path)) throw new ImportRefused('broken-document', `no sheet ${path}`);
  return { path, date1904 };
}

/** Which formats are days, and in which font: as Excel numbers its built-in ones, and by the letters of the others. */
async function cellFormats(archive: Archive): Promise<CellFormat[]> {
  const formats: CellFormat[] = [];
  if (!archive.has('xl/styles.xml')) return formats;
  const fonts: string[] = [];
  const custom = new Map<string, string>();
  let inside = '';
  readWholeXml(await archive.read('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') inside = name;
      if (name === 'numFmt') custom.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      if (inside === 'fonts' && name === 'font') fonts.push('');
      if (inside === 'fonts' && name === 'name' && fonts.length) fonts[fonts.length - 1] = attributes['val'] ?? '';
      if (inside === 'cellXfs' && name === 'xf') {
        const number = attributes['numFmtId'] ?? '0';
        const code = (custom.get(number) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        const isDate = custom.has(number) ? /[dy]/i.test(code) : /^(?:14|15|16|17|22|27|30|36|50|57)$/.test(number);
        formats.push({ isDate, font: fonts[Number(attributes['fontId'] ?? 0)] ?? '' });
      }
    },
    close: (name) => {
      if (name === inside) inside = '';
    },
  });
  return formats;
}

async function sharedTexts(archive: Archive, runs: LegacyRuns): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  const text = new CellText(runs);
  for (const _slice of readXml(await archive.read('xl/sharedStrings.xml'), {
    open: (name, attributes) => (name === 'si' ? text.begin() : text.open(name, attributes)),
    close: (name) => {
      text.close(name);
      if (name === 'si') texts.push(text.take());
    },
    text: (piece) => text.add(piece),
  }))
    void _slice;
  return texts;
}

/** The text of a cell or shared string: runs in their fonts, without the reading aids of Japanese. */
class CellText {
  readonly #runs: LegacyRuns;
  #whole = '';
  #run = '';
  #font = '';
  #reading = false;
  #aid = false;

  constructor(runs: LegacyRuns) {
    this.#runs = runs;
  }

  begin(): void {
    this.#whole = '';
    this.#run = '';
    this.#font = '';
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'r') this.#font = '';
    if (name === 'rFont') this.#font = attributes['val'] ?? '';
    if (name === 'rPh') this.#aid = true;
    if (name === 't' && !this.#aid) this.#reading = true;
  }

  add(piece: string): void {
    if (this.#reading && this.#run.length < longestCell) this.#run += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#aid = false;
    if (name !== 't' || !this.#reading) return;
    this.#reading = false;
    this.#whole += this.#runs.decode(this.#run, { font: this.#font });
    this.#run = '';
  }

  take(): string {
    const text = this.#whole.slice(0, longestCell);
    this.begin();
    return text;
  }
}

interface SheetContext {
  shared: readonly string[];
  formats: readonly CellFormat[];
  date1904: boolean;
  runs: LegacyRuns;
}

function* rowsIn(bytes: Buffer, context: SheetContext): Generator<SheetRow> {
  let ready: SheetRow[] = [];
  let row: SheetRow = { number: 0, cells: [], formula: false };
  let column = 0;
  let type = '';
  let format: CellFormat = { isDate: false, font: '' };
  let value: string | null = null;
  let count = 0;
  const inline = new CellText(context.runs);
  const events = readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = { number: Number(attributes['r']) || row.number + 1, cells: [], formula: false };
        column = 0;
      } else if (name === 'c') {
        const letters = /^[A-Z]{1,3}/.exec(attributes['r'] ?? '')?.[0];
        column = letters ? columnNumber(letters) : column + 1;
        type = attributes['t'] ?? 'n';
        format = context.formats[Number(attributes['s'] ?? 0)] ?? { isDate: false, font: '' };
        value = null;
        inline.begin();
      } else if (name === 'f') row.formula = true;
      else if (name === 'v') value = '';
      else inline.open(name, attributes);
    },
    text: (piece) => {
      if (value !== null && value.length < longestCell) value += piece;
      inline.add(piece);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v') {
        if (column >= 1 && column <= mostColumns) row.cells[column - 1] = cellText(value ?? '', type, format, context);
        value = null;
      } else if (name === 'is' && column >= 1 && column <= mostColumns) row.cells[column - 1] = inline.take().trim();
      else if (name === 'row') {
        count += 1;
        ready.push({ ...row, cells: Array.from(row.cells, (cell) => cell ?? '') });
      }
    },
  });
  for (const _slice of events) {
    if (count > mostRows) throw new ImportRefused('too-many-rows', `more than ${mostRows}`);
    yield* ready;
    ready = [];
  }
  yield* ready;
}

function cellText(
  value: string,
  type: string,
  { isDate, font }: CellFormat,
  { shared, runs, date1904 }: SheetContext,
): string {
  if (type === 's') return runs.decode(shared[Number(value)] ?? '', { font }).trim();
  if (type === 'e') return '';
  if (type === 'n' && isDate && /^\d+(?:\.\d+)?$/.test(value)) return printedDay(Number(value) + (date1904 ? 1462 : 0));
  // 1.0 and 5E1 are how a file may write the number that everybody sees as 1 and 50
  if (type === 'n' && /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(value)) return String(Number(value));
  return runs.decode(value, { font }).trim();
}

/** A serial of Excel: days since 30 December 1899, the fraction is the time of day. */
function printedDay(serial: number): string {
  const moment = new Date(Math.round((serial - 25_569) * 86_400_000));
  if (Number.isNaN(moment.getTime()) || serial < 1 || serial > 2_958_465) return String(serial);
  const printed = moment.toISOString();
  return serial % 1 === 0 ? printed.slice(0, 10) : `${printed.slice(0, 10)} ${printed.slice(11, 16)}`;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
