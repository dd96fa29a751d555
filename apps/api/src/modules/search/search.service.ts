import {
  correctedQuery,
  hasPhrase,
  readSearchQuery,
  scorerFor,
  spellingVariants,
  termOf,
  type QueryForms,
  type QueryScorer,
  type SearchQuery,
  type WeighedWord,
} from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { Language, SearchType } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import {
  formOf,
  Frequencies,
  guessesFor,
  isDoubtful,
  surelyMeant,
  planLookup,
  codeWorth,
  termsToCount,
  weigh,
  type ReadWord,
} from './read-query.ts';
import type { FoundText } from './search-entry.service.ts';
import { searchables } from './searchables.service.ts';

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
  /** Best first; at most `mostHits`. */
  hits: SearchHit[];
  /** How the query was read; for marking what was found. */
  forms: QueryForms;
  /** A better spelling that finds something, when there is one. */
  correction: string | null;
}

/** No answer is longer. Who has more than five hundred results wants a narrower question. */
export const mostHits = 500;
/** So many of the best by their terms are ranked by their texts; more when the texts decide what is a hit at all. */
const ranked = { usually: 80, byTexts: 300 } as const;
/** So many entries are looked at for one term, which only bounds words that nearly every text has. */
const mostForOne = 12_000;
/** What a year of age takes from a score: a newer text comes first among equals, and hardly otherwise. */
const yearWorth = 0.0008;
const yearLength = 365.25 * 24 * 3_600_000;
const freshness = (date: Date): number =>
  yearWorth * Math.max(0, Math.min(100, (date.getTime() - Date.UTC(2000, 0, 1)) / yearLength));

/** With more doubtful words than this only keystrokes are read anew; every spelling of every word would be too many. */
const mostDoubtful = 3;

interface FoundRow {
  nodeId: string;
  type: SearchType;
  date: Date;
  categoryIds: string[];
  found: number;
  keyText: string | null;
}

async function frequenciesOf(db: Database, terms: readonly number[]): Promise<Frequencies> {
  const rows = await db.$queryRaw<Array<{ term: number; entries: number }>>`
    SELECT term, entries FROM search_term WHERE term = ANY(${[...terms]}::int[])`;
  return new Frequencies(new Map(rows.map(({ term, entries }) => [term, entries])));
}

