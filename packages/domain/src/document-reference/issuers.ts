import { GENERIC_TYPE } from './document-types.ts'

/**
 * Agencies that a symbol names without doubt. UBND, HĐND, TU, ĐU, TW and the like are left out: which
 * committee it was cannot be told from the letters.
 */
const ISSUER_BY_SYMBOL: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VPQH: 'Văn phòng Quốc hội',
  VPCP: 'Văn phòng Chính phủ',
  VPCTN: 'Văn phòng Chủ tịch nước',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  VKSTC: 'Viện kiểm sát nhân dân tối cao',
  KTNN: 'Kiểm toán nhà nước',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  UBDT: 'Ủy ban Dân tộc',
  BTP: 'Bộ Tư pháp',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BCT: 'Bộ Công Thương',
  BXD: 'Bộ Xây dựng',
  BYT: 'Bộ Y tế',
  BGTVT: 'Bộ Giao thông vận tải',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  'BKH&CN': 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  'BKH&ĐT': 'Bộ Kế hoạch và Đầu tư',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  'BGD&ĐT': 'Bộ Giáo dục và Đào tạo',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  'BTN&MT': 'Bộ Tài nguyên và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  'BNN&PTNT': 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  'BNN&MT': 'Bộ Nông nghiệp và Môi trường',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  'BLĐTB&XH': 'Bộ Lao động - Thương binh và Xã hội',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  'BVHTT&DL': 'Bộ Văn hóa, Thể thao và Du lịch',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  VPTW: 'Văn phòng Trung ương Đảng',
  BTCTW: 'Ban Tổ chức Trung ương',
  BTGTW: 'Ban Tuyên giáo Trung ương',
  BDVTW: 'Ban Dân vận Trung ương',
  BTGDVTW: 'Ban Tuyên giáo và Dân vận Trung ương',
  BNCTW: 'Ban Nội chính Trung ương',
  BKTTW: 'Ban Kinh tế Trung ương',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương',
  ĐUK: 'Đảng ủy Khối',
  TLĐ: 'Tổng Liên đoàn Lao động Việt Nam',
  MTTW: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  MTTQ: 'Ủy ban Mặt trận Tổ quốc',
  TWĐTN: 'Ban Chấp hành Trung ương Đoàn',
  STP: 'Sở Tư pháp',
  SNV: 'Sở Nội vụ',
  STC: 'Sở Tài chính',
  SXD: 'Sở Xây dựng',
  SYT: 'Sở Y tế',
  SCT: 'Sở Công Thương',
  SGTVT: 'Sở Giao thông vận tải',
  STTTT: 'Sở Thông tin và Truyền thông',
  SKHCN: 'Sở Khoa học và Công nghệ',
  'SKH&CN': 'Sở Khoa học và Công nghệ',
  SKHĐT: 'Sở Kế hoạch và Đầu tư',
  'SKH&ĐT': 'Sở Kế hoạch và Đầu tư',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  'SGD&ĐT': 'Sở Giáo dục và Đào tạo',
  STNMT: 'Sở Tài nguyên và Môi trường',
  'STN&MT': 'Sở Tài nguyên và Môi trường',
  SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  'SNN&PTNT': 'Sở Nông nghiệp và Phát triển nông thôn',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội',
  'SLĐTB&XH': 'Sở Lao động - Thương binh và Xã hội',
  SVHTT: 'Sở Văn hóa và Thể thao',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SDTTG: 'Sở Dân tộc và Tôn giáo',
}

const bySymbol = new Map(Object.entries(ISSUER_BY_SYMBOL))

/**
 * The issuer that the parts of a symbol name beyond doubt, or null: `['NĐ', 'CP']` → `Chính phủ`,
 * `['QH15']` → `Quốc hội`, `['KH', 'UBND']` → null. The organ stands right behind the type part, or
 * first when there is none (`BTP-PBGDPL`). Several organs of a joint document give null.
 */
export function issuerOfSymbol(parts: readonly string[], hasTypePart: boolean): string | null {
  if (/^(?:TTLT|NQLT)$/.test(parts[0] ?? '')) return null
  const organ = parts[hasTypePart ? 1 : 0]
  if (organ === undefined) return null
  const name = bySymbol.get(organ) ?? bySymbol.get(organ.replace(/\d+$/, ''))
  return name ?? null
}

