import { foldHeader, matchHeaders } from '@kheo/domain/vietnamese/column-headers';

/** Which column of a list is which field. `header` is as printed in the sheet, `sample` what the first row holds. */
export interface ListColumn {
  header: string;
  field: ListField | null;
  sample?: string;
}

export const documentFields = [
  'code',
  'number',
  'symbol',
  'type',
  'excerpt',
  'issuer',
  'signer',
  'signerCapacity',
  'issuedOn',
  'effectiveOn',
  'expiresOn',
  'status',
] as const;
export const articleFields = [
  'title',
  'lead',
  'body',
  'author',
  'source',
  'publishedAt',
  'category',
  'tags',
  'address',
] as const;
export const listFields = [...documentFields, ...articleFields] as const;
export type ListField = (typeof listFields)[number];
export type ListKind = 'ARTICLE' | 'OFFICIAL_DOCUMENT';

/** Headers as agencies write them, folded; the surer ones first. */
const documentHeaders: Record<(typeof documentFields)[number], string[]> = {
  code: ['so ky hieu', 'so va ky hieu', 'so hieu van ban', 'so hieu', 'so kh', 'so ky hieu van ban', 'code'],
  number: ['so', 'so van ban', 'number'],
  symbol: ['ky hieu', 'symbol'],
  type: ['loai van ban', 'the loai van ban', 'hinh thuc van ban', 'loai', 'type'],
  excerpt: ['trich yeu', 'trich yeu noi dung', 'noi dung trich yeu', 've viec', 'ten van ban', 'noi dung', 'excerpt'],
  issuer: ['co quan ban hanh', 'noi ban hanh', 'don vi ban hanh', 'co quan', 'issuer'],
  signer: ['nguoi ky', 'ho ten nguoi ky', 'signer'],
  signerCapacity: ['chuc vu nguoi ky', 'chuc vu', 'chuc danh'],
  issuedOn: ['ngay ban hanh', 'ngay van ban', 'ngay ky', 'ngay thang nam', 'ngay thang', 'ngay', 'date'],
  effectiveOn: ['ngay co hieu luc', 'ngay hieu luc', 'hieu luc tu ngay', 'hieu luc tu'],
  expiresOn: ['ngay het hieu luc', 'het hieu luc', 'hieu luc den'],
  status: ['tinh trang hieu luc', 'tinh trang', 'trang thai', 'hieu luc'],
};
const articleHeaders: Record<(typeof articleFields)[number], string[]> = {
  title: ['tieu de', 'ten bai viet', 'ten bai', 'ten tin bai', 'tieu de bai viet', 'title'],
  lead: ['tom tat', 'sapo', 'mo ta', 'trich dan', 'loi dan', 'lead'],
  body: ['noi dung', 'noi dung bai viet', 'bai viet', 'body', 'content'],
  author: ['tac gia', 'but danh', 'nguoi viet', 'author'],
  source: ['nguon', 'nguon tin', 'source'],
  publishedAt: ['ngay dang', 'thoi gian dang', 'ngay xuat ban', 'ngay gio dang', 'thoi gian', 'ngay', 'date'],
  category: ['chuyen muc', 'muc tin', 'muc', 'category'],
  tags: ['the', 'tu khoa', 'tags', 'tag'],
  address: ['duong dan', 'dia chi', 'lien ket', 'url', 'link'],
};

/** The same for the same set of headers, whatever their spacing and marks. */
export const headerKeyOf = (headers: readonly string[]): string =>
  headers.map(foldHeader).filter(Boolean).join('|').slice(0, 1000);

/** What kind of list the headers are of, and which column is which field; null when it is no header row. */
export function guessColumns(headers: readonly string[]): { kind: ListKind; columns: ListColumn[] } | null {
  const asDocuments = matchHeaders(headers, documentHeaders);
  const asArticles = matchHeaders(headers, articleHeaders);
  const fieldsOf = (columns: Map<number, ListField>): Set<ListField> => new Set(columns.values());
  const isArticles = fieldsOf(asArticles).has('title') && asArticles.size >= 2;
  const isDocuments =
    !isArticles &&
    (fieldsOf(asDocuments).has('code') ||
      (fieldsOf(asDocuments).has('number') && fieldsOf(asDocuments).has('symbol'))) &&
    asDocuments.size >= 2;
  if (!isArticles && !isDocuments) return null;
  const found: Map<number, ListField> = isArticles ? asArticles : asDocuments;
  return {
    kind: isArticles ? 'ARTICLE' : 'OFFICIAL_DOCUMENT',
    columns: headers.map((header, index) => ({
      header: header.replace(/\s+/g, ' ').trim(),
      field: found.get(index) ?? null,
    })),
  };
}

/** The kind that chosen columns make: a list with a title is one of articles. */
export const kindOfColumns = (columns: readonly ListColumn[]): ListKind =>
  columns.some(({ field }) => field === 'title') ? 'ARTICLE' : 'OFFICIAL_DOCUMENT';
