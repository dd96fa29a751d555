import type { UploadRefusal } from './upload-refused.ts';

export type UploadProblem =
  | UploadRefusal
  | 'unauthenticated'
  | 'forbidden'
  | 'foreign-origin'
  | 'bad-request'
  | 'too-busy';

/** HTTP status and wording of every way in which an upload fails. */
export const uploadProblems: Record<
  UploadProblem,
  { status: 400 | 401 | 403 | 413 | 415 | 422 | 429; vi: string; en: string }
> = {
  'too-large': {
    status: 413,
    vi: 'Tệp quá lớn. Ảnh được tối đa 20 MB, tệp văn bản được tối đa 40 MB.',
    en: 'The file is too large. Pictures may have up to 20 MB, documents up to 40 MB.',
  },
  'unsupported-type': {
    status: 415,
    vi: 'Chỉ nhận ảnh JPEG, PNG, WebP, GIF, AVIF và văn bản PDF, DOCX, XLSX, ODT, ODS. Loại tệp được nhận biết theo nội dung, không theo tên.',
    en: 'Only JPEG, PNG, WebP, GIF and AVIF pictures and PDF, DOCX, XLSX, ODT and ODS documents are taken. The type is told by the content, not by the name.',
  },
  'damaged-file': {
    status: 422,
    vi: 'Không đọc được tệp: tệp bị hỏng, chưa tải đủ hoặc lẫn nội dung khác.',
    en: 'The file cannot be read: it is damaged, incomplete or mixed with something else.',
  },
  'too-many-pixels': {
    status: 422,
    vi: 'Ảnh có quá nhiều điểm ảnh (tối đa 50 triệu) hoặc quá dài so với chiều rộng. Hãy thu nhỏ ảnh rồi tải lại.',
    en: 'The picture has too many pixels (50 million at most) or is too long for its width. Make it smaller and upload it again.',
  },
  'locked-file': {
    status: 422,
    vi: 'Tệp có mật khẩu nên người đọc không mở được. Hãy bỏ mật khẩu, lưu lại rồi tải lên.',
    en: 'The file is locked with a password, so readers could not open it. Remove the password, save it again and upload it.',
  },
  macros: {
    status: 422,
    vi: 'Tệp có chứa macro hoặc gọi mẫu từ nơi khác, có thể gây hại cho máy của người đọc. Hãy lưu thành DOCX, XLSX, ODT, ODS không có macro hoặc PDF rồi tải lên.',
    en: 'The file holds macros or fetches a template from elsewhere, which may harm the reader’s computer. Save it as DOCX, XLSX, ODT or ODS without macros, or as PDF, and upload that.',
  },
  'old-office-file': {
    status: 415,
    vi: 'Không nhận tệp DOC, XLS kiểu cũ. Hãy lưu thành DOCX, XLSX, ODT, ODS hoặc PDF rồi tải lên.',
    en: 'Files of the old kinds DOC and XLS are not taken. Save it as DOCX, XLSX, ODT, ODS or PDF and upload that.',
  },
  'unpacked-too-large': {
    status: 422,
    vi: 'Tệp nén quá nhiều nội dung: khi mở ra sẽ vượt 400 MB hoặc có quá nhiều phần. Hãy chia nhỏ rồi tải lên.',
    en: 'Too much is packed into the file: opened, it would exceed 400 MB or have too many parts. Split it and upload the pieces.',
  },
  unauthenticated: {
    status: 401,
    vi: 'Hãy đăng nhập rồi tải tệp lên.',
    en: 'Sign in to upload files.',
  },
  forbidden: {
    status: 403,
    vi: 'Tài khoản của bạn chưa được giao quyền tải tệp lên.',
    en: 'Your account may not upload files.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Tệp chỉ được tải lên từ trang quản trị của cổng này.',
    en: 'Files can only be uploaded from this portal’s own admin.',
  },
  'bad-request': {
    status: 400,
    vi: 'Yêu cầu không hợp lệ: cần một tệp trong trường “file” của biểu mẫu multipart/form-data.',
    en: 'The request is not valid: one file is expected in the field “file” of a multipart/form-data form.',
  },
  'too-busy': {
    status: 429,
    vi: 'Máy chủ đang xử lý nhiều tệp. Vui lòng thử lại sau ít giây.',
    en: 'The server is busy with other files. Please try again in a few seconds.',
  },
};
