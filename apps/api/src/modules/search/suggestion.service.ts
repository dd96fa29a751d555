import { termOf } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { SearchType } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { foldedTitle } from './search-entry.service.ts';
import { searchables } from './searchables.service.ts';

export interface Suggestion {
  text: string;
  kind: Exclude<SearchType, 'AWARD'> | 'TAG' | 'RECIPIENT';
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

/** People and units at most; of each so many awards are looked at, because one name may stand on hundreds. */
const mostNames = 3;
const awardsLookedAt = 100;

interface SuggestedTitle {
  nodeId: string;
  type: SearchType;
  slug: string;
  title: string;
  folded: string;
}

const columns = Prisma.sql`e.node_id AS "nodeId", e.type::text AS type, e.slug, e.title, e.title_folded AS folded`;

/**
 * Tags, titles and names of those who have received awards that begin with what is being typed, then such as have it
 * further on; nothing for one letter.
 */
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
  const begins = Prisma.sql`e.title_folded ~>=~ ${folded} AND e.title_folded ~<~ ${beyond(folded)} AND e.title_folded <> ''`;
  const room = limit - tags.length;
  const beginning = await db.$queryRaw<Array<SuggestedTitle & { grouped: boolean }>>`
    SELECT * FROM (
      (SELECT ${columns}, false AS grouped, row_number() OVER (ORDER BY e.date DESC, e.node_id) AS place
        FROM search_entry e WHERE ${begins} AND e.group_id IS NULL ORDER BY place LIMIT ${room}::int)
      UNION ALL
      (SELECT ${columns}, true, row_number() OVER (ORDER BY e.title_folded USING ~<~) AS place
        FROM search_entry e WHERE ${begins} AND e.group_id IS NOT NULL ORDER BY place LIMIT ${awardsLookedAt}::int)
    ) e ORDER BY grouped, place`;
  const titles: SuggestedTitle[] = beginning.filter(({ grouped }) => !grouped);
  const names = distinct(beginning.filter(({ grouped }) => grouped));
  if (titles.length + names.length < room && folded.length > shortestPrefix) {
    const known = new Set([...titles, ...names].map(({ nodeId }) => nodeId));
    const more = (await titlesWith(db, door, folded)).filter(({ nodeId }) => !known.has(nodeId));
    titles.push(...more.filter(({ type }) => type !== 'AWARD'));
    names.push(...distinct(more.filter(({ type }) => type === 'AWARD')));
  }
  const people = distinct(names).slice(0, Math.min(mostNames, Math.max(room - titles.length, Math.ceil(room / 4))));
  return [
    ...tags.map(({ id, slug, nameVi }) => ({ text: nameVi, kind: 'TAG' as const, path: `/the/${slug}`, nodeId: id })),
    ...titles.slice(0, room - people.length).map(({ nodeId, type, slug, title }) => ({
      text: title,
      kind: type as Exclude<SearchType, 'AWARD'>,
      path: searchables.find((searchable) => searchable.type === type)!.path(slug),
      nodeId,
    })),
    ...people.map(({ nodeId, title }) => ({
      text: title,
      kind: 'RECIPIENT' as const,
      path: `/khen-thuong?${new URLSearchParams({ q: title }).toString()}`,
      nodeId,
    })),
  ];
}

/** Each name once, however many awards it stands on. */
const distinct = (found: readonly SuggestedTitle[]): SuggestedTitle[] =>
  [...new Map(found.toReversed().map((one) => [one.folded, one])).values()].toReversed();

const longestIndexed = 4;
const lookedAt = 200;

/** Titles and names that have whole words and the beginning of another one somewhere: “hòa gi” is in “Tổ hòa giải”. */
async function titlesWith(db: Database, door: 'public' | 'editorial', folded: string): Promise<SuggestedTitle[]> {
  const words = folded.split(' ');
  const last = words.pop()!;
  const wanted = last.length < shortestPrefix ? [] : [termOf.titlePrefix(last.slice(0, longestIndexed))];
  const needed = words.map((word, index) =>
    index === 0 ? termOf.titleWord(word) : termOf.titlePair(words[index - 1]!, word),
  );
  const [term = needed.pop()] = wanted;
  if (term === undefined) return [];
  const lookup = Prisma.sql`${[term]}::int[], ARRAY[1]::real[], '{}'::int[], 0::real, ${needed}::int[], '{}'::int[]`;
  const bounds = Prisma.sql`NULL, NULL, NULL, ${lookedAt}::int, ${lookedAt}::int`;
  const matches = (types: Prisma.Sql): Prisma.Sql =>
    door === 'public'
      ? Prisma.sql`public_search_matches(${lookup}, ${types}, NULL, NULL, ${bounds})`
      : Prisma.sql`search_matches(false, ${lookup}, ${types}, NULL, NULL, NULL, ${bounds})`;
  // awards apart: hundreds of the same name would leave no room for titles
  const rows = await db.$queryRaw<SuggestedTitle[]>`
    SELECT ${columns} FROM (
      SELECT node_id FROM ${matches(Prisma.sql`'{ARTICLE,OFFICIAL_DOCUMENT}'::"SearchType"[]`)}
      UNION ALL SELECT node_id FROM ${matches(Prisma.sql`'{AWARD}'::"SearchType"[]`)}
    ) m JOIN search_entry e ON e.node_id = m.node_id
    ORDER BY e.date DESC, e.node_id`;
  return rows.filter((row) => row.folded.includes(` ${folded}`));
}
