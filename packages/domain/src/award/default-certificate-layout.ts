import type { CertificateLayout, CertificateLine } from './certificate-layout.ts';
import type { AuthoritySystem } from './vocabulary.ts';

/** Sizes of paper that certificates are printed on, in millimetres, lying. */
export const certificatePapers = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
  /** Of a Bằng khen by the former Nghị định 50/2006/NĐ-CP; today the Prime Minister sets designs (to be verified). */
  MERIT: { width: 400, height: 300 },
} as const;

const RED = '#c4161c';
const BLACK = '#1a1a1a';

const base: Omit<CertificateLine, 'id' | 'text' | 'y' | 'size'> = {
  x: 32,
  width: 233,
  minSize: 10,
  bold: false,
  italic: false,
  colour: BLACK,
  align: 'CENTER',
  anchor: 'MIDDLE',
  capitals: false,
  maxLines: 1,
  lineHeight: 1.2,
  underlined: false,
  preprinted: false,
};

/** A line on a page of 297 × 210 mm; its smallest size is two thirds of its size where nothing else is said. */
const line = (
  own: Partial<CertificateLine> & Pick<CertificateLine, 'id' | 'text' | 'y' | 'size'>,
): CertificateLine => ({ ...base, minSize: Math.round(own.size * (2 / 3)), ...own });

/** Quốc hiệu and Tiêu ngữ (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const ofState: readonly CertificateLine[] = [
  line({
    id: 'quoc-hieu',
    text: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
    y: 31.5,
    size: 14,
    bold: true,
    capitals: true,
    preprinted: true,
  }),
  line({
    id: 'tieu-ngu',
    text: 'Độc lập - Tự do - Hạnh phúc',
    y: 37.2,
    size: 14.5,
    bold: true,
    underlined: true,
    preprinted: true,
  }),
];

/** The Party's certificates carry its own name and no Quốc hiệu. */
const ofParty: readonly CertificateLine[] = [
  line({
    id: 'ten-dang',
    text: 'Đảng Cộng sản Việt Nam',
    y: 33.5,
    size: 17,
    bold: true,
    capitals: true,
    underlined: true,
    preprinted: true,
  }),
];

const body: readonly CertificateLine[] = [
  line({
    id: 'co-quan',
    text: '{authorityLine}',
    y: 46.5,
    size: 18,
    minSize: 12,
    bold: true,
    colour: RED,
    capitals: true,
    maxLines: 2,
    preprinted: true,
  }),
  line({ id: 'tang', text: '{tangLine}', y: 61.5, size: 15, capitals: true, preprinted: true }),
  line({
    id: 'hinh-thuc',
    text: '{formTitle}',
    y: 67.5,
    size: 38,
    minSize: 20,
    bold: true,
    colour: RED,
    capitals: true,
    preprinted: true,
  }),
  line({
    id: 'ho-ten',
    text: '{calledName}',
    y: 83.5,
    size: 22,
    minSize: 14,
    bold: true,
    maxLines: 2,
    lineHeight: 1.15,
  }),
  line({ id: 'don-vi', text: '{positionLine}', y: 102, size: 14.5, minSize: 11, maxLines: 2 }),
  line({ id: 'thanh-tich', text: '{achievementLine}', y: 116, size: 14.5, minSize: 11, italic: true, maxLines: 2 }),
  line({
    id: 'quyet-dinh',
    text: 'Quyết định số {decisionNo}\n{decisionDate}\nSố sổ vàng: {goldBookNo}',
    x: 53,
    y: 163.5,
    width: 92,
    size: 13,
    minSize: 9,
    align: 'LEFT',
    anchor: 'BOTTOM',
    maxLines: 4,
  }),
  line({ id: 'ma-xac-minh', text: '{verificationCode}', x: 22, y: 185.7, width: 27, size: 8.5, minSize: 6 }),
  line({ id: 'noi-ngay', text: '{date}', x: 160, y: 131, width: 108, size: 14, minSize: 10, italic: true }),
  line({
    id: 'chuc-vu-nguoi-ky',
    text: '{signerTitle}',
    x: 160,
    y: 137.3,
    width: 108,
    size: 14,
    minSize: 9,
    bold: true,
    anchor: 'TOP',
    capitals: true,
    maxLines: 3,
  }),
  // two lines of title leave 35 mm for signature and seal
  line({
    id: 'nguoi-ky',
    text: '{signerName}',
    x: 160,
    y: 184.6,
    width: 108,
    size: 14.5,
    minSize: 10,
    bold: true,
    lineHeight: 1,
  }),
];

/**
 * The layout that a form is printed with before anybody has made one for it: an officer can print at once. It is drawn
 * for A4 and grows with the page.
 *
 * @example defaultCertificateLayout({ system: 'PARTY' }).lines[0].text // 'Đảng Cộng sản Việt Nam'
 */
export function defaultCertificateLayout({
  system,
  page = certificatePapers.A4,
}: {
  readonly system: AuthoritySystem;
  readonly page?: CertificateLayout['page'];
}): CertificateLayout {
  const { width, height } = certificatePapers.A4;
  const scale = Math.min(page.width / width, page.height / height);
  const left = (page.width - width * scale) / 2;
  const top = (page.height - height * scale) / 2;
  const x = (value: number): number => round(left + value * scale);
  const y = (value: number): number => round(top + value * scale);
  const grown = (value: number): number => round(value * scale);
  const lines = [...(system === 'PARTY' ? ofParty : ofState), ...body];
  return {
    page: { ...page },
    mode: 'WHOLE_PAGE',
    offset: { x: 0, y: 0 },
    border: { kind: 'ORNAMENT', inset: grown(7), imageId: null },
    emblem: { kind: 'LOTUS', x: x(141.5), y: y(16.5), size: grown(14), imageId: null },
    qr: { x: x(22), y: y(158.5), size: grown(27) },
    lines: lines.map((one) => ({
      ...one,
      x: x(one.x),
      y: y(one.y),
      width: grown(one.width),
      size: Math.min(120, half(one.size * scale)),
      minSize: Math.max(6, half(one.minSize * scale)),
    })),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const half = (value: number): number => Math.round(value * 2) / 2;
