import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { Notice } from '@kheo/ui/notice/notice';
import { BadRequest } from '../../api.ts';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage, type AnswerPage } from '../../page.tsx';
import { listArguments, listPosition, neighbours } from '../../paging.ts';
import { paths } from '../../paths.ts';
import { isTooLong, LONGEST_SEARCH, readSearch, toVariables, writeSearch } from '../../search/site-search.ts';
import { SearchForm } from './search-form.tsx';
import { SearchStart } from './search-help.tsx';
import { quoted, SearchResults } from './search-results.tsx';
import { searchOperation } from './search.operations.ts';

const RESULTS_A_PAGE = 10;

const resultsPage = definePage({
  operation: searchOperation,
  variables: ({ query, language }) => ({
    language: toApiLanguage(language),
    ...toVariables(readSearch(query)),
    ...listArguments(query, RESULTS_A_PAGE),
  }),
  view: (data, request) => {
    const { language, texts, query } = request;
    const labels = texts.search;
    const search = readSearch(query);
    const position = listPosition(query);
    const isStart = search.words === '';
    const tooLong = isTooLong(search);
    const around = neighbours(data.search.pageInfo, query, (to) => paths.search(language, writeSearch(search, to)));
    const named = isStart || tooLong ? labels.title : labels.resultsOf(quoted(search.words));
    const columns = data.categories.filter(({ parent }) => parent === null);
    return {
      head: {
        title: position.after || position.before ? `${named} (${texts.list.continued})` : named,
        description: labels.description,
        canonical: paths.search(language, isStart ? '' : writeSearch(search, position)),
        alternates: isStart ? LANGUAGES.map((each) => ({ language: each, path: paths.search(each) })) : [],
        ...around,
        // What people look for is endless; search engines find every article and document in the lists.
        noIndex: !isStart,
      },
      counterpart: paths.search(otherLanguage(language), tooLong ? '' : writeSearch(search)),
      content: (
        <>
          <Breadcrumbs
            items={[{ label: texts.home, href: paths.home(language) }, { label: labels.title }]}
            label={texts.breadcrumbs}
          />
          <h1 className="mt-5 text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
          <SearchForm search={search} language={language} texts={labels} />
          {tooLong ? (
            <div className="mt-6 max-w-text">
              <Notice tone="warning" title={labels.tooLong(String(LONGEST_SEARCH))}>
                {labels.tooLongText}
              </Notice>
            </div>
          ) : null}
          {isStart || tooLong ? (
            <SearchStart columns={columns} language={language} texts={labels} />
          ) : (
            <SearchResults
              search={search}
              found={data.search}
              acrossTypes={data.acrossTypes ?? data.search}
              categories={data.categories}
              request={request}
              {...around}
            />
          )}
        </>
      ),
    };
  },
});

/**
 * Tìm kiếm. Whatever stands in the address, a page answers: a place in the list or a decision that cannot be is
 * left out.
 */
export const searchPage: AnswerPage = async (request, ask, assets) => {
  try {
    return await resultsPage(request, ask, assets);
  } catch (error) {
    const { after, before } = listPosition(request.query);
    const { decision, ...search } = readSearch(request.query);
    if (!(error instanceof BadRequest) || (after === null && before === null && decision === undefined)) throw error;
    return { kind: 'moved', to: paths.search(request.language, writeSearch(search)) };
  }
};
