import { describe, expect, test } from 'vitest';
import { awardForms } from './award-forms.ts';
import { MM_PER_POINT, type CertificateLayout } from './certificate-layout.ts';
import { certificateTitle, type CertificateContent } from './certificate-lines.ts';
import { certificateOrnaments } from './certificate-ornaments.ts';
import { certificatePapers, defaultCertificateLayout } from './default-certificate-layout.ts';
import { layOutCertificate, type PlacedText } from './lay-out-certificate.ts';
import { readCertificateLayout } from './read-certificate-layout.ts';
import { breakWords, linesOf, wordsOf } from './wrap-words.ts';

/** Every letter half as wide as the type is high. */
const measure = (text: string): number => [...text].length * 0.5 * MM_PER_POINT;

const content: CertificateContent = {
  subjectKind: 'INDIVIDUAL',
  salutation: 'Bà',
  name: 'Trần Thị Bình',
  position: 'Phó Trưởng phòng',
  unit: 'Sở Tư pháp tỉnh Minh Hà',
  achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
  decisionNo: '12/QĐ-STP',
  decidedOn: '2026-02-05',
  goldBookNo: '7',
  place: 'Minh Hà',
  signedOn: '2026-02-05',
  signerTitle: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
  signerName: 'Lê Văn Cường',
  authority: 'Giám đốc Sở Tư pháp tỉnh Minh Hà',
  formTitle: 'Giấy khen',
  verificationCode: 'K7MP-4XQD-92RT',
};
const layout = defaultCertificateLayout({ system: 'STATE' });
type Changed = { -readonly [Key in keyof CertificateLayout]: CertificateLayout[Key] };
const changed = (change: (copy: Changed) => void, from = layout): CertificateLayout => {
  const copy: Changed = structuredClone(from);
  change(copy);
  return copy;
};
const lineOf = (id: string, more: object, from = layout): CertificateLayout =>
  changed((copy) => {
    copy.lines = from.lines.map((line) => (line.id === id ? { ...line, ...more } : line));
  }, from);
const codes = (value: unknown): string[] =>
  readCertificateLayout(value).problems.map(({ field, code }) => `${field} ${code}`);
const textOf = (texts: readonly PlacedText[], id: string): PlacedText => texts.find((text) => text.id === id)!;

describe('rules of breaking', () => {
  const room = (width: number) => (text: string) => {
    const words = wordsOf(text, []);
    const widthOf = (from: number, to: number) => words.slice(from, to).join(' ').length;
    return linesOf(words, breakWords(words, { width, widthOf, strict: true }).ends).join(' | ');
  };
  test.each<[string, number, string]>([
    ['Ban Dân vận và Tuyên giáo tỉnh Minh Hà', 27, 'Ban Dân vận | và Tuyên giáo tỉnh Minh Hà'],
    ['Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp', 36, 'Phòng Phổ biến, giáo dục pháp luật, | Sở Tư pháp'],
    ['Tổ dân phố số 5 phường Nam Lý', 14, 'Tổ dân phố | số 5 | phường Nam Lý'],
    ['Có thành tích xuất sắc năm 2026', 28, 'Có thành tích | xuất sắc năm 2026'],
    ['vận động nhân dân hiến 1.200 m² đất', 27, 'vận động nhân dân | hiến 1.200 m² đất'],
    ['trong giai đoạn 2021 - 2026 của tỉnh', 28, 'trong giai đoạn 2021 - 2026 | của tỉnh'],
    ['Đại hội đại biểu lần thứ XIV của Đảng', 26, 'Đại hội đại biểu | lần thứ XIV của Đảng'],
    ['Chi bộ thôn Trung Nghĩa', 21, 'Chi bộ | thôn Trung Nghĩa'],
    ['phong trào thi đua “Dân vận khéo”', 28, 'phong trào thi đua | “Dân vận khéo”'],
    ['Huân chương Lao động hạng Nhất', 28, 'Huân chương | Lao động hạng Nhất'],
  ])('%s', (text, width, lines) => {
    const broken = room(width)(text);
    expect(broken).toBe(lines);
    expect(broken).not.toMatch(/ và \||(?:năm|số|thứ|hạng) \||\| \S+$/);
  });
});

