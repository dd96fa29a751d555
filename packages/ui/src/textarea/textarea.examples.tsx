import { Textarea } from './textarea.tsx';

export const textareaExamples = {
  lead: <Textarea aria-label="Đoạn mở đầu" rows={4} defaultValue="Đảng ủy Sở Tư pháp vừa ban hành kế hoạch." />,
};
