import { expect, test } from 'vitest';
import { checkHouseStyle, contextOf, picturesWithoutWords } from './house-style-check.ts';

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string) => ({ type: 'text', text: words });

test('every text of the article is checked, and the place of each finding told', () => {
  const body = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('Kết qủa')] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph(text('Sở '), { ...text(' Tư pháp'), marks: [{ type: 'bold' }] })] },
        ],
      },
      paragraph(text('Dòng một'), { type: 'hardBreak' }, text('hoà giải')),
    ],
  };
  const findings = checkHouseStyle({ title: 'Họat động', subtitle: '', lead: 'Giai đoạn 2020 - 2025 .', body });
  expect(
    findings.map(({ code, place, printed, offset }) => [
      code,
      'block' in place ? place.block : place.field,
      printed,
      offset,
    ]),
  ).toEqual([
    ['misplaced-tone', 'title', 'Họat', 0],
    ['range-dash', 'lead', ' - ', 14],
    ['space-before-punctuation', 'lead', ' ', 21],
    ['misplaced-tone', 0, 'qủa', 4],
    ['double-space', 1, '  ', 2],
    ['tone-placement', 2, 'hoà', 9],
  ]);
});

test('pictures without alternative text are counted as the reader meets them', () => {
  const image = (alt: string | null) => ({ type: 'image', attrs: { alt } });
  expect(
    picturesWithoutWords({ type: 'doc', content: [image('Hội nghị'), image(''), paragraph(text('…')), image(null)] }),
  ).toEqual([2, 3]);
});

test('the words around a finding are shortened', () => {
  const [finding] = checkHouseStyle({
    title: '',
    subtitle: '',
    lead: `${'Tổ '.repeat(20)}hoà giải ${'cơ sở '.repeat(10)}`,
    body: { type: 'doc' },
  });
  expect(finding && contextOf(finding)).toEqual({ before: `…${'Tổ '.repeat(8)}`, after: ' giải cơ sở cơ sở cơ sở …' });
});
