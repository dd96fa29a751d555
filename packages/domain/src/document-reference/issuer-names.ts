import { isSyllable } from '../vietnamese/syllable.ts';

/** An agency's name as printed, and where it ends. */
export interface PrintedIssuer {
  readonly name: string;
  readonly end: number;
}

// How an agency's name begins. Needed on the left of a verb, where nothing else marks the start.
const HEADS = `Ban|Bộ|Sở|Cục|Tổng cục|Chi cục|Vụ|Viện|Văn phòng|Thanh tra|Tòa án|Toà án|Ủy ban|Uỷ ban|Hội đồng|Hội|Đoàn|Tỉnh đoàn|
  Thành đoàn|Liên đoàn|Công đoàn|Mặt trận|UBND|HĐND|UBMTTQ|MTTQ|BTV|BCH|BCĐ|LĐLĐ|UBKT|UBTVQH|VKSND|TAND|BHXH|Chính phủ|
  Thủ tướng|Phó Thủ tướng|Quốc hội|Chủ tịch|Phó Chủ tịch|Bộ trưởng|Giám đốc|Thường trực|Thường vụ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|
  Thành uỷ|Huyện ủy|Huyện uỷ|Thị ủy|Quận ủy|Đảng ủy|Đảng uỷ|Đảng bộ|Đảng đoàn|Chi bộ|Chi ủy|Trung ương|Trung tâm|Trường|
  Học viện|Đại học|Công an|Thứ trưởng|Cục trưởng|Chánh Thanh tra|Chánh Văn phòng|Chánh án|Viện trưởng|Trưởng Ban|Trưởng ban|
  Bí thư|Phó Bí thư|Phó Giám đốc|Quân khu|Kiểm toán|Ngân hàng|Bảo hiểm|Phòng|Tổng Liên đoàn|Tổng Thanh tra|Kho bạc|Đài|Tập đoàn`;
const HEAD = new RegExp(`(?<![\\p{L}\\d])(?:${alternatives(HEADS)})(?!\\p{L}| nghị| thảo)`, 'gu');

// What ends a name although it could continue one: the verbs and links of office prose.
const STOP = new RegExp(
  `(?:${alternatives(`về|ngày|đã|đang|sẽ|là|có|để|nhằm|theo|tại|trong|trên|cho|với|khi|từ|do|được|bị|này|nêu|nói|quy định|
  hướng dẫn|ban hành|phê duyệt|yêu cầu|chỉ đạo|chỉ rõ|triển khai|thực hiện|tổ chức|tiếp tục|tăng cường|đẩy mạnh|sửa đổi|bổ sung|
  v/v|gửi|giao|khóa|khoá|lần|nhiệm kỳ|nhiệm kì|năm|số|đến|như|thì|mà|cùng|nay|còn|cũng|vào|ra|phát động|phát hành|kèm|gồm|
  bao gồm|xác định|đề ra|đề nghị|đề án|đề cập|nhất trí|hoặc|nhưng|sau|trước|liên quan|của|giai đoạn|thống nhất|kiến nghị|
  đồng thời|đồng ý|đồng chí|mới|vừa|ký|không|chưa|nếu|vì|bởi|qua|lên|xuống|thuộc|thay|hết|cần|phải|nên|đó|hiện|bằng|bắt đầu|kể từ|
  góp|nhận|đạt|thi hành|áp dụng|chủ trì|quyết định|quyết liệt|kết luận|kết hợp|công bố|công nhận|thông qua|thông báo|kế hoạch|
  hàng năm|hằng năm|một|phục vụ|tham mưu|đưa|gắn|đối với|căn cứ|xem xét|chấp thuận|nghiên cứu|báo cáo|trình|cụ thể|trực tiếp|
  trực thuộc|khẩn trương|chủ động|rà soát|xây dựng kế hoạch|kiểm tra việc|thành lập|quán triệt|phối hợp với|phối hợp tổ chức|
  ngoài|bên cạnh|hôm|sáng|chiều|tới|nhân dịp|mà|rằng|đều|lại|gồm có|vẫn|đề|tuy`)})(?![\\p{L}])`,
  'uy',
);
const STOP_IN_CAPITALS =
  /(?:VỀ|NGÀY|ĐÃ|V\/V|CỦA|Về|Quy định|Hướng dẫn|Ban hành|Phê duyệt|Sửa đổi|Triển khai|Thực hiện)(?!\p{L})/uy;

