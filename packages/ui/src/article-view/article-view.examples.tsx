import { lotus } from '../picture/picture.examples.tsx';
import { ArticleView, type ArticleViewData, type ArticleViewLabels } from './article-view.tsx';

const labels: ArticleViewLabels = {
  corrected: 'Cập nhật lúc',
  source: 'Nguồn:',
  sample: 'Dữ liệu mẫu',
  table: 'Bảng, cuộn ngang để xem hết',
};

const article: ArticleViewData = {
  title: 'Đảng ủy Sở Tư pháp triển khai “Năm Dân vận khéo” 2020',
  subtitle: 'Bốn nhóm nội dung, giao việc đến từng chi bộ',
  lead: 'Kế hoạch giao nhiệm vụ cụ thể cho các chi bộ và tổ chức đoàn thể trong Sở.',
  bodyHtml:
    '<p>Ngày 30/3/2020, Đảng ủy Sở ban hành Kế hoạch số 50-KH/ĐU.</p><h2>Nội dung</h2><p>Có bốn nội dung chính.</p>',
  publishedAt: '2020-04-01T16:41:00+07:00',
  correctedAt: '2020-04-02T09:05:00+07:00',
  author: 'Thu Hà',
  source: 'Theo Báo Minh Hà',
  cover: lotus,
  coverCaption: 'Hoa sen cách điệu.',
  coverCredit: 'Hình: Ban Biên tập',
  language: 'vi',
  sample: true,
};

export const articleViewExamples = {
  whole: <ArticleView article={article} labels={labels} tools={<button type="button">A+</button>} />,
  linkedLead: (
    <ArticleView
      labels={labels}
      article={{
        ...article,
        lead: 'Đảng ủy Sở vừa ban hành Kế hoạch số 50-KH/ĐU.',
        leadHtml:
          'Đảng ủy Sở vừa ban hành <a href="/van-ban/ke-hoach-50-kh-du-2020" data-code="50-KH/ĐU">Kế hoạch số 50-KH/ĐU</a>.',
      }}
    />
  ),
  bare: (
    <ArticleView
      labels={labels}
      article={{
        ...article,
        subtitle: '',
        lead: '',
        publishedAt: null,
        correctedAt: null,
        author: '',
        source: '',
        cover: null,
        sample: false,
      }}
    />
  ),
};
