import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { plainLinkClass } from '@kheo/ui/link/link';
import { TextInput } from '@kheo/ui/text-input/text-input';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';
import {
  conditionsOf,
  PARAMETERS,
  withCondition,
  writeSearch,
  type SearchCondition,
  type SiteSearch,
} from '../../search/site-search.ts';
import { KeptConditions } from './search-form.tsx';
import { Count } from './type-tabs.tsx';

interface Choice {
  value: string;
  label: string;
  count: number;
}

/** Props of {@link SearchFilters}. */
export interface SearchFiltersProps {
  search: SiteSearch;
  found: {
    countsAreExact: boolean;
    facets: {
      categories: readonly { count: number; category: { slug: string; name: string } }[];
      years: readonly { year: number; count: number }[];
    };
  };
  language: Language;
  texts: Catalogue['search'];
}

/** So many choices are seen at once; the others open on demand. */
const SHOWN_AT_ONCE = 8;

/** Ways to narrow the results down: beside them, or under them on a phone. */
export function SearchFilters({ search, found, language, texts }: SearchFiltersProps) {
  const { facets, countsAreExact } = found;
  const categories = facets.categories.map(({ category: { slug, name }, count }) => ({
    value: slug,
    label: name,
    count,
  }));
  const years = facets.years.map(({ year, count }) => ({ value: String(year), label: String(year), count }));
  const shared = { search, language, texts };
  const exact = { ...shared, isExact: countsAreExact };
  return (
    <aside aria-labelledby="filter-title" className="print:hidden">
      <h2 id="filter-title" className="section-title scroll-mt-4">
        {texts.filter}
      </h2>
      <Choices {...exact} condition="category" title={texts.byCategory} choices={categories} />
      <Choices {...exact} condition="year" title={texts.byYear} choices={years} />
      <DateForm {...shared} />
    </aside>
  );
}

interface ChoicesProps {
  condition: SearchCondition;
  title: string;
  choices: readonly Choice[];
  isExact: boolean;
  search: SiteSearch;
  language: Language;
  texts: Catalogue['search'];
}

function Choices({ condition, title, choices: all, isExact, search, language, texts }: ChoicesProps) {
  const choices = all.filter(({ value }) => value !== search[condition]);
  // One choice only would narrow nothing.
  if (choices.length === 0 || all.length === 1) return null;
  const items = (some: readonly Choice[]) =>
    some.map(({ value, label, count }) => (
      <li key={value}>
        <a
          href={paths.search(language, writeSearch(withCondition(search, condition, value)))}
          rel="nofollow"
          className={`flex min-h-9 items-baseline justify-between gap-3 py-1.5 leading-[1.5] ${plainLinkClass}`}
        >
          <span className="min-w-0">{label}</span>
          <span className="text-sm whitespace-nowrap text-ink-faint">
            <Count count={count} isExact={isExact} language={language} texts={texts} />
          </span>
        </a>
      </li>
    ));
  const hidden = choices.slice(SHOWN_AT_ONCE);
  return (
    <nav aria-label={title} className="mt-5">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1">{items(choices.slice(0, SHOWN_AT_ONCE))}</ul>
      {hidden.length === 0 ? null : (
        <details>
          <summary className="inline-flex min-h-9 cursor-pointer items-center font-semibold text-accent underline-offset-[0.2em] hover:underline">
            {texts.moreChoices(String(hidden.length))}
          </summary>
          <ul>{items(hidden)}</ul>
        </details>
      )}
    </nav>
  );
}

function DateForm({ search, language, texts }: Pick<ChoicesProps, 'search' | 'language' | 'texts'>) {
  const kept = conditionsOf(search).filter((condition) => condition !== 'from' && condition !== 'to');
  return (
    <form method="get" action={paths.search(language)} aria-labelledby="by-date" className="mt-6">
      <h3 id="by-date" className="font-semibold">
        {texts.byDate}
      </h3>
      <KeptConditions search={search} conditions={['words', ...kept]} />
      <div className="mt-3 grid gap-4 min-[26rem]:grid-cols-2 lg:grid-cols-1">
        {(['from', 'to'] as const).map((condition) => (
          <FormField key={condition} id={PARAMETERS[condition]} label={texts.fields[condition]}>
            {(control) => (
              <TextInput {...control} type="date" name={PARAMETERS[condition]} defaultValue={search[condition]} />
            )}
          </FormField>
        ))}
      </div>
      <Button type="submit" className="mt-4 w-full sm:w-auto">
        {texts.applyDates}
      </Button>
    </form>
  );
}
