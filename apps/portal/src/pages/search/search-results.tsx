import type { ResultOf } from '@kheo/schema/public';
import { linkClass } from '@kheo/ui/link/link';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { FilterChips } from '../../filter-chips/filter-chips.tsx';
import type { PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import {
  conditionsOf,
  typeOf,
  withCondition,
  writeSearch,
  type SearchCondition,
  type SiteSearch,
} from '../../search/site-search.ts';
import { printCount } from '../../site/site-footer.tsx';
import { SearchFilters } from './search-filters.tsx';
import { NoResults } from './search-help.tsx';
import { decisionOf, SearchResult } from './search-result.tsx';
import type { searchOperation } from './search.operations.ts';
import { TypeTabs } from './type-tabs.tsx';

type Answer = ResultOf<typeof searchOperation>;

/** Props of {@link SearchResults}. */
export interface SearchResultsProps {
  search: SiteSearch;
  found: Answer['search'];
  /** The same search without a choice of type. */
  acrossTypes: Pick<Answer['search'], 'totalCount' | 'countsAreExact'> & {
    facets: Pick<Answer['search']['facets'], 'types'>;
  };
  categories: Answer['categories'];
  request: PageRequest;
  previous: string | null;
  next: string | null;
}

/** What was typed, in quotation marks unless it has its own. */
export function quoted(words: string): string {
  return /["“”]/.test(words) ? words : `“${words}”`;
}

/** What a search came to: how many there are, the results, and how to narrow them down. */
export function SearchResults({ search, found, acrossTypes, categories, request, previous, next }: SearchResultsProps) {
  const { language, texts } = request;
  const labels = texts.search;
  const shared = { search, language, texts: labels };
  const { totalCount, countsAreExact, correction } = found;
  const words = quoted(search.words);
  const count = printCount(totalCount, language);
  const chips = (
    <FilterChips
      label={labels.filters}
      conditions={conditionsOf(search).map((condition) => ({
        text: `${labels.fields[condition]}: ${spoken(condition, search, { found, categories }, request)}`,
        href: paths.search(language, writeSearch(withCondition(search, condition))),
      }))}
      dropFilter={labels.dropFilter}
      dropAll={
        totalCount === 0
          ? undefined
          : { label: labels.dropAll, href: paths.search(language, writeSearch({ words: search.words })) }
      }
    />
  );
  const meant =
    correction === null ? null : (
      <p className="mt-3">
        {labels.didYouMean}{' '}
        <a
          href={paths.search(language, writeSearch({ ...search, words: correction }))}
          lang="vi"
          className={`font-semibold ${linkClass}`}
        >
          {correction}
        </a>
        ?
      </p>
    );
  if (totalCount === 0) {
    return (
      <>
        {meant}
        <NoResults
          {...shared}
          title={labels.none(words)}
          chips={chips}
          columns={categories.filter(({ parent }) => parent === null)}
        />
      </>
    );
  }
  return (
    <>
      {meant}
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem] print:block">
        <section aria-labelledby="results" className="min-w-0">
          <h2 id="results" className="text-xl font-semibold wrap-anywhere">
            {countsAreExact ? labels.count(count, words) : labels.countAtLeast(count, words)}
          </h2>
          {countsAreExact ? null : <p className="mt-1 text-ink-soft">{labels.narrowDown}</p>}
          {chips}
          <TypeTabs {...shared} all={acrossTypes} found={found} />
          <p className="mt-3 lg:hidden print:hidden">
            <a href="#filter-title" className={linkClass}>
              {labels.filter}
            </a>
          </p>
          <ul className="search-results divide-y divide-line">
            {found.edges.map((hit) => (
              <li key={hit.cursor} className="py-5 break-inside-avoid">
                <SearchResult hit={hit} search={search} language={language} texts={texts} />
              </li>
            ))}
          </ul>
          <div className="border-t border-line pt-6 print:hidden">
            <Pagination
              previous={previous === null ? null : { href: previous }}
              next={next === null ? null : { href: next }}
              labels={{ region: labels.pages, previous: labels.previous, next: labels.next }}
            />
          </div>
        </section>
        <SearchFilters {...shared} found={found} />
      </div>
    </>
  );
}

/** A condition's value in words. */
function spoken(
  condition: SearchCondition,
  search: SiteSearch,
  { found, categories }: Pick<SearchResultsProps, 'found' | 'categories'>,
  { language, texts }: PageRequest,
): string {
  const value = search[condition] ?? '';
  if (condition === 'from' || condition === 'to') return printMoment(value, language, 'date');
  if (condition === 'decision') return decisionOf(found.edges[0]) ?? texts.search.chosenDecision;
  const type = condition === 'type' ? typeOf(value) : null;
  if (type !== null) return texts.search.types[type];
  return (condition === 'category' && categories.find(({ slug }) => slug === value)?.name) || value;
}
