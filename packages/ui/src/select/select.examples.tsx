import { Select } from './select.tsx';

export const selectExamples = {
  category: (
    <Select aria-label="Chuyên mục" defaultValue="thong-bao">
      <option value="">Tất cả chuyên mục</option>
      <option value="thong-bao">Thông báo</option>
    </Select>
  ),
};
