import type { Label } from './label.ts';

/** What an item of an import is going to be or has become, and what came of undoing it, by code: “Tạo mới”, “Đã hoàn tác”. */
export const IMPORT_OUTCOME_LABELS: Readonly<Record<string, Label>> = {
  CREATED: { vi: 'Tạo mới', en: 'Created' },
  UPDATED: { vi: 'Cập nhật', en: 'Updated' },
  SKIPPED: { vi: 'Bỏ qua', en: 'Skipped' },
  SET_ASIDE: { vi: 'Không nhận', en: 'Refused' },
  undone: { vi: 'Đã hoàn tác', en: 'Undone' },
  'changed-since': { vi: 'Không hoàn tác: đã có người sửa', en: 'Not undone: somebody has changed it since' },
  gone: { vi: 'Không còn nữa', en: 'No longer there' },
  'not-undoable': { vi: 'Không hoàn tác được', en: 'Cannot be undone' },
};

/** Why an item, or a whole source, is skipped or set aside, by code. E.g. “Đã nhập trước đó”. */
export const IMPORT_REASON_LABELS: Readonly<Record<string, Label>> = {
  'already-imported': { vi: 'Đã nhập trước đó', en: 'Imported before' },
  'changed-by-editor': {
    vi: 'Đã có người sửa sau lần nhập trước',
    en: 'Somebody has changed it since it was imported',
  },
  'document-registered': { vi: 'Văn bản đã có trong sổ', en: 'The document is registered already' },
  'duplicate-in-source': { vi: 'Trùng với mục khác trong cùng nguồn', en: 'The same as another item of this source' },
  'address-without-page': {
    vi: 'Sơ đồ trang có địa chỉ nhưng nguồn không có trang',
    en: 'The sitemap lists it, but the source does not hold the page',
  },
  'broken-archive': { vi: 'Tệp nén hỏng', en: 'The archive is damaged' },
  'broken-document': { vi: 'Tài liệu hỏng hoặc sai định dạng', en: 'The document is damaged or of another format' },
  'broken-xml': { vi: 'XML sai cú pháp', en: 'The XML is malformed' },
  'code-not-found': { vi: 'Không tìm thấy số, ký hiệu', en: 'No number and symbol were found' },
  'compression-bomb': {
    vi: 'Tỷ lệ nén bất thường, có thể là tệp phá hoại',
    en: 'It is packed beyond reason and may be an attack',
  },
  'empty-page': { vi: 'Trang không có chữ', en: 'The page has no text' },
  'encrypted-archive': { vi: 'Tệp nén có mật khẩu', en: 'The archive has a password' },
  'entities-refused': {
    vi: 'XML tự định nghĩa thực thể nên không nhận',
    en: 'The XML defines entities and is refused',
  },
  'excerpt-not-found': { vi: 'Thiếu trích yếu', en: 'The excerpt is missing' },
  'header-not-found': { vi: 'Không tìm thấy dòng tiêu đề cột', en: 'No row of column headers was found' },
  'macros-refused': { vi: 'Tệp có macro nên không nhận', en: 'The file holds macros and is refused' },
  'nested-archive': {
    vi: 'Tệp nén nằm trong nguồn, hãy giải nén trước',
    en: 'An archive inside the source; unpack it first',
  },
  'nothing-to-import': { vi: 'Không có gì để nhập', en: 'There is nothing to import' },
  'text-not-found': { vi: 'Không tìm thấy nội dung bài', en: 'No text of an article was found' },
  'title-not-found': { vi: 'Không tìm thấy tiêu đề', en: 'No title was found' },
  'too-deep': { vi: 'Các thẻ lồng nhau quá sâu', en: 'Its elements are nested beyond reason' },
  'too-large': { vi: 'Tệp quá lớn', en: 'The file is too large' },
  'too-long': { vi: 'Trang quá dài', en: 'The page is too long' },
  'too-many-entries': { vi: 'Quá nhiều mục', en: 'Too many entries' },
  'too-many-rows': { vi: 'Quá nhiều dòng', en: 'Too many rows' },
  'unknown-encoding': { vi: 'Không nhận ra bảng mã', en: 'Its encoding is not known' },
  'unknown-xml': {
    vi: 'Không phải RSS, Atom, WordPress hay sơ đồ trang',
    en: 'It is no RSS, Atom, WordPress export or sitemap',
  },
  'unpacked-too-large': { vi: 'Giải nén ra quá lớn', en: 'It unpacks to too much' },
  'unsafe-name': { vi: 'Tệp nén có tên trỏ ra ngoài thư mục', en: 'The archive names a file outside its folder' },
  'unsupported-type': { vi: 'Không hỗ trợ loại tệp này', en: 'Files of this type are not supported' },
  'rich-text-too-deep': { vi: 'Văn bản lồng nhau quá sâu', en: 'The text is nested too deeply' },
  'rich-text-too-long': { vi: 'Văn bản quá dài', en: 'The text is too long' },
  'rich-text-not-allowed': {
    vi: 'Văn bản có thành phần không nhận',
    en: 'The text holds something that is not allowed',
  },
  'rich-text-not-a-document': { vi: 'Không phải văn bản', en: 'It is not a text' },
  unexpected: {
    vi: 'Có lỗi ngoài dự kiến, có thể chạy tiếp',
    en: 'Something unexpected went wrong; it can be gone on with',
  },
};

