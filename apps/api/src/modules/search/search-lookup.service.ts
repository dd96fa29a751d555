import { spellingVariants, termOf, type SearchQuery } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Language, SearchType } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import {
  formOf,
  Frequencies,
  guessesFor,
  isDoubtful,
  surelyMeant,
  termsToCount,
  type IndexQuery,
  type ReadWord,
} from './read-query.ts';

// What the index has for a query.

/** What a search is narrowed to; ids are uuids. */
export interface SearchConditions {
  types?: readonly SearchType[] | null;
  language?: Language | null;
  categoryIds?: readonly string[] | null;
  statuses?: readonly string[] | null;
  groupId?: string | null;
  from?: Date | null;
  to?: Date | null;
}

/** No answer is longer. Who has more than five hundred results wants a narrower question. */
export const mostHits = 500;
/** So many of the best by their terms are ranked by their texts; more when the texts decide what is a hit at all. */
export const ranked = { usually: 80, byTexts: 300 } as const;
/** So many entries are looked at for one term, which only bounds words that nearly every text has. */
const mostForOne = 12_000;
/** With more doubtful words than this only keystrokes are read anew; every spelling of every word would be too many. */
const mostDoubtful = 3;

export interface FoundRow {
  nodeId: string;
  type: SearchType;
  date: Date;
  categoryIds: string[];
  groupId: string | null;
  found: number;
  /** Whether it keeps the conditions. */
  wanted: boolean;
  /** Whether it is among those that are ranked by their texts, whatever the conditions. */
  judged: boolean;
  keyText: string | null;
}

async function frequenciesOf(db: Database, terms: readonly number[]): Promise<Frequencies> {
  const rows = await db.$queryRaw<Array<{ term: number; entries: number }>>`
    SELECT term, entries FROM search_term WHERE term = ANY(${[...terms]}::int[])`;
  return new Frequencies(new Map(rows.map(({ term, entries }) => [term, entries])));
}

/** The query's words; one that hardly anybody has written comes with what it may have been meant to be. */
export async function readWords(
  db: Database,
  query: SearchQuery,
): Promise<{ words: ReadWord[]; frequencies: Frequencies }> {
  const words: ReadWord[] = query.words.map((word) => ({ word, forms: [formOf(word)] }));
  const frequencies = await frequenciesOf(db, termsToCount(words));
  const doubtful = words.filter(({ word }) => isDoubtful(word, frequencies));
  if (doubtful.length === 0) return { words, frequencies };
  // a whole query of such words was typed with the input method off, or is in another language
  const allSlips = doubtful.length <= mostDoubtful;
  const variants = doubtful.map(({ word }) =>
    spellingVariants(word.key).filter(({ trust }) => allSlips || trust >= surelyMeant),
  );
  if (variants.every(({ length }) => length === 0)) return { words, frequencies };
  const spelled = await frequenciesOf(
    db,
    variants.flat().map(({ folded }) => termOf.word(folded)),
  );
  for (const [index, one] of doubtful.entries()) one.forms.push(...guessesFor(variants[index]!, spelled));
  const all = await frequenciesOf(db, termsToCount(words));
  return { words, frequencies: all };
}

/** The best by their terms, with the texts of the best of them. */
export async function lookUp(
  db: Database,
  door: 'public' | 'editorial',
  plan: IndexQuery,
  byTexts: boolean,
  conditions: SearchConditions,
  narrowed: SearchConditions,
): Promise<FoundRow[]> {
  const terms = Prisma.sql`${plan.terms}::int[], ${plan.worth}::real[], ${plan.together}::int[], ${plan.togetherWorth}::real,
    ${plan.needed}::int[], ${plan.unwanted}::int[]`;
  const of = ({ types, language, categoryIds, statuses, groupId, from, to }: SearchConditions) => ({
    types: Prisma.sql`${types ? [...types] : null}::"SearchType"[]`,
    language: Prisma.sql`${language ?? null}::"Language"`,
    categories: Prisma.sql`${categoryIds ? [...categoryIds] : null}::uuid[]`,
    statuses: Prisma.sql`${statuses ? [...statuses] : null}::text[]`,
    group: Prisma.sql`${groupId ?? null}::uuid`,
    from: Prisma.sql`${from ?? null}::timestamptz`,
    to: Prisma.sql`${to ?? null}::timestamptz`,
  });
  const inIndex = of(narrowed);
  const { types, language, categories, statuses, group, from, to } = of(conditions);
  const places = Prisma.sql`${inIndex.types}, ${inIndex.language}, ${inIndex.categories}`;
  const bounds = Prisma.sql`${inIndex.group}, ${inIndex.from}, ${inIndex.to}, ${mostForOne}::int, ${mostHits}::int`;
  const matches =
    door === 'public'
      ? Prisma.sql`public_search_matches(${terms}, ${places}, ${bounds})`
      : Prisma.sql`search_matches(false, ${terms}, ${places}, ${inIndex.statuses}, ${bounds})`;
  // statuses are the editors'; the public role may not read them
  const ofStatus =
    door === 'public' ? Prisma.sql`true` : Prisma.sql`(${statuses} IS NULL OR e.status = ANY (${statuses}))`;
  const most = byTexts ? ranked.byTexts : ranked.usually;
  return db.$queryRaw<FoundRow[]>`
    SELECT node_id AS "nodeId", type::text AS type, date, category_ids AS "categoryIds", group_id AS "groupId",
      score AS found, wanted, turn <= ${most}::int OR group_id IS NOT NULL AS judged,
      CASE WHEN turn <= ${most}::int OR group_id IS NOT NULL OR (wanted AND turn_of_wanted <= ${most}::int) THEN key_text END AS "keyText"
    FROM (
      SELECT *, row_number() OVER (ORDER BY later, place) AS turn,
        row_number() OVER (PARTITION BY wanted ORDER BY later, place) AS turn_of_wanted
      FROM (
        -- the texts of groups are short and all ranked; only the best of a group takes a place from others
        SELECT *, group_id IS NOT NULL AND row_number() OVER (PARTITION BY group_id ORDER BY place) > 1 AS later
        FROM (
          SELECT m.score, m.place, e.node_id, e.type, e.date, e.category_ids, e.group_id, e.key_text,
            (${types} IS NULL OR e.type = ANY (${types})) AND (${language} IS NULL OR e.language = ${language})
              AND (${categories} IS NULL OR e.category_ids && ${categories}) AND (${group} IS NULL OR e.group_id = ${group})
              AND (${from} IS NULL OR e.date >= ${from}) AND (${to} IS NULL OR e.date < ${to}) AND ${ofStatus} AS wanted
          FROM (SELECT node_id, score, row_number() OVER () AS place FROM ${matches}) m
          JOIN search_entry e ON e.node_id = m.node_id
        ) found
      ) grouped
    ) placed
    ORDER BY place`;
}
