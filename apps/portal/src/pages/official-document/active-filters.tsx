import { linkClass } from '@kheo/ui/link/link';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { X } from 'lucide-react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
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
      : [{ field, text: `${texts.fields[field]}: ${spoken(field, value, language, texts)}` }];
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
              href={paths.officialDocuments(language, writeSearch(without(search, field)))}
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
        <a href={paths.officialDocuments(language)} className={`print:hidden ${linkClass}`}>
          {texts.dropAll}
        </a>
      ) : null}
    </div>
  );
}

function spoken(field: SearchField, value: string, language: Language, texts: Catalogue['documents']): string {
  if (field === 'from' || field === 'to') return printMoment(value, language, 'date');
  const status = field === 'status' ? statusOf(value) : null;
  return status === null ? value : texts.statuses[status];
}
