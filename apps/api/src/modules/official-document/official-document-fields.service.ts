import { documentCode, foldForSearch, type Problem } from '@kheo/domain';
import type { OfficialDocumentRelationKind, OfficialDocumentStatus } from '#src/generated/prisma/enums.ts';
import type { Transaction } from '#src/db/client.ts';
import { compactCode } from './official-document-list.service.ts';

/** What an editor may set. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface OfficialDocumentFields {
  type?: string | null;
  number?: string | null;
  symbol?: string | null;
  issuer?: string | null;
  signer?: string | null;
  signerCapacity?: string | null;
  issuedOn?: Date | null;
  effectiveOn?: Date | null;
  expiresOn?: Date | null;
  excerpt?: string | null;
  status?: OfficialDocumentStatus | null;
  internalNote?: string | null;
  fileIds?: string[] | null;
  relations?: Array<{ kind: OfficialDocumentRelationKind; documentId: string }> | null;
}

const limits = {
  type: 80,
  number: 40,
  symbol: 80,
  issuer: 300,
  signer: 200,
  signerCapacity: 300,
  excerpt: 2000,
  internalNote: 5000,
} as const;
type TextField = keyof typeof limits;
const needed = new Set<TextField>(['type', 'number', 'issuer', 'excerpt']);
const dates = ['issuedOn', 'effectiveOn', 'expiresOn'] as const;

/** What a change is judged against. */
export interface StoredDocument {
  id: string | null;
  type: string;
  number: string;
  symbol: string;
  issuer: string;
  signer: string;
  excerpt: string;
  code: string;
  issuedOn: Date | null;
  effectiveOn: Date | null;
  expiresOn: Date | null;
}

/** A document that is only being registered. */
export const unregistered: StoredDocument = {
  id: null,
  type: '',
  number: '',
  symbol: '',
  issuer: '',
  signer: '',
  excerpt: '',
  code: '',
  issuedOn: null,
  effectiveOn: null,
  expiresOn: null,
};

/** The columns that a change comes to, and everything that is wrong with it. */
export async function prepareDocument(db: Transaction, fields: OfficialDocumentFields, current: StoredDocument) {
  const problems: Problem[] = [];
  const texts: Partial<Record<TextField, string>> = {};
  for (const field of Object.keys(limits) as TextField[]) {
    if (fields[field] !== undefined) texts[field] = (fields[field] ?? '').trim();
    const value = texts[field] ?? (current[field as keyof StoredDocument] as string | undefined) ?? '';
    if (needed.has(field) && !value) problems.push({ field, code: 'required' });
    if (value.length > limits[field]) problems.push({ field, code: 'too-long', params: { max: limits[field] } });
  }
  const merged: StoredDocument = { ...current, ...texts };
  for (const field of dates) if (fields[field] !== undefined) merged[field] = fields[field];
  merged.code = documentCode(merged.number, merged.symbol);
  if (merged.issuedOn && merged.effectiveOn && merged.effectiveOn < merged.issuedOn)
    problems.push({ field: 'effectiveOn', code: 'effective-before-issued' });
  const begins = merged.effectiveOn ?? merged.issuedOn;
  if (begins && merged.expiresOn && merged.expiresOn <= begins)
    problems.push({ field: 'expiresOn', code: 'expires-before-effective' });
  const double = await db.officialDocument.findFirst({
    where: {
      type: merged.type,
      code: merged.code,
      issuedOn: merged.issuedOn,
      ...(current.id ? { NOT: { id: current.id } } : {}),
    },
    select: { id: true },
  });
  if (double && merged.code) problems.push({ field: 'number', code: 'code-taken' });
  problems.push(...(await missing(db, fields, current.id)));
  const { id: _id, ...columns } = merged;
  return {
    problems,
    columns: {
      ...columns,
      ...texts,
      ...(fields.status ? { status: fields.status } : {}),
      searchText: foldForSearch(
        [merged.type, merged.code, compactCode(merged.code), merged.excerpt, merged.issuer, merged.signer].join(' '),
      ),
    },
  };
}

async function missing(
  db: Transaction,
  { fileIds, relations }: OfficialDocumentFields,
  id: string | null,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (fileIds?.length && (await db.mediaFile.count({ where: { id: { in: fileIds } } })) < new Set(fileIds).size)
    problems.push({ field: 'fileIds', code: 'not-found' });
  const others = relations?.map(({ documentId }) => documentId) ?? [];
  if (others.length && (await db.officialDocument.count({ where: { id: { in: others } } })) < new Set(others).size)
    problems.push({ field: 'relations', code: 'not-found' });
  if (id && others.includes(id)) problems.push({ field: 'relations', code: 'related-to-itself' });
  return problems;
}
