import { parseDateTime } from '@kheo/domain';
import type { ListPosition } from '../paths.ts';

/** What a search can be narrowed by, in the order of the page. */
export const SEARCH_CONDITIONS = ['type', 'category', 'decision', 'year', 'from', 'to'] as const;

export type SearchCondition = (typeof SEARCH_CONDITIONS)[number];

/** What a reader looks for. A condition that is empty, or that holds nothing sensible, is not there. */
export interface SiteSearch extends Readonly<Partial<Record<SearchCondition, string>>> {
  /** As typed, without spaces around it. */
  readonly words: string;
}

export type SearchType = 'ARTICLE' | 'OFFICIAL_DOCUMENT' | 'AWARD';

/** Names in the address; the register's search shares `q`, `nam`, `tu` and `den`. */
export const PARAMETERS: Readonly<Record<SearchCondition | 'words', string>> = {
  words: 'q',
  type: 'loai',
  category: 'chuyen-muc',
  decision: 'quyet-dinh',
  year: 'nam',
  from: 'tu',
  to: 'den',
};

/** How an address spells the awards. */
export const AWARDS = 'khen-thuong';

const TYPES: Readonly<Record<string, SearchType>> = {
  'tin-bai': 'ARTICLE',
  'van-ban': 'OFFICIAL_DOCUMENT',
  [AWARDS]: 'AWARD',
};

/** Each type with its spelling in the address, in the order of the page. */
export const TYPE_CHOICES = Object.entries(TYPES).map(([value, type]) => ({ value, type }));

/** The type behind a spelling of the address. */
export const typeOf = (value: string | undefined): SearchType | null => TYPES[value ?? ''] ?? null;

/** The longest search, in characters: a long title fits, a pasted page does not. */
export const LONGEST_SEARCH = 200;

const LONGEST_SLUG = 200;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const isYear = (year: number) => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** `2020-03-30`, from what a date field sends or from what a person types: 30/3/2020. */
function day(text: string): string {
  const date = parseDateTime(text)?.slice(0, 10) ?? '';
  return isYear(Number(date.slice(0, 4))) ? date : '';
}

const READERS: Readonly<Record<SearchCondition, (text: string) => string>> = {
  type: (text) => (Object.hasOwn(TYPES, text) ? text : ''),
  category: (text) => (/^[a-z0-9-]+$/.test(text) && text.length <= LONGEST_SLUG ? text : ''),
  decision: (text) => (/^[\w-]{20,120}$/.test(text) ? text : ''),
  year: (text) => (isYear(Number(text)) ? String(Number(text)) : ''),
  from: day,
  to: day,
};

const tidy = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');

/** Reads a search from an address. Nothing in an address can make it fail. */
export function readSearch(query: URLSearchParams): SiteSearch {
  const search: { words: string } & Partial<Record<SearchCondition, string>> = {
    words: tidy(query.get(PARAMETERS.words) ?? ''),
  };
  for (const condition of SEARCH_CONDITIONS) {
    const text = READERS[condition](tidy(query.get(PARAMETERS[condition]) ?? ''));
    if (text !== '') search[condition] = text;
  }
  return search;
}

/** Writes a search, and where its list stands, as the query of an address. */
export function writeSearch(search: SiteSearch, { after, before }: ListPosition = {}): string {
  const query = new URLSearchParams();
  for (const field of ['words', ...SEARCH_CONDITIONS] as const) {
    const text = search[field];
    if (text) query.set(PARAMETERS[field], text);
  }
  if (after) query.set('after', after);
  else if (before) query.set('before', before);
  return query.toString();
}

/** Longer than what is looked for: the page says so and keeps the text. */
export const isTooLong = ({ words }: SiteSearch): boolean => words.length > LONGEST_SEARCH;

/** The conditions that are set. */
export function conditionsOf(search: SiteSearch): SearchCondition[] {
  return SEARCH_CONDITIONS.filter((condition) => search[condition] !== undefined);
}

/** The search with one condition set anew, or dropped. */
export function withCondition(search: SiteSearch, condition: SearchCondition, value?: string): SiteSearch {
  return { ...search, [condition]: value };
}

/** A search as the API takes it; one that is too long looks for nothing. */
export function toVariables(search: SiteSearch) {
  const type = typeOf(search.type);
  return {
    query: isTooLong(search) ? '' : search.words,
    types: type === null ? null : [type],
    typed: type !== null,
    // among other results the awards of a decision are one of them
    groupAwards: type !== 'AWARD',
    filter: {
      category: search.category ?? null,
      decision: search.decision ?? null,
      year: search.year === undefined ? null : Number(search.year),
      from: search.from ?? null,
      to: search.to ?? null,
    },
  };
}

/**
 * The same search in a wider form, when it has marks that narrow it: quotation marks taken away, words behind a minus
 * left out. Null when there is nothing to widen.
 *
 * @example widerWords('“hòa giải viên” -thành') // 'hòa giải viên'
 */
export function widerWords(words: string): string | null {
  const wider = tidy(words.replaceAll(/(^|\s)-\S+/g, ' ').replaceAll(/["“”„«»]/g, ' '));
  return wider === '' || wider === words ? null : wider;
}
