import { foldForSearch, parseDateTime } from '@kheo/domain';
import type { ListPosition } from '../paths.ts';

/** The fields of the search over the register, in the order of the form. */
export const SEARCH_FIELDS = ['words', 'code', 'type', 'year', 'issuer', 'signer', 'status', 'from', 'to'] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number];

/** What a reader looks for. A field that is empty, or that holds nothing sensible, is not there. */
export type RegisterSearch = Readonly<Partial<Record<SearchField, string>>>;

export type OfficialDocumentStatus = 'NOT_YET_IN_FORCE' | 'IN_FORCE' | 'EXPIRED' | 'REPLACED';

/** Each field's name in the address. */
export const PARAMETERS: Readonly<Record<SearchField, string>> = {
  words: 'q',
  code: 'so',
  type: 'loai',
  year: 'nam',
  issuer: 'co-quan',
  signer: 'nguoi-ky',
  status: 'hieu-luc',
  from: 'tu',
  to: 'den',
};

const STATUSES: Readonly<Record<string, OfficialDocumentStatus>> = {
  'con-hieu-luc': 'IN_FORCE',
  'chua-co-hieu-luc': 'NOT_YET_IN_FORCE',
  'het-hieu-luc': 'EXPIRED',
  'bi-thay-the': 'REPLACED',
};

/** Each status with its spelling in the address, in the order of the form. */
export const STATUS_CHOICES = Object.entries(STATUSES).map(([value, status]) => ({ value, status }));

/** The status behind a spelling of the address that {@link readSearch} let through. */
export const statusOf = (value: string): OfficialDocumentStatus | null => STATUSES[value] ?? null;

/** Beyond this nobody types, and the API need not read it. */
const LONGEST = 200;
/** As many words as the API looks for. */
const MOST_WORDS = 20;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

const wordsOf = (text: string) =>
  foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const hasLetters = (text: string) => (wordsOf(text).length > 0 ? text : '');

function fewWords(text: string): string {
  const words = wordsOf(text);
  return words.length > MOST_WORDS ? words.slice(0, MOST_WORDS).join(' ') : hasLetters(text);
}

const isYear = (year: number) => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** `2020-03-30`, from what a date field sends or from what a person types: 30/3/2020. */
function day(text: string): string {
  const date = parseDateTime(text)?.slice(0, 10) ?? '';
  return isYear(Number(date.slice(0, 4))) ? date : '';
}

/** What is sensible in a field; an empty text when nothing is. */
const READERS: Readonly<Record<SearchField, (text: string) => string>> = {
  words: fewWords,
  code: hasLetters,
  type: (text) => text,
  year: (text) => (isYear(Number(text)) ? String(Number(text)) : ''),
  issuer: hasLetters,
  signer: hasLetters,
  status: (text) => (Object.hasOwn(STATUSES, text) ? text : ''),
  from: day,
  to: day,
};

/** Reads a search from an address. Nothing in an address can make it fail. */
export function readSearch(query: URLSearchParams): RegisterSearch {
  const search: Partial<Record<SearchField, string>> = {};
  for (const field of SEARCH_FIELDS) {
    const typed = (query.get(PARAMETERS[field]) ?? '').slice(0, LONGEST).toWellFormed();
    const text = READERS[field](
      typed
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .normalize('NFC'),
    );
    if (text !== '') search[field] = text;
  }
  return search;
}

/** Writes a search, and where its list stands, as the query of an address. */
export function writeSearch(search: RegisterSearch, { after, before }: ListPosition = {}): string {
  const query = new URLSearchParams();
  for (const field of SEARCH_FIELDS) {
    const text = search[field];
    if (text !== undefined) query.set(PARAMETERS[field], text);
  }
  if (after) query.set('after', after);
  else if (before) query.set('before', before);
  return query.toString();
}

/** A search as the API's filter takes it. */
export function toFilter(search: RegisterSearch) {
  return {
    search: search.words ?? null,
    code: search.code ?? null,
    type: search.type ?? null,
    year: search.year === undefined ? null : Number(search.year),
    issuer: search.issuer ?? null,
    signer: search.signer ?? null,
    status: search.status === undefined ? null : statusOf(search.status),
    issuedFrom: search.from ?? null,
    issuedTo: search.to ?? null,
  };
}

/** The search without one of its conditions. */
export function without(search: RegisterSearch, field: SearchField): RegisterSearch {
  return { ...search, [field]: undefined };
}
