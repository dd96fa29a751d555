import type { CellProblemCode } from '../award/nomination-row.ts';
import type { NominationForm } from '../award/nomination-sheet.ts';
import type { Label } from './label.ts';

/** The Excel forms as the import screen names them. */
export const NOMINATION_FORM_LABELS: Readonly<Record<NominationForm, Label>> = {
  CANHAN: { vi: 'Danh sách cá nhân', en: 'List of individuals' },
  TAPTHE: { vi: 'Danh sách tập thể', en: 'List of collectives' },
  DETAI: { vi: 'Danh sách đề tài, sáng kiến', en: 'List of projects and initiatives' },
  MAU_TDKT: { vi: 'Danh sách chung cá nhân, tập thể, hộ gia đình', en: 'Mixed list of nominees' },
};

/** What the import report says of a cell. */
export const CELL_PROBLEM_LABELS: Readonly<Record<CellProblemCode, Label>> = {
  required: { vi: 'Ô này không được để trống.', en: 'This cell must not be empty.' },
  'date-not-understood': {
    vi: 'Không đọc được ngày; hãy ghi ngày/tháng/năm, ví dụ 05/02/1985.',
    en: 'The date is not understood; write day/month/year, for example 05/02/1985.',
  },
  'year-only': { vi: 'Chỉ có năm, không có ngày và tháng.', en: 'There is only a year, no day and month.' },
  'gender-not-understood': { vi: 'Giới tính ghi “Nam” hoặc “Nữ”.', en: 'Write “Nam” or “Nữ” for the gender.' },
  'subject-kind-not-understood': {
    vi: 'Phân loại đối tượng ghi “Cá nhân”, “Tập thể” hoặc “Hộ gia đình”.',
    en: 'Write “Cá nhân”, “Tập thể” or “Hộ gia đình” for the kind of subject.',
  },
  'reward-kind-not-understood': {
    vi: 'Không nhận ra loại hình khen thưởng, ví dụ “Công trạng” hoặc “Đột xuất”.',
    en: 'The kind of reward is not known; for example “Công trạng” or “Đột xuất”.',
  },
  'name-in-capitals': {
    vi: 'Họ tên viết hoa toàn bộ, đã đổi sang chữ thường có viết hoa đầu từ.',
    en: 'The name was in capitals and has been changed to mixed case.',
  },
  'legacy-encoding': {
    vi: 'Ô dùng bảng mã cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode.',
    en: 'The cell was in an old encoding (TCVN3 or VNI) and has been converted to Unicode.',
  },
  'number-gap': { vi: 'Số thứ tự không liên tục.', en: 'The numbering has a gap.' },
  'number-missing': { vi: 'Thiếu số thứ tự.', en: 'The number is missing.' },
};
