import { Link } from './link.tsx';

export const linkExamples = {
  text: <Link href="/gioi-thieu">Giới thiệu Sở Tư pháp</Link>,
  plain: (
    <Link href="/chuyen-muc/thong-bao" look="plain">
      Thông báo
    </Link>
  ),
};
