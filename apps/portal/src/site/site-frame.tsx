import type { ReactNode } from 'react';
import { catalogueOf } from '../catalogues/language.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader, type SiteHeaderProps } from './site-header.tsx';

/** Props of {@link SiteFrame}. */
export interface SiteFrameProps extends SiteHeaderProps {
  children: ReactNode;
}

/** What stands around every page: the way past it, header, content, footer. */
export function SiteFrame({ site, language, path, counterpart, children }: SiteFrameProps) {
  const texts = catalogueOf(language);
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-canvas focus:px-4 focus:py-3 focus:font-semibold focus:text-accent"
      >
        {texts.skipToContent}
      </a>
      <SiteHeader site={site} language={language} path={path} counterpart={counterpart} />
      <main id="content" tabIndex={-1} className="page-width pt-6 pb-16 sm:pt-8 focus-visible:outline-none">
        {children}
      </main>
      <SiteFooter site={site} language={language} />
    </>
  );
}
