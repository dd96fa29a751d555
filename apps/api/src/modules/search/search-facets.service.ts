import type { SearchType } from '#src/generated/prisma/enums.ts';
import { branchOf, type Branch } from '#src/modules/category/category.service.ts';
import type { SearchHit } from './search.service.ts';

export interface SearchFacets {
  types: Array<{ type: SearchType; count: number }>;
  /** The columns of each hit; they are counted together with the columns above them. */
  categories: string[][];
  years: Array<{ year: number; count: number }>;
}

/** How many hits each column has, those below it among them, the most first; columns without any are left out. */
export function countByCategory<Category extends Branch>(
  categories: readonly Category[],
  ofHits: readonly string[][],
): Array<{ category: Category; count: number }> {
  return categories
    .map((category) => {
      const branch = new Set(branchOf(categories, category.id));
      return { category, count: ofHits.filter((ids) => ids.some((id) => branch.has(id))).length };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

const vietnamOffset = 7 * 3_600_000;
const yearOf = (date: Date): number => new Date(date.getTime() + vietnamOffset).getUTCFullYear();

function counted<Key>(keys: Iterable<Key>): Array<[Key, number]> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** How the hits are spread over types, columns and years. Counted over the hits themselves, so it costs nothing more. */
export function facetsOf(hits: readonly SearchHit[]): SearchFacets {
  return {
    types: counted(hits.map(({ type }) => type)).map(([type, count]) => ({ type, count })),
    categories: hits.map(({ categoryIds }) => categoryIds),
    years: counted(hits.map(({ date }) => yearOf(date)))
      .map(([year, count]) => ({ year, count }))
      .toSorted((a, b) => b.year - a.year),
  };
}
