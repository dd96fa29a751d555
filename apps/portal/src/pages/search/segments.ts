/** A piece of a text; joined, the pieces are the text. */
export interface TextSegment {
  text: string;
  highlighted: boolean;
}

/**
 * Parts a marked title into its head and what follows it, without the colon between. A title that does not begin so
 * stays whole.
 *
 * @example splitSegments([{ text: 'Kế hoạch 50-KH/ĐU: Dân vận', highlighted: false }], 'Kế hoạch 50-KH/ĐU')
 */
export function splitSegments(
  segments: readonly TextSegment[],
  head: string,
): { head: TextSegment[]; rest: TextSegment[] } {
  const whole = segments.map(({ text }) => text).join('');
  if (!whole.startsWith(`${head}: `)) return { head: [...segments], rest: [] };
  const parts = { head: [] as TextSegment[], rest: [] as TextSegment[] };
  let place = 0;
  for (const { text, highlighted } of segments) {
    const cut = Math.max(0, Math.min(text.length, head.length - place));
    const skip = Math.max(0, Math.min(text.length, head.length + 2 - place));
    if (cut > 0) parts.head.push({ text: text.slice(0, cut), highlighted });
    if (skip < text.length) parts.rest.push({ text: text.slice(skip), highlighted });
    place += text.length;
  }
  return parts;
}
