import type { CertificateLayout } from './certificate-layout.ts';

/** A drawn shape: `d` as in SVG, in millimetres from the page's top left corner. */
export interface OrnamentPath {
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  /** In millimetres. */
  readonly strokeWidth: number;
}

const GOLD = '#b07d1e';
const PALE = '#f7e6b5';
const RED = '#c4161c';

/**
 * What is drawn around and above the text of a certificate: a frame of interlaced waves and a lotus. Both are of our own
 * drawing; emblems of the State and of the Party are pictures that an agency puts in itself.
 *
 * @example certificateOrnaments(layout)[0] // { d: 'M8 8H289V202H8Z', fill: null, stroke: '#b07d1e', strokeWidth: 0.8 }
 */
export function certificateOrnaments(layout: CertificateLayout): OrnamentPath[] {
  if (layout.mode === 'PREPRINTED') return [];
  const { page, border, emblem } = layout;
  return [
    ...(border.kind === 'PLAIN' ? plainFrame(page, border.inset) : []),
    ...(border.kind === 'ORNAMENT' ? ornamentFrame(page, border.inset) : []),
    ...(emblem.kind === 'LOTUS' ? lotus(emblem) : []),
  ];
}

type Page = CertificateLayout['page'];
type Point = readonly [x: number, y: number];

const n = (value: number): string => String(Math.round(value * 1000) / 1000);
const p = ([x, y]: Point): string => `${n(x)} ${n(y)}`;

const drawn = (d: string, strokeWidth: number, stroke = GOLD): OrnamentPath => ({
  d,
  fill: null,
  stroke,
  strokeWidth,
});

function rectangle({ width, height }: Page, inset: number): string {
  return `M${n(inset)} ${n(inset)}H${n(width - inset)}V${n(height - inset)}H${n(inset)}Z`;
}

function plainFrame(page: Page, inset: number): OrnamentPath[] {
  const gap = Math.min(page.width, page.height) * 0.008;
  return [drawn(rectangle(page, inset), 0.9), drawn(rectangle(page, inset + gap), 0.3)];
}

/** Two lines with waves between them, a flower in each corner, and a third line with hollow corners inside. */
function ornamentFrame(page: Page, inset: number): OrnamentPath[] {
  const band = Math.min(page.width, page.height) * 0.025;
  const middle = inset + band / 2;
  const [right, bottom] = [page.width - middle, page.height - middle];
  const waves = [1, -1].map((side) =>
    [
      wave([middle + band, middle], [right - band, middle], side * band * 0.3, band),
      wave([middle + band, bottom], [right - band, bottom], side * band * 0.3, band),
      wave([middle, middle + band], [middle, bottom - band], side * band * 0.3, band),
      wave([right, middle + band], [right, bottom - band], side * band * 0.3, band),
    ].join(''),
  );
  const corners: Point[] = [
    [middle, middle],
    [right, middle],
    [right, bottom],
    [middle, bottom],
  ];
  return [
    drawn(rectangle(page, inset), 0.8),
    drawn(rectangle(page, inset + band), 0.35),
    drawn(waves[0]!, 0.45),
    drawn(waves[1]!, 0.45, RED),
    ...corners.map((centre) => flower(centre, band * 0.44)),
    drawn(hollowFrame(page, inset + band * 1.4, band * 0.9), 0.3),
  ];
}

/** Half waves from one point to another, above and below the line between them in turn. */
function wave(from: Point, to: Point, height: number, length: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const distance = Math.hypot(dx, dy);
  const halves = 2 * Math.max(1, Math.round(distance / (length * 1.6)));
  const [ux, uy] = [dx / halves, dy / halves];
  const [nx, ny] = [-dy / distance, dx / distance];
  let d = `M${p(from)}`;
  for (let half = 0; half < halves; half += 1) {
    // a cubic curve rises to three quarters of what its handles rise to
    const rise = (half % 2 === 0 ? 1 : -1) * height * (4 / 3);
    const at = (part: number, up: number): Point => [
      from[0] + ux * (half + part) + nx * up,
      from[1] + uy * (half + part) + ny * up,
    ];
    d += `C${p(at(0.36, rise))} ${p(at(0.64, rise))} ${p(at(1, 0))}`;
  }
  return d;
}

function hollowFrame({ width, height }: Page, inset: number, radius: number): string {
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  const corner = (x: number, y: number): string => `A${n(radius)} ${n(radius)} 0 0 0 ${n(x)} ${n(y)}`;
  return [
    `M${n(left + radius)} ${n(top)}H${n(right - radius)}`,
    `${corner(right, top + radius)}V${n(bottom - radius)}`,
    `${corner(right - radius, bottom)}H${n(left + radius)}`,
    `${corner(left, bottom - radius)}V${n(top + radius)}`,
    `${corner(left + radius, top)}Z`,
  ].join('');
}

function flower(centre: Point, radius: number): OrnamentPath {
  const petals = Array.from({ length: 8 }, (_, index) => petal(centre, index * 45, radius, radius * 0.24));
  return { d: petals.join(''), fill: PALE, stroke: GOLD, strokeWidth: 0.25 };
}

/** A petal that points up at 0 degrees, clockwise from there. */
function petal(foot: Point, degrees: number, length: number, width: number): string {
  const angle = (degrees * Math.PI) / 180;
  const turned = (x: number, y: number): Point => [
    foot[0] + x * Math.cos(angle) - y * Math.sin(angle),
    foot[1] + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  return [
    `M${p(foot)}`,
    `C${p(turned(-width * 1.5, -length * 0.3))} ${p(turned(-width * 1.2, -length * 0.72))} ${p(turned(0, -length))}`,
    `C${p(turned(width * 1.2, -length * 0.72))} ${p(turned(width * 1.5, -length * 0.3))} ${p(foot)}Z`,
  ].join('');
}

/** Petals from the outside in, so that the one in the middle stands before the others, over two lines of water. */
function lotus({ x, y, size }: CertificateLayout['emblem']): OrnamentPath[] {
  const foot: Point = [x + size / 2, y + size * 0.82];
  const petals = [84, 62, 40, 20, 0].flatMap((degrees, index) =>
    (degrees === 0 ? [0] : [-degrees, degrees]).map((turn): OrnamentPath => ({
      d: petal(foot, turn, size * (0.5 + 0.06 * index), size * 0.12),
      fill: PALE,
      stroke: GOLD,
      strokeWidth: size * 0.018,
    })),
  );
  const water = [0.34, 0.2].map((half, index) => {
    const level = y + size * (0.9 + 0.07 * index);
    const [left, right] = [foot[0] - size * half, foot[0] + size * half];
    return `M${n(left)} ${n(level)}Q${n(foot[0])} ${n(level + size * 0.06)} ${n(right)} ${n(level)}`;
  });
  return [...petals, drawn(water.join(''), size * 0.02)];
}
