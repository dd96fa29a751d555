import type { SyndicationProblemCode } from '../syndication/syndication-problem.ts';
import type { Label } from './label.ts';

/** What an editor reads when a source of news cannot be followed, or a decision comes too late. */
export const SYNDICATION_PROBLEM_LABELS: Readonly<Record<SyndicationProblemCode, Label>> = {
  'source-no-answer': {
    vi: 'Máy chủ nguồn không trả lời. Hãy kiểm tra địa chỉ, hoặc thử lại sau ít phút.',
    en: 'The source does not answer. Check the address, or try again in some minutes.',
  },
  'source-not-kheo': {
    vi: 'Địa chỉ này không phải cổng GraphQL của một hệ thống Khéo, hoặc là phiên bản cũ. Địa chỉ thường có dạng https://…/graphql.',
    en: 'This address is not the GraphQL door of a Khéo, or of an old one. It usually looks like https://…/graphql.',
  },
  'source-key': {
    vi: 'Đơn vị nguồn không nhận khóa này. Hãy xin khóa khác, hoặc để trống để đọc không cần khóa.',
    en: 'The source does not take this key. Ask for another one, or leave it empty to read without.',
  },
  'source-own-address': {
    vi: 'Đây là địa chỉ của chính cổng này.',
    en: 'This is the address of this very portal.',
  },
  'source-followed-gone': {
    vi: 'Chuyên mục hoặc phong trào này không còn ở đơn vị nguồn. Hãy chọn mục khác.',
    en: 'The source no longer has this category or movement. Choose another one.',
  },
  'source-already-followed': {
    vi: 'Mục này của đơn vị nguồn đã được theo dõi rồi.',
    en: 'This part of the source is followed already.',
  },
  'syndicated-decided': {
    vi: 'Tin này không còn chờ quyết định đó. Hãy tải lại danh sách.',
    en: 'This article does not wait for that decision any more. Load the list again.',
  },
};
