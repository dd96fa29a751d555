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

interface Counted {
  totalCount: number;
  /** If not, there are at least so many. */
  countsAreExact: boolean;
}

/** Props of {@link TypeTabs}. */
export interface TypeTabsProps {
  search: SiteSearch;
  /** What there is, whatever type is chosen. */
  all: Counted & { facets: { types: readonly { type: SearchType; count: number }[] } };
  /** What the search found as it is: results of the chosen type. */
  found: Counted;
  language: Language;
  texts: Catalogue['search'];
}

const TAB =
  'inline-flex min-h-11 items-center gap-1.5 border-b-3 border-transparent px-1 text-ink no-underline hover:border-line-strong hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent';

/** All results, or those of one type. */
export function TypeTabs({ search, all, found, language, texts }: TypeTabsProps) {
  const chosen = typeOf(search.type);
  const choices = TYPE_CHOICES.map(({ value, type }) => ({
    value,
    type,
    count: type === chosen ? found.totalCount : (all.facets.types.find((each) => each.type === type)?.count ?? 0),
    isExact: (type === chosen ? found : all).countsAreExact,
  }));
  const address = (value?: string) => paths.search(language, writeSearch(withCondition(search, 'type', value)));
  return (
    <nav aria-label={texts.typesLabel} className="mt-4 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-2 max-sm:text-sm sm:gap-x-5">
        <li>
          <a href={address()} aria-current={chosen === null ? 'true' : undefined} className={TAB}>
            {texts.types.all}{' '}
            <Count count={all.totalCount} isExact={all.countsAreExact} language={language} texts={texts} />
          </a>
        </li>
        {choices.map(({ value, type, count, isExact }) => (
          <li key={value}>
            {count === 0 && isExact && type !== chosen ? (
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
                {texts.types[type]} <Count count={count} isExact={isExact} language={language} texts={texts} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Props of {@link Count}. */
export interface CountProps {
  count: number;
  isExact: boolean;
  language: Language;
  texts: Catalogue['search'];
}

/** How many there are; of more than are counted, at least how many, and nothing when none is among those counted. */
export function Count({ count, isExact, language, texts }: CountProps) {
  const printed = printCount(count, language);
  if (!isExact && count === 0) return null;
  return <span className="font-normal tabular-nums">({isExact ? printed : texts.atLeast(printed)})</span>;
}
