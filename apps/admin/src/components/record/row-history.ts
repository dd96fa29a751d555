/** How a row stood before a save, as the API keeps it: columns of the database by name. */
export interface KeptRow {
  /** Of the row that was changed. */
  version: number;
  content: unknown;
  createdAt: string;
  staff: { name: string } | null;
}

/** What a save changed. */
export interface RowVersion<Field extends string> {
  /** That the save made. */
  version: number;
  createdAt: string;
  by: string | null;
  lines: { field: Field; before: string; after: string }[];
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A kept row as the form would show it. What the form has from elsewhere, as the name of a unit, stays as it is now: the
 * row has only its id.
 */
export function valuesOfKept<Values extends object>(content: unknown, now: Values): Values {
  const row = content as Record<string, unknown> & { registration?: Record<string, unknown> | null };
  const then = Object.entries(now).map(([field, value]): [string, unknown] => {
    const kept = row[columnOf(field)] ?? row.registration?.[field];
    if (kept === undefined && !(columnOf(field) in row)) return [field, value];
    if (kept == null) return [field, typeof value === 'string' ? '' : Array.isArray(value) ? [] : null];
    if (typeof kept === 'string') return [field, /^\d{4}-\d{2}-\d{2}T/.test(kept) ? kept.slice(0, 10) : kept];
    return [field, typeof value === 'string' ? String(kept) : kept];
  });
  return Object.fromEntries(then) as Values;
}

/** What each save changed, the latest first: a kept row is how it stood before the save, the next one how after it. */
export function rowChanges<Values extends object>(
  now: Values,
  kept: readonly KeptRow[],
  wordsOf: (values: Values, field: keyof Values & string) => string,
): RowVersion<keyof Values & string>[] {
  let after = now;
  return kept.map(({ version, content, createdAt, staff }) => {
    const before = valuesOfKept(content, now);
    const lines = (Object.keys(now) as (keyof Values & string)[]).flatMap((field) => {
      const [was, is] = [wordsOf(before, field), wordsOf(after, field)];
      return was === is ? [] : [{ field, before: was, after: is }];
    });
    after = before;
    return { version: version + 1, createdAt, by: staff?.name ?? null, lines };
  });
}
