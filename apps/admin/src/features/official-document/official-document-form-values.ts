import type { RecordEditing } from '../../components/record/use-record-editing.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import type {
  DocumentChoice,
  DocumentStatus,
  EditedDocument,
  UpdateDocumentInput,
} from './official-document.operations.ts';

/** Relations that are stored with this document; the opposite directions follow from the other one. */
export const relationKinds = ['REPLACES', 'AMENDS', 'GUIDES'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface DocumentRelation {
  kind: RelationKind;
  document: DocumentChoice;
}

export type DocumentFile = EditedDocument['files'][number];

/** What the form holds; days as `YYYY-MM-DD` or ''. */
export interface DocumentValues {
  type: string;
  number: string;
  symbol: string;
  issuer: string;
  issuedOn: string;
  effectiveOn: string;
  expiresOn: string;
  excerpt: string;
  signer: string;
  signerCapacity: string;
  status: DocumentStatus;
  files: DocumentFile[];
  relations: DocumentRelation[];
  internalNote: string;
}

export type DocumentEditing = RecordEditing<EditedDocument, DocumentValues>;

/** Lengths that the server enforces. */
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
const needed = ['type', 'number', 'issuer', 'excerpt'] as const;

export function valuesOfDocument(document: EditedDocument | null): DocumentValues {
  return {
    type: document?.type ?? '',
    number: document?.number ?? '',
    symbol: document?.symbol ?? '',
    issuer: document?.issuer ?? '',
    issuedOn: document?.issuedOn ?? '',
    effectiveOn: document?.effectiveOn ?? '',
    expiresOn: document?.expiresOn ?? '',
    excerpt: document?.excerpt ?? '',
    signer: document?.signer ?? '',
    signerCapacity: document?.signerCapacity ?? '',
    status: document?.status ?? 'IN_FORCE',
    files: document?.files ?? [],
    relations:
      document?.relations.flatMap(({ kind, document: other }) =>
        isStoredKind(kind) ? [{ kind, document: other }] : [],
      ) ?? [],
    internalNote: document?.internalNote ?? '',
  };
}

function isStoredKind(kind: string): kind is RelationKind {
  return (relationKinds as readonly string[]).includes(kind);
}

/** What can be told without asking the server. */
export function documentProblems(values: DocumentValues): Problem[] {
  const problems: Problem[] = [];
  for (const field of needed) if (!values[field].trim()) problems.push({ field, code: 'required' });
  for (const [field, max] of Object.entries(limits) as [keyof typeof limits, number][]) {
    if (values[field].trim().length > max) problems.push({ field, code: 'too-long', params: { max } });
  }
  const { issuedOn, effectiveOn, expiresOn } = values;
  if (issuedOn && effectiveOn && effectiveOn < issuedOn)
    problems.push({ field: 'effectiveOn', code: 'effective-before-issued' });
  const begins = effectiveOn || issuedOn;
  if (begins && expiresOn && expiresOn <= begins)
    problems.push({ field: 'expiresOn', code: 'expires-before-effective' });
  return problems;
}

/** Form → input of a mutation, for the given fields only. */
export function documentInput({
  issuedOn,
  effectiveOn,
  expiresOn,
  files,
  relations,
  ...plain
}: Partial<DocumentValues>): Omit<UpdateDocumentInput, 'id' | 'expectedVersion'> {
  return {
    ...plain,
    issuedOn: issuedOn === '' ? null : issuedOn,
    effectiveOn: effectiveOn === '' ? null : effectiveOn,
    expiresOn: expiresOn === '' ? null : expiresOn,
    fileIds: files?.map(({ id }) => id),
    relations: relations?.map(({ kind, document }) => ({ kind, documentId: document.id })),
  };
}
