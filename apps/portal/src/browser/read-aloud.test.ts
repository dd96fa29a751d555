import { expect, test } from 'vitest';
import { toUtterances } from './read-aloud.ts';

test('a text is read sentence by sentence', () => {
  expect(toUtterances('Sở Tư pháp ban hành kế hoạch. Các chi bộ   thực hiện!')).toEqual([
    'Sở Tư pháp ban hành kế hoạch.',
    'Các chi bộ thực hiện!',
  ]);
});

test('a long sentence is cut between words and loses none', () => {
  const long = 'tiếp tục quán triệt, triển khai các văn bản '.repeat(20).trim();
  const pieces = toUtterances(long);
  expect(pieces.every((piece) => piece.length <= 220)).toBe(true);
  expect(pieces.join(' ')).toBe(long);
});

test('nothing is read of nothing', () => {
  expect(toUtterances(' \n ')).toEqual([]);
});
