import type { ReactNode } from 'react';

/**
 * The room of a screen inside the shell. Its parts ask how wide it is (`@…`), not how wide the window is, so that they
 * rearrange for large letters too.
 */
export function Screen({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={`mx-auto px-4 py-6 sm:px-6 lg:px-8 ${wide ? 'max-w-[96rem]' : 'max-w-6xl'}`}>
      <div className="@container">{children}</div>
    </div>
  );
}
