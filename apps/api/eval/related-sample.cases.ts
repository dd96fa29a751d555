import type { ClusterLine } from './related-measures.ts';

const cluster = (clusterId: string, ...articleIds: string[]): ClusterLine => ({ clusterId, articleIds });

/**
 * Articles of the sample content that one reader would want to read one after the other, by hand and before any list was
 * computed. An article that continues two subjects stands in the one that it is mainly about.
 */
export const sampleClusters: readonly ClusterLine[] = [
  cluster(
    'dân vận khéo',
    'dang-uy-so-tu-phap-trien-khai-nam-dan-van-kheo-2020',
    'ke-hoach-dan-van-kheo-nam-2026',
    'mo-hinh-thu-nam-khong-cho-cua-chi-bo-van-phong',
    'cong-nhan-mo-hinh-dan-van-kheo-nam-2026',
  ),
  cluster(
    'Ngày Pháp luật',
    'huong-ung-ngay-phap-luat-viet-nam-2024',
    'ngay-phap-luat-2025-phap-luat-den-tung-ngo',
    'ke-hoach-huong-ung-ngay-phap-luat-nam-2026',
    'le-huong-ung-ngay-phap-luat-viet-nam-nam-2026',
  ),
  cluster(
    'cuộc thi trực tuyến',
    'khoi-dong-cuoc-thi-tim-hieu-phap-luat-trong-doi-song-so',
    'trao-giai-cuoc-thi-tim-hieu-phap-luat-trong-doi-song-so',
  ),
  cluster(
    'Hội thi Hòa giải viên giỏi',
    'ke-hoach-hoi-thi-hoa-giai-vien-gioi-lan-thu-iv',
    'vong-khu-vuc-hoi-thi-hoa-giai-vien-gioi-2025',
    'chung-ket-hoi-thi-hoa-giai-vien-gioi-2025',
    'to-hoa-giai-ban-sen-muoi-nam-khong-co-don-vuot-cap',
  ),
  cluster('đấu giá tài sản', 'trien-khai-luat-dau-gia-tai-san-sua-doi', 'phien-dau-gia-truc-tuyen-dau-tien'),
  cluster('cải cách hành chính', 'ke-hoach-cai-cach-hanh-chinh-nam-2025-cua-so', 'ket-qua-cai-cach-hanh-chinh-2025'),
  cluster(
    'công chứng',
    'luat-cong-chung-2024-co-hieu-luc',
    'doi-thoai-voi-to-chuc-hanh-nghe-cong-chung-luat-su-2026',
    'lay-y-kien-du-thao-quy-che-phoi-hop-quan-ly-cong-chung',
  ),
  cluster(
    'hộ tịch ở cấp xã',
    'chuyen-giao-nhiem-vu-tu-phap-khi-khong-to-chuc-cap-huyen',
    'lam-ho-tich-chung-thuc-o-dau-tu-ngay-01-7-2025',
    'nhung-ngay-dau-o-trung-tam-phuc-vu-hanh-chinh-cong-cap-xa',
    'mot-tram-ngay-cap-xa-lam-ho-tich',
  ),
  cluster(
    'thi đua, khen thưởng',
    'tong-ket-cong-tac-thi-dua-khen-thuong-nam-2025',
    'phat-dong-thi-dua-nam-2026',
    'muc-tien-thuong-khen-thuong-tu-01-7-2026',
  ),
  cluster(
    'trợ giúp pháp lý',
    'tro-giup-phap-ly-luu-dong-tai-khe-lau',
    'ai-duoc-tro-giup-phap-ly-mien-phi',
    'thong-bao-tuyen-dung-vien-chuc-trung-tam-tro-giup-phap-ly-2025',
  ),
  cluster('khai sinh', 'hoi-dap-dang-ky-khai-sinh-qua-han', 'dang-ky-khai-sinh-truc-tuyen-tung-buoc'),
  cluster(
    'Đảng bộ Sở',
    'dang-bo-so-tu-phap-truc-thuoc-dang-bo-uy-ban-nhan-dan-tinh',
    'dang-uy-so-quan-triet-quy-dinh-ve-the-thuc-van-ban-cua-dang',
  ),
];
