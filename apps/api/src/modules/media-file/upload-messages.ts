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
    vi: 'Tệp quá lớn. Ảnh được tối đa 20 MB, tệp PDF được tối đa 40 MB.',
    en: 'The file is too large. Pictures may have up to 20 MB, PDF files up to 40 MB.',
  },
  'unsupported-type': {
    status: 415,
    vi: 'Chỉ nhận ảnh JPEG, PNG, WebP, GIF, AVIF và tệp PDF. Loại tệp được nhận biết theo nội dung, không theo tên.',
    en: 'Only JPEG, PNG, WebP, GIF and AVIF pictures and PDF files are taken. The type is told by the content, not by the name.',
  },
  'damaged-file': {
    status: 422,
    vi: 'Không đọc được tệp: tệp bị hỏng, chưa tải đủ, có mật khẩu hoặc lẫn nội dung khác.',
    en: 'The file cannot be read: it is damaged, incomplete, locked with a password or mixed with something else.',
  },
  'too-many-pixels': {
    status: 422,
    vi: 'Ảnh có quá nhiều điểm ảnh (tối đa 50 triệu) hoặc quá dài so với chiều rộng. Hãy thu nhỏ ảnh rồi tải lại.',
    en: 'The picture has too many pixels (50 million at most) or is too long for its width. Make it smaller and upload it again.',
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
