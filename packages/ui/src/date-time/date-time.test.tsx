import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { printMoment } from './date-time.tsx';
import { dateTimeExamples } from './date-time.examples.tsx';

test.each([
  ['vietnamese', '16:41, Thứ Tư, 1-4-2020'],
  ['english', 'Wednesday, 1 April 2020 at 16:41'],
  ['day', 'Thứ Tư, 1-4-2020'],
  ['date', '30-3-2020'],
] as const)('%s: %s', (name, text) => {
  expect(renderToStaticMarkup(dateTimeExamples[name])).toContain(`>${text}</time>`);
});

test('machines get the moment itself', () => {
  expect(renderToStaticMarkup(dateTimeExamples.vietnamese)).toContain('dateTime="2020-04-01T16:41:00+07:00"');
});

test('what is no date prints nothing', () => {
  expect(printMoment('hôm qua', 'vi')).toBe('');
  expect(printMoment('', 'en')).toBe('');
});
