import { foldForSearch } from '../vietnamese/fold.ts';
import { contradictsWeekday, parseDateTime } from '../vietnamese/date-time.ts';

/** What a line of a scraped page is. `text` is anything that may be title or body. */
export type LineKind =
  | 'text'
  | 'counter'
  | 'tool'
  | 'breadcrumb'
  | 'date'
  | 'clock'
  | 'author'
  | 'source'
  | 'contact'
  | 'end';

/** A line with spaces tidied, and what it was taken for. */
export interface PageLine {
  readonly text: string;
  readonly kind: LineKind;
  /** An empty line stood before it. */
  readonly afterBlank: boolean;
}

// All patterns read folded text without a leading bullet.
const COUNTER =
  /^(?:thong ke(?: luot)? truy cap|so luong va luot nguoi truy cap|(?:(?:so )?(?:luot|nguoi)(?: dang)? (?:truy cap|xem|doc)|so lan (?:xem|doc)|da xem|luot xem|dang (?:online|truy cap|xem)|online|truc tuyen|khach|hom nay|hom qua|tuan (?:nay|truoc)|thang (?:nay|truoc|hien tai)|nam nay|trong (?:ngay|tuan|thang|nam)|khach vieng tham|may chu tim kiem|thanh vien online|tong(?: so| cong)?(?: luot)?(?: truy cap| xem)?|tat ca)(?: tin| bai)?(?: bai viet)?\s*:?\s*\(?[\d.,\s]*\)?(?:\s*(?:luot|nguoi)(?: xem| truy cap)?)?)$/;
const VIEWS = /^(?:.{0,40}\b)?(?:luot (?:xem|doc)|da xem|so lan (?:xem|doc)|views?)\s*:?\s*[\d.,]+/;
// No entry is made of two others: a line can be read in one way only, so the pattern stays linear.
const TOOL_WORDS =
  'xem voi co chu|co chu|tang co chu|giam co chu|mau chu|mau nen|in|in trang(?: nay)?|in bai(?: viet)?(?: nay)?|in tin|in an|ban in|in noi dung|print|gui|gui bai(?: viet)?(?: nay)?(?: cho ban be)?|gui tin|gui (?:cho )?ban be|xem ban in|ban de in|phien ban in|luu lai|gui phan hoi|gui qua|(?:e-?)?mail|chia se(?: bai viet)?(?: tren| qua| len)?|share|tweet|like|thich|facebook|zalo|twitter|google|youtube|luu(?: bai| tin)?|quay lai|tro (?:ve|lai)|(?:ve |len )?dau trang|nghe|nghe bai(?: viet)?|doc bai(?: viet)?|doc tin|doc bao|phong to|thu nho|(?:che do |do )?tuong phan|dang nhap|dang ky|dang xuat|tim kiem|trang chu|trang nhat|gioi thieu|lien he|so do (?:site|trang|cong)|rss|tieng viet|english|vietnamese|menu|hoi dap|gop y|ban do|thu vien(?: anh)?|video|an pham|binh luan \\(\\d+\\)|phan hoi|danh gia|tai ve|download|a';
const TOOL = new RegExp(`^(?:\\[?(?:${TOOL_WORDS})\\]?(?:[\\s:|,/•·+-]+|$))+[+\\d\\s%()]*$`);
const FONT_SIZE =
  /^(?:xem )?(?:voi )?(?:kich |thay doi |tang giam )?(?:co chu|thuoc chu|font size)\b.{0,40}$|^a\s*-\s*a?\s*a?\s*\+?$/;
const WELCOME = /^(?:chao mung|kinh chao)\b.*(?:website|cong thong tin|trang thong tin|trang tin)/;
const CONTACT = /^(?:dia chi|tru so|dien thoai|hotline|duong day nong|fax|e-?mail)\s*:/;
const BREADCRUMB =
  /^(?:trang chu|home|ban dang o|ban dang xem)\b.*[»›>/|\\:]|^[^»›>]{1,60}(?:(?:»|›|>{1,2})[^»›>]{1,80})+$/;
const KEYWORDS = /^(?:tu khoa|tags?|the|xem them|chu de)\s*:/;
const END =
  /^(?:(?:cac |nhung )?(?:tin|bai)(?: viet| bai)?(?: tuc)? (?:khac|lien quan|da dua|da dang|cu hon|moi hon|truoc|tiep theo|cung chuyen muc|cung loai|cung chu de|moi nhat|moi|xem nhieu|doc nhieu|noi bat)|y kien (?:ban doc|nguoi doc|phan hoi)|binh luan(?: cua ban)?|gui binh luan|viet binh luan|danh gia bai viet|tong so diem cua bai viet|click de danh gia|theo dong su kien|co the ban quan tam|lien ket (?:website|web|trang))(?![a-z])[^.!?]{0,40}$|^(?:copyright|©|\(c\) |ban quyen (?:thuoc|©|\d)|chiu trach nhiem (?:chinh|noi dung|xuat ban)|giay phep (?:so|thiet lap)|ghi ro nguon|thiet ke boi|designed by)/;
