import { isPrinted, MM_PER_POINT, type CertificateLayout, type CertificateLine } from './certificate-layout.ts';
import { certificateFields, type CertificateContent } from './certificate-lines.ts';
import { breakWords, linesOf, wordsOf } from './wrap-words.ts';

/** The faces that a certificate is set in; they share their metrics with Times New Roman. */
export type CertificateFace = 'REGULAR' | 'BOLD' | 'ITALIC' | 'BOLD_ITALIC';

/** How wide a text is, in millimetres, at a size of one point. */
export type MeasureText = (text: string, face: CertificateFace) => number;

/** One line of text in its place: `x` is its left end, `y` its baseline, in millimetres from the page's top left corner. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One text of a certificate as it is printed. */
export interface PlacedText {
  /** Of the layout's line. */
  readonly id: string;
  readonly face: CertificateFace;
  /** In points, after shrinking. */
  readonly size: number;
  readonly colour: string;
  readonly lines: readonly PlacedLine[];
  /** Below the last line, when the layout wants it. */
  readonly rule: { readonly x: number; readonly y: number; readonly width: number } | null;
  /** It needs more room than the layout gives; it is printed all the same. */
  readonly overflow: boolean;
}

/** Height of the face above its baseline and depth below it, as a part of the size (Tinos, Times New Roman). */
const ASCENT = 0.891;
const DESCENT = 0.216;
/** Type shrinks by half a point at a time. */
const STEP = 0.5;

/**
 * Puts the words of one certificate in their places. A text that is too long for its room gets smaller, as far as its line
 * allows; lines break by the rules of {@link breakWords}. A line of a text whose fields are all empty is left out.
 *
 * @example layOutCertificate({ layout, content, measure })[0].lines
 * // [{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 97.1, y: 37.2, width: 102.8 }]
 */
export function layOutCertificate({
  layout,
  content,
  measure,
}: {
  readonly layout: CertificateLayout;
  readonly content: CertificateContent;
  readonly measure: MeasureText;
}): PlacedText[] {
  const fields = certificateFields(content);
  // a person's name stays on one line; a long name of a collective breaks where it does as it is written, not in capitals
  const collective = content.subjectKind === 'COLLECTIVE';
  const names = [fields.signerName, ...(collective ? [] : [fields.recipientName])].filter(Boolean);
  const written = collective ? ([fields.recipientName, content.name.normalize('NFC').trim()] as const) : null;
  return layout.lines
    .filter((line) => isPrinted(layout, line))
    .flatMap((line) => {
      const paragraphs = paragraphsOf(line.text, fields);
      return paragraphs.length > 0 ? [placeText(line, paragraphs, { names, written, measure })] : [];
    });
}

/** The paragraphs of a text with its fields filled in. */
function paragraphsOf(text: string, fields: Readonly<Record<string, string>>): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const named = [...paragraph.matchAll(/\{(\w+)\}/g)].map(([, name]) => fields[name!] ?? '');
    if (named.length > 0 && named.every((value) => value === '')) return [];
    const filled = paragraph.replace(/\{(\w+)\}/g, (slot, name: string) => fields[name] ?? slot);
    return filled
      .normalize('NFC')
      .split('\n')
      .filter((part) => part.trim() !== '');
  });
}

function placeText(
  line: CertificateLine,
  paragraphs: readonly string[],
  {
    names,
    written,
    measure,
  }: {
    names: readonly string[];
    /** A name in capitals, and as it is written. */
    written: readonly [capitals: string, written: string] | null;
    measure: MeasureText;
  },
): PlacedText {
  const face = line.bold ? (line.italic ? 'BOLD_ITALIC' : 'BOLD') : line.italic ? 'ITALIC' : 'REGULAR';
  const printed = (text: string): string => (line.capitals ? text.toUpperCase() : text);
  const words = paragraphs.map((paragraph) => wordsOf(paragraph, names).map(printed));
  // a line breaks where its words as written allow it; capitals would hide which of them are names
  const plain = paragraphs.map((paragraph) =>
    wordsOf(written?.[0] ? paragraph.replaceAll(...written) : paragraph, names),
  );
  const widths = words.map((some) => sums(some.map((word) => measure(word, face))));
  const space = measure(' ', face);
  const at = (size: number, strict: boolean) => {
    const broken = words.map((_, index) => {
      const sum = widths[index]!;
      const widthOf = (from: number, to: number): number =>
        size * (sum[to]! - sum[from]! + space * Math.max(0, to - from - 1));
      return breakWords(plain[index]!, { width: line.width, widthOf, strict });
    });
    const lines = broken.flatMap(({ ends }, index) => linesOf(words[index]!, ends));
    const wide = lines.map((text) => size * measure(text, face));
    return {
      size,
      lines,
      wide,
      fits: lines.length <= line.maxLines && wide.every((width) => width <= line.width + 0.01),
      broken: broken.reduce((count, one) => count + one.broken, 0),
    };
  };
  const sizes: number[] = [];
  for (let size = line.size; size > line.minSize; size -= STEP) sizes.push(size);
  sizes.push(line.minSize);
  let chosen: ReturnType<typeof at> | undefined;
  for (const strict of [true, false])
    for (const size of sizes) {
      if (chosen) break;
      const tried = at(size, strict);
      if (tried.fits && (!strict || tried.broken === 0)) chosen = tried;
    }
  const { size, lines, wide, fits } = chosen ?? at(line.minSize, false);
  return { id: line.id, face, size, colour: line.colour, ...place(line, { size, lines, wide }), overflow: !fits };
}

function place(
  line: CertificateLine,
  { size, lines, wide }: { size: number; lines: readonly string[]; wide: readonly number[] },
): Pick<PlacedText, 'lines' | 'rule'> {
  const pitch = size * MM_PER_POINT * line.lineHeight;
  const room = line.size * MM_PER_POINT * line.lineHeight * line.maxLines;
  const free = Math.max(0, room - pitch * lines.length);
  const top = line.y + (line.anchor === 'TOP' ? 0 : line.anchor === 'MIDDLE' ? free / 2 : free);
  const em = size * MM_PER_POINT;
  const firstBaseline = top + (pitch - (ASCENT + DESCENT) * em) / 2 + ASCENT * em;
  const placed = lines.map((text, index) => {
    const rest = line.width - wide[index]!;
    const indent = line.align === 'LEFT' ? 0 : line.align === 'CENTER' ? rest / 2 : rest;
    return { text, x: round(line.x + indent), y: round(firstBaseline + pitch * index), width: round(wide[index]!) };
  });
  const last = placed.at(-1);
  const rule = line.underlined && last ? { x: last.x, y: round(last.y + DESCENT * em + 0.6), width: last.width } : null;
  return { lines: placed, rule };
}

/** Running sums, beginning with 0. */
function sums(values: readonly number[]): number[] {
  const result = [0];
  for (const value of values) result.push(result.at(-1)! + value);
  return result;
}

/** To a thousandth of a millimetre. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
