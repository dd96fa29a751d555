import { linkClass } from '@kheo/ui/link/link';
import { X } from 'lucide-react';

/** Props of {@link FilterChips}. */
export interface FilterChipsProps {
  /** “Đang lọc theo” */
  label: string;
  /** Each condition in words, with the address of the list without it. */
  conditions: readonly { text: string; href: string }[];
  /** Names the link that drops a condition. */
  dropFilter: (condition: string) => string;
  /** Shown when there are several; left out where the page offers it elsewhere. */
  dropAll?: { label: string; href: string };
}

/** What a list is narrowed to; each condition is a link to the list without it. */
export function FilterChips({ label, conditions, dropFilter, dropAll }: FilterChipsProps) {
  if (conditions.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <p id="filters" className="text-ink-soft">
        {label}
      </p>
      <ul aria-labelledby="filters" className="flex min-w-0 flex-wrap gap-2">
        {conditions.map(({ text, href }) => (
          <li key={text} className="min-w-0">
            <a
              href={href}
              aria-label={dropFilter(text)}
              className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-sm bg-surface px-2.5 py-1 text-ink no-underline ring-1 ring-line-strong hover:text-accent hover:ring-accent"
            >
              <span className="min-w-0 wrap-anywhere">{text}</span>
              <X aria-hidden="true" className="size-4 shrink-0 print:hidden" />
            </a>
          </li>
        ))}
      </ul>
      {dropAll && conditions.length > 1 ? (
        <a href={dropAll.href} className={`print:hidden ${linkClass}`}>
          {dropAll.label}
        </a>
      ) : null}
    </div>
  );
}
