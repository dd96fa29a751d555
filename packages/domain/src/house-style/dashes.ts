import type { HouseStyleFinding } from './finding.ts';

/** A number, a day, a clock time or a share: 2020, 01/4/2020, 7h30, 16:41, 12,5%. */
const END = '\\d{1,4}(?:[./:,h]\\d{1,4}){0,2}[%h]?';
const SPACE = '[ \\u00A0]*';
const RANGE = new RegExp(
  `(?<![\\p{L}\\d./:,-]|-[ \\u00A0])(${END})(${SPACE}-{1,2}${SPACE})(?=(${END})(?![\\p{L}\\d/:-])(?!${SPACE}-{1,2}${SPACE}\\d))`,
  'gu',
);
const DOUBLE_HYPHENS = /(?<!-)--(?!-)/g;

/** Hyphens in ranges (`2020 - 2025` → `2020–2025`), and two of them for a dash (DOMAIN.md B, typography). */
export function wrongDashes(text: string): HouseStyleFinding[] {
  const findings: HouseStyleFinding[] = [];
  const inRanges = new Set<number>();
  for (const match of text.matchAll(RANGE)) {
    const [, first = '', dash = '', second = ''] = match;
    // A hyphen without spaces is usual in codes, dates and telephone numbers: it stays.
    if (dash === '-' || !isRange(first, second)) continue;
    const offset = match.index + first.length;
    findings.push({
      code: 'range-dash',
      offset,
      length: dash.length,
      params: { right: `${first}–${second}` },
      replacement: '–',
    });
    if (dash.includes('--')) inRanges.add(offset + dash.indexOf('--'));
  }
  for (const { index: offset } of text.matchAll(DOUBLE_HYPHENS)) {
    const standsFree = isSpace(text[offset - 1]) || isSpace(text[offset + 2]);
    if (!standsFree || inRanges.has(offset)) continue;
    findings.push({ code: 'double-hyphen', offset, length: 2, params: {}, replacement: '–' });
  }
  return findings;
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

const YEAR = /^(?:19|20)\d{2}$/;
const PLAIN = /^(?:0|[1-9]\d{0,2})[%h]?$/;

/** Two years, two small numbers that rise, or two days or times; not a score, not a telephone number. */
function isRange(first: string, second: string): boolean {
  if (YEAR.test(first) && YEAR.test(second)) return Number(first) <= Number(second);
  if (PLAIN.test(first) && PLAIN.test(second)) return Number.parseInt(first, 10) < Number.parseInt(second, 10);
  return /[/:h]/.test(first) && /[/:h]/.test(second);
}
