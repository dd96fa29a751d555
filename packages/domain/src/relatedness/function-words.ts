import type { Language } from '../labels/label.ts';

const VIETNAMESE =
  'và của là các những được cho với trong ngoài ngày tháng năm tại về đã đang sẽ này kia ấy đó một từ đến tới có không khi ' +
  'để theo như cũng vào ra lên xuống còn nhưng mà thì ở trên dưới do vì nên bị bởi nếu hoặc hay cùng cả rất hơn nhất ' +
  'việc sự cuộc chiếc cái con người ông bà anh chị họ tôi chúng ta mình nào gì đâu sao ai mỗi mọi từng nhiều ít khác ' +
  'lại chỉ vẫn phải cần muốn biết rằng qua sau trước giữa bằng đều nhằm tuy song số thứ lần hai ba bốn sáu bảy tám chín mười ' +
  'đối nay hôm vừa mới sáng chiều tối giờ phút đồng tỷ triệu nghìn ngàn trăm gồm hết luôn quá lúc nữa xin đi làm trở thành nói khoảng nhận ' +
  'gần tiếp dù chưa liên quan diễn đạt đưa thêm hiện bên vị riêng chung ngay đây thuộc kể dịp';
const ENGLISH =
  'the a an and or of to in on at for from by with as is are was were be been being it its this that these those he she ' +
  'they we you i his her their our has have had will would can could may shall should not no than then there here which ' +
  'who whom whose what when where how all any each other some such more most into out up down over under also about after ' +
  'before between through during both new one two three said';

/** Words that say nothing of a subject: a phrase neither begins nor ends with one. */
export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(VIETNAMESE.split(' ')),
  en: new Set(ENGLISH.split(' ')),
};
