import { problemCodes } from '@kheo/domain/publishing/problem';
import { createInstance, type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { vi } from './catalogues/vi.ts';
import { problemMessage } from './problem-messages.ts';

let t: TFunction;
beforeAll(async () => {
  t = await createInstance().init({
    lng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
});

test('every code of the rules has a wording of its own', () => {
  for (const code of problemCodes) expect(problemMessage(t, 'vi', { field: 'title', code }), code).not.toContain(code);
});

test('values are filled in', () => {
  expect(problemMessage(t, 'vi', { field: 'title', code: 'too-long', params: { max: 300 } })).toContain('300');
});

test('a code of a newer server is shown with what can be said about it', () => {
  expect(problemMessage(t, 'vi', { field: 'title', code: 'brand-new' })).toBe(
    'Giá trị chưa hợp lệ (mã: brand-new). Hãy kiểm tra lại.',
  );
});
