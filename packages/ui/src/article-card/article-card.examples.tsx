import { lotus } from '../picture/picture.examples.tsx';
import { ArticleCard, type ArticleCardData } from './article-card.tsx';

const article: ArticleCardData = {
  href: '/bai-viet/to-hoa-giai-khe-lau',
  title: 'Tổ hòa giải thôn Khe Lau hòa giải thành 11/11 vụ việc',
  lead: 'Sáu tháng đầu năm, không vụ việc nào ở thôn Khe Lau phải chuyển lên cấp trên.',
  publishedAt: '2026-07-14T08:05:00+07:00',
  cover: lotus,
  category: { label: 'Hòa giải ở cơ sở', href: '/chuyen-muc/hoa-giai-o-co-so' },
};

export const articleCardExamples = {
  lead: <ArticleCard article={article} size="lead" heading="h2" priority />,
  row: <ArticleCard article={article} size="row" />,
  compact: <ArticleCard article={article} size="compact" />,
  line: <ArticleCard article={article} size="line" />,
  withoutPicture: <ArticleCard article={{ ...article, cover: null, category: null }} size="tall" />,
};