// Words in small letters that names are made of, besides the second half of a capitalised word.
const INNER = new RegExp(
  `(?:${alternatives(`nhân dân|tỉnh|thành phố|huyện|quận|phường|xã hội|xã|thị xã|thị trấn|đặc khu|các cơ quan Đảng|các cơ quan|
  doanh nghiệp|nông thôn|nhà nước|nước(?! ta)|tối cao|cán sự đảng|sự đảng|vận tải|kiểm sát|đại biểu|hành chính công|pháp lý nhà nước|pháp lý|
  dân tộc thiểu số|công lập|phổ biến, giáo dục pháp luật|phối hợp phổ biến, giáo dục pháp luật|toàn quốc|quốc gia|
  phòng, chống|cơ sở|đấu giá tài sản|thông tin|chuyên môn|nghiệp vụ|và doanh nghiệp|chiến binh|cao tuổi|thập đỏ|xung phong|
  thị trường|bệnh tật|kỹ thuật|tài sản|thực vật|thực phẩm|chữa cháy|dự án|đô thị|việc làm|án dân sự|chứng viên|thống kê`)})(?!\\p{L})`,
  'uy',
);
const AFTER_BAN =
  /(?:chấp hành|thường vụ|thường trực|chỉ đạo|chỉ huy|tổ chức|tuyên giáo|dân vận|nội chính|bí thư|quản lý|kiểm tra)(?!\p{L})/uy;
const ADMIN_UNIT = /^(?:tỉnh|thành phố|huyện|quận|phường|xã|thị xã|thị trấn|đặc khu)$/u;
// Topics of steering committees and councils run on in small letters up to the level.
const TOPIC = new RegExp(
  `(?:Phòng, chống )?(?:(?!(?:đã|đang|sẽ|về|của|ngày|yêu cầu|ban hành|có|là|cho|với|theo|tại|để|các|và)(?!\\p{L}))\\p{Ll}+` +
    `(?:, | - | )){1,10}(?=(?:cấp )?(?:tỉnh|thành phố|huyện|xã|phường|quốc gia|Trung ương|Chính phủ)(?!\\p{L}))`,
  'uy',
);

/** Words after which small letters are a verb, except these second halves. */
const CLOSED = new Set(['Đảng', 'Khối', 'Nam', 'Đoàn', 'Sở', 'Bộ', 'Ban', 'Trung']);
const HALVES_OF_CLOSED = new Set(['ủy', 'uỷ', 'bộ', 'đoàn', 'viên', 'tâm', 'ương', 'đội', 'trưởng', 'đảng']);

/** Agency names with a comma inside: Văn hóa, Thể thao và Du lịch; Thi đua, Khen thưởng. */
const COMMA_PAIRS = new Set(['hóa Thể', 'hoá Thể', 'đua Khen', 'đua khen', 'biến giáo', 'VH TT', 'VH TT&DL']);
const PERSON_TITLE =
  /^(?:Phó )?(?:Thủ tướng|Bộ trưởng|Thứ trưởng|Chủ tịch|Giám đốc|Cục trưởng|Chánh|Tổng|Trưởng|Viện trưởng|Bí thư)/u;
const SURNAME =
  /^(?:Nguyễn|Trần|Lê|Phạm|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Đinh|Vương|Trịnh|Huỳnh|Hoàng|Tô|Mai|Hồ|Đoàn|Lương|Trương|Tạ)$/u;
