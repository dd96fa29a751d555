import { foldHeader, matchHeaders } from '../vietnamese/column-headers.ts';
import type { LegacyEncoding } from '../vietnamese/legacy-encoding.ts';
import { cellText, encodingOfCells, type Cell } from './nomination-cells.ts';

/** The Excel forms of nomination in use (DOMAIN.md E.4). */
export const nominationForms = ['CANHAN', 'TAPTHE', 'DETAI', 'MAU_TDKT'] as const;
/** One of {@link nominationForms}: `'CANHAN'` (Danh sách cá nhân đề nghị khen thưởng). */
export type NominationForm = (typeof nominationForms)[number];

/** What a column of a form holds. */
export type NominationField =
  | 'no'
  | 'name'
  | 'gender'
  | 'birthDate'
  | 'position'
  | 'department'
  | 'unit'
  | 'address'
  | 'classCode'
  | 'awardCode'
  | 'titleCode'
  | 'topic'
  | 'recognizedOn'
  | 'recognizedBy'
  | 'summary'
  | 'authors'
  | 'salutation'
  | 'rewardKind'
  | 'award'
  | 'subjectKind'
  | 'field';

type Known = Partial<Record<NominationField, readonly string[]>>;

const no = ['stt', 'so tt', 'so thu tu', 'tt'] as const;
const codes = {
  awardCode: ['ma hinh thuc khen thuong', 'ma hinh thuc', 'hinh thuc khen thuong', 'hinh thuc'],
  titleCode: ['ma danh hieu thi dua neu co', 'ma danh hieu thi dua', 'ma danh hieu', 'danh hieu thi dua', 'danh hieu'],
} as const;
/** No form has it, but a list that goes from one office to the next keeps what was done. */
const summary = ['tom tat thanh tich', 'thanh tich', 'noi dung thanh tich'] as const;

/** Headers as the forms and their users write them, folded; the surer ones first. */
const knownHeaders: Record<NominationForm, { known: Known; required: readonly NominationField[] }> = {
  CANHAN: {
    required: ['name'],
    known: {
      no,
      name: ['ho va ten', 'ho ten', 'ho va ten ca nhan', 'ten ca nhan'],
      gender: ['gioi tinh', 'nam nu'],
      birthDate: ['ngay sinh', 'ngay thang nam sinh', 'nam sinh', 'sinh ngay'],
      position: ['chuc vu', 'chuc danh', 'chuc vu chuc danh'],
      department: ['ten phong ban khoi to cong tac', 'ten phong ban', 'phong ban', 'khoi to cong tac'],
      unit: [
        'ten don vi tap the cong tac',
        'don vi cong tac',
        'ten don vi cong tac',
        'noi cong tac',
        'don vi',
        'co quan',
      ],
      address: ['dia chi noi o', 'dia chi', 'noi o', 'noi cu tru'],
      classCode: ['ma phan loai can bo', 'phan loai can bo'],
      ...codes,
      summary,
    },
  },
  TAPTHE: {
    required: ['name'],
    known: {
      no,
      name: ['ten don vi tap the', 'ten tap the', 'tap the', 'ten don vi'],
      classCode: ['ma phan loai tap the', 'phan loai tap the'],
      ...codes,
      summary,
    },
  },
  DETAI: {
    required: ['topic'],
    known: {
      no,
      topic: ['ten de tai', 'ten de tai sang kien', 'ten sang kien', 'de tai', 'sang kien'],
      // “Ngày công nhân” is how the form itself spells it; folded it is the same.
      recognizedOn: ['ngay cong nhan'],
      recognizedBy: ['don vi cong nhan', 'co quan cong nhan'],
      summary: ['tom tat thanh tich', 'tom tat', 'noi dung tom tat'],
      authors: ['ten tac gia', 'tac gia', 'nhom tac gia'],
      department: ['phong ban', 'ten phong ban'],
      unit: ['co quan', 'don vi', 'co quan don vi'],
    },
  },
  MAU_TDKT: {
    required: ['name', 'subjectKind'],
    known: {
      no,
      salutation: ['ten goi ong ba chuc danh', 'ten goi', 'ong ba', 'danh xung'],
      name: ['ten tap the ca nhan ho gia dinh', 'ten tap the ca nhan', 'tap the ca nhan ho gia dinh'],
      position: ['chuc vu'],
      unit: ['don vi cong tac', 'don vi'],
      rewardKind: ['phan loai khen thuong', 'loai hinh khen thuong'],
      award: ['danh hieu hinh thuc', 'danh hieu hinh thuc khen thuong', 'hinh thuc khen thuong', 'hinh thuc'],
      subjectKind: ['phan loai doi tuong', 'doi tuong'],
      field: ['linh vuc hoat dong', 'linh vuc'],
      summary,
    },
  },
};

