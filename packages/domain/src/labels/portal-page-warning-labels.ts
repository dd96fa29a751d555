import type { PortalPageWarning } from '../portal-page/parse.ts';
import type { Label } from './label.ts';

/** What the import screen says about a page that needs a look. */
export const PORTAL_PAGE_WARNING_LABELS: Readonly<Record<PortalPageWarning, Label>> = {
  'title-not-found': { vi: 'Không tìm thấy tiêu đề bài viết.', en: 'No title was found.' },
  'body-not-found': { vi: 'Không tìm thấy nội dung bài viết.', en: 'No body text was found.' },
  'date-not-found': { vi: 'Trang không ghi ngày đăng.', en: 'The page prints no publication date.' },
  'weekday-contradicts-date': {
    vi: 'Thứ trong tuần không khớp với ngày; giữ theo ngày.',
    en: 'The weekday does not match the date; the date is kept.',
  },
  'author-not-found': { vi: 'Trang không ghi tác giả.', en: 'The page names no author.' },
  'legacy-encoding': {
    vi: 'Bài viết dùng bảng mã cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode.',
    en: 'The text was in an old encoding (TCVN3 or VNI) and has been converted to Unicode.',
  },
  'mojibake-repaired': {
    vi: 'Bài viết bị lỗi phông chữ, đã tự động sửa.',
    en: 'Characters were garbled by a wrong encoding and have been repaired.',
  },
};
