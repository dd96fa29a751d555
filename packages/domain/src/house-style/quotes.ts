import type { HouseStyleFinding } from './finding.ts';

const QUOTES = /["“”]/g;
const SPACE_OR_OPEN = /[\s([{–—-]/;
/** No quote among them: which way this one points must not change when the next one is put right. */
const SPACE_OR_END = /[\s,;:!?.…)\]}]/;

/**
 * Straight quotes, and curly ones without their partner. A quote whose partner is missing gets no replacement: nobody
 * but the editor knows where the quoted words begin or end, and a name may stand in print that way
 * (`Năm Dân vận khéo” 2020`).
 */
export function wrongQuotes(text: string): HouseStyleFinding[] {
  const findings: HouseStyleFinding[] = [];
  const open: number[] = [];
  const directions = new Map<number, boolean>();
  for (const { index: offset } of text.matchAll(QUOTES)) {
    const quote = text.charAt(offset);
    const behindQuote = directions.get(offset - 1) ?? null;
    const opens = quote === '"' ? opensAt(text, offset, open.length > 0, behindQuote) : quote === '“';
    directions.set(offset, opens);
    if (quote === '"') {
      const replacement = opens ? '“' : '”';
      findings.push({ code: 'straight-quote', offset, length: 1, params: { right: replacement }, replacement });
    }
    if (opens) open.push(offset);
    else if (open.pop() === undefined) {
      findings.push({ code: 'missing-opening-quote', offset, length: 1, params: {}, replacement: null });
    }
  }
  for (const offset of open) {
    findings.push({ code: 'missing-closing-quote', offset, length: 1, params: {}, replacement: null });
  }
  return findings;
}

/** Which way a straight quote points, by what stands beside it; `behindQuote` tells of a quote right before it. */
function opensAt(text: string, offset: number, isInside: boolean, behindQuote: boolean | null): boolean {
  const before = text[offset - 1];
  const after = text[offset + 1];
  const freeBefore = behindQuote ?? (before === undefined || SPACE_OR_OPEN.test(before));
  const freeAfter = after === undefined || SPACE_OR_END.test(after);
  return freeBefore && freeAfter ? !isInside : freeBefore;
}
