import type { Label } from '../labels/label.ts';
import type { HouseStyleCode } from './finding.ts';

/** What the editor reads beside a finding; `{right}` and the like come from its `params`. */
export const HOUSE_STYLE_LABELS: Readonly<Record<HouseStyleCode, Label>> = {
  'tone-placement': {
    vi: 'Dấu thanh chưa theo quy ước của đơn vị: “{right}”.',
    en: 'The tone mark is not in house style: “{right}”.',
  },
  'misplaced-tone': { vi: 'Dấu thanh đặt sai chỗ: “{right}”.', en: 'The tone mark is in the wrong place: “{right}”.' },
  'foreign-d': {
    vi: 'Chữ Đ gõ bằng ký tự khác (Ð) nên không tìm kiếm được.',
    en: 'The letter Đ was typed as another character (Ð) and cannot be searched.',
  },
  'decomposed-letters': {
    vi: 'Chữ có dấu lưu ở dạng tách rời (Unicode tổ hợp).',
    en: 'Letters and marks are stored apart (decomposed Unicode).',
  },
  'double-space': { vi: 'Thừa dấu cách.', en: 'There are too many spaces.' },
  'space-before-punctuation': { vi: 'Thừa dấu cách trước dấu câu.', en: 'There is a space before a punctuation mark.' },
  'range-dash': {
    vi: 'Khoảng số, khoảng thời gian dùng gạch ngang liền: {right}.',
    en: 'A range takes an en dash without spaces: {right}.',
  },
  'double-hyphen': { vi: 'Hai dấu gạch nối thay cho dấu gạch ngang (–).', en: 'Two hyphens stand for a dash (–).' },
  'straight-quote': { vi: 'Dấu ngoặc kép thẳng; dùng “ ”.', en: 'This quotation mark is straight; use “ ”.' },
  'missing-closing-quote': {
    vi: 'Có dấu mở ngoặc kép mà thiếu dấu đóng.',
    en: 'An opening quotation mark has no closing one.',
  },
  'missing-opening-quote': {
    vi: 'Có dấu đóng ngoặc kép mà thiếu dấu mở.',
    en: 'A closing quotation mark has no opening one.',
  },
  'document-code': {
    vi: 'Cần xem lại số, ký hiệu văn bản {printed}.',
    en: 'Check the number and symbol of the document {printed}.',
  },
};
