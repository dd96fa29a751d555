import { AuthoritySystem } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { listOrganizations } from './organization-list.service.ts';
import {
  createOrganization,
  deleteOrganization,
  sumOfUses,
  updateOrganization,
  usesOfOrganization,
} from './organization.service.ts';

// The list of agencies and units as colleagues keep it.

builder.prismaObjectFields('Organization', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  agencyCode: t.exposeString('agencyCode', { nullable: true, subGraphs: ['editorial'] }),
  legacyAgencyCode: t.exposeString('legacyAgencyCode', { nullable: true, subGraphs: ['editorial'] }),
  note: t.exposeString('note', { subGraphs: ['editorial'] }),
  parent: t.relation('parent', { nullable: true, subGraphs: ['editorial'] }),
  predecessors: t.relation('predecessors', { subGraphs: ['editorial'], query: { orderBy: { name: 'asc' } } }),
  uses: t.int({
    subGraphs: ['editorial'],
    description: 'In how many places it is named; it can be deleted when there is none',
    complexity: 5,
    select: { _count: { select: usesOfOrganization } },
    resolve: ({ _count }) => sumOfUses(_count),
  }),
}));

builder.queryFields((t) => ({
  organizations: t.prismaField({
    type: ['Organization'],
    subGraphs: ['editorial'],
    description: 'In Vietnamese order, dissolved ones too unless a day is named',
    args: {
      search: t.arg.string({ description: 'Beginnings of words of name or code; marks do not matter' }),
      on: t.arg({ type: 'Date', description: 'Those in force on this day' }),
      first: t.arg.int(),
    },
    complexity: { field: 5, multiplier: 20 },
    resolve: async (query, _root, args, { db }) => (await listOrganizations(db, args, query)) as never,
  }),
}));

const optionalFields = (t: InputBuilder) => ({
  shortName: t.string(),
  system: t.field({ type: AuthoritySystem }),
  agencyCode: t.string({ description: 'H46.12.03 (Quyết định 20/2020/QĐ-TTg)' }),
  legacyAgencyCode: t.string({ description: '000.00.00.H62 (QCVN 102:2016/BTTTT)' }),
  note: t.string({ description: 'For colleagues only' }),
  validFrom: t.field({ type: 'Date' }),
  validTo: t.field({ type: 'Date', description: 'Its last day' }),
  parentId: t.id(),
  successorId: t.id({ description: 'What it was merged into' }),
});
const CreateOrganizationInput = builder.inputType('CreateOrganizationInput', {
  fields: (t) => ({ name: t.string({ required: true }), ...optionalFields(t) }),
});
const UpdateOrganizationInput = builder.inputType('UpdateOrganizationInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    name: t.string(),
    ...optionalFields(t),
  }),
});
const ChosenOrganizationInput = builder.inputType('ChosenOrganizationInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

type Links = { parentId?: string | null; successorId?: string | null };
const withUuids = <Input extends Links>(input: Input): Input => ({
  ...input,
  ...(input.parentId ? { parentId: uuidOf('Organization', input.parentId) } : {}),
  ...(input.successorId ? { successorId: uuidOf('Organization', input.successorId) } : {}),
});
const chosen = <Input extends { id: string }>(input: Input): Input => ({
  ...input,
  id: uuidOf('Organization', input.id),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  createOrganization: t.prismaField({
    type: 'Organization',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateOrganizationInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createOrganization(context, withUuids(input));
      return context.db.organization.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateOrganization: t.prismaField({
    type: 'Organization',
    errors: onChange,
    args: { input: t.arg({ type: UpdateOrganizationInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateOrganization(context, chosen(withUuids(input)));
      return context.db.organization.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteOrganization: t.field({
    type: Deleted,
    description: 'Only one that nothing names',
    errors: onChange,
    args: { input: t.arg({ type: ChosenOrganizationInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteOrganization(context, chosen(input));
      return { id: input.id };
    },
  }),
}));
