/** A box on the screen, in CSS pixels from the corner of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room between the link and its card, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 12;

/**
 * Where a card goes: under the line it belongs to, above it when there is more room there, and never
 * over the edge of the window.
 */
export function cardPlace(
  link: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(link.left, view.width - card.width - EDGE));
  const fitsBelow = link.bottom + GAP + card.height <= view.height - EDGE;
  const hasMoreAbove = link.top > view.height - link.bottom;
  const top = fitsBelow || !hasMoreAbove ? link.bottom + GAP : link.top - GAP - card.height;
  return { left, top };
}
