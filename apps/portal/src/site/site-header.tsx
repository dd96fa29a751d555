import { Badge } from '@kheo/ui/badge/badge';
import { Contrast, Menu, Moon, X } from 'lucide-react';
import { catalogueOf, otherLanguage, type Language } from '../catalogues/language.ts';
import { localizePath, paths } from '../paths.ts';
import { SearchBox } from '../search/search-box.tsx';
import { Emblem } from './emblem.tsx';
import type { SiteFacts } from './site-facts.ts';

const MENU_ID = 'site-menu';

const STRIP_ITEM =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 px-1 whitespace-nowrap text-on-band no-underline underline-offset-4 hover:underline [&_svg]:size-4 max-[26rem]:[&_svg]:hidden';

const SWITCH = 'aria-pressed:underline aria-pressed:decoration-2';

/** Props of {@link SiteHeader}. */
export interface SiteHeaderProps {
  site: SiteFacts;
  language: Language;
  /** The page's own path, to mark its entry in the menu. */
  path: string;
  /** Where the language switch leads; the other home page when this page has no counterpart. */
  counterpart?: string;
}

/** The agency's band, the menu, and the switches for language and display. */
export function SiteHeader({ site, language, path, counterpart }: SiteHeaderProps) {
  const texts = catalogueOf(language);
  const other = otherLanguage(language);
  return (
    <header className="site-header">
      <div className="bg-band text-on-band print:bg-canvas print:text-ink">
        <div className="page-width">
          <div className="flex flex-wrap items-center justify-end gap-x-2 border-b border-on-band/20 py-1 text-sm sm:gap-x-4 print:hidden">
            {site.slogan ? <p className="mr-auto hidden text-on-band/90 md:block">{site.slogan}</p> : null}
            <DisplaySwitches language={language} />
            <a href={counterpart ?? paths.home(other)} hrefLang={other} lang={other} className={STRIP_ITEM}>
              {texts.otherLanguage.name}
            </a>
          </div>
          <div className="flex flex-wrap items-center gap-3 py-3 sm:gap-4 sm:py-5">
            <a
              href={paths.home(language)}
              className="flex min-w-0 flex-1 items-center gap-3 text-on-band no-underline sm:gap-4 print:text-ink"
            >
              <Emblem className="size-11 shrink-0 sm:size-16" />
              <span className="min-w-0">
                {site.parentAgencyName ? (
                  <span className="block text-xs text-balance text-on-band/90 sm:text-sm print:text-ink">
                    {site.parentAgencyName}
                  </span>
                ) : null}
                <span className="block text-base leading-[1.35] text-balance font-semibold sm:text-2xl">
                  {site.agencyName}
                </span>
              </span>
            </a>
            <button
              type="button"
              popoverTarget={MENU_ID}
              className="ml-auto inline-flex min-h-11 shrink-0 cursor-pointer flex-col items-center justify-center rounded-md border border-on-band/50 px-2 py-1 text-xs font-semibold sm:flex-row sm:gap-2 sm:px-3 sm:text-base lg:hidden print:hidden"
            >
              <Menu aria-hidden="true" className="size-5" />
              {texts.menu}
            </button>
            <HeaderSearch language={language} path={path} />
          </div>
        </div>
      </div>
      <nav id={MENU_ID} popover="auto" aria-label={texts.mainMenu} className="site-menu print:hidden">
        <div className="page-width">
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            className="mt-3 ml-auto flex min-h-11 cursor-pointer items-center gap-2 font-semibold lg:hidden"
          >
            <X aria-hidden="true" className="size-5" />
            {texts.closeMenu}
          </button>
          <ul className="flex flex-col lg:flex-row lg:flex-wrap lg:gap-x-6">
            {site.menu.map((item) => {
              const href = localizePath(language, item.path);
              return (
                <li key={item.path}>
                  <a href={href} aria-current={href === path ? 'page' : undefined} className="site-menu-link">
                    {item.label}
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      </nav>
      {site.sample ? (
        <div className="border-b border-line bg-surface print:hidden">
          <p className="page-width py-2 text-sm text-ink-soft">
            <span className="mr-2">
              <Badge tone="accent">{texts.sample}</Badge>
            </span>
            {texts.sampleSite}
          </p>
        </div>
      ) : null}
    </header>
  );
}

/** The search of every page; that of the search page stands over its results instead. */
function HeaderSearch({ language, path }: Pick<SiteHeaderProps, 'language' | 'path'>) {
  const texts = catalogueOf(language).search;
  if (path === paths.search(language)) return null;
  return (
    <search aria-label={texts.box} className="w-full lg:w-80 print:hidden">
      <form method="get" action={paths.search(language)}>
        <SearchBox id="site-search" language={language} texts={texts} compact />
      </form>
    </search>
  );
}

/** Shown only when the script runs, since nothing else can keep a choice between visits without a cookie. */
function DisplaySwitches({ language }: { language: Language }) {
  const texts = catalogueOf(language);
  return (
    <fieldset aria-label={texts.display} className="needs-script flex-wrap gap-x-2 sm:gap-x-4">
      <button type="button" data-switch="contrast" aria-pressed="false" className={`${STRIP_ITEM} ${SWITCH}`}>
        <Contrast aria-hidden="true" />
        {texts.highContrast}
      </button>
      <button type="button" data-switch="theme" aria-pressed="false" className={`${STRIP_ITEM} ${SWITCH}`}>
        <Moon aria-hidden="true" />
        {texts.darkTheme}
      </button>
    </fieldset>
  );
}
