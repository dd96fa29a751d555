import { DateTime } from '@kheo/ui/date-time/date-time';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { linkClass } from '@kheo/ui/link/link';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { readSite } from '../../site/site-facts.ts';
import { printCount } from '../../site/site-footer.tsx';
import { dataSets } from './data-sets.ts';
import { openDataOperation } from './open-data.operations.ts';

/** Dữ liệu mở: whole registers as files, with what their columns hold. */
export const openDataPage = definePage({
  operation: openDataOperation,
  variables: ({ language }) => ({ language: toApiLanguage(language) }),
  view: (data, { language, texts, publicUrl }) => {
    const labels = texts.openData;
    const { reuseNotice, agencyName } = readSite(data);
    const counts = {
      awards: data.awards.totalCount,
      documents: data.officialDocuments.totalCount,
      movements: data.movements.totalCount,
      models: data.civicModels.totalCount,
    };
    const changedAt = (id: keyof typeof counts): string | null => data[`${id}ChangedAt`];
    const sets = dataSets(language);
    return {
      head: {
        title: labels.title,
        description: labels.description,
        canonical: paths.openData(language),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.openData(each) })),
      },
      counterpart: paths.openData(otherLanguage(language)),
      content: (
        <div className="max-w-[54rem]">
          <Breadcrumbs
            items={[{ label: texts.home, href: paths.home(language) }, { label: labels.title }]}
            label={texts.breadcrumbs}
          />
          <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
          <p className="mt-4 max-w-text text-lg">{labels.lead}</p>
          <dl className="mt-4 space-y-1 text-sm">
            {(
              [
                [labels.publisher, agencyName],
                [labels.licence, reuseNotice],
                [labels.updated, labels.always],
              ] as const
            ).map(([name, value]) =>
              value === '' ? null : (
                <div key={name}>
                  <dt className="inline text-ink-soft">{name}: </dt>
                  <dd className="inline">{value}</dd>
                </div>
              ),
            )}
          </dl>
          <p className="mt-4">
            <a href={paths.dataCatalogue()} className={linkClass}>
              {labels.catalogue}
            </a>
          </p>
          {sets.map((set) => (
            <section key={set.id} aria-labelledby={set.id} className="mt-12">
              <h2 id={set.id} className="section-title">
                {set.title}
              </h2>
              <p className="mt-3">{set.description}</p>
              <p className="mt-1 text-sm text-ink-soft">
                {labels.rows(printCount(counts[set.id], language))}
                {changedAt(set.id) === null ? null : (
                  <>
                    &nbsp;· {labels.changed} <DateTime value={changedAt(set.id)!} language={language} />
                  </>
                )}
              </p>
              <ul className="mt-3 flex flex-wrap gap-x-6">
                {set.files.map(({ format, path }) => (
                  <li key={format}>
                    <a href={path} className={`inline-block py-1.5 ${linkClass}`}>
                      {labels.download(format)}
                    </a>
                  </li>
                ))}
                <li>
                  <a href={set.page} className={`inline-block py-1.5 ${linkClass}`}>
                    {labels.page}
                  </a>
                </li>
              </ul>
              <details className="mt-3">
                <summary className="cursor-pointer py-1.5 font-semibold">{labels.columnsOf}</summary>
                <dl className="mt-2 border-t border-line text-sm">
                  {set.columns.map(({ key, title }) => (
                    <div
                      key={key}
                      className="grid gap-x-6 border-b border-line py-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
                    >
                      <dt className="font-mono wrap-anywhere" translate="no">
                        {key}
                      </dt>
                      <dd>{title}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            </section>
          ))}
          <p className="mt-8 hidden border-t border-line pt-2 text-xs print:block">
            {texts.article.printedFrom}: {publicUrl}
            {paths.openData(language)}
          </p>
        </div>
      ),
    };
  },
});
