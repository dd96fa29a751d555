import type { ProblemCode } from '../publishing/problem.ts';
import { AWARD_PROBLEM_LABELS } from './award-problem-labels.ts';
import { CERTIFICATE_PROBLEM_LABELS } from './certificate-problem-labels.ts';
import type { Label } from './label.ts';
import { SYNDICATION_PROBLEM_LABELS } from './syndication-problem-labels.ts';
import { WEBHOOK_PROBLEM_LABELS } from './webhook-problem-labels.ts';

/** What the editor reads beside a field; `{max}` and the like come from the problem's `params`. */
export const PROBLEM_LABELS: Readonly<Record<ProblemCode, Label>> = {
  required: { vi: 'Mục này không được để trống.', en: 'This field is required.' },
  'too-long': { vi: 'Nội dung dài quá {max} ký tự.', en: 'This is longer than {max} characters.' },
  'too-many': { vi: 'Chỉ được chọn tối đa {max} mục.', en: 'At most {max} may be chosen.' },
  negative: { vi: 'Số này không được âm.', en: 'This number must not be negative.' },
  'above-maximum': { vi: 'Số này không được lớn hơn {max}.', en: 'This number must not exceed {max}.' },
  'not-found': {
    vi: 'Mục đã chọn không còn nữa. Hãy chọn lại.',
    en: 'What was chosen is no longer there. Choose again.',
  },
  'link-not-allowed': {
    vi: 'Liên kết phải bắt đầu bằng / hoặc https://.',
    en: 'A link begins with / or https://.',
  },
  'slug-form': {
    vi: 'Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
    en: 'An address has only small letters without diacritics, digits and hyphens.',
  },
  'slug-taken': {
    vi: 'Đường dẫn này đã được dùng. Hãy chọn đường dẫn khác.',
    en: 'This address is in use. Choose another one.',
  },
  'slug-reserved': {
    vi: 'Cổng đã dùng đường dẫn này cho việc khác. Hãy chọn đường dẫn khác, ví dụ thêm một từ.',
    en: 'The portal uses this address for something else. Choose another one, for example with a word added.',
  },
  'expires-before-published': {
    vi: 'Thời điểm hết hạn phải sau thời điểm đăng.',
    en: 'The expiry time must be after the publishing time.',
  },
  'time-in-the-past': {
    vi: 'Thời điểm hẹn đăng phải ở trong tương lai.',
    en: 'The time to publish must be in the future.',
  },
  'alternative-text-missing': {
    vi: 'Ảnh đại diện cần có mô tả thay thế cho người không xem được ảnh.',
    en: 'The cover needs alternative text for people who cannot see it.',
  },
  'own-translation': {
    vi: 'Bài viết không thể là bản dịch của chính nó.',
    en: 'An article cannot be a translation of itself.',
  },
  'code-taken': {
    vi: 'Đã có văn bản cùng số, ký hiệu và ngày ban hành.',
    en: 'There is a document with this number, symbol and date of issue already.',
  },
  'effective-before-issued': {
    vi: 'Ngày có hiệu lực không được trước ngày ban hành.',
    en: 'The effective date must not be before the date of issue.',
  },
  'expires-before-effective': {
    vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
    en: 'The expiry date must be after the effective date.',
  },
  'related-to-itself': {
    vi: 'Văn bản không thể liên quan đến chính nó.',
    en: 'A document cannot be related to itself.',
  },
  'action-not-allowed': {
    vi: 'Không thể làm việc này khi bài ở trạng thái hiện tại.',
    en: 'This cannot be done while the article is in its present status.',
  },
  'in-use': { vi: 'Tệp đang được dùng nên chưa xóa được.', en: 'The file is in use and cannot be deleted.' },
  'below-itself': {
    vi: 'Chuyên mục không thể nằm trong chính nó hoặc chuyên mục con của nó.',
    en: 'A category cannot be placed below itself.',
  },
  'category-has-articles': {
    vi: 'Chuyên mục còn {count} bài. Hãy chuyển bài sang chuyên mục khác trước khi xóa.',
    en: 'The category still has {count} articles. Move them elsewhere first.',
  },
  'category-has-children': {
    vi: 'Chuyên mục còn {count} chuyên mục con. Hãy chuyển hoặc xóa chúng trước.',
    en: 'The category still has {count} sub-categories. Move or delete them first.',
  },
  'rich-text-not-a-document': {
    vi: 'Nội dung không đúng định dạng.',
    en: 'The text is not in a form that can be read.',
  },
  'rich-text-too-deep': { vi: 'Nội dung lồng nhau quá nhiều cấp.', en: 'The text is nested too deeply.' },
  'rich-text-too-long': {
    vi: 'Nội dung quá dài. Hãy chia thành nhiều bài.',
    en: 'The text is too long. Divide it into several articles.',
  },
  'rich-text-not-allowed': {
    vi: 'Nội dung có thành phần không được phép.',
    en: 'The text has parts that are not allowed.',
  },
  'picture-not-in-library': {
    vi: 'Có ảnh không nằm trong thư viện. Hãy tải ảnh lên thư viện rồi chèn lại.',
    en: 'A picture is not in the media library. Upload it there and insert it again.',
  },
  'agency-code-form': {
    vi: 'Mã định danh có dạng H46.12.03 hoặc 000.00.12.H46.',
    en: 'An identification code looks like H46.12.03 or 000.00.12.H46.',
  },
  'agency-code-taken': {
    vi: 'Mã định danh này đã có ở một cơ quan, đơn vị hoặc đối tác khác.',
    en: 'Another organization or partner has this identification code already.',
  },
  'address-form': {
    vi: '“{value}” không phải địa chỉ IP hay dải địa chỉ, ví dụ 203.113.10.5 hoặc 203.113.0.0/16.',
    en: '“{value}” is no IP address or range, such as 203.113.10.5 or 203.113.0.0/16.',
  },
  'email-form': {
    vi: 'Địa chỉ thư điện tử không đúng dạng, ví dụ vanthu@sotuphap.example.',
    en: 'This is no e-mail address, such as office@department.example.',
  },
  'out-of-range': { vi: 'Giá trị phải từ {min} đến {max}.', en: 'The value must be from {min} to {max}.' },
  'key-not-in-use': {
    vi: 'Khóa này đã thu hồi, hết hạn hoặc đã có khóa thay thế.',
    en: 'This key was revoked or replaced, or has expired.',
  },
  'allowance-too-slow': {
    vi: 'Mức hồi quá chậm: hạn mức phải đầy lại trong một giờ, tức ít nhất {min} mỗi giây.',
    en: 'This refills too slowly: an allowance is full again within an hour, so at least {min} a second.',
  },
  'end-in-the-past': { vi: 'Thời điểm kết thúc phải ở trong tương lai.', en: 'The end must be in the future.' },
  'link-too-long': {
    vi: 'Đường dẫn dùng được tối đa {max} ngày. Hãy chọn ngày hết hạn gần hơn.',
    en: 'A link works for at most {max} days. Choose an earlier last day.',
  },
  'overlap-too-long': {
    vi: 'Khóa cũ chỉ được dùng song song tối đa {max} ngày.',
    en: 'The old key may go on beside the new one for {max} days at most.',
  },
  ...AWARD_PROBLEM_LABELS,
  ...CERTIFICATE_PROBLEM_LABELS,
  ...WEBHOOK_PROBLEM_LABELS,
  ...SYNDICATION_PROBLEM_LABELS,
};
