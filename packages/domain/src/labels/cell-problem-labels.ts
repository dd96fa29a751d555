import type { CellProblemCode } from '../sheet/cell-problem.ts';
import type { Label } from './label.ts';

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
  'scope-not-understood': {
    vi: 'Phạm vi ảnh hưởng ghi “cấp cơ sở”, “cấp tỉnh” hoặc “toàn quốc”.',
    en: 'Write “cấp cơ sở”, “cấp tỉnh” or “toàn quốc” for the scope.',
  },
  'model-kind-not-understood': {
    vi: 'Loại ghi “Mô hình”, “Điển hình tập thể” hoặc “Điển hình cá nhân”.',
    en: 'Write “Mô hình”, “Điển hình tập thể” or “Điển hình cá nhân” for the kind.',
  },
  'civic-field-not-understood': {
    vi: 'Không nhận ra lĩnh vực, ví dụ “Kinh tế” hoặc “Văn hóa – xã hội”.',
    en: 'The field is not known; for example “Kinh tế” or “Văn hóa – xã hội”.',
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
  'cut-short': { vi: 'Nội dung quá dài, chỉ giữ phần đầu.', en: 'The text is too long; only its beginning is kept.' },
  'form-not-found': {
    vi: 'Không nhận ra hình thức hoặc danh hiệu. Hãy ghi đúng tên hoặc mã, hoặc chọn chung cho cả danh sách.',
    en: 'The form or title is not known. Write its name or code, or choose one for the whole list.',
  },
  'form-ambiguous': {
    vi: 'Tên này có nhiều hạng, nhiều cấp; hãy ghi rõ hoặc dùng mã.',
    en: 'There are several classes or levels of this name; say which, or use the code.',
  },
  'author-not-found': {
    vi: 'Không có trong danh sách cá nhân được đề nghị của hồ sơ.',
    en: 'Not among the individuals whom the dossier proposes.',
  },
  'author-ambiguous': {
    vi: 'Có nhiều người được đề nghị cùng họ tên; ghi rõ phòng ban, cơ quan, hoặc thêm ở phần sửa từng người.',
    en: 'Several nominees have this name; add department or office, or enter it with the nominee.',
  },
  'author-spelled-differently': {
    vi: 'Tên ghi khác dấu với người được đề nghị; hãy xem có đúng người không.',
    en: 'The name differs in its marks from the nominee; make sure it is the same person.',
  },
  'author-of-other-unit': {
    vi: 'Phòng ban, cơ quan khác với đơn vị của người được đề nghị; hãy xem có đúng người không.',
    en: 'Department or office differ from the nominee’s unit; make sure it is the same person.',
  },
  'already-there': { vi: 'Đã có, không nhập lại.', en: 'It is there already and is not added again.' },
};
