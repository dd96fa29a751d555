import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInCapitals, nameInCapitals, toNameCase } from '../vietnamese/person-name.ts';
import { certificateFields, certificateLines, type CertificateContent } from './certificate-lines.ts';
import { wrapWords } from './wrap-words.ts';

const content: CertificateContent = {
  subjectKind: 'INDIVIDUAL',
  salutation: 'Bà',
  name: 'Trần Thị Bình',
  position: 'Phó Trưởng phòng',
  unit: 'Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp',
  achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
  decisionNo: '12/QĐ-STP',
  decidedOn: '2026-02-05',
  goldBookNo: '07',
  place: 'Quảng Trị',
  signedOn: '2026-11-20',
  signerTitle: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
  signerName: 'Lê Văn Cường',
};
const measure = (text: string): number => text.length;

describe('merge fields', () => {
  test('Nghị định 30/2020/NĐ-CP: số 0 trước ngày dưới 10 và tháng 1, 2', () => {
    const date = (decidedOn: string) => certificateFields({ ...content, decidedOn }).decisionDate;
    expect(date('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(date('2026-03-05')).toBe('ngày 05 tháng 3 năm 2026');
    expect(date('2026-12-31')).toBe('ngày 31 tháng 12 năm 2026');
    expect(date('')).toBe('');
  });

  test.each<[string, Partial<CertificateContent>, string]>([
    ['a person', {}, 'Bà TRẦN THỊ BÌNH, Phó Trưởng phòng, Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp'],
    [
      'a person without a post',
      { position: '', salutation: '' },
      'TRẦN THỊ BÌNH, Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp',
    ],
    [
      'a collective',
      {
        subjectKind: 'COLLECTIVE',
        salutation: '',
        name: 'Chi bộ thôn Trung Nghĩa',
        position: '',
        unit: 'Đảng bộ xã Lộc Ninh',
      },
      'CHI BỘ THÔN TRUNG NGHĨA, Đảng bộ xã Lộc Ninh',
    ],
    [
      'a household',
      { subjectKind: 'HOUSEHOLD', salutation: 'Ông', position: '', unit: 'thôn Trung Nghĩa' },
      'Hộ gia đình ông TRẦN THỊ BÌNH, thôn Trung Nghĩa',
    ],
  ])('recipient line of %s', (_name, change, line) => {
    expect(certificateFields({ ...content, ...change }).recipientLine).toBe(line);
  });

  test('fills a template, keeps line breaks of the signer, and says where room is short', () => {
    const template = [
      { id: 'recipient', pattern: '{recipientLine}', width: 40, maxLines: 3 },
      {
        id: 'decision',
        pattern: 'Quyết định số {decisionNo}, {decisionDate}\nSố sổ vàng: {goldBookNo}',
        width: 60,
        maxLines: 2,
      },
      { id: 'signer', pattern: '{signerTitle}', width: 30, maxLines: 2 },
      { id: 'narrow', pattern: '{recipientName}', width: 10, maxLines: 1 },
      { id: 'long', pattern: '{achievementLine}', width: 30, maxLines: 2 },
    ];
    expect(certificateLines({ template, content, measure })).toEqual([
      {
        id: 'recipient',
        lines: ['Bà TRẦN THỊ BÌNH, Phó Trưởng phòng,', 'Phòng Phổ biến, giáo dục pháp luật,', 'Sở Tư pháp'],
        overflow: false,
      },
      {
        id: 'decision',
        lines: ['Quyết định số 12/QĐ-STP, ngày 05 tháng 02 năm 2026', 'Số sổ vàng: 07'],
        overflow: false,
      },
      { id: 'signer', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], overflow: false },
      { id: 'narrow', lines: ['TRẦN THỊ BÌNH'], overflow: true },
      { id: 'long', lines: expect.any(Array), overflow: true },
    ]);
  });
});

describe('wrapping', () => {
  const words = fc.array(
    fc.constantFrom('Ủy', 'ban', 'nhân', 'dân', 'xã', 'Lộc', 'Ninh,', 'tỉnh', 'TRẦN THỊ BÌNH', 'Sở'),
    { minLength: 1, maxLength: 25 },
  );
  const width = fc.integer({ min: 5, max: 60 });

  test('loses nothing, fits, never breaks a name, and takes no line too many', () => {
    fc.assert(
      fc.property(words, width, (some, room) => {
        const keep = ['TRẦN THỊ BÌNH'];
        const lines = wrapWords(some.join(' '), { width: room, measure, keep });
        expect(lines.join(' ')).toBe(some.join(' '));
        for (const line of lines) {
          expect(line.length <= room || !line.replaceAll('TRẦN THỊ BÌNH', 'x').includes(' ')).toBe(true);
          expect(line).not.toMatch(/TRẦN$|TRẦN THỊ$|^THỊ|^BÌNH/);
        }
        let greedy = 0;
        let used = Infinity;
        for (const word of some) {
          if (used + 1 + word.length > room) [greedy, used] = [greedy + 1, word.length];
          else used += 1 + word.length;
        }
        expect(lines.length).toBe(greedy);
      }),
    );
  });

  test('breaks after a comma and leaves no word alone', () => {
    expect(wrapWords('Phòng Phổ biến pháp luật, Sở Tư pháp', { width: 32, measure, keep: [] })).toEqual([
      'Phòng Phổ biến pháp luật,',
      'Sở Tư pháp',
    ]);
    expect(wrapWords('Ủy ban nhân dân xã Lộc Ninh', { width: 24, measure, keep: [] })).toEqual([
      'Ủy ban nhân dân',
      'xã Lộc Ninh',
    ]);
    expect(wrapWords('  ', { width: 10, measure, keep: [] })).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['TRẦN  THỊ BÌNH', 'Trần Thị Bình'],
    ['nguyễn văn đức', 'Nguyễn Văn Đức'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y-BHIN KBUÔR', 'Y-Bhin Kbuôr'],
    ['Trần thị Bình', 'Trần thị Bình'],
    ['TÔN NỮ THỊ Ý', 'Tôn Nữ Thị Ý'],
    ['', ''],
  ])('%s → %s', (typed, written) => {
    expect(toNameCase(typed)).toBe(written);
  });

  test('capitals and back', () => {
    expect(nameInCapitals('Đặng  Thùy Trâm')).toBe('ĐẶNG THÙY TRÂM');
    expect(toNameCase(nameInCapitals('Đặng Thùy Trâm'))).toBe('Đặng Thùy Trâm');
    expect([isInCapitals('LÊ VĂN CƯỜNG'), isInCapitals('Lê'), isInCapitals('123')]).toEqual([true, false, false]);
  });
});
