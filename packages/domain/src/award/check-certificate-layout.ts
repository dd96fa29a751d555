import type { Problem } from '../publishing/problem.ts';
import { heightOfLine, isPrinted, type CertificateLayout } from './certificate-layout.ts';
import { certificateFieldNames } from './certificate-lines.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rounding of a hundredth of a millimetre is nobody's mistake. */
const slack = 0.05;

const known: ReadonlySet<string> = new Set(certificateFieldNames);

/**
 * What is wrong with a layout whose values are right one by one: what lies outside the page or over the QR code, fields
 * that there are not, names used twice, pictures that are missing.
 *
 * @example checkCertificateLayout(layout) // [{ field: 'qr.x', code: 'certificate-outside-page', params: { width: 297, height: 210 } }]
 */
export function checkCertificateLayout(layout: CertificateLayout): Problem[] {
  const problems: Problem[] = [];
  const { page, qr, emblem, border, lines } = layout;
  const qrBox = qr && { x: qr.x, y: qr.y, width: qr.size, height: qr.size };
  if (qrBox && !isInside(qrBox, page)) problems.push(outside('qr', page));
  if (layout.mode === 'WHOLE_PAGE') {
    const emblemBox = { x: emblem.x, y: emblem.y, width: emblem.size, height: emblem.size };
    if (emblem.kind !== 'NONE' && !isInside(emblemBox, page)) problems.push(outside('emblem', page));
    if (emblem.kind === 'IMAGE' && emblem.imageId === null)
      problems.push({ field: 'emblem.imageId', code: 'certificate-image-missing' });
    if (border.kind === 'IMAGE' && border.imageId === null)
      problems.push({ field: 'border.imageId', code: 'certificate-image-missing' });
  }
  const ids = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const at = `lines.${index}`;
    if (ids.has(line.id))
      problems.push({ field: `${at}.id`, code: 'certificate-line-double', params: { line: line.id } });
    ids.add(line.id);
    for (const [, name] of line.text.matchAll(/\{(\w*)\}/g))
      if (!known.has(name ?? ''))
        problems.push({ field: `${at}.text`, code: 'certificate-field-unknown', params: { name: name ?? '' } });
    if (line.minSize > line.size) problems.push({ field: `${at}.minSize`, code: 'certificate-smallest-over-size' });
    if (!isPrinted(layout, line)) continue;
    const box = { x: line.x, y: line.y, width: line.width, height: heightOfLine(line) };
    if (!isInside(box, page)) problems.push(outside(at, page));
    if (qrBox && overlap(box, qrBox)) problems.push({ field: at, code: 'certificate-over-qr' });
  }
  return problems;
}

const outside = (field: string, { width, height }: CertificateLayout['page']): Problem => ({
  field,
  code: 'certificate-outside-page',
  params: { width, height },
});

const isInside = ({ x, y, width, height }: Box, page: CertificateLayout['page']): boolean =>
  x + width <= page.width + slack && y + height <= page.height + slack;

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width - slack &&
  other.x < one.x + one.width - slack &&
  one.y < other.y + other.height - slack &&
  other.y < one.y + one.height - slack;
