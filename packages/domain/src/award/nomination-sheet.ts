import type { Cell } from '../sheet/cells.ts';
import { numberHeaders as no, recognizeSheet, type RecognizedSheet, type SheetForm } from '../sheet/recognize-sheet.ts';

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
  | 'scope'
  | 'salutation'
  | 'rewardKind'
  | 'award'
  | 'subjectKind'
  | 'field';

const codes = {
  awardCode: ['ma hinh thuc khen thuong', 'ma hinh thuc', 'hinh thuc khen thuong', 'hinh thuc'],
  titleCode: ['ma danh hieu thi dua neu co', 'ma danh hieu thi dua', 'ma danh hieu', 'danh hieu thi dua', 'danh hieu'],
} as const;
/** No form has it, but a list that goes from one office to the next keeps what was done. */
const summary = ['tom tat thanh tich', 'thanh tich', 'noi dung thanh tich'] as const;

/** Headers as the forms and their users write them, folded; the surer ones first. */
const knownHeaders: Readonly<Record<NominationForm, SheetForm<NominationField>>> = {
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
      // Not of the form: a list that goes from one office to the next keeps how far a project reaches.
      scope: ['pham vi anh huong', 'pham vi', 'cap cong nhan', 'cap de tai'],
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

/** A sheet that was recognized as one of the forms. */
export type NominationSheet = RecognizedSheet<NominationForm, NominationField>;

/**
 * Which form a sheet is, and where its header is; null when none fits.
 *
 * @example recognizeNominationSheet(rows)?.form // 'CANHAN', tiêu đề cột ở dòng thứ ba
 */
export const recognizeNominationSheet = (rows: readonly (readonly Cell[])[]): NominationSheet | null =>
  recognizeSheet(rows, knownHeaders);
