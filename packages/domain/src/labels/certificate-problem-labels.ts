import type { CertificateProblemCode } from '../award/certificate-problem.ts';
import type { Label } from './label.ts';

/** What the officer reads when a template or a printing is refused; lengths are millimetres. */
export const CERTIFICATE_PROBLEM_LABELS: Readonly<Record<CertificateProblemCode, Label>> = {
  'certificate-layout-form': {
    vi: 'Mẫu trình bày không đúng cấu trúc.',
    en: 'This is not a layout of a certificate.',
  },
  'certificate-number-range': { vi: 'Giá trị phải từ {min} đến {max}.', en: 'The value is from {min} to {max}.' },
  'certificate-choice': { vi: 'Hãy chọn một giá trị có trong danh sách.', en: 'Choose one of the listed values.' },
  'certificate-colour': {
    vi: 'Màu ghi theo dạng #rrggbb, ví dụ #c8102e.',
    en: 'A colour is written as #rrggbb, such as #c8102e.',
  },
  'certificate-line-double': {
    vi: 'Tên dòng “{line}” đã dùng cho dòng khác.',
    en: 'Another text is called “{line}” already.',
  },
  'certificate-field-unknown': {
    vi: 'Không có trường {{name}}. Hãy chọn trong danh sách trường.',
    en: 'There is no field {{name}}. Choose one from the list.',
  },
  'certificate-smallest-over-size': {
    vi: 'Cỡ chữ nhỏ nhất không được lớn hơn cỡ chữ.',
    en: 'The smallest size cannot be larger than the size.',
  },
  'certificate-outside-page': {
    vi: 'Nằm ngoài trang giấy {width} × {height} mm. Hãy dời vào trong hoặc giảm kích thước.',
    en: 'It lies outside the page of {width} × {height} mm. Move it in or make it smaller.',
  },
  'certificate-over-qr': {
    vi: 'Dòng chữ đè lên mã QR nên mã có thể không quét được. Hãy dời dòng chữ hoặc mã QR.',
    en: 'The text lies over the QR code, which may then not be readable. Move one of them.',
  },
  'certificate-text-too-long': {
    vi: 'Chữ không vừa ô: cần nhiều hơn {lines} dòng ở cỡ {size}. Hãy nới rộng ô, tăng số dòng hoặc giảm cỡ chữ nhỏ nhất.',
    en: 'The text does not fit: it needs more than {lines} lines at size {size}. Widen its room, allow more lines or a smaller size.',
  },
  'certificate-image-missing': {
    vi: 'Hãy chọn một ảnh trong kho tệp.',
    en: 'Choose a picture of the media library.',
  },
  'certificate-form-unknown': {
    vi: 'Không có danh hiệu hoặc hình thức khen thưởng này.',
    en: 'There is no such title or form.',
  },
  'certificate-period-overlaps': {
    vi: 'Hình thức này đã có mẫu khác bắt đầu áp dụng từ cùng ngày.',
    en: 'This form has another template from the same day.',
  },
  'certificate-award-revoked': {
    vi: 'Khen thưởng của {name} đã bị hủy bỏ nên không in được. Hãy bỏ khỏi danh sách in.',
    en: 'The award of {name} has been revoked and cannot be printed. Take it off the list.',
  },
  'certificate-nothing-to-print': {
    vi: 'Không có khen thưởng nào còn hiệu lực để in.',
    en: 'There is no valid award to print.',
  },
  'certificate-not-running': {
    vi: 'Lần in này đã kết thúc nên không dừng được nữa.',
    en: 'This printing has ended and cannot be stopped.',
  },
};
