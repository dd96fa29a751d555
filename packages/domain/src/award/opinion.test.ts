import { expect, test } from 'vitest';
import { checkOpinion, normalizeOpinion, OPINION_LIMITS } from './opinion.ts';

const opinion = { text: 'Tôi đồng ý với đề nghị khen thưởng Tổ hòa giải.', senderName: 'Người góp ý mẫu', contact: '' };

test('what a form sends becomes plain lines', () => {
  expect(
    normalizeOpinion({
      text: '  Tôi\u00a0 đồng ý.\r\n\r\n\r\n\r\nLý do:\tđúng\u0000 người. \r\n',
      senderName: ' Nguye\u0302\u0303n  Văn\nMẫu ',
      contact: '\t0200 3000 100',
    }),
  ).toEqual({
    text: 'Tôi đồng ý.\n\nLý do: đúng người.',
    senderName: 'Nguyễn Văn Mẫu',
    contact: '0200 3000 100',
  });
});

test.each([
  [opinion, []],
  [{ ...opinion, senderName: '', contact: '' }, []],
  [{ ...opinion, text: '' }, ['text-missing']],
  [{ ...opinion, text: 'Đồng ý' }, ['text-too-short']],
  [{ ...opinion, text: 'a'.repeat(OPINION_LIMITS.text) }, []],
  [{ ...opinion, text: 'a'.repeat(OPINION_LIMITS.text + 1) }, ['text-too-long']],
  [
    { text: ' '.trim(), senderName: 'b'.repeat(121), contact: 'c'.repeat(201) },
    ['text-missing', 'name-too-long', 'contact-too-long'],
  ],
])('all problems at once: %j', (given, problems) => {
  expect(checkOpinion(given)).toEqual(problems);
});

test('a long hostile text is read in no time', () => {
  const start = performance.now();
  normalizeOpinion({ text: ' \n'.repeat(200_000), senderName: '\t'.repeat(200_000), contact: '' });
  expect(performance.now() - start).toBeLessThan(1000);
});
