import { ColumnChart } from './column-chart.tsx';

export const columnChartExamples = {
  years: (
    <ColumnChart
      labelledBy="by-year"
      summary="Năm 2024: 99; năm 2025: 167; năm 2026: 52"
      labels={{ label: 'Năm', value: 'Số khen thưởng', table: 'Xem bảng số liệu' }}
      columns={[
        { label: '2024', value: 99, text: '99' },
        { label: '2025', value: 167, text: '167' },
        { label: '2026', value: 52, text: '52' },
      ]}
    />
  ),
};
