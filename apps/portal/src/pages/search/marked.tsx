import type { TextSegment } from './segments.ts';

/** A text with what answers the search marked. */
export function Marked({ segments }: { segments: readonly TextSegment[] }) {
  return segments.map(({ text, highlighted }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text have no other name, and never move
    highlighted ? <mark key={index}>{text}</mark> : text,
  );
}
