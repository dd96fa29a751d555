import type { Problem } from '../publishing/problem.ts';
import {
  certificateAlignments,
  certificateAnchors,
  certificateBorders,
  certificateEmblems,
  certificateLimits,
  certificateModes,
  type CertificateLayout,
  type CertificateLine,
} from './certificate-layout.ts';
import { checkCertificateLayout } from './check-certificate-layout.ts';

type Values = Readonly<Record<string, unknown>>;
type Range = readonly [min: number, max: number];

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads values of an object and gathers what is wrong with them under their path. */
class Reader {
  readonly problems: Problem[];
  private readonly values: Values;
  private readonly path: string;

  constructor(values: unknown, path: string, problems: Problem[]) {
    this.problems = problems;
    this.path = path;
    this.values = isValues(values) ? values : {};
    if (!isValues(values)) problems.push({ field: path, code: 'certificate-layout-form' });
  }

  fieldOf = (key: string): string => (this.path ? `${this.path}.${key}` : key);

  number(key: string, [min, max]: Range): number {
    const value = this.values[key];
    if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max)
      return Math.round(value * 100) / 100;
    this.problems.push({ field: this.fieldOf(key), code: 'certificate-number-range', params: { min, max } });
    return min;
  }

  choice<Choice extends string>(key: string, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === this.values[key]);
    if (found === undefined) this.problems.push({ field: this.fieldOf(key), code: 'certificate-choice' });
    return found ?? choices[0]!;
  }

  flag = (key: string): boolean => this.values[key] === true;

  text(key: string, max: number): string {
    const value = this.values[key];
    const text = typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').trim() : '';
    if (text === '') this.problems.push({ field: this.fieldOf(key), code: 'required' });
    if (text.length > max) this.problems.push({ field: this.fieldOf(key), code: 'too-long', params: { max } });
    return text;
  }

  colour(key: string): string {
    const value = this.values[key];
    if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
    this.problems.push({ field: this.fieldOf(key), code: 'certificate-colour' });
    return '#000000';
  }

  optional = (key: string): string | null => {
    const value = this.values[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };

  within = (key: string): Reader => new Reader(this.values[key], this.fieldOf(key), this.problems);

  isNull = (key: string): boolean => (this.values[key] ?? null) === null;

  list = (key: string): readonly unknown[] => {
    const value = this.values[key];
    return Array.isArray(value) ? value : [];
  };
}

/**
 * Reads a layout from JSON and tells everything that is wrong with it, each under the path of its field; the layout is of
 * use only when nothing is.
 *
 * @example readCertificateLayout({ page: { width: 0, height: 210 } }).problems[0]
 * // { field: 'page.width', code: 'certificate-number-range', params: { min: 90, max: 610 } }
 */
export function readCertificateLayout(value: unknown): { layout: CertificateLayout; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = new Reader(isValues(value) ? value : {}, '', problems);
  const page = read.within('page');
  const offset = read.within('offset');
  const border = read.within('border');
  const emblem = read.within('emblem');
  const inPage: Range = [0, certificateLimits.pageSide[1]];
  const layout: CertificateLayout = {
    page: {
      width: page.number('width', certificateLimits.pageSide),
      height: page.number('height', certificateLimits.pageSide),
    },
    mode: read.choice('mode', certificateModes),
    offset: { x: offset.number('x', certificateLimits.offset), y: offset.number('y', certificateLimits.offset) },
    border: {
      kind: border.choice('kind', certificateBorders),
      inset: border.number('inset', certificateLimits.inset),
      imageId: border.optional('imageId'),
    },
    emblem: {
      kind: emblem.choice('kind', certificateEmblems),
      x: emblem.number('x', inPage),
      y: emblem.number('y', inPage),
      size: emblem.number('size', certificateLimits.emblem),
      imageId: emblem.optional('imageId'),
    },
    qr: read.isNull('qr') ? null : readQr(read.within('qr'), inPage),
    lines: read
      .list('lines')
      .slice(0, certificateLimits.lines)
      .map((line, index) => readLine(new Reader(line, `lines.${index}`, problems), inPage)),
  };
  if (layout.lines.length === 0) problems.push({ field: 'lines', code: 'required' });
  if (read.list('lines').length > certificateLimits.lines)
    problems.push({ field: 'lines', code: 'too-many', params: { max: certificateLimits.lines } });
  if (!isValues(value)) return { layout, problems: [{ field: 'layout', code: 'certificate-layout-form' }] };
  // places mean nothing while a number is not one
  if (problems.length === 0) problems.push(...checkCertificateLayout(layout));
  return { layout, problems };
}

const readQr = (read: Reader, inPage: Range) => ({
  x: read.number('x', inPage),
  y: read.number('y', inPage),
  size: read.number('size', certificateLimits.qr),
});

function readLine(read: Reader, inPage: Range): CertificateLine {
  return {
    id: read.text('id', 60),
    text: read.text('text', certificateLimits.text),
    x: read.number('x', inPage),
    y: read.number('y', inPage),
    width: read.number('width', [5, inPage[1]]),
    size: read.number('size', certificateLimits.type),
    minSize: read.number('minSize', certificateLimits.type),
    bold: read.flag('bold'),
    italic: read.flag('italic'),
    colour: read.colour('colour'),
    align: read.choice('align', certificateAlignments),
    anchor: read.choice('anchor', certificateAnchors),
    capitals: read.flag('capitals'),
    maxLines: Math.round(read.number('maxLines', certificateLimits.maxLines)),
    lineHeight: read.number('lineHeight', certificateLimits.lineHeight),
    underlined: read.flag('underlined'),
    preprinted: read.flag('preprinted'),
  };
}
