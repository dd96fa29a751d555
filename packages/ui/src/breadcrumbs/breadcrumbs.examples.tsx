import { Breadcrumbs } from './breadcrumbs.tsx';

export const breadcrumbsExamples = {
  category: (
    <Breadcrumbs
      label="Đường dẫn"
      items={[
        { label: 'Trang chủ', href: '/' },
        { label: 'Xây dựng Đảng – Đoàn thể', href: '/chuyen-muc/xay-dung-dang-doan-the' },
        { label: 'Dân vận khéo' },
      ]}
    />
  ),
};
