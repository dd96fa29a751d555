import type { ResultOf } from '@kheo/schema/public';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { BadRequest } from '../../api.ts';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { readSearch, toFilter, writeSearch, type RegisterSearch } from '../../official-document/register-search.ts';
import { definePage, type AnswerPage, type PageRequest } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { ActiveFilters } from './active-filters.tsx';
import { DocumentTable } from './document-table.tsx';
import { officialDocumentListOperation } from './official-document-list.operations.ts';
import { RegisterForm } from './register-form.tsx';

type Register = ResultOf<typeof officialDocumentListOperation>['officialDocuments'];

/** A line or two each: more fit a page than of articles. */
const DOCUMENTS_A_PAGE = 20;

const registerPage = definePage({
  operation: officialDocumentListOperation,
  variables: ({ query, language }) => ({
    language: toApiLanguage(language),
    filter: toFilter(readSearch(query)),
    ...listArguments(query, DOCUMENTS_A_PAGE),
  }),
  view: ({ officialDocuments, officialDocumentFacets }, request) => {
    const { language, texts, query, publicUrl } = request;
    const labels = texts.documents;
    const search = readSearch(query);
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const isWhole = Object.keys(search).length === 0;
    const around = neighbours(officialDocuments.pageInfo, query, (to) =>
      paths.officialDocuments(language, writeSearch(search, to)),
    );
    const way = [{ label: texts.home, href: paths.home(language) }, { label: labels.title }];
    return {
      head: {
        title: isFirst ? labels.title : `${labels.title} (${texts.list.continued})`,
        description: labels.description,
        canonical: paths.officialDocuments(language, writeSearch(search, position)),
        alternates:
          isWhole && isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.officialDocuments(each) })) : [],
        feeds: [{ title: labels.feed, subject: ['van-ban'] }],
        ...around,
        // What people look for is endless; search engines find every document in the whole register.
        noIndex: !isWhole,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.officialDocuments(otherLanguage(language), writeSearch(search)),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <header className="mt-5 mb-8 print:mb-4">
            <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
            <p className="mt-2 text-lg text-ink-soft">{labels.description}</p>
          </header>
          <RegisterForm facets={officialDocumentFacets} search={search} language={language} texts={labels} />
          <Results register={officialDocuments} search={search} request={request} {...around} />
        </>
      ),
    };
  },
});

/**
 * Văn bản: the register, and the search over it. Whatever stands in the address, a page answers: a
 * place in the list that cannot be leads to the beginning of the list.
 */
export const officialDocumentListPage: AnswerPage = async (request, ask, assets) => {
  try {
    return await registerPage(request, ask, assets);
  } catch (error) {
    const { after, before } = listPosition(request.query);
    if (!(error instanceof BadRequest) || (after === null && before === null)) throw error;
    return { kind: 'moved', to: paths.officialDocuments(request.language, writeSearch(readSearch(request.query))) };
  }
};

interface ResultsProps {
  register: Register;
  search: RegisterSearch;
  request: PageRequest;
  previous: string | null;
  next: string | null;
}

function Results({ register, search, request: { language, texts }, previous, next }: ResultsProps) {
  const labels = texts.documents;
  const whole = paths.officialDocuments(language);
  const isWhole = Object.keys(search).length === 0;
  const count = register.totalCount.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <section aria-labelledby="results" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="results" className="scroll-mt-4 text-xl font-semibold">
          {labels.count(count)}
        </h2>
        <a href={paths.feed(language, 'rss', ['van-ban'])} className={`text-sm print:hidden ${linkClass}`}>
          {labels.feed}
        </a>
      </div>
      <ActiveFilters search={search} language={language} texts={labels} />
      {register.nodes.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title={isWhole ? labels.emptyRegister : labels.emptyTitle}
            actions={
              isWhole ? null : (
                <a href={whole} className={buttonClass()}>
                  {labels.dropAll}
                </a>
              )
            }
          >
            {isWhole ? null : labels.emptyText}
          </EmptyState>
        </div>
      ) : (
        <>
          <DocumentTable documents={register.nodes} language={language} texts={labels} labelledBy="results" />
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
