import { Badge } from './badge.tsx';

export const badgeExamples = {
  published: <Badge tone="success">Đã đăng</Badge>,
  draft: <Badge>Bản nháp</Badge>,
};
