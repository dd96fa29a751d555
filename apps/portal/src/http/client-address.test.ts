import { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress, networkOf } from './client-address.ts';

const nobody = new BlockList();
const proxies = new BlockList();
proxies.addSubnet('10.0.0.0', 8, 'ipv4');

test('without trusted proxies the header is not believed', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9');
});

test('behind a proxy the reader is the last address that is no proxy', () => {
  expect(clientAddress('10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.7', proxies)).toBe('203.0.113.9');
});

test('a header from someone who is no proxy is not believed', () => {
  expect(clientAddress('203.0.113.9', '1.2.3.4', proxies)).toBe('203.0.113.9');
});

test('an IPv4 address written as IPv6 is the same reader', () => {
  expect(clientAddress('::ffff:203.0.113.9', undefined, nobody)).toBe('203.0.113.9');
  expect(clientAddress('::ffff:10.0.0.2', '2001:db8::5', proxies)).toBe('2001:db8::5');
});

test('what is no address stays what it is, and is trusted by nobody', () => {
  expect(clientAddress('10.0.0.2', 'unknown', proxies)).toBe('unknown');
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0:7:aaaa::5', '2001:db8:0:7'],
  ['', 'unknown'],
])('floods from %s count for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
