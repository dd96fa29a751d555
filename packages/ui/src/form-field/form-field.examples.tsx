import { Select } from '../select/select.tsx';
import { TextInput } from '../text-input/text-input.tsx';
import { Textarea } from '../textarea/textarea.tsx';
import { FormField } from './form-field.tsx';

export const formFieldExamples = {
  withError: (
    <FormField
      id="title"
      label="Tiêu đề"
      hint="Viết như tít báo, không có dấu chấm ở cuối."
      error="Hãy nhập tiêu đề."
      required
    >
      {(control) => <TextInput {...control} name="title" />}
    </FormField>
  ),
  textarea: (
    <FormField label="Đoạn mở đầu" note="0/500">
      {(control) => <Textarea {...control} name="lead" rows={4} />}
    </FormField>
  ),
  select: (
    <FormField label="Chuyên mục">
      {(control) => (
        <Select {...control} name="category">
          <option value="thong-bao">Thông báo</option>
        </Select>
      )}
    </FormField>
  ),
};