// How an agency's name begins. Needed on the left of a verb, where nothing else marks the start.
const HEADS = [
  'Ban', 'Bộ', 'Sở', 'Cục', 'Tổng cục', 'Chi cục', 'Vụ', 'Viện', 'Văn phòng', 'Thanh tra', 'Tòa án', 'Toà án',
  'Ủy ban', 'Uỷ ban', 'Hội đồng', 'Hội', 'Đoàn', 'Tỉnh đoàn', 'Thành đoàn', 'Liên đoàn', 'Công đoàn', 'Mặt trận',
  'UBND', 'HĐND', 'UBMTTQ', 'MTTQ', 'BTV', 'BCH', 'BCĐ', 'LĐLĐ', 'UBKT', 'UBTVQH', 'VKSND', 'TAND', 'BHXH',
  'Chính phủ', 'Thủ tướng', 'Phó Thủ tướng', 'Quốc hội', 'Chủ tịch', 'Phó Chủ tịch', 'Bộ trưởng', 'Giám đốc',
  'Thường trực', 'Thường vụ', 'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'Thành uỷ', 'Huyện ủy', 'Huyện uỷ', 'Thị ủy',
  'Quận ủy', 'Đảng ủy', 'Đảng uỷ', 'Đảng bộ', 'Đảng đoàn', 'Chi bộ', 'Chi ủy', 'Trung ương', 'Trung tâm',
  'Trường', 'Học viện', 'Đại học', 'Công an', 'Quân khu', 'Kiểm toán', 'Ngân hàng', 'Bảo hiểm', 'Phòng',
  'Tổng Liên đoàn', 'Tổng Thanh tra', 'Kho bạc', 'Đài', 'Báo', 'Hạt', 'Bưu điện', 'Tập đoàn', 'Tổng công ty',
]
const HEAD = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...HEADS].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'giu',
)

// Small-letter words that belong to agency names anywhere, besides the second half of a word.
const INNER_WORDS = new Set(
  `nhân dân tỉnh thành phố huyện quận phường xã thị trấn đặc khu các cơ quan doanh nghiệp nông thôn
  nhà nước nước tối cao cán sự đảng vận tải kiểm sát đại biểu cấp phối hợp phổ biến giáo dục pháp luật
  phòng chống quốc phòng cải cách hành chính chuyển đổi toàn dân đoàn kết quân sự ngành trưởng`.split(/\s+/),
)

// What may not continue a name although it follows a capital: the verbs and link words of the field.
const STOP_WORDS = new Set(
  `về ngày đã đang sẽ là có để nhằm theo tại trong trên cho với khi từ do được bị này nêu nói quy hướng ban
  phê yêu chỉ triển thực tổ tiếp tăng đẩy sửa bổ v/v gửi giao khóa khoá lần nhiệm năm số đến như thì mà cùng
  nay còn cũng vào ra phát kèm gồm bao xác đề nhất hoặc nhưng sau trước liên của giai thống kiến đồng mới
  vừa ký không chưa nếu vì bởi qua lên xuống thuộc thay hết cần phải nên đó thời hiện chính bằng bắt kể góp
  nhận đạt thi áp chủ quyết kết công thông kế hàng một hai ba bốn tới phục việc tham đưa gắn đối căn`.split(/\s+/),
)

// Words after which only an inner word can follow in small letters: “Đảng yêu cầu”, “Khối triển khai”.
const CLOSED = new Set(['Đảng', 'Khối', 'Nam', 'Đoàn'])
const HALVES_OF_CLOSED = new Set(['ủy', 'uỷ', 'bộ', 'đoàn', 'viên'])

const COMMA_PAIRS = new Set(['hóa thể', 'hoá thể', 'đua khen', 'biến giáo', 'phòng chống', 'giáo dân', 'xã văn'])
const NEW_HEAD_AFTER_AND =
  /^(?:Kế|Chỉ|Nghị|Quyết|Công|Thông|Hướng|Kết|Văn|Luật|Bộ|Sở|Ban|UBND|HĐND|Ủy|Uỷ|Tỉnh|Đảng|Quy|Chương|Báo|Tờ|Thành|Hội)$/

const WORD = /[\p{L}\p{M}\d&.]+(?:\/v)?/uy
const GAP = /\s{1,3}|(, {0,2})|( ?- ?)/y
const MOST_WORDS = 30

/** An agency's name as printed, and where it ends. */
export interface PrintedIssuer {
  readonly name: string
  readonly end: number
}

/**
 * Reads the agency name that starts at an offset: `Ban Thường vụ Tỉnh ủy về tổ chức …` →
 * `Ban Thường vụ Tỉnh ủy`. Null when no capital stands there.
 */
export function issuerAt(text: string, offset: number): PrintedIssuer | null {
  let position = offset
  let end = offset
  let previous: string | null = null
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const word = wordAt(text, position)
    if (word === null) break
    const split = gluedStopWord(word)
    const printed = split ?? word
    if (previous === null ? !startsWithCapital(printed) : !continues(previous, printed, text, position)) break
    if (previous !== null && printed === 'và') {
      const next = wordAt(text, position + 3)
      if (next === null || !mayFollowAnd(next)) break
    } else {
      end = position + printed.length
    }
    previous = printed
    position += printed.length
    if (split !== null) break
    const gap = gapAt(text, position, printed)
    if (gap === null) break
    position = gap
  }
  const name = text.slice(offset, end).replace(/[\s.]+$/, '').replace(/\s+/g, ' ')
  return name === '' ? null : { name, end }
}

