import { expect, test } from 'vitest';
import { createFormTokens } from './form-token.ts';

const tokens = createFormTokens('shared-by-the-portals');
const now = Date.parse('2026-11-23T10:00:00+07:00');
const token = tokens.issue('consultation-1', now);

test('a form is good from three seconds to twelve hours after it was shown', () => {
  expect(tokens.check(token, 'consultation-1', now + 2_999)).toBe('too-fast');
  expect(tokens.check(token, 'consultation-1', now + 3_000)).toBe('good');
  expect(tokens.check(token, 'consultation-1', now + 12 * 3_600_000)).toBe('good');
  expect(tokens.check(token, 'consultation-1', now + 12 * 3_600_000 + 1)).toBe('form-expired');
});

test('another portal of the installation knows it; a stranger, and another form, do not', () => {
  expect(createFormTokens('shared-by-the-portals').check(token, 'consultation-1', now + 5_000)).toBe('good');
  expect(createFormTokens('another secret').check(token, 'consultation-1', now + 5_000)).toBe('form-expired');
  expect(tokens.check(token, 'consultation-2', now + 5_000)).toBe('form-expired');
});

test.each(['', '.', 'x', 'abc.def', `${token}x`, `0.${token.split('.')[1]}`, 'ế.ế'])('%j is no stamp', (forged) => {
  expect(tokens.check(forged, 'consultation-1', now + 5_000)).toBe('form-expired');
});
