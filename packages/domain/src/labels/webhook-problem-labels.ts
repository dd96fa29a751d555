import type { WebhookProblemCode } from '../webhook/webhook-problem.ts';
import type { Label } from './label.ts';

/** What an administrator reads when a webhook is refused. `message` is GraphQL’s own, in English. */
export const WEBHOOK_PROBLEM_LABELS: Readonly<Record<WebhookProblemCode, Label>> = {
  'webhook-url-form': {
    vi: 'Địa chỉ phải là một URL đầy đủ, không kèm tài khoản hay dấu #, ví dụ https://tin.donvi.example/kheo.',
    en: 'The address is a whole URL without a user name and without #, such as https://news.agency.example/kheo.',
  },
  'webhook-url-https': {
    vi: 'Địa chỉ phải dùng https để nội dung gửi đi không bị đọc hay sửa trên đường.',
    en: 'The address uses https, so that nobody reads or changes what is sent on its way.',
  },
  'webhook-url-private': {
    vi: 'Địa chỉ này nằm trong mạng nội bộ. Hãy dùng địa chỉ công khai trên Internet, hoặc nhờ người quản trị máy chủ thêm vào KHEO_WEBHOOK_ALLOWED_HOSTS.',
    en: 'This address is inside a private network. Use a public address, or ask the operator to add it to KHEO_WEBHOOK_ALLOWED_HOSTS.',
  },
  'webhook-url-unknown': {
    vi: 'Không tìm thấy máy chủ này. Hãy kiểm tra tên miền rồi lưu lại.',
    en: 'There is no such host. Check its name and save again.',
  },
  'webhook-selection': { vi: 'Lựa chọn không dùng được: {message}', en: 'This selection cannot be used: {message}' },
  'webhook-selection-at': {
    vi: 'Dòng {line}, cột {column}: {message}',
    en: 'Line {line}, column {column}: {message}',
  },
  'webhook-node-type': {
    vi: '“{value}” không phải loại nội dung có trong dòng thay đổi.',
    en: '“{value}” is no type of content in the change feed.',
  },
  'webhook-range': {
    vi: 'Thời điểm bắt đầu phải trước thời điểm kết thúc.',
    en: 'The beginning lies before the end.',
  },
  'webhook-range-long': {
    vi: 'Khoảng này có hơn {max} thay đổi. Hãy chọn khoảng ngắn hơn.',
    en: 'There are more than {max} changes in this time. Choose a shorter one.',
  },
  'webhook-done': {
    vi: 'Lượt gửi này không còn chờ, không thể bỏ qua.',
    en: 'This delivery does not wait any more, so it cannot be passed over.',
  },
};
