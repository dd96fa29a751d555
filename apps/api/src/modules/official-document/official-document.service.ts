import {
  documentCode,
  extractDocumentReferences,
  foldForSearch,
  slugify,
  type DocumentReference,
  type Problem,
} from '@kheo/domain';
import type { OfficialDocumentRelationKind, OfficialDocumentStatus } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import { removeSearchEntry, updateSearchEntry, writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import { officialDocumentSearch } from './official-document-search.service.ts';
import { mayPublishDocument, mayRegisterDocument } from './official-document.access.ts';
import { compactCode } from './official-document-list.service.ts';

/** Registered documents by code, the newest of a code that was used again. `query` is the selection of the request. */
export async function findDocumentsByCode<Query extends object>(db: Database, codes: readonly string[], query: Query) {
  const rows = await db.officialDocument.findMany({
    ...query,
    where: { code: { in: [...codes] } },
    orderBy: [{ issuedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [row.code, row]));
}

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

interface Stored {
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

const nothing: Stored = {
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

async function prepare(db: Transaction, fields: OfficialDocumentFields, current: Stored) {
  const problems: Problem[] = [];
  const texts: Partial<Record<TextField, string>> = {};
  for (const field of Object.keys(limits) as TextField[]) {
    if (fields[field] !== undefined) texts[field] = (fields[field] ?? '').trim();
    const value = texts[field] ?? (current[field as keyof Stored] as string | undefined) ?? '';
    if (needed.has(field) && !value) problems.push({ field, code: 'required' });
    if (value.length > limits[field]) problems.push({ field, code: 'too-long', params: { max: limits[field] } });
  }
  const merged: Stored = { ...current, ...texts };
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

async function writeRelations(
  db: Transaction,
  id: string,
  { fileIds, relations }: OfficialDocumentFields,
): Promise<void> {
  if (fileIds !== undefined) {
    await db.officialDocumentFile.deleteMany({ where: { officialDocumentId: id } });
    await db.officialDocumentFile.createMany({
      data: [...new Set(fileIds ?? [])].map((mediaFileId, position) => ({
        officialDocumentId: id,
        mediaFileId,
        position,
      })),
    });
  }
  if (relations !== undefined) {
    await db.officialDocumentRelation.deleteMany({ where: { fromId: id } });
    await db.officialDocumentRelation.createMany({
      data: (relations ?? []).map(({ kind, documentId }) => ({ fromId: id, toId: documentId, kind })),
      skipDuplicates: true,
    });
    await markReplaced(db, id);
  }
}

/** What a published document replaces is no longer in force. */
async function markReplaced(db: Transaction, id: string): Promise<void> {
  const replaced = await db.officialDocument.findMany({
    where: {
      status: { not: 'REPLACED' },
      inverse: { some: { fromId: id, kind: 'REPLACES', from: { published: true } } },
    },
    select: { id: true, code: true },
  });
  if (replaced.length === 0) return;
  await db.officialDocument.updateMany({
    where: { id: { in: replaced.map((document) => document.id) } },
    data: { status: 'REPLACED', version: { increment: 1 } },
  });
  for (const document of replaced) {
    await keepRevision(db, document.id, 'replaced', null);
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'OfficialDocument',
      nodeId: document.id,
      public: true,
      staffId: null,
    });
  }
  await relinkCodes(
    db,
    replaced.map((document) => document.code),
  );
}

/** Keeps the document whole as it stands now; called at the end of every change of it. */
export async function keepRevision(db: Transaction, id: string, verb: string, staffId: string | null): Promise<void> {
  const {
    version,
    createdAt: _created,
    updatedAt: _updated,
    searchText: _search,
    ...content
  } = await db.officialDocument.findUniqueOrThrow({
    where: { id },
    include: { files: { orderBy: { position: 'asc' } }, relations: true },
  });
  await db.officialDocumentRevision.create({
    data: { officialDocumentId: id, version, verb, staffId, content: JSON.parse(JSON.stringify(content)) as object },
    select: { id: true },
  });
}

async function freeSlug(db: Transaction, { type, code, issuedOn }: Stored): Promise<string> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('official-document-slug'))`;
  const base = slugify(`${type} ${code} ${issuedOn?.getUTCFullYear() ?? ''}`) || 'van-ban';
  const taken = new Set(
    (await db.officialDocument.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  );
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

export async function createOfficialDocument(context: ServiceContext, fields: OfficialDocumentFields): Promise<string> {
  assertAllowed(mayRegisterDocument(context.viewer), 'register an official document');
  return context.db.$transaction((db) => insertDocument(db, fields, context.viewer?.id ?? null, 'create'));
}

/** The registration itself, for those who have checked permission. */
export async function insertDocument(
  db: Transaction,
  fields: OfficialDocumentFields,
  staffId: string | null,
  verb: string,
): Promise<string> {
  const { problems, columns } = await prepare(db, fields, nothing);
  if (problems.length) throw new InvalidInput(problems);
  const { id } = await db.officialDocument.create({
    data: { ...columns, slug: await freeSlug(db, { ...nothing, ...columns }) },
    select: { id: true },
  });
  await writeRelations(db, id, fields);
  await writeSearchEntries(db, officialDocumentSearch, [id]);
  await relinkCodes(db, [columns.code]);
  await keepRevision(db, id, verb, staffId);
  await recordChange(db, { type: 'CREATED', nodeType: 'OfficialDocument', nodeId: id, public: false, staffId });
  return id;
}

async function documentFor(db: Transaction, { id, expectedVersion }: { id: string; expectedVersion: number }) {
  await db.$queryRaw`SELECT 1 FROM official_document WHERE id = ${id}::uuid FOR UPDATE`;
  const document = await db.officialDocument.findUnique({ where: { id } });
  if (!document) throw new NotFound('official document');
  if (document.version !== expectedVersion) throw new Conflict({ type: 'OfficialDocument', id }, document.version);
  return document;
}

export async function updateOfficialDocument(
  context: ServiceContext,
  input: OfficialDocumentFields & { id: string; expectedVersion: number },
): Promise<string> {
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    const document = await documentFor(db, { id, expectedVersion });
    assertAllowed(
      document.published ? mayPublishDocument(context.viewer) : mayRegisterDocument(context.viewer),
      'change this official document',
    );
    await rewriteDocument(db, document, fields, context.viewer?.id ?? null, 'update');
  });
  return id;
}

/** The change itself, for those who have checked permission. */
export async function rewriteDocument(
  db: Transaction,
  document: Stored & { id: string; published: boolean },
  fields: OfficialDocumentFields,
  staffId: string | null,
  verb: string,
): Promise<void> {
  const { id } = document;
  const { problems, columns } = await prepare(db, fields, document);
  if (problems.length) throw new InvalidInput(problems);
  await db.officialDocument.update({
    where: { id },
    data: { ...columns, version: { increment: 1 } },
    select: { id: true },
  });
  await writeRelations(db, id, fields);
  await writeSearchEntries(db, officialDocumentSearch, [id]);
  await relinkCodes(db, [document.code, columns.code]);
  await keepRevision(db, id, verb, staffId);
  await recordChange(db, {
    type: document.published ? 'CORRECTED' : 'UPDATED',
    nodeType: 'OfficialDocument',
    nodeId: id,
    public: document.published,
    staffId,
  });
}

/** Puts a document before the public, or takes it down; mentions of it in articles become links or lose them. */
export async function setDocumentPublished(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
  published: boolean,
): Promise<string> {
  assertAllowed(
    mayPublishDocument(context.viewer),
    published ? 'publish an official document' : 'take an official document down',
  );
  await context.db.$transaction(async (db) => {
    const document = await documentFor(db, input);
    if (document.published === published) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await showDocument(db, document, published, context.viewer?.id ?? null);
  });
  return input.id;
}

/** Puts a document before the public or takes it down, for those who have checked permission. */
export async function showDocument(
  db: Transaction,
  { id, code }: { id: string; code: string },
  published: boolean,
  staffId: string | null,
): Promise<void> {
  await db.officialDocument.update({
    where: { id },
    data: { published, version: { increment: 1 } },
    select: { id: true },
  });
  await updateSearchEntry(db, officialDocumentSearch, id);
  if (published) await markReplaced(db, id);
  await relinkCodes(db, [code]);
  await keepRevision(db, id, published ? 'publish' : 'unpublish', staffId);
  await recordChange(db, {
    type: published ? 'PUBLISHED' : 'UNPUBLISHED',
    nodeType: 'OfficialDocument',
    nodeId: id,
    public: true,
    staffId,
  });
}

/** Deletes a document that the public never saw. */
export async function deleteOfficialDocument(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
): Promise<void> {
  assertAllowed(mayRegisterDocument(context.viewer), 'delete an official document');
  await context.db.$transaction(async (db) => {
    const document = await documentFor(db, input);
    const wasPublic =
      document.published ||
      (await db.officialDocumentRevision.count({ where: { officialDocumentId: input.id, verb: 'publish' } })) > 0;
    if (wasPublic) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await removeDocument(db, document, context.viewer?.id ?? null);
  });
}

/** The deletion itself, for those who have checked permission and that the public never saw it. */
export async function removeDocument(
  db: Transaction,
  { id, code }: { id: string; code: string },
  staffId: string | null,
): Promise<void> {
  await db.officialDocument.delete({ where: { id }, select: { id: true } });
  await removeSearchEntry(db, id);
  await relinkCodes(db, [code]);
  await recordChange(db, { type: 'DELETED', nodeType: 'OfficialDocument', nodeId: id, public: false, staffId });
}

/** The first reference in a pasted text, as the register's form takes it; null when there is none. */
export function parseReference(text: string): DocumentReference | null {
  return extractDocumentReferences(text.slice(0, 2000))[0] ?? null;
}
