import { describe, expect, it } from 'vitest';
import { createPrivateCipher, maskIdNumber, readIdNumber } from './private-cipher.ts';

const cipher = createPrivateCipher('mot-bi-mat-du-dai-cho-kiem-thu');

describe('an ID number at rest', () => {
  it('is another one each time, and opens for its owner only', () => {
    const [one, two] = [cipher.seal('044187001234', 'a'), cipher.seal('044187001234', 'a')];
    expect(one.equals(two)).toBe(false);
    expect(one.toString('latin1')).not.toContain('044187001234');
    expect(cipher.open(one, 'a')).toBe('044187001234');
    expect(() => cipher.open(one, 'b')).toThrow();
    expect(() => createPrivateCipher('mot-bi-mat-khac-cho-kiem-thu').open(one, 'a')).toThrow();
  });

  it('that was tampered with does not open', () => {
    const sealed = cipher.seal('044187001234', 'a');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => cipher.open(sealed, 'a')).toThrow();
  });

  it('is found by a hash that needs the key', () => {
    expect(cipher.hash('044187001234').equals(cipher.hash('044187001234'))).toBe(true);
    expect(cipher.hash('044187001234').equals(cipher.hash('044187001235'))).toBe(false);
    expect(cipher.hash('1').equals(createPrivateCipher('mot-bi-mat-khac-cho-kiem-thu').hash('1'))).toBe(false);
  });
});

describe('a number as it is typed', () => {
  it.each([
    ['044 187 001 234', '044187001234'],
    ['194.123.456', '194123456'],
    ['c1234567', 'C1234567'],
    ['12345', null],
    ['không có', null],
  ])('%s is %s', (typed, read) => {
    expect(readIdNumber(typed)).toBe(read);
  });

  it('shows its last digits', () => {
    expect([maskIdNumber('044187012345'), maskIdNumber('194123456'), maskIdNumber('C1234567')]).toEqual([
      '•••••••12345',
      '••••••456',
      '•••••567',
    ]);
  });
});
