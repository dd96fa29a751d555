/**
 * What offices and newspapers shorten, and what it stands for. Both ways are one to search: index and query are written
 * out alike, so `UBND` finds “Ủy ban nhân dân” and the other way round. An abbreviation that is also a syllable, or that
 * stands for several things, is not here: it would find the wrong half of them.
 */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  attp: 'an toàn thực phẩm',
  atgt: 'an toàn giao thông',
  atvstp: 'an toàn vệ sinh thực phẩm',
  bcđ: 'ban chỉ đạo',
  bch: 'ban chấp hành',
  bđbp: 'bộ đội biên phòng',
  bđs: 'bất động sản',
  bhtn: 'bảo hiểm thất nghiệp',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  btc: 'ban tổ chức',
  btđkt: 'ban thi đua khen thưởng',
  btv: 'ban thường vụ',
  bv: 'bệnh viện',
  bvđk: 'bệnh viện đa khoa',
  cand: 'công an nhân dân',
  cbcc: 'cán bộ công chức',
  cbccvc: 'cán bộ công chức viên chức',
  cchc: 'cải cách hành chính',
  cđs: 'chuyển đổi số',
  clb: 'câu lạc bộ',
  cnh: 'công nghiệp hóa',
  cnxh: 'chủ nghĩa xã hội',
  cntt: 'công nghệ thông tin',
  cnvclđ: 'công nhân viên chức lao động',
  csgt: 'cảnh sát giao thông',
  cstđ: 'chiến sĩ thi đua',
  cttđt: 'cổng thông tin điện tử',
  đbqh: 'đại biểu quốc hội',
  đbscl: 'đồng bằng sông cửu long',
  đh: 'đại học',
  đhqg: 'đại học quốc gia',
  đhqghn: 'đại học quốc gia hà nội',
  đtn: 'đoàn thanh niên',
  dn: 'doanh nghiệp',
  dnnn: 'doanh nghiệp nhà nước',
  đv: 'đảng viên',
  gdđt: 'giáo dục và đào tạo',
  gpmb: 'giải phóng mặt bằng',
  gtvt: 'giao thông vận tải',
  hcm: 'hồ chí minh',
  hđh: 'hiện đại hóa',
  hđnd: 'hội đồng nhân dân',
  hđqt: 'hội đồng quản trị',
  hgocs: 'hòa giải ở cơ sở',
  hlhpn: 'hội liên hiệp phụ nữ',
  hlv: 'huấn luyện viên',
  hn: 'hà nội',
  hs: 'học sinh',
  htx: 'hợp tác xã',
  khcn: 'khoa học công nghệ',
  khkt: 'khoa học kỹ thuật',
  kcn: 'khu công nghiệp',
  ktxh: 'kinh tế xã hội',
  lđlđ: 'liên đoàn lao động',
  lđtbxh: 'lao động thương binh và xã hội',
  lđtt: 'lao động tiên tiến',
  lhq: 'liên hợp quốc',
  lhpn: 'liên hiệp phụ nữ',
  mttq: 'mặt trận tổ quốc',
  nhnn: 'ngân hàng nhà nước',
  nhtm: 'ngân hàng thương mại',
  nlđ: 'người lao động',
  nnptnt: 'nông nghiệp và phát triển nông thôn',
  nsnn: 'ngân sách nhà nước',
  ntm: 'nông thôn mới',
  nxb: 'nhà xuất bản',
  pbgdpl: 'phổ biến giáo dục pháp luật',
  pccc: 'phòng cháy chữa cháy',
  pgs: 'phó giáo sư',
  ptnt: 'phát triển nông thôn',
  pv: 'phóng viên',
  qcdc: 'quy chế dân chủ',
  qh: 'quốc hội',
  qppl: 'quy phạm pháp luật',
  qpan: 'quốc phòng an ninh',
  sgk: 'sách giáo khoa',
  sv: 'sinh viên',
  tđkt: 'thi đua khen thưởng',
  tgđ: 'tổng giám đốc',
  tgpl: 'trợ giúp pháp lý',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  tncn: 'thu nhập cá nhân',
  tncs: 'thanh niên cộng sản',
  tndn: 'thu nhập doanh nghiệp',
  tngt: 'tai nạn giao thông',
  tnmt: 'tài nguyên môi trường',
  tp: 'thành phố',
  tphcm: 'thành phố hồ chí minh',
  tphn: 'thành phố hà nội',
  ttcp: 'thủ tướng chính phủ',
  ttck: 'thị trường chứng khoán',
  ttđt: 'thông tin điện tử',
  tthc: 'thủ tục hành chính',
  ttxvn: 'thông tấn xã việt nam',
  tttt: 'thông tin và truyền thông',
  tx: 'thị xã',
  ubkt: 'ủy ban kiểm tra',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  ubnd: 'ủy ban nhân dân',
  ubtvqh: 'ủy ban thường vụ quốc hội',
  vbqppl: 'văn bản quy phạm pháp luật',
  vđv: 'vận động viên',
  vhttdl: 'văn hóa thể thao và du lịch',
  vksnd: 'viện kiểm sát nhân dân',
  vn: 'việt nam',
  vpđd: 'văn phòng đại diện',
  xhcn: 'xã hội chủ nghĩa',
  tand: 'tòa án nhân dân',
  tandtc: 'tòa án nhân dân tối cao',
};