const AUTHOR =
  /^(?:tac gia(?: bai viet)?|nguoi viet(?: bai)?|nguoi dang|nguoi dua tin|dua tin|bien soan|thuc hien|tin(?: va |, ?)?(?:bai|anh)?(?:(?: va |, ?)anh)?|bai(?: viet)?(?:(?: va |, ?)anh)?|phong vien|pv|ctv|by)\s*:\s*\S.{0,80}$|^(?:duoc )?(?:viet|dang) boi\s*:?\s*\S.{0,60}$/;
const SOURCE =
  /^(?:\(?nguon(?: tin)?\s*:\s*\S|\(nguon [^)]{2,80}\)$|\(?theo(?: nguon)?\s*:\s*\S|\(theo [^)]{2,80}\)$|dan nguon\s*:).{0,120}$/;
const CLOCK =
  /^(?:hom nay|bay gio|chao mung|xin chao)?\W*(?:la )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\W*,?\s*(?:la )?ngay\b/;
/** Above the title a weekday without a time, or a time with seconds, is the clock of the site. */
const CLOCK_ABOVE_TITLE = /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?!.*\d\s*[:h])|\d:\d{2}:\d{2}/;

/** What remains of a line that only prints a moment: labels, weekdays, marks and counters. */
const MOMENT_WORDS =
  /(?:ngay|thang|nam|gio|phut|luc|vao|th|lan cuoi|thoi gian|duoc|da)(?![a-z])|(?:dang(?: tin| tai| bai)?|cap nhat|xuat ban|ngay tao|ngay viet|dua tin|tao|viet|post(?:ed)?|publish(?:ed)?|update[d]?|last|on|tin|bai)(?![a-z])|(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)|(?:mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|gieng|chap)(?![a-z])|gmt|utc|(?:am|pm|sa|ch|ict)(?![a-z])|(?:luot )?(?:xem|doc|view)s?|[\d\s:;,./|()[\]+•·hg-]+/g;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Takes a text apart into tidy lines with their kinds; empty lines only leave a trace. */
export function readLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let afterBlank = false;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
    if (line === '') {
      afterBlank = true;
      continue;
    }
    lines.push({ text: line, kind: kindOf(line), afterBlank });
    afterBlank = false;
  }
  return lines;
}

/** Longest line that can be page furniture: longer ones are prose, and cost no pattern. */
const LONGEST_FURNITURE = 200;

function kindOf(line: string): LineKind {
  if (line.length > LONGEST_FURNITURE) return 'text';
  if (!/[\p{L}\p{N}]/u.test(line)) return 'tool';
  const folded = foldForSearch(line).replace(/^[\s•·●▪*+-]+/, '');
  if (COUNTER.test(folded)) return 'counter';
  if (FONT_SIZE.test(folded) || TOOL.test(folded) || WELCOME.test(folded)) return 'tool';
  if (CONTACT.test(folded)) return 'contact';
  if (KEYWORDS.test(folded)) return 'tool';
  if (END.test(folded)) return 'end';
  if (AUTHOR.test(folded)) return 'author';
  if (SOURCE.test(folded)) return 'source';
  if (printsMoment(folded)) return CLOCK.test(folded) ? 'clock' : 'date';
  if (VIEWS.test(folded)) return 'counter';
  if (BREADCRUMB.test(folded)) return 'breadcrumb';
  return 'text';
}

function printsMoment(folded: string): boolean {
  if (!/\d/.test(folded) || parseDateTime(folded) === null) return false;
  return folded.replace(MOMENT_WORDS, '').length <= 3;
}

/** True for a date line above the title that shows today instead of the day of publication. */
export function isClockAboveTitle(line: PageLine): boolean {
  return line.kind === 'clock' || CLOCK_ABOVE_TITLE.test(foldForSearch(line.text));
}

/** The moment that a date line prints, and whether its weekday is wrong. */
export function momentOf(line: PageLine): { publishedAt: string | null; wrongWeekday: boolean } {
  const publishedAt = parseDateTime(line.text);
  return { publishedAt, wrongWeekday: publishedAt !== null && contradictsWeekday(line.text, publishedAt) };
}

/** The value behind a label: `Tác giả: Diệu Hương` → `Diệu Hương`, `(Theo Báo Dân vận)` → `Báo Dân vận`. */
export function labelled(line: string): string {
  return line
    .replace(/^[\s(]*(?:[Tt]heo|THEO|[Nn]guồn(?: tin)?|NGUỒN|[Dd]ẫn nguồn)(?![\p{L}])\s*:?\s*/u, '')
    .replace(/^(?:Được )?(?:[Vv]iết|[Đđ]ăng) bởi\s*:?\s*|^[\p{L}\s,.&-]{1,24}:\s*/u, '')
    .replace(/[\s.)]+$/, '')
    .trim();
}
