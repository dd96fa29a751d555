import { RichText } from './rich-text.tsx';

export const richTextExamples = {
  plan: (
    <RichText
      tableLabel="Bảng, cuộn ngang để xem hết"
      html={
        '<p>Thực hiện <a href="/van-ban/138-kh-tu">Kế hoạch số 138-KH/TU</a>, Đảng ủy Sở ban hành kế hoạch.</p>' +
        '<h2>Nội dung</h2><ul><li><p>Quán triệt các văn bản chỉ đạo.</p></li></ul>' +
        '<table><tbody><tr><th>Đơn vị</th><td>Văn phòng Sở</td></tr></tbody></table>'
      }
    />
  ),
};
