import {
  AWARD_LEVEL_LABELS,
  AWARD_STATUS_LABELS,
  CIVIC_FIELD_LABELS,
  SUBJECT_KIND_LABELS,
} from '@kheo/domain/labels/award-labels';
import { linkClass } from '@kheo/ui/link/link';
import { X } from 'lucide-react';
import {
  meaningOf,
  SEARCH_FIELDS,
  without,
  writeSearch,
  type AwardSearch,
  type SearchField,
} from '../../award/award-search.ts';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';
import type { AwardSearchFormProps } from './award-search-form.tsx';

/** Props of {@link AwardFilters}. */
export interface AwardFiltersProps {
  search: AwardSearch;
  facets: AwardSearchFormProps['facets'];
  language: Language;
  texts: Catalogue['honours'];
}

const LABELS: Partial<Record<SearchField, Readonly<Record<string, { vi: string; en: string }>>>> = {
  level: AWARD_LEVEL_LABELS,
  field: CIVIC_FIELD_LABELS,
  subject: SUBJECT_KIND_LABELS,
  status: AWARD_STATUS_LABELS,
};

/** What the list is narrowed to; each condition is a link to the list without it. */
export function AwardFilters({ search, facets, language, texts }: AwardFiltersProps) {
  const names: Partial<Record<SearchField, readonly { value: string; name: string }[]>> = {
    form: facets.forms,
    movement: facets.movements,
  };
  const spoken = (field: SearchField, value: string): string => {
    const meaning = meaningOf(field, value);
    return LABELS[field]?.[meaning]?.[language] ?? names[field]?.find((each) => each.value === meaning)?.name ?? value;
  };
  const conditions = SEARCH_FIELDS.flatMap((field) => {
    const value = search[field];
    return value === undefined || field === 'order'
      ? []
      : [{ field, text: `${texts.fields[field]}: ${spoken(field, value)}` }];
  });
  if (conditions.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <p id="filters" className="text-ink-soft">
        {texts.filters}
      </p>
      <ul aria-labelledby="filters" className="flex min-w-0 flex-wrap gap-2">
        {conditions.map(({ field, text }) => (
          <li key={field} className="min-w-0">
            <a
              href={paths.awards(language, writeSearch(without(search, field)))}
              aria-label={texts.dropFilter(text)}
              className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-sm bg-surface px-2.5 py-1 text-ink no-underline ring-1 ring-line-strong hover:text-accent hover:ring-accent"
            >
              <span className="min-w-0 wrap-anywhere">{text}</span>
              <X aria-hidden="true" className="size-4 shrink-0 print:hidden" />
            </a>
          </li>
        ))}
      </ul>
      {conditions.length > 1 ? (
        <a href={paths.awards(language)} className={`print:hidden ${linkClass}`}>
          {texts.dropAll}
        </a>
      ) : null}
    </div>
  );
}
