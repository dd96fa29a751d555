import {
  correctedQuery,
  hasPhrase,
  readSearchQuery,
  scorerFor,
  type QueryForms,
  type QueryScorer,
  type SearchQuery,
} from '@kheo/domain';
import type { SearchType } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { codeWorth, formOf, planLookup, weigh } from './read-query.ts';
import type { FoundText, Searchable } from './search-entry.service.ts';
import { lookUp, mostHits, ranked, readWords, type FoundRow, type SearchConditions } from './search-lookup.service.ts';
import { searchables } from './searchables.service.ts';

export interface SearchHit {
  nodeId: string;
  type: SearchType;
  score: number;
  date: Date;
  categoryIds: string[];
  groupId: string | null;
}

export interface SearchAnswer {
  /** Best first; at most `mostHits`. */
  hits: SearchHit[];
  /** Whether these are all that there are; if not, there are at least so many. */
  complete: boolean;
  /** How the query was read; for marking what was found. */
  forms: QueryForms;
  /** A better spelling that finds something, when there is one. */
  correction: string | null;
}

/** What a year of age takes from a score: a newer text comes first among equals, and hardly otherwise. */
const yearWorth = 0.0008;
const yearLength = 365.25 * 24 * 3_600_000;
const freshness = (date: Date): number =>
  yearWorth * Math.max(0, Math.min(100, (date.getTime() - Date.UTC(2000, 0, 1)) / yearLength));

interface ScoredRow {
  row: FoundRow;
  score: number;
  /** How much of the query its words are, wherever they stand. */
  words: number;
}

const searchableOf = (type: SearchType): Searchable => searchables.find((searchable) => searchable.type === type)!;

function bestOfEach<Row extends { type: SearchType }>(
  rows: readonly Row[],
  worth: (row: Row) => number,
): Map<SearchType, number> {
  const best = new Map<SearchType, number>();
  for (const row of rows) best.set(row.type, Math.max(best.get(row.type) ?? 0, worth(row)));
  return best;
}

const isNarrowed = (conditions: SearchConditions): boolean =>
  Object.values(conditions).some((condition) => condition != null);

/**
 * Finds and ranks what a text asks for. What counts as an answer is read off the whole, whatever the conditions: a
 * condition takes hits away and adds none, so what is counted for it is what it finds.
 */
export async function findHits(
  db: Database,
  door: 'public' | 'editorial',
  text: string,
  conditions: SearchConditions,
): Promise<SearchAnswer> {
  const query = readSearchQuery(text);
  if (query.words.length === 0) return { hits: [], complete: true, forms: [], correction: null };
  const { words, frequencies } = await readWords(db, query);
  const plan = planLookup(query, words, frequencies);
  const byTexts = heldToTexts(query);
  const all = await lookUp(db, door, plan, byTexts, conditions, {});
  const most = byTexts ? ranked.byTexts : mostHits;
  const lowest = Math.max(0, ...all.map(({ found }) => found % codeWorth)) * worthCounting;
  // what comes after the last of these has no more of the query than it has
  const isEnough = (some: readonly FoundRow[]): boolean => some.length < most || some[most - 1]!.found < lowest;
  const isWhole = isEnough(all);
  const scorer = scorerFor(weigh(words, frequencies));
  const score = (row: FoundRow): ScoredRow => ({ row, ...scoreOf(row, scorer) });
  const counts = ({ found }: FoundRow): boolean => found >= lowest;
  const isAnswer = isWhole ? answersAmong(all.map(score), counts) : counts;
  // of too many the conditions find others than the first ones
  const rows = isWhole || !isNarrowed(conditions) ? all : await lookUp(db, door, plan, byTexts, {}, conditions);
  const hits = rows
    .filter(({ wanted, keyText }) => wanted && (!byTexts || (keyText !== null && keepsConditions(query, keyText))))
    .filter(isAnswer)
    .map(score)
    .toSorted((a, b) => b.score - a.score || (a.row.nodeId < b.row.nodeId ? -1 : 1));
  const correction = correctedQuery(
    text,
    words,
    hits.slice(0, textsForCorrection).flatMap(({ row }) => row.keyText ?? []),
  );
  const meant = correction === null ? [] : readSearchQuery(correction).words;
  return {
    hits: hits.map(({ row: { nodeId, type, date, categoryIds, groupId }, score: worth }) => ({
      nodeId,
      type,
      score: worth,
      date,
      categoryIds,
      groupId,
    })),
    complete: isEnough(rows),
    forms: [...query.words, ...meant].map((word) => [formOf(word)]),
    correction,
  };
}

/** What is an answer by its text where that was read, else by its terms. */
function answersAmong(scored: readonly ScoredRow[], counts: (row: FoundRow) => boolean): (row: FoundRow) => boolean {
  const judged = scored.filter(({ row }) => row.judged);
  const best = bestOfEach(
    judged.map(({ row: { type }, words }) => ({ type, words })),
    ({ words }) => words,
  );
  const lowest = Math.max(lowestScore, Math.max(0, ...judged.map(({ score }) => score)) * worthShowing);
  const answers = judged.filter(
    ({ row: { type, found }, score, words }) =>
      score >= lowest && (found >= codeWorth || words >= best.get(type)! * searchableOf(type).ownShare),
  );
  const ids = new Set(answers.map(({ row }) => row.nodeId));
  return (row) => (row.judged ? ids.has(row.nodeId) : counts(row));
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
function scoreOf({ type, keyText, found, date }: FoundRow, scorer: QueryScorer): { score: number; words: number } {
  if (keyText === null) return { score: (Math.min(found, 900) + freshness(date)) / 1_000_000, words: 0 };
  const { weight, bodyShare } = searchableOf(type);
  const words = scorer.score(keyText);
  const head =
    bodyShare === 1 ? words : scorer.score(keyText.slice(0, keyText.indexOf('\n', keyText.indexOf('\n') + 1)));
  const worth = weight * (head + bodyShare * Math.max(0, words - head));
  return { score: 0.001 + worth + freshness(date) + Math.min(2, Math.floor(found / codeWorth)), words };
}

/** A result that may stand for others of its group. */
export interface ShownHit extends SearchHit {
  /** How many others of its group are hits too, and not shown themselves. */
  others: number;
}

/** The hits with the first of each group standing for the others of it. */
export function groupedHits(hits: readonly SearchHit[]): ShownHit[] {
  const sizes = new Map<string, number>();
  for (const { groupId } of hits) if (groupId !== null) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
  const seen = new Set<string>();
  return hits.flatMap((hit) => {
    if (hit.groupId === null) return [{ ...hit, others: 0 }];
    if (seen.has(hit.groupId)) return [];
    seen.add(hit.groupId);
    return [{ ...hit, others: sizes.get(hit.groupId)! - 1 }];
  });
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
