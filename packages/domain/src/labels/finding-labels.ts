import type { FindingCode } from '../award/finding.ts';
import type { Label } from './label.ts';

/** What the officer reads of a finding; the values come with it, those in `{…}` already in the reader's language. */
export const FINDING_LABELS: Readonly<Record<FindingCode, Label>> = {
  'form-not-in-force': {
    vi: '“{form}” không được tặng tại thời điểm {day}.',
    en: '“{form}” cannot be given on {day}.',
  },
  'subject-kind-not-allowed': {
    vi: '“{form}” không tặng cho {subject}.',
    en: '“{form}” is not for this kind of subject: {subject}.',
  },
  'authority-not-competent': {
    vi: '“{form}” không thuộc thẩm quyền quyết định của {authority}.',
    en: '“{form}” is not for this authority to decide: {authority}.',
  },
  'level-differs': {
    vi: '“{form}” là khen thưởng ở mức “{formLevel}”, không phải “{level}”.',
    en: '“{form}” is at the level “{formLevel}”, not “{level}”.',
  },
  'chain-too-short': {
    vi: 'Cần {needed} lần liên tục đạt “{required}”, mới có {found} lần ({years}); thiếu năm {missingYear}.',
    en: '“{required}” is needed {needed} times in a row, there are {found} ({years}); {missingYear} is missing.',
  },
  'chain-over-transfer': {
    vi: 'Chuỗi {needed} lần “{required}” có thay đổi đơn vị công tác; cần xác nhận của đơn vị cũ.',
    en: 'The {needed} times “{required}” go over a change of unit; the former unit has to confirm them.',
  },
  'chain-over-leave': {
    vi: 'Chuỗi {needed} lần “{required}” có thời gian nghỉ được tính: {years}.',
    en: 'The {needed} times “{required}” go over leave that counts: {years}.',
  },
  'period-restarted': {
    vi: 'Thành tích đến hết năm {year} không được tính vì đã bị kỷ luật; tính lại từ năm sau.',
    en: 'What was achieved up to {year} does not count after discipline; the period starts again in the next year.',
  },
  'initiative-missing': {
    vi: 'Chưa có sáng kiến hoặc đề tài được công nhận ở mức “{scope}” trong năm {year}.',
    en: 'There is no initiative or project recognized at the level “{scope}” for {year}.',
  },
  'discipline-pending': {
    vi: 'Đang trong thời gian xem xét kỷ luật, chưa được đề nghị khen thưởng.',
    en: 'Discipline is pending; no award can be proposed.',
  },
  'inspection-pending': {
    vi: 'Đang bị thanh tra, kiểm tra hoặc điều tra, chưa được đề nghị khen thưởng.',
    en: 'An inspection is pending; no award can be proposed.',
  },
  'complaint-pending': {
    vi: 'Có khiếu nại, tố cáo đang được xác minh, chưa được đề nghị khen thưởng.',
    en: 'A complaint is being verified; no award can be proposed.',
  },
  'achievement-already-rewarded': {
    vi: 'Thành tích này đã được tặng “{form}” năm {year}; một thành tích không được khen nhiều lần.',
    en: 'This achievement was rewarded with “{form}” in {year}; one achievement is not rewarded several times.',
  },
  'already-held-this-year': {
    vi: 'Đã được tặng “{form}” cho năm {year}.',
    en: '“{form}” has been given for {year} already.',
  },
  'campaign-already-rewarded': {
    vi: 'Đã được tặng “{form}” trong cùng phong trào năm {year}.',
    en: '“{form}” has been given in the same campaign in {year}.',
  },
  'sudden-not-a-basis': {
    vi: 'Thành tích đột xuất hoặc theo chuyên đề không làm căn cứ xét khen thưởng công trạng.',
    en: 'Sudden or thematic achievements are not a basis for an award of merit.',
  },
};

/** How far an initiative reaches: `PROVINCE` → `Phạm vi ảnh hưởng cấp tỉnh`. */
export const INITIATIVE_SCOPE_LABELS: Readonly<Record<'UNIT' | 'PROVINCE' | 'NATION', Label>> = {
  UNIT: { vi: 'Phạm vi ảnh hưởng cấp cơ sở', en: 'Effective in the unit' },
  PROVINCE: { vi: 'Phạm vi ảnh hưởng cấp tỉnh', en: 'Effective in the province' },
  NATION: { vi: 'Phạm vi ảnh hưởng toàn quốc', en: 'Effective nationwide' },
};

/** `chain-too-short` where one time is asked for: that is no row. */
export const ONCE_MISSING_LABEL: Label = {
  vi: 'Cần đạt “{required}” năm {missingYear}; sổ khen thưởng chưa ghi nhận.',
  en: '“{required}” of {missingYear} is needed; the register does not have it.',
};

/** `chain-too-short` where there is nothing to count: “mới có 0 lần” would be no sentence. */
export const EMPTY_CHAIN_LABEL: Label = {
  vi: 'Cần {needed} lần liên tục đạt “{required}”; sổ khen thưởng chưa có lần nào ngay trước năm đề nghị.',
  en: '“{required}” is needed {needed} times in a row; the register has none right before the year of the proposal.',
};
