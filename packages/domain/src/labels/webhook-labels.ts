import type { FollowedType } from '../webhook/followed-types.ts';
import type { Label } from './label.ts';

/** What happened, as a line of a log says it: `CORRECTED` → `Đính chính`. */
export const CHANGE_TYPE_LABELS = {
  PUBLISHED: { vi: 'Công bố', en: 'Published' },
  CORRECTED: { vi: 'Đính chính', en: 'Corrected' },
  UPDATED: { vi: 'Sửa nhỏ', en: 'Minor change' },
  LINKED: { vi: 'Đổi liên kết', en: 'Links changed' },
  UNPUBLISHED: { vi: 'Gỡ xuống', en: 'Taken down' },
  EXPIRED: { vi: 'Hết hạn hiển thị', en: 'Expired' },
  CREATED: { vi: 'Tạo mới', en: 'Created' },
  DELETED: { vi: 'Xóa hẳn', en: 'Deleted' },
  GRANTED: { vi: 'Ghi sổ khen thưởng', en: 'Award granted' },
  REVOKED: { vi: 'Hủy bỏ khen thưởng', en: 'Award revoked' },
  RESTORED: { vi: 'Phục hồi khen thưởng', en: 'Award restored' },
  OPENED: { vi: 'Mở lấy ý kiến', en: 'Consultation opened' },
  CLOSED: { vi: 'Kết thúc lấy ý kiến', en: 'Consultation closed' },
} as const satisfies Readonly<Record<string, Label>>;

/** What stands in the change feed: `OfficialDocument` → `Văn bản`. */
export const FOLLOWED_TYPE_LABELS: Readonly<Record<FollowedType, Label>> = {
  Article: { vi: 'Bài viết', en: 'Articles' },
  OfficialDocument: { vi: 'Văn bản', en: 'Official documents' },
  Award: { vi: 'Lượt khen thưởng', en: 'Awards' },
  AwardDecision: { vi: 'Quyết định khen thưởng', en: 'Award decisions' },
  AwardForm: { vi: 'Danh hiệu, hình thức khen thưởng', en: 'Titles and forms' },
  Movement: { vi: 'Phong trào thi đua', en: 'Movements' },
  CivicModel: { vi: 'Mô hình, điển hình', en: 'Models and exemplars' },
  Consultation: { vi: 'Đợt lấy ý kiến', en: 'Consultations' },
  Recipient: { vi: 'Cá nhân, tập thể được khen', en: 'Recipients' },
  Organization: { vi: 'Cơ quan, đơn vị', en: 'Organizations' },
  Category: { vi: 'Chuyên mục', en: 'Categories' },
  Tag: { vi: 'Thẻ', en: 'Tags' },
  MediaFile: { vi: 'Ảnh và tệp', en: 'Pictures and files' },
  Site: { vi: 'Thông tin cổng', en: 'The portal itself' },
};

/** How far a delivery of a webhook (lượt gửi) is: `FAILING` → `Chưa được, sẽ gửi lại`. */
export const DELIVERY_STATE_LABELS = {
  PENDING: { vi: 'Chờ gửi', en: 'Waiting' },
  FAILING: { vi: 'Chưa được, sẽ gửi lại', en: 'Failed, will be retried' },
  DELIVERED: { vi: 'Đã nhận', en: 'Delivered' },
  FAILED: { vi: 'Không gửi được', en: 'Failed' },
  SKIPPED: { vi: 'Đã bỏ qua', en: 'Passed over' },
} as const satisfies Readonly<Record<string, Label>>;

/** Why an attempt failed: `time-out` → `Máy nhận không trả lời trong 15 giây.` `{status}` is the HTTP status. */
export const DELIVERY_FAILURE_LABELS = {
  'private-address': {
    vi: 'Địa chỉ nhận dẫn vào mạng nội bộ nên không gửi.',
    en: 'The address leads into a private network, so nothing was sent.',
  },
  'time-out': { vi: 'Máy nhận không trả lời trong 15 giây.', en: 'The receiver did not answer within 15 seconds.' },
  'no-name': { vi: 'Không tìm thấy tên miền của máy nhận.', en: 'The name of the receiver was not found.' },
  'no-connection': { vi: 'Không kết nối được với máy nhận.', en: 'There was no connection to the receiver.' },
  certificate: {
    vi: 'Chứng thư HTTPS của máy nhận không hợp lệ.',
    en: 'The HTTPS certificate of the receiver is not valid.',
  },
  redirect: {
    vi: 'Máy nhận chuyển sang địa chỉ khác ({status}); Khéo không đi theo.',
    en: 'The receiver redirected elsewhere ({status}), which is not followed.',
  },
  status: { vi: 'Máy nhận trả lời mã lỗi {status}.', en: 'The receiver answered with status {status}.' },
  payload: {
    vi: 'Không tạo được nội dung gửi từ lựa chọn của webhook.',
    en: 'What is to be sent could not be made from the selection.',
  },
} as const satisfies Readonly<Record<string, Label>>;

/** Why an attempt failed, one of the keys of {@link DELIVERY_FAILURE_LABELS}, e.g. `'time-out'` (không trả lời). */
export type DeliveryFailure = keyof typeof DELIVERY_FAILURE_LABELS;

/** Why a webhook is paused: `DEAD_END` → `Trong ba ngày máy nhận không nhận được tin nào.` */
export const PAUSE_REASON_LABELS = {
  STAFF: { vi: 'Quản trị viên đã tạm dừng.', en: 'An administrator paused it.' },
  DEAD_END: {
    vi: 'Đã thử lại suốt ba ngày mà máy nhận không nhận được.',
    en: 'For three days the receiver took nothing.',
  },
  GONE: {
    vi: 'Máy nhận trả lời 410: đối tác không muốn nhận nữa.',
    en: 'The receiver answered 410: the partner does not want it any more.',
  },
  SELECTION: {
    vi: 'Lựa chọn dùng trường không còn trong API.',
    en: 'The selection asks for something that the API no longer has.',
  },
} as const satisfies Readonly<Record<string, Label>>;
