import { BarChart } from './bar-chart.tsx';

export const barChartExamples = {
  fields: (
    <BarChart
      labelledBy="by-field"
      most={2}
      labels={{ label: 'Lĩnh vực', value: 'Số khen thưởng', table: 'Xem bảng số liệu' }}
      bars={[
        { label: 'Xây dựng nông thôn mới', value: 91, text: '91', href: '/khen-thuong?linh-vuc=nong-thon-moi' },
        { label: 'Kinh tế', value: 18, text: '18' },
        { label: 'Chưa có', value: 0, text: '0' },
      ]}
    />
  ),
  nothing: (
    <BarChart
      labelledBy="none"
      labels={{ label: 'Đơn vị', value: 'Số khen thưởng', table: 'Xem bảng số liệu' }}
      bars={[]}
    />
  ),
};
