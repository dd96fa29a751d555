/**
 * How freely a type word counts before a bare number (“Công văn số 67”):
 * - `firm`: the word names a numbered document; “số” is enough;
 * - `loose`: the word also counts things that are no documents (“Dự án số 2”); a date or an issuer
 *   must follow.
 */
export type TypeStrength = 'firm' | 'loose';

interface DocumentType {
  /** The type as the reference reports it. */
  readonly name: string;
  /** Type parts of symbols that go with the word, upper case. */
  readonly abbreviations: readonly string[];
  readonly strength: TypeStrength;
  /** Other printed forms that mean this type. */
  readonly alsoPrinted?: readonly string[];
}

// Nghị định 30/2020/NĐ-CP, Annex III (state), Quy định 66-QĐ/TW and 399-QĐ/TW (Party), and the law on
// the promulgation of legal documents. The first type that lists an abbreviation is the one a
// reference without a type word gets: QĐ alone is a Quyết định, though Party rules print it for
// Quy định as well.
const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Văn bản hợp nhất', abbreviations: ['VBHN'], strength: 'firm' },
  { name: 'Bộ luật', abbreviations: [], strength: 'firm' },
  { name: 'Luật', abbreviations: [], strength: 'firm' },
  { name: 'Pháp lệnh', abbreviations: ['PL'], strength: 'firm' },
  { name: 'Sắc lệnh', abbreviations: ['SL'], strength: 'firm' },
  { name: 'Lệnh', abbreviations: ['L'], strength: 'firm' },
  { name: 'Nghị quyết liên tịch', abbreviations: ['NQLT'], strength: 'firm' },
  { name: 'Nghị quyết', abbreviations: ['NQ', 'NQLT'], strength: 'firm' },
  { name: 'Nghị định', abbreviations: ['NĐ', 'ND'], strength: 'firm' },
  { name: 'Thông tư liên tịch', abbreviations: ['TTLT'], strength: 'firm' },
  { name: 'Thông tư', abbreviations: ['TT', 'TTLT'], strength: 'firm' },
  { name: 'Thông tri', abbreviations: ['TT'], strength: 'firm' },
  { name: 'Thông cáo', abbreviations: ['TC'], strength: 'firm' },
  {
    name: 'Thông báo',
    abbreviations: ['TB'],
    strength: 'firm',
    alsoPrinted: ['Thông báo kết luận', 'Thông báo ý kiến kết luận'],
  },
  { name: 'Quyết định', abbreviations: ['QĐ', 'QD'], strength: 'firm' },
  { name: 'Quy định', abbreviations: ['QĐ', 'QYĐ', 'QĐI', 'QYD'], strength: 'firm' },
  { name: 'Quy chế', abbreviations: ['QC', 'QĐ', 'QCPH'], strength: 'firm' },
  { name: 'Chỉ thị', abbreviations: ['CT'], strength: 'firm' },
  { name: 'Kết luận', abbreviations: ['KL'], strength: 'firm' },
  { name: 'Kế hoạch', abbreviations: ['KH', 'KHLT', 'KHPH'], strength: 'firm' },
  { name: 'Hướng dẫn', abbreviations: ['HD', 'HDLT', 'HDLN'], strength: 'firm' },
  { name: 'Công văn', abbreviations: ['CV'], strength: 'firm' },
  { name: 'Công điện', abbreviations: ['CĐ'], strength: 'firm' },
  { name: 'Tờ trình', abbreviations: ['TTR', 'TT'], strength: 'firm' },
  { name: 'Chương trình', abbreviations: ['CTR', 'CT', 'CTPH', 'CTRPH'], strength: 'loose' },
  { name: 'Báo cáo', abbreviations: ['BC'], strength: 'loose' },
  { name: 'Đề án', abbreviations: ['ĐA'], strength: 'loose' },
  { name: 'Dự án', abbreviations: ['DA'], strength: 'loose' },
  { name: 'Phương án', abbreviations: ['PA'], strength: 'loose' },
  { name: 'Biên bản', abbreviations: ['BB'], strength: 'loose' },
  { name: 'Hợp đồng', abbreviations: ['HĐ'], strength: 'loose' },
  { name: 'Bản ghi nhớ', abbreviations: ['BGN'], strength: 'loose' },
  { name: 'Bản thỏa thuận', abbreviations: ['BTT'], strength: 'loose', alsoPrinted: ['Bản thoả thuận'] },
  { name: 'Giấy ủy quyền', abbreviations: ['GUQ'], strength: 'loose', alsoPrinted: ['Giấy uỷ quyền'] },
  { name: 'Giấy mời', abbreviations: ['GM'], strength: 'loose' },
  { name: 'Giấy giới thiệu', abbreviations: ['GGT'], strength: 'loose' },
  { name: 'Giấy nghỉ phép', abbreviations: ['GNP'], strength: 'loose' },
  { name: 'Phiếu gửi', abbreviations: ['PG'], strength: 'loose' },
  { name: 'Phiếu chuyển', abbreviations: ['PC'], strength: 'loose' },
  { name: 'Phiếu báo', abbreviations: ['PB'], strength: 'loose' },
  { name: 'Thư công', abbreviations: [], strength: 'loose' },
  { name: 'Văn bản', abbreviations: [], strength: 'firm' },
];

