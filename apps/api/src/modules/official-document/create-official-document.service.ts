import { slugify } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import { writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import {
  prepareDocument,
  unregistered,
  type OfficialDocumentFields,
  type StoredDocument,
} from './official-document-fields.service.ts';
import { writeRelations } from './official-document-relations.service.ts';
import { officialDocumentSearch } from './official-document-search.service.ts';
import { mayRegisterDocument } from './official-document.access.ts';
import { keepRevision } from './official-document.service.ts';

async function freeSlug(db: Transaction, { type, code, issuedOn }: StoredDocument): Promise<string> {
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
  const { problems, columns } = await prepareDocument(db, fields, unregistered);
  if (problems.length) throw new InvalidInput(problems);
  const { id } = await db.officialDocument.create({
    data: { ...columns, slug: await freeSlug(db, { ...unregistered, ...columns }) },
    select: { id: true },
  });
  await writeRelations(db, id, fields);
  await writeSearchEntries(db, officialDocumentSearch, [id]);
  await relinkCodes(db, [columns.code]);
  await keepRevision(db, id, verb, staffId);
  await recordChange(db, { type: 'CREATED', nodeType: 'OfficialDocument', nodeId: id, public: false, staffId });
  return id;
}
