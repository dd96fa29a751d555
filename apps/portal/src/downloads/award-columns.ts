import {
  AWARD_LEVEL_LABELS,
  AWARD_STATUS_LABELS,
  CIVIC_FIELD_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import type { Language } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import type { ListedAward } from './award-list.operations.ts';

/** A day travels as `YYYY-MM-DD`; a spreadsheet makes a date of it. */
export type ColumnKind = 'text' | 'number' | 'day';

interface Column {
  /** Its name in JSON, as the API has it. */
  key: string;
  kind: ColumnKind;
  /** In characters, for the spreadsheet. */
  width: number;
  title: Readonly<Record<Language, string>>;
  value: (award: ListedAward, language: Language, publicUrl: string) => string | number | null;
}

/** What a downloaded list says of each award, column by column. */
export const AWARD_COLUMNS: readonly Column[] = [
  {
    key: 'recipientName',
    kind: 'text',
    width: 34,
    title: { vi: 'Tên cá nhân, tập thể, hộ gia đình', en: 'Recipient' },
    value: ({ recipientName }) => recipientName,
  },
  {
    key: 'recipientPosition',
    kind: 'text',
    width: 22,
    title: { vi: 'Chức vụ', en: 'Position' },
    value: ({ recipientPosition }) => recipientPosition,
  },
  {
    key: 'unitName',
    kind: 'text',
    width: 40,
    title: { vi: 'Đơn vị', en: 'Unit' },
    value: ({ unitName }) => unitName,
  },
  {
    key: 'subjectKind',
    kind: 'text',
    width: 14,
    title: { vi: 'Đối tượng', en: 'Kind of recipient' },
    value: ({ subjectKind }, language) => SUBJECT_KIND_LABELS[subjectKind][language],
  },
  {
    key: 'form',
    kind: 'text',
    width: 36,
    title: { vi: 'Danh hiệu, hình thức khen thưởng', en: 'Title or form of award' },
    value: ({ form }) => form.name,
  },
  {
    key: 'level',
    kind: 'text',
    width: 18,
    title: { vi: 'Cấp khen thưởng', en: 'Level' },
    value: ({ level }, language) => AWARD_LEVEL_LABELS[level][language],
  },
  {
    key: 'field',
    kind: 'text',
    width: 24,
    title: { vi: 'Lĩnh vực', en: 'Field' },
    value: ({ field }, language) => (field === null ? null : CIVIC_FIELD_LABELS[field][language]),
  },
  {
    key: 'movement',
    kind: 'text',
    width: 36,
    title: { vi: 'Phong trào thi đua', en: 'Emulation movement' },
    value: ({ movement }) => movement?.name ?? null,
  },
  {
    key: 'year',
    kind: 'number',
    width: 8,
    title: { vi: 'Năm thành tích', en: 'Year' },
    value: ({ year }) => year,
  },
  {
    key: 'achievement',
    kind: 'text',
    width: 60,
    title: { vi: 'Thành tích', en: 'Achievement' },
    value: ({ achievement }) => achievement,
  },
  {
    key: 'decision',
    kind: 'text',
    width: 18,
    title: { vi: 'Số quyết định', en: 'Decision' },
    value: ({ decision }) => decision?.officialDocument.code ?? null,
  },
  {
    key: 'grantedOn',
    kind: 'day',
    width: 14,
    title: { vi: 'Ngày quyết định', en: 'Date of decision' },
    value: ({ grantedOn }) => grantedOn,
  },
  {
    key: 'certificateNumber',
    kind: 'text',
    width: 20,
    title: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
    value: ({ certificateNumber }) => certificateNumber,
  },
  {
    key: 'goldBookNumber',
    kind: 'text',
    width: 12,
    title: { vi: 'Số sổ vàng', en: 'Gold book number' },
    value: ({ goldBookNumber }) => goldBookNumber,
  },
  {
    key: 'status',
    kind: 'text',
    width: 16,
    title: { vi: 'Tình trạng', en: 'Status' },
    value: ({ status }, language) => AWARD_STATUS_LABELS[status][language],
  },
  {
    key: 'revokedAt',
    kind: 'day',
    width: 14,
    title: { vi: 'Ngày hủy bỏ', en: 'Date of revocation' },
    value: ({ revokedAt }) => revokedAt,
  },
  {
    key: 'verificationCode',
    kind: 'text',
    width: 18,
    title: { vi: 'Mã xác minh', en: 'Verification code' },
    value: ({ verificationCode }) => verificationCode,
  },
  {
    key: 'url',
    kind: 'text',
    width: 50,
    title: { vi: 'Địa chỉ', en: 'Address' },
    value: ({ id }, language, publicUrl) => `${publicUrl}${paths.award(language, id)}`,
  },
];