const AFTER_AND_BEGINS_ANOTHER = new RegExp(
  `(?:${alternatives(`Kế hoạch|Chỉ thị|Nghị quyết|Nghị định|Quyết định|Công văn|Công điện|Thông tư|Thông báo|Thông tri|Hướng dẫn|
  Kết luận|Văn bản|Quy định|Quy chế|Khoản|Điều|Điểm|Chương trình|Báo cáo|Tờ trình|Đề án|Luật|Bộ|Sở|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Tỉnh|Thành ủy|
  Đảng|Hội|Chủ tịch|Chính phủ|Thủ tướng|Quốc hội|Văn phòng|Cục|Tổng|Liên đoàn|Đoàn|Công an`)})(?!\\p{L})`,
  'uy',
);

/** Words that a hard-wrapped line may end with, and such as only go on with a name. */
const OPEN_HEAD = /^(?:Ban|Bộ|Sở|Ủy|Hội|Cục)$/u;
const INNER_CAPITAL = /^(?:Tỉnh|Thành|Trung|Đảng|Khối|Thường|Chấp|Bí|Mặt|Tổ)$/u;
const PERSON_NAME = /^(?: \p{Lu}\p{Ll}*){2,5}$/u;

const WORD = /[\p{L}\p{M}\d&]+(?:\.(?=\p{Lu})[\p{L}&]+)*/uy;
const GAP = /( ?- ?)|(, {0,2})|(?<=TP|Tp)\. ?|[ \n]{1,3}/y;
const MOST_WORDS = 30;

/** Joins a list over several lines into regular expression alternatives, longest first. */
function alternatives(list: string): string {
  const words = list.split('|').map((word) => word.trim());
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

/**
 * Reads the agency name that starts at an offset: `Ban Thường vụ Tỉnh ủy về tổ chức …` →
 * `Ban Thường vụ Tỉnh ủy`. Null when no capital stands there.
 */
export function issuerAt(text: string, offset: number): PrintedIssuer | null {
  let position = offset;
  let end = offset;
  let previous = '';
  let isPlace = false;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const step = nextPiece(text, position, previous, isPlace);
    if (step === null) break;
    if (SURNAME.test(step.text) && beginsPerson(text, position, previous) && PERSON_TITLE.test(text.slice(offset, end)))
      break;
    if (step.text !== 'và') end = position + step.text.length;
    isPlace = ADMIN_UNIT.test(step.text) || (isPlace && startsWithCapital(step.text));
    previous = step.text.slice(step.text.lastIndexOf(' ') + 1);
    position += step.text.length;
    const gap = step.isLast ? null : gapAt(text, position, previous);
    if (gap === null) break;
    position = gap;
  }
  const name = text.slice(offset, end).replace(/\s+/g, ' ');
  return name === '' ? null : { name, end };
}

interface Piece {
  readonly text: string;
  readonly isLast: boolean;
}

/** The word or phrase that continues a name at a position, or null when the name is over. */
function nextPiece(text: string, position: number, previous: string, isPlace: boolean): Piece | null {
  const word = matchAt(WORD, text, position);
  if (word === null) return null;
  if (previous === '' ? !startsWithCapital(word) : !continues(text, position, word, previous, isPlace)) return null;
  if (word === 'và') return andContinues(text, position) ? { text: word, isLast: false } : null;
  if (previous !== '') {
    const phrase = previous === 'đạo' || previous === 'đồng' ? matchAt(TOPIC, text, position) : null;
    const inner = phrase?.trimEnd() ?? afterBan(text, position, previous) ?? matchAt(INNER, text, position);
    if (inner !== null && inner !== '') return { text: inner, isLast: false };
  }
  const stem = beforeGluedWord(word);
  return { text: stem ?? word, isLast: stem !== null };
}

function continues(text: string, position: number, word: string, previous: string, isPlace: boolean): boolean {
  if (startsWithCapital(word)) {
    return matchAt(STOP_IN_CAPITALS, text, position) === null;
  }
  if (word === 'và') return true;
  if (/^\d/.test(word)) return previous === 'đạo' && /^\d{2,3}$/.test(word);
  if (matchAt(INNER, text, position) !== null) return true;
  if ((previous === 'đạo' || previous === 'đồng') && matchAt(TOPIC, text, position) !== null) return true;
  if (afterBan(text, position, previous) !== null) return true;
  if (matchAt(STOP, text, position) !== null) return false;
  if (isPlace || !startsWithCapital(previous) || isAcronym(previous)) return false;
  return !CLOSED.has(previous) || HALVES_OF_CLOSED.has(word);
}

