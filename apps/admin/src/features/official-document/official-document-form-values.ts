import type { Problem } from '../../lib/problem-messages.ts';
import type {
  CreateDocumentInput,
  DocumentChoice,
  DocumentStatus,
  EditedDocument,
  UpdateDocumentInput,
} from './official-document.operations.ts';
import type { DocumentEditSearch } from './official-document.routes.ts';

/** Relations that are stored with this document; the opposite directions follow from the other one. */
export const relationKinds = ['REPLACES', 'AMENDS', 'GUIDES'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface DocumentRelation {
  kind: RelationKind;
  document: DocumentChoice;
}

export type DocumentFile = EditedDocument['files'][number];

/** What the form holds; days as `YYYY-MM-DD` or ''. */
export interface DocumentFormValues {
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

export type DocumentField = keyof DocumentFormValues;

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

/** The form of a document; of a new one, with what is known of it, for null. */
export function valuesOfDocument(document: EditedDocument | null, known: DocumentEditSearch = {}): DocumentFormValues {
  return {
    type: document?.type ?? known.type ?? '',
    number: document?.number ?? known.number ?? '',
    symbol: document?.symbol ?? known.symbol ?? '',
    issuer: document?.issuer ?? known.issuer ?? '',
    issuedOn: document?.issuedOn ?? known.issuedOn ?? '',
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
export function problemsOf(values: DocumentFormValues): Problem[] {
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

/** A value without what is only there to be shown. */
function essence(field: DocumentField, values: DocumentFormValues): string {
  if (field === 'files') return JSON.stringify(values.files.map(({ id }) => id));
  if (field === 'relations') return JSON.stringify(values.relations.map(({ kind, document }) => [kind, document.id]));
  return values[field].trim();
}

/** The fields in which the form differs from where it began. */
export function changedFields(base: DocumentFormValues, values: DocumentFormValues): DocumentField[] {
  return (Object.keys(base) as DocumentField[]).filter((field) => essence(field, base) !== essence(field, values));
}

/** Form → input of a mutation, for the given fields only. */
function inputOf(values: DocumentFormValues, fields: readonly DocumentField[]): Partial<UpdateDocumentInput> {
  const whole = {
    type: { type: values.type.trim() },
    number: { number: values.number.trim() },
    symbol: { symbol: values.symbol.trim() },
    issuer: { issuer: values.issuer.trim() },
    issuedOn: { issuedOn: values.issuedOn || null },
    effectiveOn: { effectiveOn: values.effectiveOn || null },
    expiresOn: { expiresOn: values.expiresOn || null },
    excerpt: { excerpt: values.excerpt.trim() },
    signer: { signer: values.signer.trim() },
    signerCapacity: { signerCapacity: values.signerCapacity.trim() },
    status: { status: values.status },
    files: { fileIds: values.files.map(({ id }) => id) },
    relations: { relations: values.relations.map(({ kind, document }) => ({ kind, documentId: document.id })) },
    internalNote: { internalNote: values.internalNote.trim() },
  } satisfies Record<DocumentField, Partial<UpdateDocumentInput>>;
  return Object.assign({}, ...fields.map((field) => whole[field])) as Partial<UpdateDocumentInput>;
}

export function createInputOf(values: DocumentFormValues): CreateDocumentInput {
  const {
    id: _id,
    expectedVersion: _version,
    ...rest
  } = inputOf(values, changedFields(valuesOfDocument(null), values)) as UpdateDocumentInput;
  return {
    ...rest,
    type: values.type.trim(),
    number: values.number.trim(),
    issuer: values.issuer.trim(),
    excerpt: values.excerpt.trim(),
  };
}

export function updateInputOf(
  id: string,
  expectedVersion: number,
  base: DocumentFormValues,
  values: DocumentFormValues,
): UpdateDocumentInput {
  return { id, expectedVersion, ...inputOf(values, changedFields(base, values)) };
}

const template = valuesOfDocument(null);

/** The form's field for a field that the server names (`fileIds` → `files`). */
export function formFieldOf(serverField: string): DocumentField | null {
  const name = serverField.split('.')[0] ?? '';
  if (name === 'fileIds') return 'files';
  return name in template ? (name as DocumentField) : null;
}
