import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { definePage, type PageRequest } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { ConsultationState, stateOf } from './consultation-state.tsx';
import { consultationListOperation, type ListedConsultation } from './consultation.operations.ts';

/** Lấy ý kiến nhân dân: those that take opinions today, then the others. */
export const consultationListPage = definePage({
  operation: consultationListOperation,
  variables: ({ query, language }) => ({ language: toApiLanguage(language), ...listArguments(query, 20) }),
  view: ({ open, others }, request) => {
    const { language, texts, query, publicUrl } = request;
    const labels = texts.consultations;
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const around = neighbours(others.pageInfo, query, (to) => paths.consultations(language, to));
    const way = [{ label: texts.home, href: paths.home(language) }, { label: labels.title }];
    return {
      head: {
        title: isFirst ? labels.title : `${labels.title} (${texts.list.continued})`,
        description: labels.description,
        canonical: paths.consultations(language, position),
        alternates: isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.consultations(each) })) : [],
        ...around,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.consultations(otherLanguage(language)),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <header className="mt-5 mb-8">
            <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
            <p className="mt-2 max-w-text text-lg text-ink-soft">{labels.description}</p>
            <HonoursNav current="consultations" language={language} texts={texts.honours} />
          </header>
          {open.nodes.length + others.nodes.length === 0 ? (
            <EmptyState title={labels.emptyTitle} />
          ) : (
            <div className="max-w-text space-y-12">
              <section aria-labelledby="open">
                <h2 id="open" className="section-title">
                  {labels.openNow}
                </h2>
                {open.nodes.length === 0 ? (
                  <p className="mt-3 text-ink-soft">{labels.noneOpen}</p>
                ) : (
                  <Entries consultations={open.nodes} request={request} />
                )}
              </section>
              {others.nodes.length === 0 ? null : (
                <section aria-labelledby="others">
                  <h2 id="others" className="section-title">
                    {labels.others}
                  </h2>
                  <Entries consultations={others.nodes} request={request} />
                  <div className="print:hidden">
                    <Pagination
                      previous={around.previous === null ? null : { href: around.previous }}
                      next={around.next === null ? null : { href: around.next }}
                      labels={{ region: labels.pages, previous: labels.newer, next: labels.older }}
                    />
                  </div>
                </section>
              )}
            </div>
          )}
        </>
      ),
    };
  },
});

interface EntriesProps {
  consultations: readonly ListedConsultation[];
  request: PageRequest;
}

function Entries({ consultations, request: { language, texts, now } }: EntriesProps) {
  const labels = texts.consultations;
  const day = (date: string) => printMoment(date, language, 'date');
  return (
    <ul className="mt-1 divide-y divide-line">
      {consultations.map((consultation) => (
        <li key={consultation.id} className="py-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <ConsultationState consultation={consultation} now={now} texts={labels} />
            {labels.fromTo(day(consultation.opensOn), day(consultation.closesOn))}
          </p>
          <h3 lang="vi" className="mt-1.5 text-lg font-semibold">
            <a href={paths.consultation(language, consultation.id)} className={plainLinkClass}>
              {consultation.title}
            </a>
          </h3>
          <p className="mt-1 text-sm text-ink-soft">
            {stateOf(consultation, now) === 'open' ? (
              <strong className="font-semibold text-ink">{labels.left(consultation.workingDaysLeft)}&nbsp;· </strong>
            ) : null}
            {labels.nomineeCount(consultation.entries.length)}
          </p>
        </li>
      ))}
    </ul>
  );
}
