import type { HouseStyleFinding } from './finding.ts';

// No-break spaces count as spaces; line breaks do not. Runs are matched whole and their surroundings looked at
// afterwards: a pattern that tries every beginning of a run would take quadratic time.
const SPACES = /[ \u00A0]+/g;
// An ellipsis and the closing “./.” of administrative texts may stand apart.
const PUNCTUATION_BEHIND = /(?!\.\.\.|…|\.\/\.)[,;:!?.…)\]]+(?=$|[\s"“”’'])/y;

/** Doubled spaces, and spaces in front of a mark that ends a phrase. */
export function misplacedSpaces(text: string): HouseStyleFinding[] {
  const findings: HouseStyleFinding[] = [];
  for (const match of text.matchAll(SPACES)) {
    const { index: offset } = match;
    const { length } = match[0];
    const isIndent = offset === 0 || text[offset - 1] === '\n';
    PUNCTUATION_BEHIND.lastIndex = offset + length;
    if (!isIndent && PUNCTUATION_BEHIND.test(text)) {
      findings.push({ code: 'space-before-punctuation', offset, length, params: {}, replacement: '' });
    } else if (length > 1) {
      findings.push({ code: 'double-space', offset, length, params: {}, replacement: ' ' });
    }
  }
  return findings;
}
