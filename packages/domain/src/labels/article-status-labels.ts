import type { ArticleStatus } from '../publishing/article-status.ts';
import type { Label } from './label.ts';

/** The status of an article as a badge shows it: `RETURNED` → `Trả lại`. */
export const ARTICLE_STATUS_LABELS: Readonly<Record<ArticleStatus, Label>> = {
  DRAFT: { vi: 'Bản nháp', en: 'Draft' },
  SUBMITTED: { vi: 'Đã gửi duyệt', en: 'Submitted' },
  IN_EDIT: { vi: 'Đang biên tập', en: 'In editing' },
  RETURNED: { vi: 'Trả lại', en: 'Returned' },
  PENDING_APPROVAL: { vi: 'Chờ phê duyệt', en: 'Awaiting approval' },
  APPROVED: { vi: 'Đã phê duyệt', en: 'Approved' },
  SCHEDULED: { vi: 'Đã hẹn giờ', en: 'Scheduled' },
  PUBLISHED: { vi: 'Đã xuất bản', en: 'Published' },
  UNPUBLISHED: { vi: 'Đã gỡ', en: 'Taken down' },
  ARCHIVED: { vi: 'Lưu trữ', en: 'Archived' },
};