describe('a certificate in its place', () => {
  test('stands in the middle, names in capitals, the decision with a leading zero', () => {
    const texts = layOutCertificate({ layout, content, measure });
    const name = textOf(texts, 'ho-ten');
    expect(name.lines.map(({ text }) => text)).toEqual(['Bà TRẦN THỊ BÌNH']);
    const [first] = name.lines;
    expect(first!.x + first!.width / 2).toBeCloseTo(297 / 2, 2);
    expect(textOf(texts, 'quyet-dinh').lines.map(({ text }) => text)).toEqual([
      'Quyết định số 12/QĐ-STP',
      'ngày 05 tháng 02 năm 2026',
      'Số sổ vàng: 7',
    ]);
    expect(texts.every(({ overflow }) => !overflow)).toBe(true);
    expect(textOf(texts, 'tieu-ngu').rule!.width).toBeCloseTo(textOf(texts, 'tieu-ngu').lines[0]!.width, 3);
  });

  test('NĐ 50/2006/NĐ-CP, Điều 28: 35 mm cho chữ ký và con dấu dưới chức vụ hai dòng', () => {
    const texts = layOutCertificate({ layout, content, measure });
    const title = textOf(texts, 'chuc-vu-nguoi-ky').lines.at(-1)!.y;
    const signer = textOf(texts, 'nguoi-ky');
    expect(signer.lines[0]!.y - signer.size * MM_PER_POINT * 0.891 - title).toBeGreaterThanOrEqual(35);
  });

  test('shrinks before it overflows, and says when there is no more room', () => {
    const longer = { ...content, achievement: `${content.achievement}, `.repeat(3) };
    const shrunk = textOf(layOutCertificate({ layout, content: longer, measure }), 'thanh-tich');
    expect(shrunk).toMatchObject({ overflow: false });
    expect(shrunk.size).toBeLessThan(14.5);
    const endless = { ...content, achievement: `${content.achievement}, `.repeat(9) };
    expect(textOf(layOutCertificate({ layout, content: endless, measure }), 'thanh-tich')).toMatchObject({
      overflow: true,
      size: 11,
    });
  });

  test('leaves out lines that have nothing to say, and what stock has already', () => {
    const bare = { ...content, goldBookNo: '', position: '', unit: '' };
    const texts = layOutCertificate({ layout, content: bare, measure });
    expect(textOf(texts, 'quyet-dinh').lines).toHaveLength(2);
    expect(texts.some(({ id }) => id === 'don-vi')).toBe(false);
    const stock = changed((copy) => {
      copy.mode = 'PREPRINTED';
    });
    expect(layOutCertificate({ layout: stock, content, measure }).map(({ id }) => id)).toEqual([
      'ho-ten',
      'don-vi',
      'thanh-tich',
      'quyet-dinh',
      'ma-xac-minh',
      'noi-ngay',
      'chuc-vu-nguoi-ky',
      'nguoi-ky',
    ]);
    expect(certificateOrnaments(stock)).toEqual([]);
  });

  test('breaks the name of a collective as it is written, though it is printed in capitals', () => {
    const name = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo”';
    const texts = layOutCertificate({ layout, content: { ...content, subjectKind: 'COLLECTIVE', name }, measure });
    expect(textOf(texts, 'ho-ten').lines.map(({ text }) => text)).toEqual([
      'BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ',
      'VÀ PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO”',
    ]);
  });

  test('writes Vietnamese in NFC, however it was typed', () => {
    const typed = { ...content, name: 'Trần Thị Bình'.normalize('NFD'), unit: 'Sở Tư pháp'.normalize('NFD') };
    for (const text of layOutCertificate({ layout, content: typed, measure }))
      for (const line of text.lines) expect(line.text).toBe(line.text.normalize('NFC'));
  });

  test.each([
    ['EMULATION_TITLE', 'Chiến sĩ thi đua cơ sở', 'Tặng danh hiệu', 'Chiến sĩ thi đua cơ sở'],
    ['MERIT_CERTIFICATE', 'Bằng khen của Thủ tướng Chính phủ', 'Tặng', 'Bằng khen'],
    ['COMMENDATION', 'Giấy khen của Đảng ủy', 'Tặng', 'Giấy khen'],
    ['ORDER', 'Huân chương Lao động hạng Ba', 'Tặng', 'Huân chương Lao động hạng Ba'],
  ] as const)('title of %s', (category, name, tangLine, formTitle) => {
    expect(certificateTitle({ category, name })).toEqual({ tangLine, formTitle });
  });
});

