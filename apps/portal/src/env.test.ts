import { expect, test } from 'vitest';
import { BadEnvironment, parseEnvironment } from './env.ts';

test('an empty environment gives the addresses of one machine', () => {
  const environment = parseEnvironment({ KHEO_PUBLIC_URL: '' });
  expect(environment).toMatchObject({
    apiUrl: 'http://127.0.0.1:4000',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    visitsSecret: null,
  });
});

test('an address loses its slash at the end', () => {
  expect(parseEnvironment({ KHEO_PUBLIC_URL: 'https://stp.minhha.gov.vn/' }).publicUrl).toBe(
    'https://stp.minhha.gov.vn',
  );
});

test('proxies may be addresses and ranges of both families', () => {
  const { trustedProxies } = parseEnvironment({ KHEO_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, fd00::/8' });
  expect(trustedProxies.check('10.9.8.7')).toBe(true);
  expect(trustedProxies.check('11.9.8.7')).toBe(false);
  expect(trustedProxies.check('fd12::1', 'ipv6')).toBe(true);
});

test.each([
  ['PORTAL_PORT', '70000'],
  ['PORTAL_PORT', 'abc'],
  ['API_URL', 'localhost'],
  ['API_URL', 'http://localhost:4000/graphql'],
  ['KHEO_PUBLIC_URL', 'ftp://stp.minhha.gov.vn'],
  ['KHEO_TRUSTED_PROXIES', '10.0.0.0/40'],
  ['KHEO_TRUSTED_PROXIES', 'proxy'],
  ['KHEO_VISITS_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one line that names it', (name, value) => {
  const read = () => parseEnvironment({ [name]: value });
  expect(read).toThrow(BadEnvironment);
  expect(read).toThrow(new RegExp(`^${name}: .+$`));
});