/** The word that leaves the type to the symbol (“Văn bản số 473/STP-PBGDPL”). */
export const GENERIC_TYPE = 'Văn bản';

/** Letters to the agencies outside; they carry no type part in their symbol. */
export const LETTER_TYPE = 'Công văn';

const byPrintedForm = new Map<string, DocumentType>();
const byName = new Map<string, DocumentType>();
const byAbbreviation = new Map<string, DocumentType>();
for (const type of DOCUMENT_TYPES) {
  byName.set(type.name, type);
  for (const form of [type.name, ...(type.alsoPrinted ?? [])]) byPrintedForm.set(form.toLowerCase(), type);
  for (const abbreviation of type.abbreviations) {
    if (!byAbbreviation.has(abbreviation)) byAbbreviation.set(abbreviation, type);
  }
}

/** Where a type word stands in a text. */
export interface TypeWord {
  readonly type: string;
  readonly strength: TypeStrength;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital, as the name of a document does. */
  readonly capital: boolean;
}

const LONGEST_FIRST = [...byPrintedForm.keys()].toSorted((a, b) => b.length - a.length);
const TYPE_WORDS = new RegExp(LONGEST_FIRST.map((form) => form.replaceAll(' ', '[ \\n]{1,3}')).join('|'), 'gi');

/** “Thông báo kết luận số 19-KL/TW” is a Kết luận after all: the symbol decides between the two. */
const INNER_TYPE = /(?<=\s)kết\s+luận$/i;

/**
 * Longer words that end or begin with a type: giáo dục pháp luật, Bộ Tư lệnh, Đoàn Luật sư, Sở Kế hoạch
 * và Đầu tư.
 */
function isPartOfWord(type: string, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (type === 'Luật') return /pháp\s$/i.test(before) || /^\s(?:sư|gia)(?!\p{L})/iu.test(text.slice(end, end + 5));
  if (type === 'Lệnh') return /(?:tư|điều|mệnh|hiệu|khẩu)\s$/i.test(before);
  return type === 'Kế hoạch' && /(?:Sở|Bộ|Phòng|Ban|Vụ)\s$/.test(before);
}

/** Walks over the type words of normalised text, in order. */
export function* typeWords(text: string): Generator<TypeWord> {
  for (const match of text.matchAll(TYPE_WORDS)) {
    const printed = match[0];
    const type = byPrintedForm.get(printed.toLowerCase().replace(/\s+/g, ' '));
    if (type === undefined) continue;
    const start = match.index;
    if (isPartOfWord(type.name, text, start, start + printed.length)) continue;
    const inner = INNER_TYPE.exec(printed);
    if (inner !== null) {
      const innerStart = start + inner.index;
      yield { type: 'Kết luận', strength: 'firm', start: innerStart, end: start + printed.length, capital: true };
    }
    const initial = printed.charAt(0);
    yield {
      type: type.name,
      strength: type.strength,
      start,
      end: start + printed.length,
      capital: initial === initial.toUpperCase(),
    };
  }
}

/** The type that a symbol's first part means, or null: `KH` → `Kế hoạch`, `STP` → null. */
export function typeOfAbbreviation(part: string): string | null {
  return (byAbbreviation.get(part) ?? byAbbreviation.get(part.toUpperCase()))?.name ?? null;
}

/** The National Assembly and its Standing Committee number without a type part: `06/2022/QH15`. */
const LEGISLATIVE = /^(QH|UBTVQH)\d{1,2}$/;
const LEGISLATIVE_TYPES: Readonly<Record<string, readonly string[]>> = {
  QH: ['Luật', 'Bộ luật', 'Nghị quyết'],
  UBTVQH: ['Nghị quyết', 'Pháp lệnh'],
};

/** The types of a symbol that is only a legislature, the usual one first; empty for other symbols. */
export function legislativeTypes(part: string): readonly string[] {
  return LEGISLATIVE_TYPES[LEGISLATIVE.exec(part)?.[1] ?? ''] ?? [];
}

/** True when the printed word and the symbol's type part go together: `Quy định` and `QĐ`. */
export function agrees(
  type: string,
  { parts, legislative }: { parts: readonly string[]; legislative: readonly string[] },
): boolean {
  if (legislative.includes(type)) return true;
  return byName.get(type)?.abbreviations.includes((parts[0] ?? '').toUpperCase()) ?? false;
}
