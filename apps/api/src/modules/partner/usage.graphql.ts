import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '#src/bad-input.ts';
import { builder } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import type { DeprecatedField } from '#src/contract/deprecated-fields.ts';
import { pageRequest } from '#src/keyset.ts';
import { loaderAt } from '#src/request-loader.ts';
import { assertKeepsPartners } from './partner.graphql.ts';
import {
  operationsOf,
  usageByDay,
  usedFields,
  usersOfField,
  usersOfFields,
  type DayOfUse,
  type OperationOfPartner,
  type UserOfField,
} from './read-usage.service.ts';

const longestTime = 400;

const UsageDay = builder.objectRef<DayOfUse>('UsageDay').implement({
  description: 'What was used at the public door on one day in Vietnam',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date' }),
    runs: t.exposeFloat('runs'),
    failures: t.exposeFloat('failures', { description: 'Runs whose answer had errors' }),
    refusals: t.exposeFloat('refusals', { description: 'Not run, because the allowance was used up' }),
    cost: t.exposeFloat('cost'),
  }),
});

const OperationUse = builder.objectRef<OperationOfPartner>('OperationUse').implement({
  description: 'How a partner, or everybody without a key, uses an operation',
  fields: (t) => ({
    hash: t.exposeString('hash'),
    name: t.exposeString('name', { description: 'Empty when the operation has none' }),
    text: t.exposeString('text', { description: 'Without values and aliases' }),
    fields: t.exposeStringList('fields'),
    runs: t.exposeFloat('runs'),
    failures: t.exposeFloat('failures'),
    cost: t.exposeFloat('cost', { description: 'Of all runs together' }),
    firstSeen: t.expose('firstSeen', { type: 'DateTime' }),
    lastSeen: t.expose('lastSeen', { type: 'DateTime' }),
    partner: t.field({
      type: 'Partner',
      nullable: true,
      description: 'Null: everybody without a key',
      resolve: ({ partnerId }, _args, context, info) => loadPartner(partnerId, context, info),
    }),
  }),
});

const FieldUser = builder.objectRef<UserOfField>('FieldUser').implement({
  description: 'Who asks for a field',
  fields: (t) => ({
    runs: t.exposeFloat('runs', { description: 'Of all operations with it, in the last thirteen months' }),
    lastSeen: t.expose('lastSeen', { type: 'DateTime' }),
    partner: t.field({
      type: 'Partner',
      nullable: true,
      description: 'Null: everybody without a key',
      resolve: ({ partnerId }, _args, context, info) => loadPartner(partnerId, context, info),
    }),
  }),
});

const FieldToBeRemoved = builder.objectRef<DeprecatedField & { users: UserOfField[] }>('FieldToBeRemoved').implement({
  description: 'A deprecated field of the public schema',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Article.lead' }),
    reason: t.exposeString('reason', { description: 'What to use instead' }),
    removedFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day without it; null: none was named',
      resolve: ({ removedFrom }) => (removedFrom === null ? null : new Date(removedFrom)),
    }),
    users: t.expose('users', { type: [FieldUser], description: 'Who still asks for it: who asked last comes first' }),
  }),
});

function loadPartner(partnerId: string | null, context: Context, info: GraphQLResolveInfo) {
  if (partnerId === null) return null;
  const query = queryFromInfo({ context, info, typeName: 'Partner' });
  const load = async (ids: readonly string[]) => {
    const partners = await context.db.partner.findMany({ ...query, where: { id: { in: [...ids] } } });
    return new Map(partners.map((partner) => [partner.id, partner]));
  };
  return loaderAt(context, info, load).load(partnerId);
}

function daysOf(days: number): number {
  if (days < 1 || days > longestTime) throw badInput(`days is from 1 to ${longestTime}.`);
  return days;
}

builder.prismaObjectFields('Partner', (t) => ({
  usage: t.field({
    type: [UsageDay],
    description: 'Day by day up to today',
    args: { days: t.arg.int({ required: true, defaultValue: 30 }) },
    complexity: ({ days }) => ({ field: 20, multiplier: Math.max(days, 1) }),
    select: { id: true },
    resolve: ({ id }, { days }, { db, now }) => usageByDay(db, id, daysOf(days), now),
  }),
  operations: t.field({
    type: [OperationUse],
    description: 'Those that cost most in all',
    args: { first: t.arg.int({ required: true, defaultValue: 50 }) },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.max(first, 1) }),
    select: { id: true },
    resolve: ({ id }, { first }, { db }) => operationsOf(db, id, pageRequest({ first }).limit),
  }),
}));

builder.queryFields((t) => ({
  anonymousUsage: t.field({
    type: [UsageDay],
    description: 'What was used without a key, day by day up to today',
    args: { days: t.arg.int({ required: true, defaultValue: 30 }) },
    complexity: ({ days }) => ({ field: 20, multiplier: Math.max(days, 1) }),
    resolve: (_root, { days }, context) => {
      assertKeepsPartners(context);
      return usageByDay(context.db, null, daysOf(days), context.now);
    },
  }),
  anonymousOperations: t.field({
    type: [OperationUse],
    description: 'What is run without a key: the operations that cost most in all',
    args: { first: t.arg.int({ required: true, defaultValue: 50 }) },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.max(first, 1) }),
    resolve: (_root, { first }, context) => {
      assertKeepsPartners(context);
      return operationsOf(context.db, null, pageRequest({ first }).limit);
    },
  }),
  fieldUses: t.field({
    type: [OperationUse],
    description: 'Who used a field and would miss it: who used it last comes first',
    args: {
      field: t.arg.string({ required: true, description: 'Article.title' }),
      first: t.arg.int({ required: true, defaultValue: 100 }),
    },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.max(first, 1) }),
    resolve: (_root, { field, first }, context) => {
      assertKeepsPartners(context);
      return usersOfField(context.db, field.trim(), pageRequest({ first }).limit);
    },
  }),
  fieldsToBeRemoved: t.field({
    type: [FieldToBeRemoved],
    description: 'Every deprecated field of the public schema, with who would miss it: what goes first comes first',
    complexity: 50,
    resolve: async (_root, _args, context) => {
      assertKeepsPartners(context);
      const users = await usersOfFields(
        context.db,
        context.deprecated.map(({ field }) => field),
      );
      return context.deprecated.map((one) => ({ ...one, users: users.filter(({ field }) => field === one.field) }));
    },
  }),
  usedFields: t.stringList({
    description: 'Every field of the public schema that anybody used in the last months',
    complexity: 50,
    resolve: (_root, _args, context) => {
      assertKeepsPartners(context);
      return usedFields(context.db);
    },
  }),
}));
