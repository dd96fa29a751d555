/** The Vietnamese texts of reading an Excel list, whatever it lists. */
export const listImportVi = {
  text: 'Danh sách được đọc thử từng ô trước; chưa có gì được ghi cho đến khi bạn nhấn Nhập.',
  file: 'Tệp Excel (.xlsx)',
  try: 'Đọc thử',
  report: 'Kết quả đọc thử',
  refused: 'Không đọc được tệp này',
  notAList: 'Tệp không phải danh sách Excel theo mẫu, hoặc bị hỏng, có macro hay vượt quá giới hạn.',
  counts: 'Đọc được {{accepted}}/{{rows}} dòng.',
  unread: 'Các cột không dùng đến: {{headers}}.',
  error: 'Lỗi',
  notice: 'Lưu ý',
  place: 'Dòng {{row}}, cột “{{header}}”',
  more: 'Còn {{count}} lưu ý khác.',
  undo: 'Hoàn tác lần nhập này',
  undone: 'Đã hoàn tác lần nhập.',
};
