import { Checkbox } from './checkbox.tsx';

export const checkboxExamples = {
  featured: <Checkbox id="featured" name="featured" label="Tin nổi bật" hint="Hiện ở đầu trang chủ." defaultChecked />,
};
