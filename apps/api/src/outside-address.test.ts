import { describe, expect, it } from 'vitest';
import { faultOfAddress, faultOfUrl, isPublicAddress, lookupPublic, PrivateAddress } from './outside-address.ts';

describe('an address', () => {
  it.each(
    `127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255
     192.0.2.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:a9fe:a9fe ::127.0.0.1
     0:0:0:0:0:ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: fc00::1 fd00:ec2::254 fe80::1 fe80::1%lo fec0::1 ff02::1
     2001:db8::1 localhost`.split(/\s+/),
  )('%s is not of the public Internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '203.113.131.1',
    '172.32.0.1',
    '100.128.0.1',
    '2400:cb00::1',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('a URL', () => {
  it.each([
    ['https://1.1.1.1/nhan-tin', null],
    ['https://tin.donvi.example/nhan-tin', null],
    ['http://tin.donvi.example/', 'webhook-url-https'],
    ['ftp://tin.donvi.example/', 'webhook-url-form'],
    ['tin.donvi.example', 'webhook-url-form'],
    ['https://a:b@tin.donvi.example/', 'webhook-url-form'],
    ['https://tin.donvi.example/#x', 'webhook-url-form'],
    ['https://localhost/', 'webhook-url-private'],
    ['https://LOCALHOST./', 'webhook-url-private'],
    ['https://api.localhost/', 'webhook-url-private'],
    ['https://127.1/', 'webhook-url-private'],
    ['https://2130706433/', 'webhook-url-private'],
    ['https://0x7f.0.0.1/', 'webhook-url-private'],
    ['https://[::1]/', 'webhook-url-private'],
    ['https://[::ffff:127.0.0.1]/', 'webhook-url-private'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-url-private'],
    ['https://metadata.google.internal/', 'webhook-url-private'],
  ] as const)('%s: %s', (url, fault) => {
    expect(faultOfUrl(url, [])).toBe(fault);
  });

  it('of a host that the operator allows may be anywhere, with the port when he names it', () => {
    expect(faultOfUrl('http://127.0.0.1:8080/', ['127.0.0.1'])).toBeNull();
    expect(faultOfUrl('http://127.0.0.1:8080/', ['127.0.0.1:8080'])).toBeNull();
    expect(faultOfUrl('https://127.0.0.1:8081/', ['127.0.0.1:8080'])).toBe('webhook-url-private');
  });

  it('is looked up when it is saved', async () => {
    expect(await faultOfAddress('https://khong-co-may-nay.invalid/', [])).toBe('webhook-url-unknown');
  });
});

it('is checked again by whoever connects: a name that leads inside is refused there', async () => {
  const found = await new Promise((resolve) => {
    lookupPublic('localhost', { all: true }, (error, addresses) => resolve(error ?? addresses));
  });
  expect(found).toBeInstanceOf(PrivateAddress);
});
