import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import type { ReactNode } from 'react';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { telephone } from '../../site/site-footer.tsx';
import { contactOperation } from './contact.operations.ts';

/** Liên hệ: where the agency is and how to reach it. */
export const contactPage = definePage({
  operation: contactOperation,
  variables: ({ language }) => ({ language: toApiLanguage(language) }),
  view: (data, { language, texts }) => {
    const site = readSite(data);
    return {
      head: {
        title: texts.contact.title,
        description: texts.contact.description(site.agencyName),
        canonical: paths.contact(language),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.contact(each) })),
      },
      counterpart: paths.contact(otherLanguage(language)),
      content: (
        <div className="max-w-text">
          <Breadcrumbs
            items={[{ label: texts.home, href: paths.home(language) }, { label: texts.contact.title }]}
            label={texts.breadcrumbs}
          />
          <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{texts.contact.title}</h1>
          <p className="mt-2 text-lg text-ink-soft">{site.agencyName}</p>
          <dl className="mt-8 divide-y divide-line border-y border-line">
            <Row name={texts.footer.address}>{site.address}</Row>
            <Row name={texts.footer.phone}>
              {site.phone ? (
                <a className={linkClass} href={telephone(site.phone)}>
                  {site.phone}
                </a>
              ) : null}
            </Row>
            <Row name={texts.footer.hotline}>
              {site.hotline ? (
                <a className={linkClass} href={telephone(site.hotline)}>
                  {site.hotline}
                </a>
              ) : null}
            </Row>
            <Row name={texts.footer.email}>
              {site.email ? (
                <a className={linkClass} href={`mailto:${site.email}`}>
                  {site.email}
                </a>
              ) : null}
            </Row>
            <Row name={texts.contact.responsible}>{site.responsiblePerson}</Row>
          </dl>
        </div>
      ),
    };
  },
});

function Row({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div className="grid gap-x-6 py-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}
