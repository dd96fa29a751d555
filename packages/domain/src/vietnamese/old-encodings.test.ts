import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLegacyEncoding } from './legacy-encoding.ts';
import { repairMojibake } from './mojibake.ts';
import { decodeTcvn3, TCVN3_LETTERS } from './tcvn3.ts';
import { decodeVni, VNI_LETTERS } from './vni.ts';

const asciiLetters = [...'abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY 0123456789,.-/'];

function encoder(letters: ReadonlyMap<string, string>): (text: string) => string {
  const codes = new Map([...letters].map(([code, letter]) => [letter, code]));
  return (text) => Array.from(text, (letter) => codes.get(letter) ?? letter).join('');
}

function textOf(letters: ReadonlyMap<string, string>): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters.values(), ...asciiLetters) });
}

describe('TCVN3', () => {
  test('decoding undoes encoding', () => {
    const encode = encoder(TCVN3_LETTERS);
    fc.assert(fc.property(textOf(TCVN3_LETTERS), (text) => void expect(decodeTcvn3(encode(text))).toBe(text)));
  });

  test.each([
    ['.VnTimeH', 'UỶ BAN'],
    ['.VnArial NarrowH', 'UỶ BAN'],
    ['.VnTimeH Bold', 'UỶ BAN'],
    ['.VnTime', 'uỷ ban'],
    ['.VnHelvetica', 'uỷ ban'],
  ])('the font %s draws “%s”', (font, expected) => {
    expect(decodeTcvn3('uû ban', { font })).toBe(expected);
  });
});

describe('VNI', () => {
  test('decoding undoes encoding', () => {
    const encode = encoder(VNI_LETTERS);
    fc.assert(fc.property(textOf(VNI_LETTERS), (text) => void expect(decodeVni(encode(text))).toBe(text)));
  });

  test('accepts marks of the other case and the rare ỵ', () => {
    expect(decodeVni('Uûy ban, TRÖÔØNG, kyï')).toBe('Ủy ban, TRƯỜNG, kỵ');
  });
});

describe('detectLegacyEncoding', () => {
  test.each([
    ['§¶ng bé', 'tcvn3'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'tcvn3'],
    ['KÕ ho¹ch sè 50-KH/§U ngµy 30/3/2020', 'tcvn3'],
    ['Thø t­, ngµy 1', 'tcvn3'],
    ['Tröôøng Ñaïi hoïc', 'vni'],
    ['UÛY BAN NHAÂN DAÂN TÆNH', 'vni'],
    ['Phaùp luaät', 'vni'],
    ['Café São Paulo – Müller', 'unicode'],
    ['© 2020 ® ½', 'unicode'],
    ['L’été à la plage, où le français est parlé', 'unicode'],
    ['A informação é para você, não é possível', 'unicode'],
    ['Über die Straße für Mädchen', 'unicode'],
    ['mañana señor', 'unicode'],
    ['bà và má', 'unicode'],
    ['e\u0302\u0301', 'unicode'],
    ['DÃ¢n váº­n', 'unicode'],
    ['', 'unicode'],
  ])('“%s” is %s', (text, expected) => {
    expect(detectLegacyEncoding(text)).toBe(expected);
  });
});

function asLatin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function asWindows1252(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

describe('repairMojibake', () => {
  const sample = 'Đảng ủy Sở Tư pháp ban hành “Năm Dân vận khéo” 2020 – Quảng Trạch… ưỡn Ỵ Ặ ĩ ũ 5.000₫';

  test.each([
    ['Latin-1', asLatin1(sample)],
    ['Windows-1252', asWindows1252(sample)],
    ['Windows-1252, twice', asWindows1252(asWindows1252(sample))],
    ['correct text', sample],
  ])('reads %s', (_, text) => {
    expect(repairMojibake(text)).toBe(sample);
  });

  test('leaves correct text of any language', () => {
    const text = 'Café São Paulo – Müller, © ® ½; Ô tô «khá»; ÂN NHÂN';
    expect(repairMojibake(text)).toBe(text);
  });

  test.each([
    ['“NÔNG THÔN MỚI CẤP XÔ', '“NÔNG THÔN MỚI CẤP XÔ'],
    ['“XÔ', '“XÔ'],
    ['ĐÃ… rồi', 'ĐÃ… rồi'],
    ['CÃ”NG AN', 'CÔNG AN'],
    ['lÃ m viá»‡c', 'làm việc'],
    ['Ä?áº£ng á»§y', 'Đảng ủy'],
    ['Công an và DÃ¢n', 'Công an và Dân'],
    ['Trang chá»§ Â» Tin', 'Trang chủ » Tin'],
    [asLatin1('Chào 🙂 bạn ➢'), 'Chào 🙂 bạn ➢'],
    [asWindows1252(asLatin1(sample)), sample],
  ])('reads “%s” as “%s”', (text, expected) => {
    expect(repairMojibake(text)).toBe(expected);
  });

  test('undoes the misreading of every Vietnamese text', () => {
    fc.assert(fc.property(textOf(VNI_LETTERS), (text) => void expect(repairMojibake(asLatin1(text))).toBe(text)));
  });
});
