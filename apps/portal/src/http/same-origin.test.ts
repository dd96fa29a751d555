import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const ask = (headers: Record<string, string>) => isSameOrigin((name) => headers[name], 'https://stp.minhha.gov.vn');

test.each([
  [{ origin: 'https://stp.minhha.gov.vn', 'sec-fetch-site': 'same-origin', host: '10.0.0.5:3000' }, true],
  [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
  [{ origin: 'https://evil.example', host: 'stp.minhha.gov.vn' }, false],
  [{ origin: 'https://stp.minhha.gov.vn', 'sec-fetch-site': 'cross-site', host: 'stp.minhha.gov.vn' }, false],
  [{ origin: 'null', host: 'stp.minhha.gov.vn' }, false],
  [{ host: 'stp.minhha.gov.vn' }, false],
  [{ origin: 'https://stp.minhha.gov.vn.evil.example', host: 'stp.minhha.gov.vn' }, false],
])('%j → %s', (headers, same) => {
  expect(ask(headers)).toBe(same);
});
