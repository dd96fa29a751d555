/**
 * Agencies that a symbol names without doubt. UBND, HĐND, TU, ĐU, TW and the like are left out: which
 * committee it was cannot be told from the letters.
 */
const ISSUER_BY_SYMBOL: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  Ttg: 'Thủ tướng Chính phủ',
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
  TCHQ: 'Tổng cục Hải quan',
  TCT: 'Tổng cục Thuế',
  BCHTW: 'Ban Chấp hành Trung ương',
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
};

const bySymbol = new Map(Object.entries(ISSUER_BY_SYMBOL));

/** Type parts of documents that several agencies issue together. */
const JOINT = /^(?:TTLT|NQLT|KHLT|HDLT|HDLN|KHPH|CTPH|CTRPH|QCPH)$/i;

/** True for the symbol of a joint document: `TTLT-BTP-BNV`. */
export function isJointSymbol(parts: readonly string[]): boolean {
  return JOINT.test(parts[0] ?? '');
}

/**
 * The issuer that the parts of a symbol name beyond doubt, or null: `['NĐ', 'CP']` → `Chính phủ`,
 * `['QH15']` → `Quốc hội`, `['KH', 'UBND']` → null. The organ stands right behind the type part, or
 * first when there is none (`BTP-PBGDPL`). Several organs of a joint document give null.
 */
export function issuerOfSymbol(parts: readonly string[], hasTypePart: boolean): string | null {
  if (isJointSymbol(parts)) return null;
  const organ = parts[hasTypePart ? 1 : 0];
  if (organ === undefined) return null;
  const name = bySymbol.get(organ) ?? bySymbol.get(organ.replace(/\d+$/, ''));
  return name ?? null;
}
