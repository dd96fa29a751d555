import { Notice } from './notice.tsx';

export const noticeExamples = {
  announcedError: (
    <Notice tone="error" title="Không lưu được bài viết" announce>
      Hãy kiểm tra kết nối rồi thử lại.
    </Notice>
  ),
  quiet: <Notice>Nội dung trên cổng này là dữ liệu mẫu.</Notice>,
};
