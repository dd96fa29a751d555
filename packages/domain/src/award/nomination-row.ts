import { REWARD_KIND_LABELS, SUBJECT_KIND_LABELS } from '../labels/award-labels.ts';
import { foldHeader } from '../vietnamese/column-headers.ts';
import type { Cell, PrintedDate } from '../sheet/cells.ts';
import { readSheetRow, readSheetRows, type EntryReader, type SheetRow } from '../sheet/read-rows.ts';
import type { RowReader } from '../sheet/row-reader.ts';
import { authorNames } from './initiative-authors.ts';
import { initiativeScopeWords } from './initiative-scope-words.ts';
import type { NominationField, NominationForm, NominationSheet } from './nomination-sheet.ts';
import type { InitiativeScope } from './rule-set.ts';
import { rewardKinds, subjectKinds, type RewardKind, type SubjectKind } from './vocabulary.ts';

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
  /** One name each, as names are written. */
  readonly authors: readonly string[];
  /** How far a project reaches, when the list says it of each. */
  readonly scope: InitiativeScope | null;
}

/** A row of a list of nominees or topics. */
export type NominationRow = SheetRow<NominationEntry, NominationField>;

type Row = RowReader<NominationField>;

/**
 * Reads a row below the header of a recognized sheet. `previousNo` is the number of the entry before.
 *
 * @example
 * readNominationRow([1, 'TRẦN THỊ BÌNH', 'Nữ', '05/02/1985'], sheet)
 * // { kind: 'entry', entry: { no: 1, name: 'Trần Thị Bình', gender: 'FEMALE', birth: { date: '1985-02-05', … } }, problems: […] }
 */
export const readNominationRow = (
  cells: readonly Cell[],
  sheet: NominationSheet,
  previousNo?: number | null,
): NominationRow => readSheetRow(cells, sheet, readerOf(sheet.form), previousNo);

/**
 * The rows of a recognized sheet, each with its index, as they come.
 *
 * @example
 * for (const { index, row } of readNominations(rows, sheet)) … // dòng 4: { kind: 'entry', entry: { name: 'Trần Thị Bình' … } }
 */
export const readNominations = (
  rows: Iterable<readonly Cell[]>,
  sheet: NominationSheet,
): Generator<{ readonly index: number; readonly row: NominationRow }> =>
  readSheetRows(rows, sheet, readerOf(sheet.form));

const readerOf = (form: NominationForm): EntryReader<NominationEntry, NominationField> => ({
  subject: form === 'DETAI' ? 'topic' : 'name',
  read(row, no) {
    const subjectKind = subjectKindOf(row, form);
    const salutation = row.text('salutation');
    return {
      form,
      no,
      subjectKind,
      salutation,
      name: subjectKind === 'INDIVIDUAL' ? row.personName('name') : row.text('name'),
      gender: row.oneOf('gender', genders, 'gender-not-understood') ?? genders.get(foldHeader(salutation)) ?? null,
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
      recognizedOn: row.date('recognizedOn'),
      recognizedBy: row.text('recognizedBy'),
      summary: row.text('summary'),
      authors: authorNames(row.lines('authors')),
      scope: row.oneOf('scope', initiativeScopeWords, 'scope-not-understood'),
    };
  },
});

const subjectKindWords = new Map(subjectKinds.map((kind) => [foldHeader(SUBJECT_KIND_LABELS[kind].vi), kind]));
const rewardKindWords = new Map<string, RewardKind>(
  [
    ...rewardKinds.map((kind) => [foldHeader(REWARD_KIND_LABELS[kind].vi), kind] as const),
    ['thuong xuyen', 'CAMPAIGN'] as const,
    ['theo dot', 'CAMPAIGN'] as const,
    ['chuyen de', 'CAMPAIGN'] as const,
    ['cong hien', 'DEVOTION'] as const,
  ].flatMap(([word, kind]) => ['', 'khen ', 'khen thuong '].map((before) => [`${before}${word}`, kind] as const)),
);

function subjectKindOf(row: Row, form: NominationForm): SubjectKind | null {
  if (form === 'CANHAN') return 'INDIVIDUAL';
  if (form === 'TAPTHE') return 'COLLECTIVE';
  if (form === 'DETAI') return null;
  const kind = row.oneOf('subjectKind', subjectKindWords, 'subject-kind-not-understood');
  if (row.text('subjectKind') === '') row.note('subjectKind', 'required', 'error');
  return kind;
}

const genders: ReadonlyMap<string, 'MALE' | 'FEMALE'> = new Map([
  ['nam', 'MALE'],
  ['ong', 'MALE'],
  ['nu', 'FEMALE'],
  ['ba', 'FEMALE'],
]);