describe('a layout', () => {
  test('of every form is right from the start, on every paper', () => {
    for (const form of awardForms)
      for (const page of Object.values(certificatePapers)) {
        const made = defaultCertificateLayout({ system: form.system, page });
        const { layout: read, problems } = readCertificateLayout(JSON.parse(JSON.stringify(made)));
        expect(problems).toEqual([]);
        expect(read).toEqual(made);
        const title = certificateTitle({ category: form.category, name: form.label.vi });
        const texts = layOutCertificate({ layout: made, content: { ...content, ...title }, measure });
        expect(texts.filter(({ overflow }) => overflow).map(({ id }) => `${form.id} ${id}`)).toEqual([]);
      }
  });

  test('of the Party has its own name and no Quốc hiệu', () => {
    const texts = layOutCertificate({ layout: defaultCertificateLayout({ system: 'PARTY' }), content, measure });
    const all = texts.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
    expect(all).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(all).not.toMatch(/CỘNG HÒA|Độc lập/);
  });

  test.each<[string, unknown, string[]]>([
    ['nothing', null, ['layout certificate-layout-form']],
    [
      'a page too small',
      changed((copy) => (copy.page = { width: 20, height: 210 })),
      ['page.width certificate-number-range'],
    ],
    ['text outside the page', lineOf('ho-ten', { x: 200 }), ['lines.5 certificate-outside-page']],
    ['text over the code', lineOf('quyet-dinh', { x: 40 }), ['lines.8 certificate-over-qr']],
    ['an unknown field', lineOf('tang', { text: 'Tặng {tenKhac}' }), ['lines.3.text certificate-field-unknown']],
    [
      'a smallest size over the size',
      lineOf('tang', { minSize: 40 }),
      ['lines.3.minSize certificate-smallest-over-size'],
    ],
    ['two lines of one name', lineOf('tang', { id: 'ho-ten' }), ['lines.5.id certificate-line-double']],
    ['a colour that is none', lineOf('tang', { colour: 'red' }), ['lines.3.colour certificate-colour']],
    [
      'a code outside the page',
      changed((copy) => (copy.qr = { x: 280, y: 10, size: 30 })),
      ['qr certificate-outside-page'],
    ],
    [
      'a code too small to read',
      changed((copy) => (copy.qr = { x: 22, y: 158, size: 8 })),
      ['qr.size certificate-number-range'],
    ],
    [
      'a picture that was not chosen',
      changed((copy) => (copy.border = { kind: 'IMAGE', inset: 8, imageId: null })),
      ['border.imageId certificate-image-missing'],
    ],
    [
      'several at once',
      changed((copy) => {
        copy.offset = { x: 99, y: 0 };
        copy.lines = [{ ...copy.lines[0]!, text: ' ', align: 'UP' as 'LEFT' }];
      }),
      ['offset.x certificate-number-range', 'lines.0.text required', 'lines.0.align certificate-choice'],
    ],
  ])('names %s', (_name, value, problems) => {
    expect(codes(value)).toEqual(problems);
  });

  test('draws a frame and a lotus that stay on the page', () => {
    for (const { d } of certificateOrnaments(layout)) {
      expect(d).not.toMatch(/NaN|undefined/);
      for (const [number] of d.matchAll(/-?\d+(?:\.\d+)?/g)) {
        expect(Number(number)).toBeGreaterThanOrEqual(0);
        expect(Number(number)).toBeLessThanOrEqual(297);
      }
    }
  });
});
