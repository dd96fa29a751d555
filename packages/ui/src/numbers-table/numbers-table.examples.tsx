import { NumbersTable } from './numbers-table.tsx';

export const numbersTableExamples = {
  shares: (
    <NumbersTable
      labelledBy="by-unit"
      lang="vi"
      labels={{ label: 'Unit', value: 'Number of awards', share: 'Share', table: 'See the figures as a table' }}
      rows={[
        { label: 'Sở Tư pháp', text: '24', share: '75%' },
        { label: 'Xã Thượng Khê', text: '8', share: '25%' },
      ]}
    />
  ),
  numbers: (
    <NumbersTable
      labelledBy="by-year"
      labels={{ label: 'Năm', value: 'Số khen thưởng', table: 'Xem bảng số liệu' }}
      rows={[{ label: '2025', text: '167' }]}
    />
  ),
};
