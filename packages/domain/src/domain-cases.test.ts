import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import cases from './domain-cases.json' with { type: 'json' };
import * as domain from './domain.ts';
import { TCVN3_LETTERS } from './vietnamese/tcvn3.ts';
import { VNI_LETTERS } from './vietnamese/vni.ts';

const originalPage = readFileSync(new URL('portal-page/original-page.txt', import.meta.url), 'utf8');

interface Case {
  readonly id: string;
  readonly category: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly note?: string;
}

function references(text: string): unknown {
  return domain
    .extractDocumentReferences(text)
    .map(({ type, number, symbol, code, issuer, date }) => ({ type, number, symbol, code, issuer, date }));
}

/** How each kind of case is run: from its input to what must equal `expected`. */
const RUNNERS: Readonly<Record<string, (input: never) => unknown>> = {
  'docref-page': () => references(originalPage),
  docref: references,
  'docref-negative': references,
  'tone-old-new': ({ new: newStyle, old }: { new: string; old: string }) => ({
    toOld: domain.toOldTonePlacement(newStyle),
    toNew: domain.toNewTonePlacement(old),
    foldEqual: domain.searchKey(old) === domain.searchKey(newStyle),
  }),
  'tone-unchanged': (text: string) => {
    const results = [domain.toOldTonePlacement, domain.toNewTonePlacement, domain.repairTonePlacement].map((change) =>
      change(text),
    );
    return results.find((result) => result !== text) ?? text;
  },
  'tone-misplaced': domain.repairTonePlacement,
  'iy-equal': ([a, b]: [string, string]) => domain.searchKey(a) === domain.searchKey(b),
  'iy-not-equal': ([a, b]: [string, string]) => domain.searchKey(a) === domain.searchKey(b),
  fold: domain.foldForSearch,
  slug: domain.slugify,
  nfc: domain.normalizeVietnamese,
  vni: domain.decodeVni,
  tcvn3: (text: string) => domain.decodeTcvn3(text),
  'tcvn3-caps-font': ({ text, font }: { text: string; font: string }) => domain.decodeTcvn3(text, { font }),
  // Decomposed text is Unicode for us: normalizeVietnamese is all that it needs.
  'legacy-detect': (text: string) => {
    const encoding = domain.detectLegacyEncoding(text);
    return encoding === 'unicode' && text !== text.normalize('NFC') ? 'unicode-nfd' : encoding;
  },
  'ime-raw': domain.decodeTyping,
  datetime: domain.parseDateTime,
  number: domain.parseNumber,
  'collation-vi': (words: string[]) => words.toSorted(domain.compareVietnamese),
  'collation-given-name': (names: string[]) => names.toSorted(domain.comparePersonNames),
  'award-money': domain.awardAmount,
};

describe('domain-cases.json', () => {
  test.each(cases.cases as readonly Case[])('$id $note', ({ category, input, expected }) => {
    expect(RUNNERS[category]?.(input as never)).toEqual(expected);
  });

  test('the TCVN3 table has every code', () => {
    for (const { unicode, tcvn3 } of cases.tables.tcvn3) expect(TCVN3_LETTERS.get(tcvn3)).toBe(unicode);
    expect(TCVN3_LETTERS.size).toBe(cases.tables.tcvn3.length);
  });

  test('the VNI table has every spelling', () => {
    for (const { unicode, vni } of cases.tables.vni) expect(VNI_LETTERS.get(vni)).toBe(unicode);
    expect(VNI_LETTERS.size).toBe(cases.tables.vni.length);
  });

  test('every legacy case is detected as what it is', () => {
    for (const { category, input } of cases.cases) {
      if (category === 'vni' || category === 'tcvn3') expect(domain.detectLegacyEncoding(String(input))).toBe(category);
    }
  });
});
