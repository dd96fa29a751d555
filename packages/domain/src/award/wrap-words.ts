/** How a text is put into lines; see {@link breakWords}. */
export interface Breaking {
  /** Room of a line, in the unit of `widthOf`. */
  readonly width: number;
  /** Width of the words `from` up to, not including, `to` on one line. */
  readonly widthOf: (from: number, to: number) => number;
  /** Keep the rules even when that takes more lines; without it the fewest lines win. */
  readonly strict: boolean;
}

/** Where the lines of some words end; `broken` counts where a rule had to give way. */
export interface BrokenWords {
  /** For each line the index after its last word. */
  readonly ends: readonly number[];
  readonly broken: number;
}

/**
 * Puts a text into as few lines as its width allows, then evens them out and prefers to break after a comma, before
 * “và” or before the name of a place. Texts in `keep` stay on one line, even when they are wider than it.
 *
 * @example wrapWords('Ủy ban nhân dân xã Lộc Ninh', { width: 20, measure: ({ length }) => length, keep: [] })
 * // ['Ủy ban nhân dân', 'xã Lộc Ninh']
 */
export function wrapWords(
  text: string,
  { width, measure, keep }: { width: number; measure: (line: string) => number; keep: readonly string[] },
): string[] {
  const words = wordsOf(text, keep);
  const widthOf = (from: number, to: number): number => measure(words.slice(from, to).join(' '));
  return linesOf(words, breakWords(words, { width, widthOf, strict: false }).ends);
}

/** Some words in the lines that end where `ends` says: `linesOf(['Tổ', '5'], [2])` is `['Tổ 5']`. */
export const linesOf = (words: readonly string[], ends: readonly number[]): string[] =>
  ends.map((end, index) => words.slice(ends[index - 1] ?? 0, end).join(' '));

/**
 * The words of a text, in NFC; a text to keep whole is one word.
 *
 * @example wordsOf('Bà Trần Thị Bình, Sở Tư pháp', ['Trần Thị Bình']) // ['Bà', 'Trần Thị Bình,', 'Sở', 'Tư', 'pháp']
 */
export function wordsOf(text: string, keep: readonly string[]): string[] {
  let bound = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  for (const whole of keep.filter(Boolean)) {
    const one = whole.normalize('NFC');
    bound = bound.replaceAll(one, one.replaceAll(' ', '\u0000'));
  }
  return bound
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replaceAll('\u0000', ' '));
}

interface Way {
  readonly broken: number;
  readonly lines: number;
  readonly cost: number;
  readonly next: number;
}

/**
 * The best lines for some words. Rules that give way only when there is no other way: a number stays with its noun, no
 * syllable stands alone, no line ends in “và”. Among the ways that keep them, the one with the fewest and most even lines.
 *
 * @example breakWords(['Tổ', '5,', 'phường', 'Nam', 'Lý'], { width: 12, widthOf, strict: true }).ends // [2, 5]
 */
export function breakWords(words: readonly string[], { width, widthOf, strict }: Breaking): BrokenWords {
  if (words.length === 0) return { ends: [], broken: 0 };
  const costs = words.map((_, at) => costOfBreak(words, at));
  // The best way to break the words from each one on, found from the end.
  const best: (Way | undefined)[] = Array.from({ length: words.length + 1 });
  best[words.length] = { broken: 0, lines: 0, cost: 0, next: words.length };
  for (let from = words.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const used = widthOf(from, to);
      if (used > width && to > from + 1) break;
      const rest = best[to]!;
      const slack = Math.max(0, width - used) / width;
      const cost = to === words.length ? 0 : costs[to]!;
      const alone = to === from + 1 && words.length > 1 && !words[from]!.includes(' ');
      const way = {
        broken: rest.broken + Number(cost === Infinity) + Number(alone),
        lines: rest.lines + 1,
        cost: rest.cost + slack * slack + (cost === Infinity ? 0 : cost),
        next: to,
      };
      const known = best[from];
      if (!known || isBetter(way, known, strict)) best[from] = way;
    }
  }
  const ends: number[] = [];
  for (let from = 0; from < words.length; from = best[from]!.next) ends.push(best[from]!.next);
  return { ends, broken: best[0]!.broken };
}

function isBetter(one: Way, other: Way, strict: boolean): boolean {
  const order = strict ? (['broken', 'lines', 'cost'] as const) : (['lines', 'broken', 'cost'] as const);
  for (const key of order) if (one[key] !== other[key]) return one[key] < other[key];
  return false;
}

/** With these the name of a unit or place begins: “Ủy ban nhân dân | xã Lộc Ninh”. */
const OPENING =
  /^(?:xã|phường|đặc|tỉnh|thành|thôn|bản|ấp|tổ|khu|huyện|thuộc|trong|Sở|Ban|Phòng|Chi|Đảng|Hội|Trường|Trung|Công|Ủy|Mặt)$/;
