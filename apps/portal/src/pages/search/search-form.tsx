import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';
import { SearchBox } from '../../search/search-box.tsx';
import { conditionsOf, PARAMETERS, type SearchCondition, type SiteSearch } from '../../search/site-search.ts';

/** Props of {@link SearchForm}. */
export interface SearchFormProps {
  search: SiteSearch;
  language: Language;
  texts: Catalogue['search'];
}

/** The box of the search page: other words are looked for under the same conditions. */
export function SearchForm({ search, language, texts }: SearchFormProps) {
  return (
    <search aria-label={texts.box} className="mt-5 block max-w-text print:hidden">
      <form method="get" action={paths.search(language)}>
        <SearchBox id="search" language={language} texts={texts} words={search.words} />
        <KeptConditions search={search} conditions={conditionsOf(search)} />
      </form>
    </search>
  );
}

/** Conditions that a form sends along unseen. */
export function KeptConditions({
  search,
  conditions,
}: {
  search: SiteSearch;
  conditions: readonly (SearchCondition | 'words')[];
}) {
  return conditions.map((condition) => (
    <input key={condition} type="hidden" name={PARAMETERS[condition]} value={search[condition] ?? ''} />
  ));
}
