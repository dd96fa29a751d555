import { scorerFor } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Language, SearchType } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { formOf, Frequencies, planLookup, readQuery, termsToCount, weigh, type ReadWord } from './read-query.ts';

/** What a search is narrowed to; ids are uuids. */
export interface SearchConditions {
  types?: readonly SearchType[] | null;
  language?: Language | null;
  categoryIds?: readonly string[] | null;
  statuses?: readonly string[] | null;
  from?: Date | null;
  to?: Date | null;
}

export interface SearchHit {
  nodeId: string;
  type: SearchType;
  score: number;
  date: Date;
  categoryIds: string[];
}

export interface SearchAnswer {
  hits: SearchHit[];
}

const mostHits = 1_000;
/** So many of the best by their terms are ranked by their texts. */
const ranked = 200;

interface FoundRow {
  nodeId: string;
  type: SearchType;
  date: Date;
  categoryIds: string[];
  found: number;
  keyText: string | null;
}

export async function frequenciesOf(db: Database, terms: readonly number[]): Promise<Frequencies> {
  const rows = await db.$queryRaw<Array<{ term: number; entries: number }>>`
    SELECT term, entries FROM search_term WHERE term = ANY(${[...terms]}::int[])`;
  return new Frequencies(new Map(rows.map(({ term, entries }) => [term, entries])));
}

/** Finds and ranks. */
export async function findHits(
  db: Database,
  door: 'public' | 'editorial',
  text: string,
  conditions: SearchConditions,
): Promise<SearchAnswer> {
  const query = readQuery(text);
  if (query.words.length === 0) return { hits: [] };
  const words: ReadWord[] = query.words.map((word) => ({ word, forms: [formOf(word)] }));
  const frequencies = await frequenciesOf(db, termsToCount(words));
  const plan = planLookup(query, words, frequencies);
  const { types = null, language = null, categoryIds = null, statuses = null, from = null, to = null } = conditions;
  const lookup = [
    Prisma.sql`${plan.terms}::int[], ${plan.worth}::real[], ${plan.together}::int[], ${plan.togetherWorth}::real,
      ${plan.needed}::int[], ${plan.unwanted}::int[]`,
    Prisma.sql`${types && [...types]}::"SearchType"[], ${language}::"Language", ${categoryIds && [...categoryIds]}::uuid[]`,
  ] as const;
  const period = Prisma.sql`${from}::timestamptz, ${to}::timestamptz, ${mostHits}::int`;
  const matches =
    door === 'public'
      ? Prisma.sql`public_search_matches(${lookup[0]}, ${lookup[1]}, ${period})`
      : Prisma.sql`search_matches(false, ${lookup[0]}, ${lookup[1]}, ${statuses && [...statuses]}::text[], ${period})`;
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT e.node_id AS "nodeId", e.type::text AS type, e.date, e.category_ids AS "categoryIds", m.score AS found,
      CASE WHEN m.place <= ${ranked}::int THEN e.key_text END AS "keyText"
    FROM (SELECT node_id, score, row_number() OVER () AS place FROM ${matches}) m
    JOIN search_entry e ON e.node_id = m.node_id
    ORDER BY m.place`;
  const scorer = scorerFor(weigh(words, frequencies));
  const hits = rows
    .map(({ keyText, found, ...row }) => ({
      ...row,
      score: keyText === null ? found / 1_000_000 : 0.001 + scorer.score(keyText),
    }))
    .toSorted((a, b) => b.score - a.score || b.date.getTime() - a.date.getTime() || (a.nodeId < b.nodeId ? -1 : 1));
  return { hits };
}
