import type { ImportColumn } from './import-batch.operations.ts';
import type { importItemKinds } from './import-batch.routes.ts';

export type ListKind = (typeof importItemKinds)[number];

/** What a column of a list can be, for each kind of list, in the order in which people think of it. */
export const fieldsOfKind = {
  ARTICLE: ['title', 'lead', 'body', 'author', 'source', 'publishedAt', 'category', 'tags', 'address'],
  OFFICIAL_DOCUMENT: [
    'code',
    'number',
    'symbol',
    'type',
    'excerpt',
    'issuer',
    'issuedOn',
    'effectiveOn',
    'expiresOn',
    'signer',
    'signerCapacity',
    'status',
  ],
} as const satisfies Record<ListKind, readonly string[]>;

export type ListField = (typeof fieldsOfKind)[ListKind][number];

type Fielded = Pick<ImportColumn, 'field'>;

/** A list with a title is one of articles; of one whose columns nobody knows yet, what the person came for. */
export function kindOfColumns(columns: readonly Fielded[], expected: ListKind = 'OFFICIAL_DOCUMENT'): ListKind {
  if (columns.every(({ field }) => field === null)) return expected;
  return columns.some(({ field }) => field === 'title') ? 'ARTICLE' : 'OFFICIAL_DOCUMENT';
}

export type ColumnProblem = { code: 'twice'; field: string } | { code: 'missing'; fields: readonly ListField[] };

/** Why a list cannot be read with these columns. */
export function problemsOfColumns(columns: readonly Fielded[], kind: ListKind): ColumnProblem[] {
  const chosen = columns.flatMap(({ field }) => field ?? []);
  const has = (field: ListField): boolean => chosen.includes(field);
  const twice = [...new Set(chosen.filter((field, index) => chosen.indexOf(field) !== index))];
  const missing: ListField[][] =
    kind === 'ARTICLE'
      ? [has('title') ? [] : ['title'], has('body') || has('lead') ? [] : ['body', 'lead']]
      : [has('code') || (has('number') && has('symbol')) ? [] : ['code'], has('excerpt') ? [] : ['excerpt']];
  return [
    ...twice.map((field) => ({ code: 'twice' as const, field })),
    ...missing.filter((fields) => fields.length > 0).map((fields) => ({ code: 'missing' as const, fields })),
  ];
}

/** What Excel calls a column: 0 → A, 25 → Z, 26 → AA. */
export const columnLetter = (index: number): string =>
  (index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));
