import type { ComponentProps } from 'react';

/** The classes of a link inside text: underlined, in the accent colour. For routers' own link components. */
export const linkClass =
  'text-accent underline decoration-1 underline-offset-[0.2em] hover:text-accent-strong hover:decoration-2';

/** The classes of a link that is a heading or a menu entry: the underline comes with the pointer. */
export const plainLinkClass = 'text-inherit no-underline hover:text-accent hover:underline underline-offset-[0.2em]';

/** Props of {@link Link}: those of `<a>`, with `href` obligatory. */
export interface LinkProps extends ComponentProps<'a'> {
  href: string;
  /** `text` stands in a sentence and is always underlined; `plain` is a heading or a menu entry. */
  look?: 'text' | 'plain';
}

/**
 * A link.
 *
 * @example <Link href="/gioi-thieu">Giới thiệu Sở Tư pháp</Link>
 */
export function Link({ look = 'text', className = '', children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={`${look === 'text' ? linkClass : plainLinkClass} ${className}`}>
      {children}
    </a>
  );
}
