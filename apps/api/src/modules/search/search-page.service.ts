import { chooseSnippet, highlightText, type QueryForms, type TextSegment } from '@kheo/domain';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import type { Language, SearchType } from '#src/generated/prisma/enums.ts';
import { isUuid, uuidOf } from '#src/global-id.ts';
import { decodeCursor, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { withDescendants } from '#src/modules/category/category.service.ts';
import type { FoundText } from './search-entry.service.ts';
import { findHits, groupedHits, type ShownHit } from './search.service.ts';

/** The nodes that can be found, by what the index calls them. */
export const nodeTypes = { ARTICLE: 'Article', OFFICIAL_DOCUMENT: 'OfficialDocument', AWARD: 'Award' } as const;

/** What a search is asked with. */
export interface SearchArguments extends PageArguments {
  query: string;
  types?: readonly SearchType[] | null;
  groupAwards?: boolean | null;
  filter?: {
    category?: string | null;
    from?: Date | null;
    to?: Date | null;
    year?: number | null;
    language?: Language | null;
    /** A global id. */
    decision?: string | null;
    status?: readonly string[] | null;
  } | null;
}

const longestQuery = 1_000;
const isScore = (value: string): boolean => /^\d+(?:\.\d+)?(?:e-\d+)?$/.test(value);

/** The period of a filter as times: days and years are Vietnam’s. */
function periodOf({ from, to, year }: NonNullable<SearchArguments['filter']>) {
  if (year != null && (year < 1900 || year > 2200)) throw badInput('A year is from 1900 to 2200.');
  const day = 24 * 3_600_000;
  const offset = 7 * 3_600_000;
  const begins = [from?.getTime(), year == null ? undefined : Date.UTC(year, 0, 1)].filter(
    (time) => time !== undefined,
  );
  const ends = [to && to.getTime() + day, year == null ? undefined : Date.UTC(year + 1, 0, 1)].filter(
    (time) => time != null,
  );
  return {
    from: begins.length ? new Date(Math.max(...begins) - offset) : null,
    to: ends.length ? new Date(Math.min(...ends) - offset) : null,
  };
}

/** One page of what is found, the best first, without the nodes themselves and their texts. */
export async function searchPage(db: Database, door: 'public' | 'editorial', args: SearchArguments) {
  const { category, status, language, decision, ...period } = args.filter ?? {};
  if (args.query.length > longestQuery) throw badInput(`A query has at most ${longestQuery} characters.`);
  const request = pageRequest(args);
  const answer = await findHits(db, door, args.query, {
    types: args.types ?? null,
    language: language ?? null,
    categoryIds: category == null ? null : await withDescendants(db, { slug: category }),
    statuses: door === 'editorial' ? (status ?? null) : null,
    groupId: decision == null ? null : uuidOf('AwardDecision', decision),
    ...periodOf(period),
  });
  const hits = args.groupAwards ? groupedHits(answer.hits) : answer.hits.map((hit) => ({ ...hit, others: 0 }));
  let place = request.forwards ? 0 : hits.length;
  if (request.cursor !== null) {
    const [score, id] = decodeCursor(request.cursor, [isScore, isUuid]) as [string, string];
    const comesAfter = (hit: ShownHit): boolean =>
      hit.score < Number(score) || (hit.score === Number(score) && hit.nodeId > id);
    const next = hits.findIndex((hit) => comesAfter(hit) || (!request.forwards && hit.nodeId === id));
    place = next === -1 ? hits.length : next;
  }
  const fetched = request.forwards
    ? hits.slice(place, place + request.limit + 1)
    : hits.slice(Math.max(0, place - request.limit - 1), place).toReversed();
  return { answer, page: pageOf(request, fetched, ({ score, nodeId }) => [String(score), nodeId]) };
}

/** The title of a result with what answers the query marked. */
export const markedTitle = (text: FoundText | null | undefined, forms: QueryForms): TextSegment[] =>
  highlightText(text?.title ?? '', forms);

/** The part of its text that shows best why it was found. */
export const snippetOf = (text: FoundText | null | undefined, forms: QueryForms): TextSegment[] =>
  text ? chooseSnippet([text.lead, text.body].filter(Boolean).join('\n'), forms) : [];
