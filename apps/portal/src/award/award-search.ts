import { foldForSearch } from '@kheo/domain';
import type { AwardLevel, AwardStatus, SubjectKind } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_SPELLINGS } from '../civic-model/civic-field.ts';
import type { ListPosition } from '../paths.ts';

/** The fields of the search over the register of awards, in the order of the form. */
export const SEARCH_FIELDS = [
  'words',
  'form',
  'year',
  'unit',
  'level',
  'field',
  'movement',
  'subject',
  'status',
  'order',
] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number];

/** What a reader looks for. A field that is empty, or that holds nothing sensible, is not there. */
export type AwardSearch = Readonly<Partial<Record<SearchField, string>>>;

/** Each field's name in the address. */
export const PARAMETERS: Readonly<Record<SearchField, string>> = {
  words: 'q',
  form: 'hinh-thuc',
  year: 'nam',
  unit: 'don-vi',
  level: 'cap',
  field: 'linh-vuc',
  movement: 'phong-trao',
  subject: 'doi-tuong',
  status: 'tinh-trang',
  order: 'sap-xep',
};

/** The only order that an address names; newest first goes without saying. */
export const BY_NAME = 'ten';

const LEVELS = {
  'nha-nuoc': 'STATE',
  'bo-nganh': 'MINISTRY',
  tinh: 'PROVINCE',
  'so-nganh': 'DEPARTMENT',
  huyen: 'DISTRICT',
  xa: 'COMMUNE',
  'co-so': 'UNIT',
} as const satisfies Record<string, AwardLevel>;

const SUBJECTS = {
  'ca-nhan': 'INDIVIDUAL',
  'tap-the': 'COLLECTIVE',
  'ho-gia-dinh': 'HOUSEHOLD',
} as const satisfies Record<string, SubjectKind>;

const STATUSES = {
  'da-tang': 'GRANTED',
  'dinh-chinh': 'CORRECTED',
  'huy-bo': 'REVOKED',
  'khoi-phuc': 'RESTORED',
} as const satisfies Record<string, AwardStatus>;

/** The words of the address behind the API's, field by field. */
const SPELLINGS: Readonly<Partial<Record<SearchField, Readonly<Record<string, string>>>>> = {
  level: LEVELS,
  field: CIVIC_FIELD_SPELLINGS,
  subject: SUBJECTS,
  status: STATUSES,
};

/** How an address spells a value of the API: `PROVINCE` → `tinh`, `COMMENDATION_UNIT` → `commendation-unit`. */
export function spell(field: SearchField, value: string): string {
  const spellings = SPELLINGS[field];
  if (spellings !== undefined) return Object.entries(spellings).find(([, each]) => each === value)?.[0] ?? '';
  return field === 'form' ? value.toLowerCase().replaceAll('_', '-') : value;
}

/** What stands behind the spelling of an address that {@link readSearch} let through. */
export function meaningOf(field: SearchField, spelling: string): string {
  const spellings = SPELLINGS[field];
  if (spellings !== undefined) return spellings[spelling] ?? '';
  return field === 'form' ? spelling.toUpperCase().replaceAll('-', '_') : spelling;
}

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

function fewWords(text: string): string {
  const words = wordsOf(text);
  if (words.length > MOST_WORDS) return words.slice(0, MOST_WORDS).join(' ');
  return words.length > 0 ? text : '';
}

function year(text: string): string {
  const number = Number(text);
  return Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR ? String(number) : '';
}

const slug = (text: string) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : '');
const oneOf = (field: SearchField) => (text: string) => (Object.hasOwn(SPELLINGS[field] ?? {}, text) ? text : '');

/** What is sensible in a field; an empty text when nothing is. */
const READERS: Readonly<Record<SearchField, (text: string) => string>> = {
  words: fewWords,
  form: slug,
  year,
  unit: fewWords,
  level: oneOf('level'),
  field: oneOf('field'),
  movement: slug,
  subject: oneOf('subject'),
  status: oneOf('status'),
  order: (text) => (text === BY_NAME ? text : ''),
};

/** Reads a search from an address. Nothing in an address can make it fail. */
export function readSearch(query: URLSearchParams): AwardSearch {
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
export function writeSearch(search: AwardSearch, { after, before }: ListPosition = {}): string {
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
export function toFilter({ words, form, year: ofYear, unit, level, field, movement, subject, status }: AwardSearch) {
  return {
    search: words ?? null,
    form: form === undefined ? null : meaningOf('form', form),
    year: ofYear === undefined ? null : Number(ofYear),
    unit: unit ?? null,
    level: LEVELS[level as keyof typeof LEVELS] ?? null,
    field: CIVIC_FIELD_SPELLINGS[field as keyof typeof CIVIC_FIELD_SPELLINGS] ?? null,
    movementSlug: movement ?? null,
    subjectKind: SUBJECTS[subject as keyof typeof SUBJECTS] ?? null,
    status: STATUSES[status as keyof typeof STATUSES] ?? null,
  };
}

/** The order that a search asks for. */
export const orderOf = ({ order }: AwardSearch): 'NAME' | 'NEWEST' => (order === BY_NAME ? 'NAME' : 'NEWEST');

/** The search without one of its conditions. */
export function without(search: AwardSearch, field: SearchField): AwardSearch {
  return { ...search, [field]: undefined };
}

/** Whether the search narrows the register; an order does not. */
export const narrows = (search: AwardSearch) =>
  SEARCH_FIELDS.some((field) => field !== 'order' && search[field] !== undefined);
