import { formatNumber } from '@kheo/domain/vietnamese/number';
import { linkClass, plainLinkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import { catalogueOf, type Language } from '../catalogues/language.ts';
import { localizePath, paths } from '../paths.ts';
import { Emblem } from './emblem.tsx';
import type { SiteFacts } from './site-facts.ts';

const english = new Intl.NumberFormat('en-GB');

/** A count as the language of the page writes it: `7.264.249` or `7,264,249`. */
export function printCount(count: number, language: Language): string {
  return language === 'vi' ? formatNumber(count) : english.format(count);
}

/** Who is behind the portal, how to reach them, and how many have visited. */
export function SiteFooter({ site, language }: { site: SiteFacts; language: Language }) {
  const texts = catalogueOf(language);
  return (
    <footer className="border-t-4 border-band bg-surface print:hidden">
      <div className="page-width grid gap-10 py-10 sm:grid-cols-2 lg:grid-cols-[1.6fr_1.3fr_1fr]">
        <section aria-label={texts.footer.region} className="sm:col-span-2 lg:col-span-1">
          <div className="flex items-start gap-3">
            <Emblem className="size-12 shrink-0 text-accent" />
            <div>
              <p className="text-sm text-ink-soft">{site.parentAgencyName}</p>
              <p className="text-lg leading-[1.4] font-semibold">{site.agencyName}</p>
            </div>
          </div>
          <dl className="mt-5 space-y-1.5 text-sm">
            <Fact name={texts.footer.address}>{site.address}</Fact>
            <Fact name={texts.footer.phone}>
              {site.phone ? (
                <a className={plainLinkClass} href={telephone(site.phone)}>
                  {site.phone}
                </a>
              ) : null}
            </Fact>
            <Fact name={texts.footer.hotline}>
              {site.hotline ? (
                <a className={plainLinkClass} href={telephone(site.hotline)}>
                  {site.hotline}
                </a>
              ) : null}
            </Fact>
            <Fact name={texts.footer.email}>
              {site.email ? (
                <a className={linkClass} href={`mailto:${site.email}`}>
                  {site.email}
                </a>
              ) : null}
            </Fact>
          </dl>
        </section>
        <nav aria-label={texts.footer.pages}>
          <h2 className="text-base font-semibold">{texts.footer.pages}</h2>
          <ul className="mt-3 grid grid-cols-1 gap-x-6 text-sm lg:grid-cols-2">
            {site.menu.map((item) => (
              <li key={item.path}>
                <a href={localizePath(language, item.path)} className={`block py-1 ${plainLinkClass}`}>
                  {item.label}
                </a>
              </li>
            ))}
            <li>
              <a href={paths.apiGuide(language)} className={`block py-1 ${plainLinkClass}`}>
                {texts.apiGuide.title}
              </a>
            </li>
            <li>
              <a href={paths.openData(language)} className={`block py-1 ${plainLinkClass}`}>
                {texts.openData.title}
              </a>
            </li>
          </ul>
        </nav>
        <section aria-labelledby="visits">
          <h2 id="visits" className="text-base font-semibold">
            {texts.visits.title}
          </h2>
          <dl className="mt-3 text-sm tabular-nums">
            <Count name={texts.visits.online} value={printCount(site.visitStatistics.online, language)} />
            <Count name={texts.visits.today} value={printCount(site.visitStatistics.today, language)} />
            <Count name={texts.visits.total} value={printCount(site.visitStatistics.total, language)} />
          </dl>
        </section>
      </div>
      <div className="border-t border-line">
        <div className="page-width space-y-1 py-5 text-sm text-ink-soft">
          {[site.responsiblePerson, site.licence, site.reuseNotice].filter(Boolean).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </footer>
  );
}

/** A `tel:` address: digits and a leading plus only. */
export function telephone(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-soft">{name}:</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}

function Count({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  );
}
