import { useEffect, type ReactNode } from 'react';

/** Something that can be chosen. */
export interface SearchOption {
  key: string;
  content: ReactNode;
  choose: () => void;
}

export interface OptionGroup {
  title: string;
  options: readonly SearchOption[];
}

/** The id of an option, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export interface OptionListProps {
  id: string;
  label: string;
  groups: readonly OptionGroup[];
  /** Index among all options, -1 for none. */
  active: number;
  onPoint: (index: number) => void;
}

/** Index of a group's first option among all options. */
const startOf = (groups: readonly OptionGroup[], place: number): number =>
  groups.slice(0, place).reduce((count, { options }) => count + options.length, 0);

/** Options in groups, for a box that keeps the focus: the pointer and the box's arrow keys move the mark. */
export function OptionList({ id, label, groups, active, onPoint }: OptionListProps) {
  useEffect(() => {
    // The first option comes with the title of its group.
    if (active <= 0) document.getElementById(id)?.scrollTo({ top: 0 });
    else document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      // The box keeps the focus under the pointer too.
      onPointerDown={(event) => event.preventDefault()}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
    >
      {groups.map(({ title, options }, place) => (
        <div key={title} role="group" aria-labelledby={`${id}-group-${place}`} className="mt-3 first:mt-0">
          <p id={`${id}-group-${place}`} role="presentation" className="px-3 py-1 text-sm font-semibold text-ink-soft">
            {title}
          </p>
          {options.map(({ key, content, choose }, within) => {
            const own = startOf(groups, place) + within;
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the box has the focus and the keys
              <div
                key={key}
                id={optionId(id, own)}
                role="option"
                aria-selected={own === active}
                onClick={choose}
                onPointerMove={() => onPoint(own)}
                className="cursor-pointer rounded-md border-2 border-transparent px-3 py-2 aria-selected:border-accent aria-selected:bg-accent-soft"
              >
                {content}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