/** “Ban chấp hành”, “Ủy ban thường vụ”: offices that many write in small letters. */
function afterBan(text: string, position: number, previous: string): string | null {
  return /^ban$/i.test(previous) ? matchAt(AFTER_BAN, text, position) : null;
}

function andContinues(text: string, position: number): boolean {
  const next = position + 'và '.length;
  if (matchAt(INNER, text, next) !== null) return true;
  const word = matchAt(WORD, text, next);
  if (word === null || !startsWithCapital(word)) return false;
  // “Văn phòng Đoàn ĐBQH và HĐND tỉnh” is one office.
  if (/Văn phòng Đoàn (?:ĐBQH|đại biểu Quốc hội) $/u.test(text.slice(Math.max(0, position - 40), position)))
    return true;
  return matchAt(AFTER_AND_BEGINS_ANOTHER, text, next) === null;
}

/** Moves over what may stand between two words of a name; null at its end. */
function gapAt(text: string, position: number, before: string): number | null {
  GAP.lastIndex = position;
  const match = GAP.exec(text);
  if (match === null) return null;
  const after = GAP.lastIndex;
  const next = matchAt(WORD, text, after);
  if (next === null) return null;
  if (match[1] !== undefined) {
    // “Lao động - Thương binh”, “VH-TT-DL”, but not “UBND tỉnh - Sở” or “UBND - HĐND”.
    const joins = isAcronym(next) === isAcronym(before) && (match[1] === '-' || !isAcronym(next));
    return joins && startsWithCapital(next) && matchAt(AFTER_AND_BEGINS_ANOTHER, text, after) === null ? after : null;
  }
  if (match[2] !== undefined) return COMMA_PAIRS.has(`${before} ${next}`) ? after : null;
  // A capital on a new line begins a new paragraph more often than it goes on with a name.
  if (match[0].includes('\n') && startsWithCapital(next) && !OPEN_HEAD.test(before) && !INNER_CAPITAL.test(next))
    return null;
  return after;
}

/** “Đảngvề” without its space: the part that belongs to the name, or null when nothing is glued. */
function beforeGluedWord(word: string): string | null {
  if (word.length < 4 || isSyllable(word.toLowerCase())) return null;
  const stem = /^(\p{L}+?)(?:về|ngày|của|và|đã|tại|theo|trong|khóa|khoá|năm|nhằm|cho|để|ban)$/u.exec(word)?.[1];
  return stem !== undefined && isSyllable(stem.toLowerCase()) ? stem : null;
}

/**
 * The agency that a subject names, when its name reaches from some word to the end of the stretch:
 * in “Trong quý I, Đảng ủy Sở Tư pháp đã ” it is `Đảng ủy Sở Tư pháp`. Null when none does.
 */
export function subjectIssuer(stretch: string): string | null {
  const subject = stretch
    .replace(/(?:\s+(?:đã|vừa|cũng|tiếp tục|mới|có|sẽ|chính thức))*\s*$/u, '')
    .replace(/\s+\(?(?:khóa|khoá)\s[IVXLC\d]{1,6}\)?$/u, '');
  for (const match of subject.matchAll(HEAD)) {
    const issuer = issuerAt(subject, match.index);
    if (issuer === null) continue;
    const rest = subject.slice(issuer.end);
    if (rest === '' || (PERSON_TITLE.test(issuer.name) && PERSON_NAME.test(rest))) return issuer.name;
  }
  return null;
}

/** The name of the office holder behind the office: “Bộ trưởng Bộ Tư pháp Nguyễn …”. */
function beginsPerson(text: string, position: number, previous: string): boolean {
  const isNamedPlace = ADMIN_UNIT.test(previous) && previous !== 'tỉnh';
  return !isNamedPlace && !text.startsWith('Hồ Chí Minh', position);
}

function startsWithCapital(word: string): boolean {
  const initial = word.charAt(0);
  return initial !== initial.toLowerCase();
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && startsWithCapital(word);
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}
