import { CIVIC_FIELD_LABELS, REWARD_KIND_LABELS, SUBJECT_KIND_LABELS } from '../labels/award-labels.ts';
import {
  dayCell,
  numberColumn,
  textCell,
  writeList,
  type WrittenColumn,
  type WrittenList,
} from '../sheet/written-cell.ts';
import { awardFormOf } from './award-forms.ts';
import { findForms } from './find-form.ts';
import type { NominationForm } from './nomination-sheet.ts';
import type { CivicField, RewardKind, SubjectKind } from './vocabulary.ts';

/** A nominee as a list for Excel needs it. */
export interface ListedNominee {
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly gender: 'MALE' | 'FEMALE' | null;
  /** `YYYY-MM-DD` when the day is known. */
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly post: string;
  readonly unitName: string;
  /** Id of the title or form: `'GRASSROOTS_EMULATION_FIGHTER'`. */
  readonly form: string;
  readonly rewardKind: RewardKind;
  readonly field: CivicField | null;
  readonly achievement: string;
}

/** Forms that list nominees; projects are written by `writeInitiatives`. */
export type NomineeForm = Exclude<NominationForm, 'DETAI'>;

type NomineeColumn = WrittenColumn<ListedNominee>;

const isTitle = (form: string): boolean => awardFormOf(form)?.category === 'EMULATION_TITLE';
const awardCode: NomineeColumn = {
  header: 'Mã hình thức khen thưởng',
  width: 30,
  cell: ({ form }) => (isTitle(form) ? null : textCell(form)),
};
const titleCode: NomineeColumn = {
  header: 'Mã danh hiệu thi đua (nếu có)',
  width: 30,
  cell: ({ form }) => (isTitle(form) ? textCell(form) : null),
};
const achievement: NomineeColumn = {
  header: 'Tóm tắt thành tích',
  width: 60,
  cell: (nominee) => textCell(nominee.achievement),
};

/** A form by its name when that means it alone, else by its code, so that the list can be read back. */
function nameOf(form: string): string {
  const name = awardFormOf(form)?.label.vi ?? form;
  return findForms(name).length === 1 ? name : form;
}

const gender = { MALE: 'Nam', FEMALE: 'Nữ' } as const;
const salutation = { MALE: 'Ông', FEMALE: 'Bà' } as const;

/** Columns of the forms (DOMAIN.md E.4); what has been done stands after those that the forms have. */
const columns: Readonly<Record<NomineeForm, readonly NomineeColumn[]>> = {
  CANHAN: [
    numberColumn,
    { header: 'Họ và tên', width: 28, cell: ({ name }) => textCell(name) },
    { header: 'Giới tính', width: 10, cell: (one) => (one.gender ? textCell(gender[one.gender]) : null) },
    { header: 'Ngày sinh', width: 13, cell: ({ birthDate, birthYear }) => dayCell(birthDate, birthYear) },
    { header: 'Chức vụ', width: 24, cell: ({ post }) => textCell(post) },
    { header: 'Tên phòng ban/khối, tổ công tác', width: 24, cell: () => null },
    { header: 'Tên đơn vị/tập thể công tác', width: 36, cell: ({ unitName }) => textCell(unitName) },
    { header: 'Địa chỉ/Nơi ở', width: 24, cell: () => null },
    { header: 'Mã phân loại cán bộ', width: 16, cell: () => null },
    awardCode,
    titleCode,
    achievement,
  ],
  TAPTHE: [
    numberColumn,
    { header: 'Tên đơn vị/tập thể', width: 48, cell: ({ name }) => textCell(name) },
    { header: 'Mã phân loại tập thể', width: 16, cell: () => null },
    { ...awardCode, header: 'Mã hình thức' },
    { ...titleCode, header: 'Mã danh hiệu' },
    achievement,
  ],
  MAU_TDKT: [
    numberColumn,
    {
      header: 'Tên gọi (Ông/Bà/Chức danh)',
      width: 14,
      cell: (one) => (one.gender && one.subjectKind === 'INDIVIDUAL' ? textCell(salutation[one.gender]) : null),
    },
    { header: 'Tên tập thể/cá nhân/hộ gia đình', width: 36, cell: ({ name }) => textCell(name) },
    { header: 'Chức vụ', width: 24, cell: ({ post }) => textCell(post) },
    { header: 'Đơn vị công tác', width: 36, cell: ({ unitName }) => textCell(unitName) },
    {
      header: 'Phân loại khen thưởng',
      width: 22,
      cell: ({ rewardKind }) => textCell(REWARD_KIND_LABELS[rewardKind].vi),
    },
    { header: 'Danh hiệu/Hình thức', width: 36, cell: ({ form }) => textCell(nameOf(form)) },
    { header: 'Phân loại đối tượng', width: 18, cell: (one) => textCell(SUBJECT_KIND_LABELS[one.subjectKind].vi) },
    {
      header: 'Lĩnh vực hoạt động',
      width: 24,
      cell: ({ field }) => textCell(field ? CIVIC_FIELD_LABELS[field].vi : ''),
    },
    achievement,
  ],
};

/** Whom a form lists: CANHAN individuals, TAPTHE collectives, MAU_TDKT everybody. */
const kinds: Readonly<Record<NomineeForm, readonly SubjectKind[]>> = {
  CANHAN: ['INDIVIDUAL'],
  TAPTHE: ['COLLECTIVE'],
  MAU_TDKT: ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'],
};

/**
 * Nominees as the rows of an Excel form, to be handed on; readable again by `recognizeNominationSheet` and
 * `readNominations` without an error.
 *
 * @example
 * writeNominations('CANHAN', nominees).columns[1]?.header // 'Họ và tên'
 * writeNominations('CANHAN', nominees).rows[0]?.[3] // { kind: 'day', value: '1985-02-05' }
 */
export function writeNominations(form: NomineeForm, nominees: readonly ListedNominee[]): WrittenList<ListedNominee> {
  const listed = nominees.filter(({ subjectKind }) => kinds[form].includes(subjectKind));
  return writeList('DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG', columns[form], listed);
}