/** Abbreviations in parts, as they are joined by & or a dash: GD&ĐT, LĐ-TB&XH. */
const JOINED: Readonly<Record<string, string>> = {
  'gd đt': 'giáo dục và đào tạo',
  'gtvt đt': 'giao thông vận tải và đô thị',
  'kh cn': 'khoa học và công nghệ',
  'kh đt': 'kế hoạch và đầu tư',
  'ld tb xh': 'lao động thương binh và xã hội',
  'lđ tb xh': 'lao động thương binh và xã hội',
  'lđtb xh': 'lao động thương binh và xã hội',
  'nn mt': 'nông nghiệp và môi trường',
  'nn ptnt': 'nông nghiệp và phát triển nông thôn',
  'pccc cnch': 'phòng cháy chữa cháy và cứu nạn cứu hộ',
  'tn mt': 'tài nguyên và môi trường',
  'tt tt': 'thông tin và truyền thông',
  'tđ kt': 'thi đua khen thưởng',
  'vh tt': 'văn hóa và thể thao',
  'vh tt dl': 'văn hóa thể thao và du lịch',
  'vhtt dl': 'văn hóa thể thao và du lịch',
};
const joined = new Map(Object.entries(JOINED).map(([short, long]) => [short, long.split(' ')]));

/** After these, TP is tư pháp and not thành phố: Sở TP, Bộ TP. */
const JUSTICE_BEFORE: ReadonlySet<string> = new Set(['sở', 'bộ', 'phòng', 'ngành', 'cục', 'vụ']);
const JUSTICE: readonly string[] = ['tư', 'pháp'];

const byKey = new Map<string, readonly string[]>();
/** Typed without a bar: `hdnd`, unless that is another abbreviation with its bar left out. */
const byFolded = new Map<string, readonly string[]>();
for (const [short, long] of Object.entries(WRITTEN_OUT)) {
  const words = long.split(' ');
  byKey.set(short, words);
  const folded = short.replaceAll('đ', 'd');
  if (WRITTEN_OUT[folded] === undefined) byFolded.set(folded, words);
}

/**
 * The words that an abbreviation stands for, in lower case; null when it is none that we know. `before` is the word
 * before it, in lower case, which decides what TP means.
 *
 * @param key the word in lower case, with its marks
 * @example writtenOut('ubnd', 'chủ tịch') // ['ủy', 'ban', 'nhân', 'dân']
 * @example writtenOut('tp', 'sở') // ['tư', 'pháp']
 */
export function writtenOut(key: string, before: string): readonly string[] | null {
  if (key === 'tp' && JUSTICE_BEFORE.has(before)) return JUSTICE;
  return byKey.get(key) ?? byFolded.get(key) ?? null;
}

/**
 * The words that an abbreviation in parts stands for, in lower case; null when it is none that we know.
 *
 * @example joinedWrittenOut(['gd', 'đt']) // ['giáo', 'dục', 'và', 'đào', 'tạo']
 */
export function joinedWrittenOut(parts: readonly string[]): readonly string[] | null {
  return joined.get(parts.join(' ')) ?? null;
}