/** Which column is which field; a header that nobody knows has no field and is left aside. */
export interface NominationColumn {
  readonly header: string;
  readonly field: NominationField | null;
}

/** A sheet that was recognized. */
export interface NominationSheet {
  readonly form: NominationForm;
  /** Index of the header's row, and of the first row below it. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: readonly NominationColumn[];
  /** How most of the sheet was typed. */
  readonly encoding: LegacyEncoding;
}

/** Title rows above the header: the agency's name, the country's, the title of the list, merged over the sheet. */
const DEEPEST_HEADER = 20;
const ROWS_FOR_ENCODING = 200;
const FEWEST_COLUMNS = 3;

/**
 * Which form a sheet is, and where its header is. Title rows are passed over, a header of two rows is put together, line
 * breaks, signs and marks in headers do not matter; null when no form fits.
 *
 * @example recognizeNominationSheet(rows)?.form // 'CANHAN', tiêu đề cột ở dòng thứ ba
 */
export function recognizeNominationSheet(rows: readonly (readonly Cell[])[]): NominationSheet | null {
  const encoding = encodingOfCells(rows.slice(0, ROWS_FOR_ENCODING).flat());
  const texts = rows
    .slice(0, DEEPEST_HEADER + 1)
    .map((row) => Array.from(row, (cell) => cellText(cell, encoding).text));
  for (const height of [1, 2]) {
    for (let at = 0; at < Math.min(texts.length, DEEPEST_HEADER); at += 1) {
      const headers = height === 1 ? (texts[at] ?? []) : stacked(texts[at] ?? [], texts[at + 1] ?? []);
      const guess = guessForm(headers);
      if (guess) return { ...guess, headerRow: at, firstRow: at + height, encoding };
    }
  }
  return null;
}

/** A header over two rows: the upper one is merged over its parts, so the lower one says more. */
function stacked(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => lower[index] || upper[index] || '');
}

/** The form that knows most of the headers. */
export function guessForm(headers: readonly string[]): { form: NominationForm; columns: NominationColumn[] } | null {
  let best: { form: NominationForm; found: Map<number, NominationField> } | null = null;
  for (const form of nominationForms) {
    const { known, required } = knownHeaders[form];
    const found = matchHeaders<NominationField>(headers, known as Record<NominationField, readonly string[]>);
    const fields = new Set(found.values());
    if (!required.every((field) => fields.has(field)) || found.size < FEWEST_COLUMNS) continue;
    if (!best || found.size > best.found.size) best = { form, found };
  }
  if (!best) return null;
  const { form, found } = best;
  return { form, columns: headers.map((header, index) => ({ header, field: found.get(index) ?? null })) };
}

/** Whether a row repeats the header, as lists that were printed on several pages do. */
export function isHeaderRow(texts: readonly string[], sheet: NominationSheet): boolean {
  const same = texts.filter(
    (text, index) => text !== '' && foldHeader(text) === foldHeader(sheet.columns[index]?.header ?? ''),
  );
  return same.length >= FEWEST_COLUMNS;
}