/** These cannot end a line: what they open comes after them. */
const BINDING =
  /^(?:của|trong|về|cho|các|những|với|tại|ở|từ|đến|theo|thuộc|xã|phường|tỉnh|thành|thôn|bản|ấp|huyện|Sở|Ban|Phòng|Ủy|Hội|Chi|Đảng|Tổ|tổ|khu|Khu|ông|bà|Ông|Bà)$/;
/** A number after one of these belongs to it: “tổ 5”, “năm 2026”, “khóa XIII”. */
const NUMBERED =
  /^(?:năm|số|tháng|ngày|quý|tổ|thôn|khu|phố|phường|quận|khóa|lần|thứ|hạng|loại|đợt|đội|ấp|bản|lớp|điều|khoản|đoạn|tiểu)$/i;
/** Words of two syllables that certificates are full of; a break inside one is hard to read. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'an ninh,an toàn,bảo vệ,biểu dương,cá nhân,cán bộ,cấp ủy,chấp hành,chi bộ,chi hội,chính quyền,chính sách,chính trị,cơ quan,cơ sở,' +
    'công chức,công tác,dân phố,dân tộc,dân vận,đoàn kết,đoàn thể,đóng góp,đô thị,đơn vị,gia đình,giai đoạn,giáo dục,' +
    'giữ gìn,gương mẫu,hệ thống,hiệu quả,hoạt động,hoàn thành,học tập,hội đồng,hộ gia,khen thưởng,khéo léo,khu phố,kinh tế,' +
    'lao động,lãnh đạo,lực lượng,mặt trận,mô hình,môi trường,nhân dân,nhiệm vụ,nông dân,nông thôn,phát triển,phong trào,' +
    'pháp luật,phụ nữ,phụ trách,quần chúng,quốc phòng,sáng kiến,sản xuất,tập thể,tham gia,thành tích,thanh niên,thi đua,' +
    'thực hiện,tiêu biểu,tổ chức,toàn dân,trách nhiệm,trật tự,trường học,tuyên giáo,tuyên truyền,ủy ban,văn hóa,văn minh,văn phòng,' +
    'vận động,viên chức,xã hội,xây dựng,xuất sắc'
  ).split(','),
);
const NUMBER = /^[“"(]?(?:\d[\d./-]*|[IVXLC]+)[,;:.)”"]*$/u;
const RANK = /^(?:Nhất|Nhì|Ba|Tư|nhất|nhì|ba|tư)[,;:.)”"]*$/u;

/** How bad it looks to break before a word; Infinity where a rule forbids it. */
function costOfBreak(words: readonly string[], at: number): number {
  const before = words[at - 1];
  const after = words[at];
  if (before === undefined || after === undefined) return 0;
  if (/^[-–]$/.test(after) || (/^[-–]$/.test(before) && NUMBER.test(after))) return Infinity;
  const ended = /[,;:.]$/.test(before);
  if (NUMBER.test(after) && !ended && NUMBERED.test(before)) return Infinity;
  if (RANK.test(after) && /^(?:thứ|hạng|lần)$/i.test(before)) return Infinity;
  if (NUMBER.test(before) && !ended && !NUMBERED.test(nounOf(words, at - 1))) return Infinity;
  if (/^(?:và|hoặc)$/.test(before)) return Infinity;
  const quoted = isQuoted(words, at) ? 1 : 0;
  // a comma before a capital ends a unit's name, another one may stand inside it
  if (ended || /[–-]$/.test(before)) return quoted + (isCapital(after) ? 0 : 0.25);
  if (/^(?:và|hoặc)$/.test(after)) return 0.05 + quoted;
  if (BINDING.test(before)) return 2 + quoted;
  if (COMPOUNDS.has(`${before} ${after}`.replaceAll(/[“”",.;:()]/g, '').toLowerCase())) return 1 + quoted;
  if (after.startsWith('“')) return 0.1;
  if (isCapital(before)) {
    // inside a name (“Lộc | Ninh”) or a word that opens with a capital (“Phổ | biến”); a name of two syllables has ended
    if (isCapital(after) && !OPENING.test(after)) return 1 + quoted;
    if (!isCapital(words[at - 2] ?? '')) return 0.8 + quoted;
  }
  return (OPENING.test(after) ? 0.1 : 0.3) + quoted;
}

/** What stands before a number, or before the first one of “2021 - 2026”. */
const nounOf = (words: readonly string[], at: number): string =>
  (/^[-–]$/.test(words[at - 1] ?? '') ? words[at - 3] : words[at - 1]) ?? '';

const isCapital = (word: string): boolean => /^[“"(]?\p{Lu}/u.test(word);

/** Whether the words on both sides stand between the same quotation marks. */
function isQuoted(words: readonly string[], at: number): boolean {
  const text = words.slice(0, at).join(' ');
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}