function wordAt(text: string, position: number): string | null {
  WORD.lastIndex = position
  const match = WORD.exec(text)
  if (match === null) return null
  // A full stop ends the sentence, except inside `T.Ư`.
  return match[0].replace(/\.(?![\p{L}\d]).*$/su, '') || null
}

function startsWithCapital(word: string): boolean {
  const initial = word.charAt(0)
  return initial !== initial.toLowerCase()
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

function continues(previous: string, word: string, text: string, position: number): boolean {
  const lower = word.toLowerCase()
  if (word === 'và') return true
  if (startsWithCapital(word)) {
    // In a line of capitals the stop words are capitals too.
    return !(isAcronym(word) && (STOP_WORDS.has(lower) && /^(?:VỀ|NGÀY|ĐÃ|CỦA|BAN HÀNH)$/.test(word)))
  }
  if (/^\d/.test(word)) return lower.length <= 3 && /^đạo$/i.test(previous)
  if (INNER_WORDS.has(lower) && !beginsVerb(lower, text, position)) return true
  if (!startsWithCapital(previous) || isAcronym(previous) || STOP_WORDS.has(lower)) {
    return isSecondHalf(previous, lower)
  }
  return !CLOSED.has(previous) || HALVES_OF_CLOSED.has(lower)
}

/** Pairs whose second half is also a stop word. */
const SECOND_HALVES = new Set([
  'Tổ chức', 'Công thương', 'Tài chính', 'Giao thông', 'Hành chính', 'Lao động', 'Thi đua', 'Hội đồng', 'Trung ương',
  'Nông nghiệp', 'Xã hội', 'Bí thư', 'Quốc hội', 'Dân chủ', 'Nhà nước', 'Hành chính', 'Viễn thông', 'Đồng chí',
])

function isSecondHalf(previous: string, lower: string): boolean {
  return SECOND_HALVES.has(`${previous} ${lower}`)
}

const VERBS_LIKE_INNER_WORDS =
  /^(?:cấp (?:cho|giấy|phép)|các (?:nội|văn|chỉ|nghị|quy)|phòng chống|phối hợp (?:với|tổ|cùng|triển)|phổ biến (?:đến|cho|nội)|chống|thành lập|thành công|cải cách hành chính (?:năm|giai)|nước ta|giáo dục (?:và|cho)|trưởng)/u

function beginsVerb(lower: string, text: string, position: number): boolean {
  if (!/^(?:c|p|t|n|g)/.test(lower)) return false
  return VERBS_LIKE_INNER_WORDS.test(text.slice(position, position + 40))
}

function mayFollowAnd(next: string): boolean {
  if (startsWithCapital(next)) return !NEW_HEAD_AFTER_AND.test(next)
  return next === 'doanh'
}

/** Moves over what may stand between two words of a name; null at its end. */
function gapAt(text: string, position: number, before: string): number | null {
  GAP.lastIndex = position
  const match = GAP.exec(text)
  if (match === null) return null
  const after = GAP.lastIndex
  if (match[1] !== undefined) {
    const next = wordAt(text, after)
    return next !== null && COMMA_PAIRS.has(`${before} ${next}`.toLowerCase()) ? after : null
  }
  if (match[2] !== undefined) {
    const next = wordAt(text, after)
    return next !== null && startsWithCapital(next) && !isAcronym(next) && mayFollowAnd(next) ? after : null
  }
  if (match[0].includes('\n') && /\n\s*\n|\n\s*[-*•]/.test(text.slice(position, after + 2))) return null
  return after
}

const GLUED = /^(\p{Lu}?\p{L}{1,6}?)(về|ngày|của|và|đã|tại|ban|theo|trong|cho)$/u

/** “Đảngvề” without its space: the part that belongs to the name, or null when nothing is glued. */
function gluedStopWord(word: string): string | null {
  const match = GLUED.exec(word)
  const stem = match?.[1]
  if (stem === undefined || !/[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i.test(stem)) {
    return null
  }
  return stem
}

/**
 * The agency that a subject names, when its name reaches from some word to the end of the stretch:
 * in “Trong quý I, Đảng ủy Sở Tư pháp đã ” it is `Đảng ủy Sở Tư pháp`. Null when none does.
 */
export function subjectIssuer(stretch: string): string | null {
  const trimmed = stretch.replace(/(?:\s+(?:đã|vừa|cũng|tiếp tục|mới|có|sẽ))*\s*$/u, '')
  for (const match of trimmed.matchAll(HEAD)) {
    if (!startsWithCapital(match[0])) continue
    const issuer = issuerAt(trimmed, match.index)
    if (issuer !== null && issuer.end === trimmed.length) return issuer.name
  }
  return null
}

/** True when a word of an agency's name is itself read as a document type elsewhere. */
export function isTypeInsideName(type: string): boolean {
  return type === GENERIC_TYPE
}
