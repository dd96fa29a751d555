/** The Vietnamese texts of the check of spelling and typography; the wording of findings is in @kheo/domain. */
export const houseStyleVi = {
  title: 'Soát lỗi trình bày',
  clean: 'Không thấy lỗi trình bày nào.',
  count: '{{count}} chỗ nên xem lại',
  fix: 'Sửa',
  fixOf: 'Sửa “{{printed}}” thành “{{right}}”',
  ignore: 'Bỏ qua',
  ignoreOf: 'Bỏ qua “{{printed}}”',
  ignored: 'Đã bỏ qua {{count}} chỗ',
  showIgnored: 'Hiện lại',
  more: 'Còn {{count}} chỗ nữa; sửa bớt để xem tiếp.',
  places: { title: 'Tiêu đề', subtitle: 'Tiêu đề phụ', lead: 'Sa-pô', body: 'Nội dung, đoạn {{number}}' },
  emptyReplacement: 'bỏ dấu cách',
  oneSpace: 'một dấu cách',
  altMissing: 'Ảnh chưa có văn bản thay thế.',
  imageNumber: 'Ảnh thứ {{number}} trong bài',
  gone: 'Đoạn này vừa thay đổi nên chưa sửa được. Danh sách đã được soát lại.',
};
