import { builder, type InputBuilder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { OfficialDocumentStatus } from './official-document.graphql.ts';
import { createOfficialDocument } from './create-official-document.service.ts';
import { deleteOfficialDocument } from './delete-official-document.service.ts';
import type { OfficialDocumentFields } from './official-document-fields.service.ts';
import { setDocumentPublished } from './publish-official-document.service.ts';
import { updateOfficialDocument } from './update-official-document.service.ts';

const StoredRelationKind = builder.enumType('StoredRelationKind', {
  description: 'The direction in which a relation is entered; the other one follows',
  values: ['AMENDS', 'REPLACES', 'GUIDES'] as const,
});
const RelationInput = builder.inputType('OfficialDocumentRelationInput', {
  fields: (t) => ({
    kind: t.field({ type: StoredRelationKind, required: true }),
    documentId: t.id({ required: true }),
  }),
});

const sharedFields = (t: InputBuilder) => ({
  symbol: t.string({ description: 'KH/ĐU, QĐ-UBND; the code is made of number and symbol' }),
  signer: t.string(),
  signerCapacity: t.string(),
  issuedOn: t.field({ type: 'Date' }),
  effectiveOn: t.field({ type: 'Date' }),
  expiresOn: t.field({ type: 'Date' }),
  status: t.field({ type: OfficialDocumentStatus }),
  internalNote: t.string({ description: 'For colleagues only' }),
  fileIds: t.idList({ description: 'Media files, in order' }),
  relations: t.field({ type: [RelationInput] }),
});

const CreateOfficialDocumentInput = builder.inputType('CreateOfficialDocumentInput', {
  fields: (t) => ({
    type: t.string({ required: true, description: 'Vietnamese word, e.g. Kế hoạch' }),
    number: t.string({ required: true }),
    issuer: t.string({ required: true }),
    excerpt: t.string({ required: true, description: 'Trích yếu' }),
    ...sharedFields(t),
  }),
});

const UpdateOfficialDocumentInput = builder.inputType('UpdateOfficialDocumentInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    type: t.string(),
    number: t.string(),
    issuer: t.string(),
    excerpt: t.string(),
    ...sharedFields(t),
  }),
});

const ChosenOfficialDocumentInput = builder.inputType('ChosenOfficialDocumentInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

type Given = Omit<OfficialDocumentFields, 'fileIds' | 'relations'> & {
  fileIds?: string[] | null;
  relations?: NonNullable<OfficialDocumentFields['relations']> | null;
};

/** The fields of an input with uuids for ids. */
const withUuids = <Input extends Given>(input: Input): Input => ({
  ...input,
  ...(input.fileIds ? { fileIds: input.fileIds.map((id) => uuidOf('MediaFile', id)) } : {}),
  ...(input.relations
    ? {
        relations: input.relations.map(({ kind, documentId }) => ({
          kind,
          documentId: uuidOf('OfficialDocument', documentId),
        })),
      }
    : {}),
});
const chosen = <Input extends { id: string }>(input: Input): Input => ({
  ...input,
  id: uuidOf('OfficialDocument', input.id),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  createOfficialDocument: t.prismaField({
    type: 'OfficialDocument',
    description: 'Registers a document; the public sees it when it is published',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateOfficialDocumentInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createOfficialDocument(context, withUuids(input));
      return context.db.officialDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateOfficialDocument: t.prismaField({
    type: 'OfficialDocument',
    errors: onChange,
    args: { input: t.arg({ type: UpdateOfficialDocumentInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateOfficialDocument(context, chosen(withUuids(input)));
      return context.db.officialDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishOfficialDocument: t.prismaField({
    type: 'OfficialDocument',
    description: 'Mentions of it in articles become links',
    errors: onChange,
    args: { input: t.arg({ type: ChosenOfficialDocumentInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setDocumentPublished(context, chosen(input), true);
      return context.db.officialDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  unpublishOfficialDocument: t.prismaField({
    type: 'OfficialDocument',
    errors: onChange,
    args: { input: t.arg({ type: ChosenOfficialDocumentInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setDocumentPublished(context, chosen(input), false);
      return context.db.officialDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteOfficialDocument: t.field({
    type: Deleted,
    description: 'Only a document that the public never saw',
    errors: onChange,
    args: { input: t.arg({ type: ChosenOfficialDocumentInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteOfficialDocument(context, chosen(input));
      return { id: input.id };
    },
  }),
}));