/** What to look at in an item that is brought in all the same. E.g. “Không thấy ngày đăng”. */
export const IMPORT_WARNING_LABELS: Readonly<Record<string, Label>> = {
  'address-taken': { vi: 'Địa chỉ cũ đã dẫn tới bài khác', en: 'The former address leads to another article already' },
  'author-not-found': { vi: 'Không thấy tên tác giả', en: 'No author was found' },
  'category-unknown': {
    vi: 'Chuyên mục chưa có, dùng chuyên mục đã chọn',
    en: 'The category is not known; the chosen one is used',
  },
  'date-not-found': { vi: 'Không thấy ngày đăng', en: 'No date was found' },
  'draft-in-source': { vi: 'Là bản nháp ở nguồn', en: 'A draft in its source' },
  'effectiveOn-not-understood': { vi: 'Không hiểu ngày hiệu lực', en: 'The effective date was not understood' },
  'expiresOn-not-understood': { vi: 'Không hiểu ngày hết hiệu lực', en: 'The expiry date was not understood' },
  'formula-not-computed': {
    vi: 'Dòng có công thức, chỉ lấy giá trị đã lưu',
    en: 'The row holds a formula; only the stored value was taken',
  },
  'issuedOn-not-understood': { vi: 'Không hiểu ngày ban hành', en: 'The date of issue was not understood' },
  'left-as-draft': {
    vi: 'Để ở bản nháp vì chưa đủ điều kiện đăng',
    en: 'Left as a draft, for it is not ready to be published',
  },
  'legacy-encoding': { vi: 'Đã giải mã từ bảng mã cũ', en: 'Decoded from an old encoding' },
  'mojibake-repaired': { vi: 'Đã sửa chữ bị lỗi hiển thị', en: 'Misread characters were repaired' },
  'pictures-not-in-source': { vi: 'Thiếu ảnh trong nguồn', en: 'Pictures are not in the source' },
  'pictures-refused': { vi: 'Có ảnh không nhận được', en: 'A picture was refused' },
  'publishedAt-not-understood': { vi: 'Không hiểu ngày đăng', en: 'The date of publication was not understood' },
  'summary-only': { vi: 'Nguồn chỉ có phần tóm tắt', en: 'The source holds only a summary' },
  'title-shortened': { vi: 'Tiêu đề đã được rút ngắn', en: 'The title was shortened' },
  'weekday-contradicts-date': {
    vi: 'Thứ trong tuần không khớp với ngày',
    en: 'The weekday does not agree with the date',
  },
};

