import { Pagination } from './pagination.tsx';

const labels = { region: 'Phân trang', previous: 'Tin mới hơn', next: 'Tin cũ hơn' };

export const paginationExamples = {
  firstPage: <Pagination previous={null} next={{ href: '?after=abc' }} labels={labels} />,
  middlePage: (
    <Pagination previous={{ href: '?before=abc' }} next={{ href: '?after=xyz' }} labels={labels} status="24 bài" />
  ),
  onlyPage: <Pagination previous={null} next={null} labels={labels} />,
};
