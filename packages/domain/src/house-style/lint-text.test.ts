import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, linearGrowth } from '../test/growth.ts';
import { houseStyleCodes, type HouseStyleFinding } from './finding.ts';
import { HOUSE_STYLE_LABELS } from './house-style-labels.ts';
import { applyFinding, lintText } from './lint-text.ts';

/** Findings as “code: printed → replacement”. */
const told = (text: string, toneStyle?: 'old' | 'new'): string[] =>
  lintText(text, { toneStyle }).map(
    ({ code, offset, length, replacement }) =>
      `${code}: ${text.slice(offset, offset + length)} → ${replacement ?? '?'}`,
  );

describe('what is found', () => {
  test.each([
    ['Họat động kết qủa', ['misplaced-tone: Họat → Hoạt', 'misplaced-tone: qủa → quả']],
    [
      'hoà giải, thuỷ lợi, Uỷ ban, quý vị',
      ['tone-placement: hoà → hòa', 'tone-placement: thuỷ → thủy', 'tone-placement: Uỷ → Ủy'],
    ],
    ['Nghị định số 30/2020/NÐ-CP', ['foreign-d: NÐ → NĐ']],
    [
      'Tiếng Việt'.normalize('NFD'),
      [
        `decomposed-letters: ${'Tiếng'.normalize('NFD')} → Tiếng`,
        `decomposed-letters: ${'Việt'.normalize('NFD')} → Việt`,
      ],
    ],
    ['Sở  Tư pháp', ['double-space:    →  ']],
    [
      'tổng kết , sơ kết (đợt 1 ) .',
      ['space-before-punctuation:   → ', 'space-before-punctuation:   → ', 'space-before-punctuation:   → '],
    ],
    ['giai đoạn 2020 - 2025', ['range-dash:  -  → –']],
    ['từ 01/4/2020 - 15/4/2020, lúc 7h30 -- 11h30', ['range-dash:  -  → –', 'range-dash:  --  → –']],
    ['Dân vận khéo -- việc của mọi người', ['double-hyphen: -- → –']],
    ['phong trào "Dân vận khéo"', ['straight-quote: " → “', 'straight-quote: " → ”']],
    ['thực hiện “Năm Dân vận khéo 2020', ['missing-closing-quote: “ → ?']],
    ['thực hiện Năm Dân vận khéo” 2020', ['missing-opening-quote: ” → ?']],
    ['Chỉ thị số 22/CT-TW', ['document-code: Chỉ thị số 22/CT-TW → ?']],
    ['Quyết định số 2658QĐ/ BTP', ['document-code: Quyết định số 2658QĐ/ BTP → ?']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a house may choose the new tone placement', () => {
    expect(told('hòa giải, hoà bình', 'new')).toEqual(['tone-placement: hòa → hoà']);
  });
});

test.each([
  'Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện “Năm Dân vận khéo” 2020.',
  'Kế hoạch số 50-KH/ĐU ngày 30/3/2020; Nghị định số 30/2020/NĐ-CP',
  'Tỉ số 2 - 1; điện thoại 0232 - 3822 999; ngày 1 - 4 - 2020; mã 16-12; lúc 16:41, Thứ Tư, 1-4-2020',
  'nhiệm kỳ 2020–2025; Hà Nội – Huế; tệp van-ban--cu.pdf; ông H’Mông; ba, bốn ... năm … hết ./.',
  'Café “Crème brûlée” (naïve), c’est à voir.',
  '“Điều 1. Lời “trích” trong lời trích”',
])('nothing is found in: %s', (text) => {
  expect(told(text)).toEqual([]);
});

/** Texts in which the rules meet each other: words and marks of every rule, in any order. */
const messyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'hoà',
        'họat',
        'qủa',
        'Ðoà',
        'NÐ',
        'ÐẢNG',
        'hoà'.normalize('NFD'),
        'Việt'.normalize('NFD'),
        'Kế hoạch số ',
        '50-KH/ĐU',
        '22/CT-TW',
        '2658QĐ/ BTP',
        ' ngày ',
        '31/02/2020',
        '2020',
        '2025',
        '7',
        '9',
        '12%',
        '7h30',
        ' - ',
        '-',
        '--',
        ' -- ',
        '–',
        ' ',
        '  ',
        '\u00A0',
        ',',
        '.',
        '…',
        ' )',
        '(',
        '"',
        '“',
        '”',
        '\n',
        'Công văn số ',
        '473/STP-PBGDPL',
        'a',
        ':',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

test('a repair removes its finding and brings no other', () => {
  fc.assert(
    fc.property(messyText, fc.constantFrom('old' as const, 'new' as const), (text, toneStyle) => {
      const before = lintText(text, { toneStyle });
      for (const finding of before.filter(({ replacement }) => replacement !== null)) {
        const repaired = applyFinding(text, finding);
        const after = lintText(repaired, { toneStyle });
        const places = remaining(before, finding);
        expect(after.length, JSON.stringify([text, repaired])).toBeLessThan(before.length);
        for (const { code, offset } of after) {
          const known = places.find((place) => place.code === code && place.from <= offset && offset <= place.to);
          expect(known, JSON.stringify([text, repaired, code, offset])).toBeDefined();
        }
      }
    }),
    { numRuns: 3000, examples: [['"""', 'old']] },
  );
});

/** Where the other findings stand after the repair; of those that reach into the repaired place it is known roughly. */
function remaining(findings: readonly HouseStyleFinding[], repaired: HouseStyleFinding) {
  const shift = (repaired.replacement?.length ?? 0) - repaired.length;
  const end = repaired.offset + repaired.length;
  return findings
    .filter((finding) => finding !== repaired)
    .map(({ code, offset, length }) => {
      if (offset >= end) return { code, from: offset + shift, to: offset + shift };
      if (offset + length <= repaired.offset) return { code, from: offset, to: offset };
      return { code, from: Math.min(offset, repaired.offset), to: Math.max(offset, end + shift) };
    });
}

test('findings lie inside the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(messyText, fc.string({ unit: 'binary' })), (text) => {
      let last = 0;
      for (const { offset, length } of lintText(text)) {
        expect(offset).toBeGreaterThanOrEqual(last);
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
        last = offset;
      }
    }),
  );
});

test.each(['  ', '- ', '--', '"', '“', ' ,', '1 ', '1 - ', '1.', 'ộ', 'o\u0323', 'hoà ', '1:1:', 'a', 'Ð', '.,;'])(
  'linear on %j repeated',
  (unit) => {
    const lint = (length: number): void => void lintText(unit.repeat(length / unit.length));
    expect(growth(lint, 6_000)).toBeLessThan(linearGrowth);
  },
  60_000,
);

test('every code has a wording in both languages', () => {
  for (const code of houseStyleCodes) {
    const { vi, en } = HOUSE_STYLE_LABELS[code];
    expect(vi).toMatch(/^\p{Lu}.*\.$/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(vi.normalize('NFC')).toBe(vi);
  }
});
