import type { ProblemCode } from '../publishing/problem.ts'
import type { Label } from './label.ts'

/** What the editor reads beside a field; `{max}` and the like come from the problem's `params`. */
export const PROBLEM_LABELS: Readonly<Record<ProblemCode, Label>> = {
  required: { vi: 'Mục này không được để trống.', en: 'This field is required.' },
  'too-long': { vi: 'Nội dung dài quá {max} ký tự.', en: 'This is longer than {max} characters.' },
  'required-to-publish': {
    vi: 'Cần nhập mục này trước khi xuất bản.',
    en: 'This field is required before publishing.',
  },
  'expires-before-publishing': {
    vi: 'Thời điểm hết hạn phải sau thời điểm xuất bản.',
    en: 'The expiry time must be after the publishing time.',
  },
  'invalid-date-time': { vi: 'Ngày giờ không hợp lệ.', en: 'This is not a valid date and time.' },
  'invalid-slug': {
    vi: 'Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
    en: 'An address has only small letters without diacritics, digits and hyphens.',
  },
  'alternative-text-required': {
    vi: 'Ảnh đại diện cần có mô tả thay thế cho người không xem được ảnh.',
    en: 'The cover needs alternative text for people who cannot see it.',
  },
  'move-not-allowed': {
    vi: 'Không thể chuyển bài viết từ trạng thái này sang trạng thái được yêu cầu.',
    en: 'The article cannot move from its status to the one asked for.',
  },
}
