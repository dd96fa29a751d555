import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { BadRequest } from '../../api.ts';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { CivicModelList } from '../../civic-model/civic-model-list.tsx';
import { readModelSearch, toModelFilter, writeModelSearch } from '../../civic-model/civic-model-search.ts';
import { breadcrumbList } from '../../json-ld.ts';
import { definePage, type AnswerPage } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { civicModelListOperation } from './civic-model-list.operations.ts';
import { ModelSearchForm } from './model-search-form.tsx';

const MODELS_A_PAGE = 16;

const listPage = definePage({
  operation: civicModelListOperation,
  variables: ({ query, language }) => ({
    language: toApiLanguage(language),
    filter: toModelFilter(readModelSearch(query)),
    ...listArguments(query, MODELS_A_PAGE),
  }),
  view: ({ civicModels, movements }, { language, texts, query, publicUrl }) => {
    const labels = texts.movements.model;
    const search = readModelSearch(query);
    const position = listPosition(query);
    const isFirst = !position.after && !position.before;
    const isWhole = Object.keys(search).length === 0;
    const around = neighbours(civicModels.pageInfo, query, (to) =>
      paths.civicModels(language, writeModelSearch(search, to)),
    );
    const way = [
      { label: texts.home, href: paths.home(language) },
      { label: texts.movements.title, href: paths.movements(language) },
      { label: texts.honours.nav.models },
    ];
    return {
      head: {
        title: isFirst ? labels.title : `${labels.title} (${texts.list.continued})`,
        description: labels.description,
        canonical: paths.civicModels(language, writeModelSearch(search, position)),
        alternates:
          isWhole && isFirst ? LANGUAGES.map((each) => ({ language: each, path: paths.civicModels(each) })) : [],
        ...around,
        noIndex: !isWhole,
        jsonLd: [breadcrumbList(way, publicUrl)],
      },
      counterpart: paths.civicModels(otherLanguage(language), writeModelSearch(search)),
      content: (
        <>
          <Breadcrumbs items={way} label={texts.breadcrumbs} />
          <header className="mt-5 mb-8">
            <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
            <p className="mt-2 text-lg text-ink-soft">{labels.description}</p>
            <HonoursNav current="models" language={language} texts={texts.honours} />
          </header>
          <ModelSearchForm movements={movements.nodes} search={search} language={language} texts={labels} />
          <section aria-labelledby="results" className="mt-10">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h2 id="results" className="scroll-mt-4 text-xl font-semibold">
                {labels.count(civicModels.totalCount.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}
              </h2>
              {isWhole || civicModels.nodes.length === 0 ? null : (
                <a href={paths.civicModels(language)} className={`print:hidden ${linkClass}`}>
                  {labels.dropAll}
                </a>
              )}
            </div>
            {civicModels.nodes.length === 0 ? (
              <div className="mt-6">
                <EmptyState
                  title={isWhole ? labels.emptyRegister : labels.emptyTitle}
                  actions={
                    isWhole ? null : (
                      <a href={paths.civicModels(language)} className={buttonClass()}>
                        {labels.dropAll}
                      </a>
                    )
                  }
                >
                  {isWhole ? null : labels.emptyText}
                </EmptyState>
              </div>
            ) : (
              <CivicModelList models={civicModels.nodes} language={language} />
            )}
            <div className="pt-6 print:hidden">
              <Pagination
                previous={around.previous === null ? null : { href: around.previous }}
                next={around.next === null ? null : { href: around.next }}
                labels={{ region: labels.pages, previous: labels.newer, next: labels.older }}
              />
            </div>
          </section>
        </>
      ),
    };
  },
});

/** Mô hình, điển hình: all of them, and the search. A place in the list that cannot be leads to its beginning. */
export const civicModelListPage: AnswerPage = async (request, ask, assets) => {
  try {
    return await listPage(request, ask, assets);
  } catch (error) {
    const { after, before } = listPosition(request.query);
    if (!(error instanceof BadRequest) || (after === null && before === null)) throw error;
    return {
      kind: 'moved',
      to: paths.civicModels(request.language, writeModelSearch(readModelSearch(request.query))),
    };
  }
};
