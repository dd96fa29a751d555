import { Skeleton } from './skeleton.tsx';

export const skeletonExamples = { list: <Skeleton label="Đang tải danh sách bài viết…" lines={4} /> };
