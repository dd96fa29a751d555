import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';
import {
  TYPE_CHOICES,
  typeOf,
  withCondition,
  writeSearch,
  type SearchType,
  type SiteSearch,
} from '../../search/site-search.ts';
import { printCount } from '../../site/site-footer.tsx';

/** Props of {@link TypeTabs}. */
export interface TypeTabsProps {
  search: SiteSearch;
  /** How many results there are of each type, whatever type is chosen. */
  counts: readonly { type: SearchType; count: number }[];
  total: number;
  /** How many the search found as it is: the count of the chosen type. */
  found: number;
  language: Language;
  texts: Catalogue['search'];
}

const TAB =
  'inline-flex min-h-11 items-center gap-1.5 border-b-3 border-transparent px-1 text-ink no-underline hover:border-line-strong hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent';

/** All results, or those of one type. */
export function TypeTabs({ search, counts, total, found, language, texts }: TypeTabsProps) {
  const chosen = typeOf(search.type);
  const choices = TYPE_CHOICES.map(({ value, type }) => ({
    value,
    type,
    count: type === chosen ? found : (counts.find((each) => each.type === type)?.count ?? 0),
  }));
  const address = (value?: string) => paths.search(language, writeSearch(withCondition(search, 'type', value)));
  return (
    <nav aria-label={texts.typesLabel} className="mt-4 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-2 max-sm:text-sm sm:gap-x-5">
        <li>
          <a href={address()} aria-current={chosen === null ? 'true' : undefined} className={TAB}>
            {texts.types.all} <Count count={total} language={language} />
          </a>
        </li>
        {choices.map(({ value, type, count }) => (
          <li key={value}>
            {count === 0 && type !== chosen ? (
              <span className="inline-flex min-h-11 items-center gap-1.5 px-1 text-ink-faint">
                {texts.types[type]} (0)
              </span>
            ) : (
              <a
                href={address(value)}
                rel="nofollow"
                aria-current={type === chosen ? 'true' : undefined}
                className={TAB}
              >
                {texts.types[type]} <Count count={count} language={language} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ count, language }: { count: number; language: Language }) {
  return <span className="font-normal tabular-nums">({printCount(count, language)})</span>;
}
