import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeVerificationCode, parseVerificationCode } from './verification-code.ts';

const bytes = fc.uint8Array({ minLength: 22, maxLength: 22 });
const code = bytes.map((some) => makeVerificationCode(() => some));
const SIGNS = '0123456789ACDEFGHJKMNPQRTVWXY';

describe('verification codes', () => {
  test('are short, grouped, and without look-alikes', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[0-9AC-HJKMNPQRTVWXY]{4}(-[0-9AC-HJKMNPQRTVWXY]{4}){2}$/);
        expect(parseVerificationCode(made)).toEqual({ code: made });
      }),
    );
  });

  test('differ when the random bytes differ enough', () => {
    const made = Array.from({ length: 256 }, (_, n) => makeVerificationCode(() => new Uint8Array(22).fill(n)));
    expect(new Set(made.map((one) => one.slice(0, 4))).size).toBeGreaterThan(25);
  });

  test('are not made of too few random bytes', () => {
    expect(makeVerificationCode(() => new Uint8Array(21))).toBe('');
  });

  test('forgive how people type', () => {
    const look: Record<string, string[]> = {
      0: ['o', 'O'],
      1: ['i', 'l', 'I', 'L'],
      2: ['z'],
      5: ['s'],
      8: ['b'],
      V: ['u'],
    };
    fc.assert(
      fc.property(code, fc.constantFrom('', ' ', '-', '.', '  –'), fc.nat(), (made, gap, pick) => {
        const typed = [...made.replaceAll('-', '')].map((sign) => {
          const others = look[sign];
          return (others ? others[pick % others.length]! : sign.toLowerCase()) + gap;
        });
        expect(parseVerificationCode(` ${typed.join('')} `)).toEqual({ code: made });
      }),
    );
  });

  test('find every wrong sign and every two that changed places', () => {
    fc.assert(
      fc.property(code, fc.nat(11), fc.constantFrom(...SIGNS), fc.nat(11), (made, at, sign, other) => {
        const signs = [...made.replaceAll('-', '')];
        const wrong = signs.with(at, sign);
        if (signs[at] !== sign) expect(parseVerificationCode(wrong.join(''))).toEqual({ problem: 'wrong-check' });
        const swapped = signs.with(at, signs[other]!).with(other, signs[at]!);
        if (signs[at] !== signs[other])
          expect(parseVerificationCode(swapped.join(''))).toEqual({ problem: 'wrong-check' });
      }),
    );
  });

  test.each([
    ['', 'wrong-length'],
    ['K7QD-03MX', 'wrong-length'],
    ['K7QD-03MX-9TA?', 'impossible-sign'],
    ['Đ7QD-03MX-9TAF', 'impossible-sign'],
    ['x'.repeat(100_000), 'wrong-length'],
    ["' OR 1=1 --", 'wrong-length'],
  ])('%s is none', (text, problem) => {
    expect(parseVerificationCode(text)).toEqual({ problem });
  });
});
