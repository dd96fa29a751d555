import type { ResultOf } from '@kheo/schema/public';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { Download } from 'lucide-react';
import { BadRequest } from '../../api.ts';
import { narrows, orderOf, readSearch, toFilter, writeSearch, type AwardSearch } from '../../award/award-search.ts';
import { AwardTable } from '../../award/award-table.tsx';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage, type Language } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { definePage, type AnswerPage, type PageRequest } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths, type AwardListFormat } from '../../paths.ts';
import { AwardFilters } from './award-filters.tsx';
import { awardListOperation } from './award-list.operations.ts';
import { AwardSearchForm } from './award-search-form.tsx';

type Data = ResultOf<typeof awardListOperation>;

const AWARDS_A_PAGE = 20;

const registerPage = definePage({
  operation: awardListOperation,
  variables: ({ query, language }) => {
    const search = readSearch(query);
    return {
      language: toApiLanguage(language),
      filter: toFilter(search),
      order: orderOf(search),
      ...listArguments(query, AWARDS_A_PAGE),
    };
  },
  view: ({ awards, awardFacets }, request) => {
    const { language, texts, query, publicUrl } = request;
    const labels = texts.honours;
    const search = readSearch(query);
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const isWhole = Object.keys(search).length === 0;
    const around = neighbours(awards.pageInfo, query, (to) => paths.awards(language, writeSearch(search, to)));
    const way = [{ label: texts.home, href: paths.home(language) }, { label: labels.title }];
    return {
      head: {
        title: isFirst ? labels.title : `${labels.title} (${texts.list.continued})`,
        description: labels.description,
        canonical: paths.awards(language, writeSearch(search, position)),
        alternates: isWhole && isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.awards(each) })) : [],
        ...around,
        // What people look for is endless; search engines find every award in the whole register.
        noIndex: !isWhole,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.awards(otherLanguage(language), writeSearch(search)),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <header className="mt-5 mb-8 print:mb-4">
            <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
            <p className="mt-2 text-lg text-ink-soft">{labels.description}</p>
            <HonoursNav current="awards" language={language} texts={labels} />
          </header>
          <AwardSearchForm facets={awardFacets} search={search} language={language} texts={labels} />
          <Results awards={awards} facets={awardFacets} search={search} request={request} {...around} />
        </>
      ),
    };
  },
});

/**
 * Sổ khen thưởng: the register, and the search over it. Whatever stands in the address, a page answers: a place in the
 * list that cannot be (a cursor of the other order, too) leads to the beginning of the list.
 */
export const awardListPage: AnswerPage = async (request, ask, assets) => {
  try {
    return await registerPage(request, ask, assets);
  } catch (error) {
    const { after, before } = listPosition(request.query);
    if (!(error instanceof BadRequest) || (after === null && before === null)) throw error;
    return { kind: 'moved', to: paths.awards(request.language, writeSearch(readSearch(request.query))) };
  }
};

interface ResultsProps {
  awards: Data['awards'];
  facets: Data['awardFacets'];
  search: AwardSearch;
  request: PageRequest;
  previous: string | null;
  next: string | null;
}

function Results({ awards, facets, search, request: { language, texts }, previous, next }: ResultsProps) {
  const labels = texts.honours;
  const isNarrowed = narrows(search);
  return (
    <section aria-labelledby="results" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="results" className="scroll-mt-4 text-xl font-semibold">
          {labels.count(awards.totalCount.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}
        </h2>
        {awards.nodes.length === 0 ? null : <Downloads search={search} language={language} texts={labels} />}
      </div>
      <AwardFilters search={search} facets={facets} language={language} texts={labels} />
      {awards.nodes.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title={isNarrowed ? labels.emptyTitle : labels.emptyRegister}
            actions={
              isNarrowed ? (
                <a href={paths.awards(language)} className={buttonClass()}>
                  {labels.dropAll}
                </a>
              ) : null
            }
          >
            {isNarrowed ? (
              <>
                {labels.emptyText}{' '}
                <a href={paths.verification(language)} className={linkClass}>
                  {labels.verification.title}
                </a>
                .
              </>
            ) : null}
          </EmptyState>
        </div>
      ) : (
        <>
          <AwardTable awards={awards.nodes} language={language} texts={labels} labelledBy="results" />
          <div className="pt-6 print:hidden">
            <Pagination
              previous={previous === null ? null : { href: previous }}
              next={next === null ? null : { href: next }}
              labels={{ region: labels.pages, previous: labels.newer, next: labels.older }}
            />
          </div>
        </>
      )}
    </section>
  );
}

const FORMATS: readonly { format: AwardListFormat; name: string }[] = [
  { format: 'xlsx', name: 'Excel' },
  { format: 'csv', name: 'CSV' },
  { format: 'json', name: 'JSON' },
];

interface DownloadsProps {
  search: AwardSearch;
  language: Language;
  texts: PageRequest['texts']['honours'];
}

/** The list as files: all that the search finds, not this page only. */
function Downloads({ search, language, texts }: DownloadsProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm print:hidden">
      <p id="downloads" className="inline-flex items-center gap-1.5 text-ink-soft">
        <Download aria-hidden="true" className="size-4" />
        {texts.download}
      </p>
      <ul aria-labelledby="downloads" className="flex gap-x-3">
        {FORMATS.map(({ format, name }) => (
          <li key={format}>
            <a
              href={paths.awardList(language, format, writeSearch(search))}
              download
              rel="nofollow"
              aria-label={texts.downloadAs(name)}
              className={`inline-flex min-h-8 items-center ${linkClass}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
