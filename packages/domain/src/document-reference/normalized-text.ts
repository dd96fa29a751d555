import { normalizeVietnamese } from '../vietnamese/normalize.ts';

/** Text made ready for the grammar, and the way back to the text as it came. */
export interface NormalizedText {
  /** NFC, one kind of dash and space, no invisible characters, `Ð` → `Đ`. Line breaks stay. */
  readonly text: string;
  /** The range of the original text that a range of {@link text} was made from. */
  readonly originalRange: (start: number, end: number) => { offset: number; length: number };
}

const CHANGES_LENGTH = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SAME_LENGTH = /[\t\r\f\v\u00A0\u00D0\u0189\u2000-\u200A\u2010-\u2015\u2028\u2029\u202F\u205F\u2212\u3000]/g;
const CLUSTER =
  /[\u00AD\u200B-\u200D\u2060\uFEFF]|[^\u0300-\u036F]?[\u0300-\u036F]+|[^\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]+(?![\u0300-\u036F])/g;

const MOST_COMPOSED = 1000;

/** Prepares text for the reference grammar (DOMAIN.md C.2, rule 1) and remembers the offsets. */
export function normalizeForReferences(original: string): NormalizedText {
  const text = original.replace(SAME_LENGTH, replacement);
  if (!CHANGES_LENGTH.test(text)) {
    return { text, originalRange: (start, end) => ({ offset: start, length: end - start }) };
  }
  return composeWithMap(text);
}

function replacement(char: string): string {
  if (char === '\u00D0' || char === '\u0189') return 'Đ';
  if (char === '\u2028' || char === '\u2029') return '\n';
  const code = char.charCodeAt(0);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' ';
}

/** Joins letters with their marks and drops invisible characters, one cluster at a time. */
function composeWithMap(text: string): NormalizedText {
  // Entry i is where normalised unit i came from; `ends` is where its cluster stops.
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  // A language has few letters with marks: each is composed once.
  const composed = new Map<string, string>();
  const pieces: string[] = [];
  let length = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0];
    const last = cluster.charCodeAt(cluster.length - 1);
    if (cluster.length === 1 && INVISIBLE.test(cluster)) continue;
    const marked = last >= 0x300 && last <= 0x36f;
    let piece = marked ? composed.get(cluster) : cluster;
    if (piece === undefined) {
      piece = normalizeVietnamese(cluster);
      if (composed.size < MOST_COMPOSED) composed.set(cluster, piece);
    }
    pieces.push(piece);
    for (let index = 0; index < piece.length; index += 1) {
      starts[length] = marked ? match.index : match.index + index;
      ends[length] = marked ? match.index + cluster.length : match.index + index + 1;
      length += 1;
    }
  }
  return {
    text: pieces.join(''),
    originalRange: (start, end) => {
      const offset = starts[start] ?? text.length;
      return { offset, length: (ends[end - 1] ?? offset) - offset };
    },
  };
}
