import { REWARD_KIND_LABELS, SUBJECT_KIND_LABELS } from '../labels/award-labels.ts';
import { foldHeader } from '../vietnamese/column-headers.ts';
import { isInCapitals, toNameCase } from '../vietnamese/person-name.ts';
import { cellDate, cellText, type Cell, type PrintedDate } from './nomination-cells.ts';
import { isHeaderRow, type NominationField, type NominationForm, type NominationSheet } from './nomination-sheet.ts';
import { rewardKinds, subjectKinds, type RewardKind, type SubjectKind } from './vocabulary.ts';

/** What was found in a cell; `error` keeps the row out until it is corrected, `notice` only tells. */
export type CellProblemCode =
  | 'required'
  | 'date-not-understood'
  | 'year-only'
  | 'gender-not-understood'
  | 'subject-kind-not-understood'
  | 'reward-kind-not-understood'
  | 'name-in-capitals'
  | 'legacy-encoding'
  | 'number-gap'
  | 'number-missing';

/** One finding of a cell; `column` is its index, -1 when the sheet has no such column. */
export interface CellProblem {
  readonly column: number;
  readonly field: NominationField;
  readonly code: CellProblemCode;
  readonly severity: 'error' | 'notice';
}

/** A nominee or topic as the sheet has it; fields that a form does not have are empty. */
export interface NominationEntry {
  readonly form: NominationForm;
  readonly no: number | null;
  readonly subjectKind: SubjectKind | null;
  readonly salutation: string;
  readonly name: string;
  readonly gender: 'MALE' | 'FEMALE' | null;
  readonly birth: PrintedDate | null;
  readonly position: string;
  readonly department: string;
  readonly unit: string;
  readonly address: string;
  readonly classCode: string;
  /** Award and title as printed: a code of the form, or its name. */
  readonly awardCode: string;
  readonly titleCode: string;
  readonly rewardKind: RewardKind | null;
  readonly field: string;
  readonly topic: string;
  readonly recognizedOn: PrintedDate | null;
  readonly recognizedBy: string;
  readonly summary: string;
  readonly authors: readonly string[];
}

/** What a row is: an entry with what was found in its cells, or a row that is passed over. */
export type NominationRow =
  | { readonly kind: 'entry'; readonly entry: NominationEntry; readonly problems: readonly CellProblem[] }
  | { readonly kind: 'passed-over'; readonly why: 'empty' | 'header' | 'section' | 'total' | 'signature' };

const SIGNATURE =
  /^(?:nguoi (?:lap|tong hop|viet)|lap (?:bang|bieu)|thu truong|(?:pho )?(?:giam doc|chu tich|truong phong|truong ban|bi thu)\b|(?:tm|kt|tl|q|tuq) |noi nhan|xac nhan|ky ten|ky ghi ro|can bo tong hop|.*ngay (?:\d+ )?thang (?:\d+ )?nam)/;
const TOTAL = /^(?:tong cong|tong so|tong|cong|an dinh danh sach|danh sach (?:nay )?(?:co|gom))(?: |$)/;

/**
 * Reads a row below the header of a recognized sheet. Rows of signatures, totals, groups (“I. Khối xã”), repeated headers
 * and column numbers are told apart from entries. `previousNo` is the number of the entry before, so that a gap shows.
 *
 * @example
 * readNominationRow([1, 'TRẦN THỊ BÌNH', 'Nữ', '05/02/1985'], sheet)
 * // { kind: 'entry', entry: { no: 1, name: 'Trần Thị Bình', gender: 'FEMALE', birth: { date: '1985-02-05', … } }, problems: […] }
 */
export function readNominationRow(
  cells: readonly Cell[],
  sheet: NominationSheet,
  previousNo?: number | null,
): NominationRow {
  const texts = Array.from(cells, (cell) => cellText(cell, sheet.encoding));
  const filled = texts.filter(({ text }) => text !== '').map(({ text }) => foldHeader(text));
  const row = new RowReader(cells, texts, sheet);
  const no = row.number();
  const subject = row.text(sheet.form === 'DETAI' ? 'topic' : 'name');
  const why = passedOver(
    texts.map(({ text }) => text),
    filled,
    sheet,
    no,
    subject,
  );
  if (why) return { kind: 'passed-over', why };
  const subjectKind = subjectKindOf(row, sheet.form);
  const individual = subjectKind === 'INDIVIDUAL';
  const salutation = row.text('salutation');
  const recognizedOn = row.date('recognizedOn');
  if (no === null) row.note('no', 'number-missing', 'notice');
  else if (previousNo != null && no !== previousNo + 1 && no !== 1) row.note('no', 'number-gap', 'notice');
  if (!subject) row.note(sheet.form === 'DETAI' ? 'topic' : 'name', 'required', 'error');
  const entry: NominationEntry = {
    form: sheet.form,
    no,
    subjectKind,
    salutation,
    name: individual ? row.personName() : row.text('name'),
    gender: row.gender(salutation),
    birth: row.date('birthDate'),
    position: row.text('position'),
    department: row.text('department'),
    unit: row.text('unit'),
    address: row.text('address'),
    classCode: row.text('classCode'),
    awardCode: row.text('awardCode') || row.text('award'),
    titleCode: row.text('titleCode'),
    rewardKind: row.oneOf('rewardKind', rewardKindWords, 'reward-kind-not-understood'),
    field: row.text('field'),
    topic: row.text('topic'),
    recognizedOn,
    recognizedBy: row.text('recognizedBy'),
    summary: row.text('summary'),
    authors: row
      .text('authors')
      .split(/[;,]| và /)
      .map((name) => toNameCase(name))
      .filter(Boolean),
  };
  return { kind: 'entry', entry, problems: row.problems };
}

