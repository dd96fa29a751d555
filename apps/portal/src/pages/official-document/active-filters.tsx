import { printMoment } from '@kheo/ui/date-time/date-time';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { FilterChips } from '../../filter-chips/filter-chips.tsx';
import {
  SEARCH_FIELDS,
  statusOf,
  without,
  writeSearch,
  type RegisterSearch,
  type SearchField,
} from '../../official-document/register-search.ts';
import { paths } from '../../paths.ts';

/** Props of {@link ActiveFilters}. */
export interface ActiveFiltersProps {
  search: RegisterSearch;
  language: Language;
  texts: Catalogue['documents'];
}

/** What the list is narrowed to; each condition is a link to the list without it. */
export function ActiveFilters({ search, language, texts }: ActiveFiltersProps) {
  const conditions = SEARCH_FIELDS.flatMap((field) => {
    const value = search[field];
    return value === undefined
      ? []
      : [
          {
            text: `${texts.fields[field]}: ${spoken(field, value, language, texts)}`,
            href: paths.officialDocuments(language, writeSearch(without(search, field))),
          },
        ];
  });
  return (
    <FilterChips
      label={texts.filters}
      conditions={conditions}
      dropFilter={texts.dropFilter}
      dropAll={{ label: texts.dropAll, href: paths.officialDocuments(language) }}
    />
  );
}

function spoken(field: SearchField, value: string, language: Language, texts: Catalogue['documents']): string {
  if (field === 'from' || field === 'to') return printMoment(value, language, 'date');
  const status = field === 'status' ? statusOf(value) : null;
  return status === null ? value : texts.statuses[status];
}