/** What the person can do about a reason; one that needs nothing is not here. E.g. “Nén lại thành tệp .zip mới rồi thử lại.” */
export const IMPORT_ADVICE_LABELS: Readonly<Record<string, Label>> = {
  'address-without-page': {
    vi: 'Tải trang ấy từ cổng cũ về, thêm vào nguồn rồi nhập lại.',
    en: 'Save that page from the old portal, add it to the source and import again.',
  },
  'broken-archive': { vi: 'Nén lại thành tệp .zip mới rồi thử lại.', en: 'Pack it again as a new .zip and try again.' },
  'broken-document': {
    vi: 'Mở tệp bằng Word hoặc Excel, lưu lại dạng .docx hoặc .xlsx rồi thử lại.',
    en: 'Open the file in Word or Excel, save it as .docx or .xlsx and try again.',
  },
  'broken-xml': { vi: 'Xuất lại tệp từ cổng cũ rồi thử lại.', en: 'Export the file from the old portal again.' },
  'changed-by-editor': {
    vi: 'Bài đã sửa được giữ nguyên; nếu cần, hãy tự chép phần mới vào.',
    en: 'What was edited stays as it is; copy what is new by hand if need be.',
  },
  'code-not-found': {
    vi: 'Điền số, ký hiệu ở dòng này (ví dụ 50-KH/ĐU) rồi nhập lại.',
    en: 'Fill in the number and symbol of this row (such as 50-KH/ĐU) and import again.',
  },
  'compression-bomb': {
    vi: 'Không mở tệp này. Hãy hỏi lại nơi gửi.',
    en: 'Do not open this file. Ask whoever sent it.',
  },
  'empty-page': {
    vi: 'Kiểm tra lại tệp; có thể việc tải về đã hỏng.',
    en: 'Check the file; the download may have failed.',
  },
  'encrypted-archive': {
    vi: 'Giải nén bằng mật khẩu, nén lại không đặt mật khẩu rồi thử lại.',
    en: 'Unpack it with the password, pack it again without one.',
  },
  'entities-refused': { vi: 'Xuất lại tệp không kèm khai báo DOCTYPE.', en: 'Export the file without a DOCTYPE.' },
  'excerpt-not-found': {
    vi: 'Điền trích yếu ở dòng này, hoặc chọn đúng cột trích yếu ở phần khớp cột.',
    en: 'Fill in the excerpt of this row, or choose the right column for it.',
  },
  'header-not-found': {
    vi: 'Chọn ý nghĩa của từng cột ở phần “Khớp cột” rồi đọc thử lại.',
    en: 'Say what each column is under “Columns” and try again.',
  },
  'macros-refused': {
    vi: 'Lưu lại thành .docx hoặc .xlsx không có macro rồi thử lại.',
    en: 'Save it as .docx or .xlsx without macros and try again.',
  },
  'nested-archive': {
    vi: 'Giải nén tệp bên trong, hoặc nhập nó thành một đợt riêng.',
    en: 'Unpack the inner archive, or import it by itself.',
  },
  'nothing-to-import': { vi: 'Kiểm tra lại nội dung tệp đã chọn.', en: 'Check what is in the chosen file.' },
  'text-not-found': {
    vi: 'Mở trang cũ, chép phần chữ rồi dùng “Dán nội dung trang”, hoặc soạn bài mới.',
    en: 'Open the old page, copy its text and use “Paste a page”, or write a new article.',
  },
  'title-not-found': {
    vi: 'Thêm dòng tiêu đề vào đầu tệp rồi nhập lại, hoặc soạn bài mới.',
    en: 'Add a title at the top of the file and import again, or write a new article.',
  },
  'too-deep': {
    vi: 'Chép phần chữ của trang rồi dùng “Dán nội dung trang”.',
    en: 'Copy its text and use “Paste a page”.',
  },
  'too-large': {
    vi: 'Chia nhỏ tệp, hoặc nhờ cán bộ công nghệ thông tin nhập bằng dòng lệnh.',
    en: 'Split the file, or have the IT officer import it by the command line.',
  },
  'too-long': { vi: 'Chia trang thành nhiều tệp nhỏ hơn.', en: 'Split the page into smaller files.' },
  'too-many-entries': { vi: 'Chia thành nhiều tệp nén nhỏ hơn.', en: 'Split it into smaller archives.' },
  'too-many-rows': {
    vi: 'Chia danh sách thành nhiều tệp, mỗi tệp dưới 100.000 dòng.',
    en: 'Split the list into files of fewer than 100,000 rows.',
  },
  'unknown-encoding': {
    vi: 'Mở tệp bằng trình soạn văn bản và lưu lại với bảng mã UTF-8.',
    en: 'Open it in a text editor and save it as UTF-8.',
  },
  'unknown-xml': {
    vi: 'Chỉ nhận XML xuất từ WordPress, RSS, Atom và sơ đồ trang.',
    en: 'Only WordPress exports, RSS, Atom and sitemaps are read.',
  },
  'unpacked-too-large': { vi: 'Chia thành nhiều tệp nén nhỏ hơn.', en: 'Split it into smaller archives.' },
  'unsafe-name': {
    vi: 'Tệp này không an toàn. Hãy nén lại từ thư mục gốc, hoặc hỏi lại nơi gửi.',
    en: 'This file is not safe. Pack it again from its folder, or ask whoever sent it.',
  },
  'unsupported-type': {
    vi: 'Lưu lại thành .html, .txt, .docx hoặc .xlsx rồi thử lại.',
    en: 'Save it as .html, .txt, .docx or .xlsx and try again.',
  },
  unexpected: {
    vi: 'Thử lại; nếu vẫn lỗi, báo cho cán bộ công nghệ thông tin.',
    en: 'Try again; if it fails again, tell the IT officer.',
  },
};
