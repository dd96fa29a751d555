import { ErrorSummary } from './error-summary.tsx';

export const errorSummaryExamples = {
  twoErrors: (
    <ErrorSummary
      title="Chưa lưu được bài viết"
      errors={[{ message: 'Hãy nhập tiêu đề.', fieldId: 'title' }, { message: 'Bạn không có quyền đăng bài.' }]}
    />
  ),
  none: <ErrorSummary title="Chưa lưu được bài viết" errors={[]} />,
};
