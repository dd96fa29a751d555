import type { HouseStyleFinding } from './finding.ts';

/** A text after its repairs, and the way back from its offsets to those of the text as given. */
export interface RepairedText {
  readonly text: string;
  /** The range of the given text that a range of the repaired one came from. */
  originalRange(start: number, end: number): { offset: number; length: number };
}

interface Piece {
  /** Where the piece begins in the repaired text. */
  readonly start: number;
  /** What it came from. */
  readonly from: number;
  readonly to: number;
  readonly repaired: boolean;
}

/**
 * Applies all replacements at once. Rules that look at whole phrases (quotes, document codes) read this text, so that
 * what they find does not depend on which repairs the editor has made already. Of overlapping findings the first and
 * longest counts.
 */
export function repairText(text: string, findings: readonly HouseStyleFinding[]): RepairedText {
  const ordered = findings.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  const pieces: Piece[] = [];
  let repaired = '';
  let read = 0;
  const add = (from: number, to: number, written: string, isRepair: boolean) => {
    pieces.push({ start: repaired.length, from, to, repaired: isRepair });
    repaired += written;
  };
  for (const { offset, length, replacement } of ordered) {
    if (replacement === null || offset < read) continue;
    if (offset > read) add(read, offset, text.slice(read, offset), false);
    add(offset, offset + length, replacement, true);
    read = offset + length;
  }
  add(read, text.length, text.slice(read), false);

  const pieceAt = (position: number): Piece | undefined => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  return {
    text: repaired,
    originalRange(start, end) {
      const first = pieceAt(start);
      const last = pieceAt(Math.max(start, end - 1));
      if (first === undefined || last === undefined) return { offset: 0, length: 0 };
      const offset = first.repaired ? first.from : first.from + start - first.start;
      const stop = last.repaired ? last.to : last.from + end - last.start;
      return { offset, length: stop - offset };
    },
  };
}
