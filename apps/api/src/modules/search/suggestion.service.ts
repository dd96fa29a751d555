import { termOf } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
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

interface SuggestedTitle {
  nodeId: string;
  type: SearchType;
  slug: string;
  title: string;
}

/** Tags and titles that begin with what is being typed, then titles that have it further on; nothing for one letter. */
export async function findSuggestions(
  db: Database,
  door: 'public' | 'editorial',
  prefix: string,
  limit: number,
): Promise<Suggestion[]> {
  const folded = foldedTitle(prefix.slice(0, longestPrefix));
  if (folded.length < shortestPrefix) return [];
  const tags = await db.tag.findMany({
    where: { slug: { startsWith: folded.replaceAll(' ', '-') }, articles: { some: {} } },
    orderBy: { slug: 'asc' },
    take: Math.min(mostTags, limit),
    select: { id: true, slug: true, nameVi: true },
  });
  // operators that PostgreSQL may use an index for under row-level security, as LIKE is not
  const titles = await db.$queryRaw<SuggestedTitle[]>`
    SELECT node_id AS "nodeId", type::text AS type, slug, title FROM search_entry
    WHERE title_folded ~>=~ ${folded} AND title_folded ~<~ ${beyond(folded)} AND title_folded <> ''
    ORDER BY date DESC, node_id LIMIT ${limit - tags.length}::int`;
  if (titles.length + tags.length < limit && folded.length > shortestPrefix) {
    const known = new Set(titles.map(({ nodeId }) => nodeId));
    const more = await titlesWith(db, door, folded);
    titles.push(...more.filter(({ nodeId }) => !known.has(nodeId)).slice(0, limit - tags.length - titles.length));
  }
  return [
    ...tags.map(({ id, slug, nameVi }) => ({ text: nameVi, kind: 'TAG' as const, path: `/the/${slug}`, nodeId: id })),
    ...titles.map(({ nodeId, type, slug, title }) => ({
      text: title,
      kind: type,
      path: searchables.find((searchable) => searchable.type === type)!.path(slug),
      nodeId,
    })),
  ];
}

const longestIndexed = 4;
const lookedAt = 200;

/** Titles that have whole words and the beginning of another one somewhere: “hòa gi” is in “Tổ hòa giải”. */
async function titlesWith(db: Database, door: 'public' | 'editorial', folded: string): Promise<SuggestedTitle[]> {
  const words = folded.split(' ');
  const last = words.pop()!;
  const wanted = last.length < shortestPrefix ? [] : [termOf.titlePrefix(last.slice(0, longestIndexed))];
  const needed = words.map((word, index) =>
    index === 0 ? termOf.titleWord(word) : termOf.titlePair(words[index - 1]!, word),
  );
  const [term = needed.pop()] = wanted;
  if (term === undefined) return [];
  const lookup = Prisma.sql`${[term]}::int[], ARRAY[1]::real[], '{}'::int[], 0::real, ${needed}::int[], '{}'::int[], NULL, NULL, NULL`;
  const bounds = Prisma.sql`NULL, NULL, ${lookedAt}::int, ${lookedAt}::int`;
  const matches =
    door === 'public'
      ? Prisma.sql`public_search_matches(${lookup}, ${bounds})`
      : Prisma.sql`search_matches(false, ${lookup}, NULL, ${bounds})`;
  const rows = await db.$queryRaw<Array<SuggestedTitle & { folded: string }>>`
    SELECT e.node_id AS "nodeId", e.type::text AS type, e.slug, e.title, e.title_folded AS folded
    FROM ${matches} m JOIN search_entry e ON e.node_id = m.node_id
    ORDER BY e.date DESC, e.node_id`;
  return rows.filter((row) => row.folded.includes(` ${folded}`));
}