function passedOver(
  texts: readonly string[],
  filled: readonly string[],
  sheet: NominationSheet,
  no: number | null,
  subject: string,
): Extract<NominationRow, { kind: 'passed-over' }>['why'] | null {
  if (filled.length === 0) return 'empty';
  if (isHeaderRow(texts, sheet) || isColumnNumbers(filled)) return 'header';
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

const subjectKindWords = new Map(subjectKinds.map((kind) => [foldHeader(SUBJECT_KIND_LABELS[kind].vi), kind]));
const rewardKindWords = new Map<string, RewardKind>([
  ...rewardKinds.map((kind) => [foldHeader(REWARD_KIND_LABELS[kind].vi), kind] as const),
  ['thuong xuyen', 'CAMPAIGN'],
  ['theo dot', 'CAMPAIGN'],
  ['chuyen de', 'CAMPAIGN'],
  ['cong hien', 'DEVOTION'],
]);

function subjectKindOf(row: RowReader, form: NominationForm): SubjectKind | null {
  if (form === 'CANHAN') return 'INDIVIDUAL';
  if (form === 'TAPTHE') return 'COLLECTIVE';
  if (form === 'DETAI') return null;
  const kind = row.oneOf('subjectKind', subjectKindWords, 'subject-kind-not-understood');
  if (row.text('subjectKind') === '') row.note('subjectKind', 'required', 'error');
  return kind;
}

/** The cells of one row by field, with what was found in them. */
class RowReader {
  readonly problems: CellProblem[] = [];
  readonly #cells: readonly Cell[];
  readonly #texts: readonly { text: string; decoded: boolean }[];
  readonly #sheet: NominationSheet;

  constructor(cells: readonly Cell[], texts: readonly { text: string; decoded: boolean }[], sheet: NominationSheet) {
    this.#cells = cells;
    this.#texts = texts;
    this.#sheet = sheet;
    for (const [column, { field }] of sheet.columns.entries())
      if (field && texts[column]?.decoded)
        this.problems.push({ column, field, code: 'legacy-encoding', severity: 'notice' });
  }

  #column(field: NominationField): number {
    return this.#sheet.columns.findIndex((column) => column.field === field);
  }

  note(field: NominationField, code: CellProblemCode, severity: CellProblem['severity']): void {
    const column = this.#column(field);
    // A sheet without a column of numbers has none that could be missing.
    if (column >= 0 || severity === 'error') this.problems.push({ column, field, code, severity });
  }

  text(field: NominationField): string {
    return this.#texts[this.#column(field)]?.text ?? '';
  }

  number(): number | null {
    const digits = /^(\d{1,6})\.?$/.exec(this.text('no'))?.[1];
    return digits === undefined ? null : Number(digits);
  }

  personName(): string {
    const typed = this.text('name');
    if (isInCapitals(typed)) this.note('name', 'name-in-capitals', 'notice');
    return toNameCase(typed);
  }

  date(field: NominationField): PrintedDate | null {
    if (this.text(field) === '') return null;
    const date = cellDate(this.#cells[this.#column(field)]);
    if (!date) this.note(field, 'date-not-understood', 'error');
    else if (date.date === null) this.note(field, 'year-only', 'notice');
    return date;
  }

  gender(salutation: string): 'MALE' | 'FEMALE' | null {
    const typed = foldHeader(this.text('gender'));
    if (typed !== '' && !genders.has(typed)) this.note('gender', 'gender-not-understood', 'error');
    return genders.get(typed) ?? genders.get(foldHeader(salutation)) ?? null;
  }

  oneOf<Value>(field: NominationField, words: ReadonlyMap<string, Value>, code: CellProblemCode): Value | null {
    const typed = foldHeader(this.text(field)).replace(/^(?:khen thuong |khen )/, '');
    if (typed === '') return null;
    const value = words.get(typed) ?? null;
    if (value === null) this.note(field, code, 'error');
    return value;
  }
}

const genders: ReadonlyMap<string, 'MALE' | 'FEMALE'> = new Map([
  ['nam', 'MALE'],
  ['ong', 'MALE'],
  ['nu', 'FEMALE'],
  ['ba', 'FEMALE'],
]);
