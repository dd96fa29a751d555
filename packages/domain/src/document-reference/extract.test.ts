import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, linearGrowth } from '../test/growth.ts';
import { REFERENCE_CASES } from './extract.cases.ts';
import { extractDocumentReferences, findDocumentMentions } from './extract.ts';
import { LISTS_AND_CLAUSES } from './list-and-clause.cases.ts';
import { NEWS_TEXT } from './news-text.cases.ts';
import { PRINTED_FORMS } from './printed-forms.cases.ts';
import type { DocumentReference } from './reference.ts';

const CASES = [...REFERENCE_CASES, ...PRINTED_FORMS, ...LISTS_AND_CLAUSES, ...NEWS_TEXT];

function print({ type, number, symbol, code, issuer, date, warnings }: DocumentReference): string {
  return [type, number, symbol ?? '-', code, issuer ?? '-', date ?? '-', warnings.join(' ') || '-'].join(' | ');
}

describe('extractDocumentReferences', () => {
  test.each(CASES)('$rule: $text', ({ text, references }) => {
    expect(extractDocumentReferences(text).map(print)).toEqual(references);
  });

  test.each(CASES)('finds the same in decomposed text: $text', ({ text, references }) => {
    expect(extractDocumentReferences(text.normalize('NFD')).map(print)).toEqual(references);
  });
});

// Pieces that are near to references, so that chance finds the borders of the grammar.
const piece = fc.constantFrom(
  'Kế hoạch',
  'các Quyết định',
  'Văn bản',
  'Luật',
  ' số ',
  ' số: ',
  '50',
  '98/2023',
  '05',
  '-',
  '/',
  ' - ',
  'KH/ĐU',
  'QĐ-UBND',
  'NĐ-CP',
  'QH15',
  'TTg',
  ' ngày ',
  '30/3/2020',
  '31/02/2020',
  '30 tháng 3 năm 2020',
  ' của ',
  'Ban Thường vụ Tỉnh ủy',
  'UBND tỉnh',
  ', ',
  '; ',
  ' và ',
  '. ',
  '\n- ',
  '(',
  ')',
  ' ban hành ',
  ' về ',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '–',
  'Ð',
  ' ',
);
const nearReferences = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('for any text', () => {
  test('nothing throws, and each offset points at the printed reference', () => {
    const anyForm = fc.tuple(fc.oneof(nearReferences, fc.string({ unit: 'grapheme' })), fc.constantFrom('NFC', 'NFD'));
    fc.assert(
      fc.property(anyForm, ([text, form]) => {
        const given = text.normalize(form);
        for (const { number, symbol, offset, length } of findDocumentMentions(given)) {
          const printed = clean(given.slice(offset, offset + length));
          expect(printed).toContain(number.split('/')[0]);
          if (symbol !== null) expect(printed.endsWith(clean(symbol))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('mentions do not overlap, and every reference is one of them', () => {
    fc.assert(
      fc.property(nearReferences, (text) => {
        const mentions = findDocumentMentions(text);
        for (const [index, mention] of mentions.entries()) {
          const next = mentions[index + 1];
          if (next !== undefined) expect(mention.offset + mention.length).toBeLessThanOrEqual(next.offset);
        }
        const offsets = new Set(mentions.map(({ offset }) => offset));
        for (const { offset } of extractDocumentReferences(text)) expect(offsets.has(offset)).toBe(true);
      }),
    );
  });
});

/** The printed text without what normalisation takes out. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b]/g, '')
    .replaceAll('–', '-')
    .replaceAll('Ð', 'Đ');
}

// The bench has the figures.
describe('a megabyte of bad luck', () => {
  test.each([
    '1-KH/TU ',
    'các Quyết định số 1/QĐ-UBND, ',
    'Kế hoạch số ',
    '1/1/',
    'ban hành ',
    'của Bộ và ',
    '1',
    'Kế hoạch số 1 '.normalize('NFD'),
    'số ',
    '“',
    '1/QĐ-UBND cùng ngày 1/1/2020, ',
    'Số: 1/KH-UBND                               Minh ',
  ])(
    'of “%s” take linear time',
    (unit) => {
      const extract = (length: number): void =>
        void extractDocumentReferences(unit.repeat(Math.ceil(length / unit.length)));
      expect(growth(extract, 60_000)).toBeLessThan(linearGrowth);
    },
    60_000,
  );

  test('of different references only takes linear time', () => {
    const extract = (length: number): void => {
      let text = '';
      for (let number = 1; text.length < length; number += 1) text += `${number}-KH/ĐU, Công văn số ${number}; `;
      expect(extractDocumentReferences(text).length).toBeGreaterThan(length / 20);
    };
    expect(growth(extract, 60_000)).toBeLessThan(linearGrowth);
  });
});
