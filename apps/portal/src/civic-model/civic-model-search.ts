import { foldForSearch } from '@kheo/domain';
import type { ModelKind, ModelStatus } from '@kheo/domain/award/vocabulary';
import type { ListPosition } from '../paths.ts';
import { CIVIC_FIELD_SPELLINGS } from './civic-field.ts';

/** The fields of the search over models, in the order of the form. */
export const MODEL_FIELDS = ['words', 'field', 'kind', 'status', 'movement', 'year'] as const;

export type ModelField = (typeof MODEL_FIELDS)[number];

/** What a reader looks for; what is empty or makes no sense is not there. */
export type ModelSearch = Readonly<Partial<Record<ModelField, string>>>;

/** Each field's name in the address. */
export const MODEL_PARAMETERS: Readonly<Record<ModelField, string>> = {
  words: 'q',
  field: 'linh-vuc',
  kind: 'loai',
  status: 'tinh-trang',
  movement: 'phong-trao',
  year: 'nam',
};

export const MODEL_KIND_SPELLINGS = {
  'mo-hinh': 'MODEL',
  'dien-hinh-tap-the': 'EXEMPLAR_COLLECTIVE',
  'dien-hinh-ca-nhan': 'EXEMPLAR_INDIVIDUAL',
} as const satisfies Record<string, ModelKind>;

export const MODEL_STATUS_SPELLINGS = {
  'dang-ky': 'REGISTERED',
  'dang-xay-dung': 'BUILDING',
  'tham-dinh': 'UNDER_REVIEW',
  'cong-nhan': 'RECOGNIZED',
  'khong-cong-nhan': 'NOT_RECOGNIZED',
  'nhan-rong': 'REPLICATED',
  dung: 'DISCONTINUED',
  'thu-hoi': 'WITHDRAWN',
} as const satisfies Record<string, ModelStatus>;

const LONGEST = 200;
const MOST_WORDS = 20;

const words = (text: string) => {
  const found = foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (found.length > MOST_WORDS) return found.slice(0, MOST_WORDS).join(' ');
  return found.length > 0 ? text : '';
};
const oneOf = (spellings: object) => (text: string) => (Object.hasOwn(spellings, text) ? text : '');
const yearOf = (text: string) => (/^(?:19|20|21)\d\d$/.test(text) ? text : '');

const READERS: Readonly<Record<ModelField, (text: string) => string>> = {
  words,
  field: oneOf(CIVIC_FIELD_SPELLINGS),
  kind: oneOf(MODEL_KIND_SPELLINGS),
  status: oneOf(MODEL_STATUS_SPELLINGS),
  movement: (text) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : ''),
  year: yearOf,
};

/** Reads a search from an address. Nothing in an address can make it fail. */
export function readModelSearch(query: URLSearchParams): ModelSearch {
  const search: Partial<Record<ModelField, string>> = {};
  for (const field of MODEL_FIELDS) {
    const typed = (query.get(MODEL_PARAMETERS[field]) ?? '').slice(0, LONGEST).toWellFormed();
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
export function writeModelSearch(search: ModelSearch, { after, before }: ListPosition = {}): string {
  const query = new URLSearchParams();
  for (const field of MODEL_FIELDS) {
    const text = search[field];
    if (text !== undefined) query.set(MODEL_PARAMETERS[field], text);
  }
  if (after) query.set('after', after);
  else if (before) query.set('before', before);
  return query.toString();
}

/** A search as the API's filter takes it. */
export function toModelFilter({ words: typed, field, kind, status, movement, year }: ModelSearch) {
  return {
    search: typed ?? null,
    field: CIVIC_FIELD_SPELLINGS[field as keyof typeof CIVIC_FIELD_SPELLINGS] ?? null,
    kind: MODEL_KIND_SPELLINGS[kind as keyof typeof MODEL_KIND_SPELLINGS] ?? null,
    status: MODEL_STATUS_SPELLINGS[status as keyof typeof MODEL_STATUS_SPELLINGS] ?? null,
    movementSlug: movement ?? null,
    year: year === undefined ? null : Number(year),
  };
}
