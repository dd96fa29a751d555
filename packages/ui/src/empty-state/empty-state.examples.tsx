import { EmptyState } from './empty-state.tsx';

export const emptyStateExamples = {
  category: <EmptyState title="Chuyên mục này chưa có bài viết">Mời bạn xem các tin mới nhất ở trang chủ.</EmptyState>,
};
