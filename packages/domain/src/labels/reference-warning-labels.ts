import type { ReferenceWarning } from '../document-reference/reference.ts';
import type { Label } from './label.ts';

/** What the editor reads beside a document reference that looks odd. */
export const REFERENCE_WARNING_LABELS: Readonly<Record<ReferenceWarning, Label>> = {
  'impossible-date': { vi: 'Ngày ban hành không có trong lịch.', en: 'The date of issue is not in the calendar.' },
  'date-without-year': { vi: 'Ngày ban hành thiếu năm.', en: 'The date of issue has no year.' },
  'malformed-symbol': { vi: 'Số, ký hiệu viết không đúng thể thức.', en: 'The number and symbol are not in due form.' },
  'mixed-symbol-form': {
    vi: 'Ký hiệu lẫn giữa thể thức của Đảng và của Nhà nước.',
    en: 'The symbol mixes the forms of Party and state documents.',
  },
  'incomplete-symbol': { vi: 'Ký hiệu thiếu cơ quan ban hành.', en: 'The symbol does not name the issuing body.' },
  'missing-symbol': { vi: 'Chỉ có số, không có ký hiệu.', en: 'There is a number but no symbol.' },
  'type-contradicts-symbol': {
    vi: 'Tên loại văn bản không khớp với ký hiệu.',
    en: 'The type of document does not match the symbol.',
  },
};