/** The query's words; one that hardly anybody has written comes with what it may have been meant to be. */
async function readWords(db: Database, query: SearchQuery): Promise<{ words: ReadWord[]; frequencies: Frequencies }> {
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

/** What is worth ranking for a query: the best by their terms. */
interface Candidates {
  words: ReadWord[];
  weighed: WeighedWord[];
  rows: FoundRow[];
}

/** Finds what may answer a query; the public door finds what is public. */
export async function findCandidates(
  db: Database,
  door: 'public' | 'editorial',
  query: SearchQuery,
  conditions: SearchConditions,
): Promise<Candidates> {
  const { words, frequencies } = await readWords(db, query);
  const plan = planLookup(query, words, frequencies);
  const { types = null, language = null, categoryIds = null, statuses = null, from = null, to = null } = conditions;
  const lookup = [
    Prisma.sql`${plan.terms}::int[], ${plan.worth}::real[], ${plan.together}::int[], ${plan.togetherWorth}::real,
      ${plan.needed}::int[], ${plan.unwanted}::int[]`,
    Prisma.sql`${types && [...types]}::"SearchType"[], ${language}::"Language", ${categoryIds && [...categoryIds]}::uuid[]`,
  ] as const;
  const period = Prisma.sql`${from}::timestamptz, ${to}::timestamptz, ${mostForOne}::int, ${mostHits}::int`;
  const matches =
    door === 'public'
      ? Prisma.sql`public_search_matches(${lookup[0]}, ${lookup[1]}, ${period})`
      : Prisma.sql`search_matches(false, ${lookup[0]}, ${lookup[1]}, ${statuses && [...statuses]}::text[], ${period})`;
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT e.node_id AS "nodeId", e.type::text AS type, e.date, e.category_ids AS "categoryIds", m.score AS found,
      CASE WHEN m.place <= ${heldToTexts(query) ? ranked.byTexts : ranked.usually}::int THEN e.key_text END AS "keyText"
    FROM (SELECT node_id, score, row_number() OVER () AS place FROM ${matches}) m
    JOIN search_entry e ON e.node_id = m.node_id
    ORDER BY m.place`;
  return { words, weighed: weigh(words, frequencies), rows };
}

/** Finds and ranks what a text asks for. */
export async function findHits(
  db: Database,
  door: 'public' | 'editorial',
  text: string,
  conditions: SearchConditions,
): Promise<SearchAnswer> {
  const query = readSearchQuery(text);
  if (query.words.length === 0) return { hits: [], forms: [], correction: null };
  const { words, weighed, rows } = await findCandidates(db, door, query, conditions);
  const scorer = scorerFor(weighed);
  const ofTexts = heldToTexts(query);
  const scored = rows
    .filter(({ keyText }) => !ofTexts || (keyText !== null && keepsConditions(query, keyText)))
    .map((row) => ({ row, score: scoreOf(row, scorer) }))
    .toSorted((a, b) => b.score - a.score || (a.row.nodeId < b.row.nodeId ? -1 : 1));
  const lowest = Math.max(lowestScore, (scored[0]?.score ?? 0) * worthShowing);
  const lowestFound = Math.max(...rows.map(({ found }) => found % codeWorth)) * worthCounting;
  const best = scored.filter(({ row, score }) => (row.keyText === null ? row.found >= lowestFound : score >= lowest));
  const correction = correctedQuery(
    text,
    words,
    best.slice(0, textsForCorrection).flatMap(({ row }) => row.keyText ?? []),
  );
  const meant = correction === null ? [] : readSearchQuery(correction).words;
  return {
    hits: best.map(({ row: { nodeId, type, date, categoryIds }, score }) => ({
      nodeId,
      type,
      score,
      date,
      categoryIds,
    })),
    forms: [...query.words, ...meant].map((word) => [formOf(word)]),
    correction,
  };
}

const textsForCorrection = 5;
/** What has less has one common word of several, or nothing, in common with the query. */
const lowestScore = 0.1;
/** Nor is what has less than this share of the best score an answer. */
const worthShowing = 0.15;
/** The same for what was not ranked by its text, as a share of the best by terms. */
const worthCounting = 0.5;

/** Phrases are looked up by their pairs of words; whether these stand in one row only the text says. */
const heldToTexts = ({ phrases, without }: SearchQuery): boolean =>
  phrases.length > 0 || without.some(({ length }) => length > 1);

function keepsConditions({ phrases, without }: SearchQuery, keyText: string): boolean {
  return (
    phrases.every((phrase) => hasPhrase(keyText, phrase)) &&
    !without.some((phrase) => phrase.length > 1 && hasPhrase(keyText, phrase))
  );
}

/** The document with that number comes first, then who mentions it; what was not ranked by its text comes last, in the order of its terms. */
function scoreOf({ keyText, found, date }: FoundRow, scorer: QueryScorer): number {
  if (keyText === null) return (Math.min(found, 900) + freshness(date)) / 1_000_000;
  return 0.001 + scorer.score(keyText) + freshness(date) + Math.min(2, Math.floor(found / codeWorth));
}

/** The texts of some hits, by id: one statement for each type among them. */
export async function textsOf(db: Database, hits: readonly SearchHit[]): Promise<Map<string, FoundText>> {
  const texts = new Map<string, FoundText>();
  for (const searchable of searchables) {
    const ids = hits.filter(({ type }) => type === searchable.type).map(({ nodeId }) => nodeId);
    if (ids.length === 0) continue;
    for (const text of await searchable.texts(db, ids)) texts.set(text.nodeId, text);
  }
  return texts;
}
