import { bilingual } from '#src/startup-problem.ts';

/** Outcomes, reasons and warnings in words, for the report and the command line. Screens have their own catalogue. */
const words: Record<string, [vi: string, en: string]> = {
  CREATED: ['tạo mới', 'created'],
  UPDATED: ['cập nhật', 'updated'],
  SKIPPED: ['bỏ qua', 'skipped'],
  SET_ASIDE: ['để riêng', 'set aside'],
  undone: ['đã hoàn tác', 'undone'],
  'changed-since': ['không hoàn tác: đã có người sửa', 'not undone: somebody has changed it since'],
  gone: ['không còn nữa', 'no longer there'],
  'not-undoable': ['không hoàn tác được', 'cannot be undone'],

  'already-imported': ['đã nhập trước đó', 'imported before'],
  'changed-by-editor': ['đã có người sửa sau lần nhập trước', 'somebody has changed it since it was imported'],
  'document-registered': ['văn bản đã có trong sổ', 'the document is registered already'],
  'duplicate-in-source': ['trùng với mục khác trong cùng nguồn', 'the same as another item of this source'],

  'address-without-page': [
    'sơ đồ trang có địa chỉ nhưng nguồn không có trang',
    'the sitemap lists it, but the source does not hold the page',
  ],
  'broken-archive': ['tệp nén hỏng', 'the archive is damaged'],
  'broken-document': ['tài liệu hỏng hoặc sai định dạng', 'the document is damaged or of another format'],
  'broken-xml': ['XML sai cú pháp', 'the XML is malformed'],
  'code-not-found': ['không tìm thấy số, ký hiệu', 'no number and symbol were found'],
  'compression-bomb': [
    'tỷ lệ nén bất thường, có thể là tệp phá hoại',
    'it is packed beyond reason and may be an attack',
  ],
  'empty-page': ['trang không có chữ', 'the page has no text'],
  'encrypted-archive': ['tệp nén có mật khẩu', 'the archive has a password'],
  'entities-refused': ['XML tự định nghĩa thực thể nên không nhận', 'the XML defines entities and is refused'],
  'excerpt-not-found': ['thiếu trích yếu', 'the excerpt is missing'],
  'header-not-found': ['không tìm thấy dòng tiêu đề cột', 'no row of column headers was found'],
  'macros-refused': ['tệp có macro nên không nhận', 'the file holds macros and is refused'],
  'nested-archive': ['tệp nén nằm trong nguồn, hãy giải nén trước', 'an archive inside the source; unpack it first'],
  'nothing-to-import': ['không có gì để nhập', 'there is nothing to import'],
  'text-not-found': ['không tìm thấy nội dung bài', 'no text of an article was found'],
  'title-not-found': ['không tìm thấy tiêu đề', 'no title was found'],
  'too-deep': ['các thẻ lồng nhau quá sâu', 'its elements are nested beyond reason'],
  'too-large': ['tệp quá lớn', 'the file is too large'],
  'too-long': ['trang quá dài', 'the page is too long'],
  'too-many-entries': ['quá nhiều mục', 'too many entries'],
  'too-many-rows': ['quá nhiều dòng', 'too many rows'],
  'unknown-encoding': ['không nhận ra bảng mã', 'its encoding is not known'],
  'unknown-xml': ['không phải RSS, Atom, WordPress hay sơ đồ trang', 'it is no RSS, Atom, WordPress export or sitemap'],
  'unpacked-too-large': ['giải nén ra quá lớn', 'it unpacks to too much'],
  'unsafe-name': ['tệp nén có tên trỏ ra ngoài thư mục', 'the archive names a file outside its folder'],
  'unsupported-type': ['không hỗ trợ loại tệp này', 'files of this type are not supported'],
  'rich-text-too-deep': ['văn bản lồng nhau quá sâu', 'the text is nested too deeply'],
  'rich-text-too-long': ['văn bản quá dài', 'the text is too long'],
  'rich-text-not-allowed': ['văn bản có thành phần không nhận', 'the text holds something that is not allowed'],
  'rich-text-not-a-document': ['không phải văn bản', 'it is not a text'],
  unexpected: ['có lỗi ngoài dự kiến, có thể chạy tiếp', 'something unexpected went wrong; it can be gone on with'],

  'address-taken': ['địa chỉ cũ đã dẫn tới bài khác', 'the former address leads to another article already'],
  'author-not-found': ['không thấy tên tác giả', 'no author was found'],
  'category-unknown': [
    'chuyên mục chưa có, dùng chuyên mục đã chọn',
    'the category is not known; the chosen one is used',
  ],
  'date-not-found': ['không thấy ngày đăng', 'no date was found'],
  'draft-in-source': ['là bản nháp ở nguồn', 'a draft in its source'],
  'effectiveOn-not-understood': ['không hiểu ngày hiệu lực', 'the effective date was not understood'],
  'expiresOn-not-understood': ['không hiểu ngày hết hiệu lực', 'the expiry date was not understood'],
  'formula-not-computed': [
    'dòng có công thức, chỉ lấy giá trị đã lưu',
    'the row holds a formula; only the stored value was taken',
  ],
  'issuedOn-not-understood': ['không hiểu ngày ban hành', 'the date of issue was not understood'],
  'left-as-draft': ['để ở bản nháp vì chưa đủ điều kiện đăng', 'left as a draft, for it is not ready to be published'],
  'legacy-encoding': ['đã giải mã từ bảng mã cũ', 'decoded from an old encoding'],
  'mojibake-repaired': ['đã sửa chữ bị lỗi hiển thị', 'misread characters were repaired'],
  'pictures-not-in-source': ['thiếu ảnh trong nguồn', 'pictures are not in the source'],
  'pictures-refused': ['có ảnh không nhận được', 'a picture was refused'],
  'publishedAt-not-understood': ['không hiểu ngày đăng', 'the date of publication was not understood'],
  'summary-only': ['nguồn chỉ có phần tóm tắt', 'the source holds only a summary'],
  'title-shortened': ['tiêu đề đã được rút ngắn', 'the title was shortened'],
  'weekday-contradicts-date': ['thứ trong tuần không khớp với ngày', 'the weekday does not agree with the date'],
};

/** A code in Vietnamese and English; a code without words stays as it is. */
export function wordOf(code: string | null): string {
  const known = code === null ? undefined : words[code];
  return known ? bilingual(...known) : (code ?? '');
}
