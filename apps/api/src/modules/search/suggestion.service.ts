import type { SearchType } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { foldedTitle } from './search-entry.service.ts';
import { searchables } from './searchables.service.ts';

export interface Suggestion {
  text: string;
  kind: SearchType | 'TAG';
  /** Where it is on the portal. */
  path: string;
  nodeId: string;
}

const shortestPrefix = 2;
const longestPrefix = 100;

/** Tags first, at most so many: they lead to more than one text. */
const mostTags = 3;

/** The first text after all that begin with a prefix. */
const beyond = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCodePoint(prefix.codePointAt(prefix.length - 1)! + 1);

/** Tags and titles that begin with what is being typed; nothing for one letter. */
export async function findSuggestions(db: Database, prefix: string, limit: number): Promise<Suggestion[]> {
  const folded = foldedTitle(prefix.slice(0, longestPrefix));
  if (folded.length < shortestPrefix) return [];
  const tags = await db.tag.findMany({
    where: { slug: { startsWith: folded.replaceAll(' ', '-') }, articles: { some: {} } },
    orderBy: { slug: 'asc' },
    take: Math.min(mostTags, limit),
    select: { id: true, slug: true, nameVi: true },
  });
  // operators that PostgreSQL may use an index for under row-level security, as LIKE is not
  const titles = await db.$queryRaw<Array<{ nodeId: string; type: SearchType; slug: string; title: string }>>`
    SELECT node_id AS "nodeId", type::text AS type, slug, title FROM search_entry
    WHERE title_folded ~>=~ ${folded} AND title_folded ~<~ ${beyond(folded)} AND title_folded <> ''
    ORDER BY date DESC, node_id LIMIT ${limit - tags.length}::int`;
  return [
    ...tags.map(({ id, slug, nameVi }) => ({
      text: nameVi,
      kind: 'TAG' as const,
      path: `/the/${slug}`,
      nodeId: id,
    })),
    ...titles.map(({ nodeId, type, slug, title }) => ({
      text: title,
      kind: type,
      path: searchables.find((searchable) => searchable.type === type)!.path(slug),
      nodeId,
    })),
  ];
}
