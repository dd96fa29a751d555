import { findDocumentMentions } from '../document-reference/extract.ts';
import type { ReferenceWarning } from '../document-reference/reference.ts';
import { wrongDashes } from './dashes.ts';
import type { HouseStyleFinding } from './finding.ts';
import { wrongQuotes } from './quotes.ts';
import { repairText } from './repaired-text.ts';
import { misplacedSpaces } from './spacing.ts';
import { misspeltWords } from './spelling.ts';

/** What a house can choose. */
export interface HouseStyleOptions {
  /** Where the tone of oa, oe, uy stands: `old` (hòa, thủy; the default, as state offices write) or `new` (hoà, thuỷ). */
  readonly toneStyle?: 'old' | 'new';
}

/** These say that the code or its date is wrong; the others are ways to cite that are usual in running text. */
const SLIPS: ReadonlySet<ReferenceWarning> = new Set<ReferenceWarning>([
  'malformed-symbol',
  'mixed-symbol-form',
  'incomplete-symbol',
  'type-contradicts-symbol',
  'impossible-date',
]);

/**
 * What is not in house style in a paragraph, in the order of the text. Offers only: stored text is never rewritten
 * unasked. Applying one replacement removes its finding and brings no new one; the time is linear in the length; never
 * throws.
 *
 * @example
 * lintText('Họat động  hoà giải') // misplaced-tone “Hoạt”, double-space, tone-placement “hòa”
 */
export function lintText(text: string, { toneStyle = 'old' }: HouseStyleOptions = {}): HouseStyleFinding[] {
  const slips = [...misspeltWords(text, toneStyle), ...misplacedSpaces(text), ...wrongDashes(text)];
  const repaired = repairText(text, slips);
  const quotes = wrongQuotes(repaired.text);
  const codes = malformedReferences(repairText(repaired.text, quotes).text);
  const ofPhrases = [...quotes, ...codes].map((finding) => ({
    ...finding,
    ...repaired.originalRange(finding.offset, finding.offset + finding.length),
  }));
  return [...slips, ...ofPhrases].toSorted((a, b) => a.offset - b.offset || a.length - b.length);
}

/** Straight quotes were replaced one for one, so that the offsets are those of the text before. */
function malformedReferences(text: string): HouseStyleFinding[] {
  return findDocumentMentions(text).flatMap(({ code, warnings, offset, length }) =>
    warnings
      .filter((warning) => SLIPS.has(warning))
      .map((warning) => ({
        code: 'document-code' as const,
        offset,
        length,
        params: { warning, printed: code },
        replacement: null,
      })),
  );
}

/**
 * The text with one finding repaired; as it was when the finding has no replacement.
 *
 * @example applyFinding('hoà giải', lintText('hoà giải')[0]) // 'hòa giải'
 */
export function applyFinding(text: string, { offset, length, replacement }: HouseStyleFinding): string {
  return replacement === null ? text : text.slice(0, offset) + replacement + text.slice(offset + length);
}
