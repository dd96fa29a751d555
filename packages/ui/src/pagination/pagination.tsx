import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { MouseEventHandler, ReactNode } from 'react';
import { buttonClass } from '../button/button.tsx';

/** One way to go: an address, and for a single-page application what a click does. */
export interface PaginationLink {
  href: string;
  onClick?: MouseEventHandler<HTMLAnchorElement>;
}

/** The words of a {@link Pagination}. */
export interface PaginationLabels {
  /** Name of the region: “Phân trang”. */
  region: string;
  /** “Trang trước” or “Tin mới hơn”. */
  previous: string;
  /** “Trang sau” or “Tin cũ hơn”. */
  next: string;
}

/** Props of {@link Pagination}. */
export interface PaginationProps {
  previous: PaginationLink | null;
  next: PaginationLink | null;
  labels: PaginationLabels;
  /** Between the two, e.g. “24 trên 312 bài”. */
  status?: ReactNode;
}

/**
 * Forward and back through a keyset-paginated list. Nothing when there is only one page.
 *
 * @example <Pagination previous={null} next={{ href: '?after=Y3Vyc29y' }} labels={{ region: 'Phân trang', previous: 'Tin mới hơn', next: 'Tin cũ hơn' }} />
 */
export function Pagination({ previous, next, labels, status }: PaginationProps) {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={labels.region} className="flex flex-wrap items-center justify-between gap-3">
      {previous === null ? (
        <span />
      ) : (
        <a {...previous} rel="prev" className={buttonClass()}>
          <ArrowLeft aria-hidden="true" />
          {labels.previous}
        </a>
      )}
      {status ? <span className="text-sm text-ink-soft">{status}</span> : null}
      {next === null ? (
        <span />
      ) : (
        <a {...next} rel="next" className={buttonClass()}>
          {labels.next}
          <ArrowRight aria-hidden="true" />
        </a>
      )}
    </nav>
  );
}
