import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';
import { Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { planImport, runImport, undoImport } from './import-batch.service.ts';
import {
  countReasons,
  countUndone,
  hasBegun,
  listImports,
  listItems,
  type ReasonCount,
} from './import-list.service.ts';
import { columnsOf } from './plan-import.service.ts';
import { listFields, type ListColumn } from './readers/list-columns.ts';

const ImportState = builder.enumType('ImportState', {
  values: {
    UPLOADED: { description: 'The file has arrived; planImport is next' },
    PLANNING: { description: 'The dry run is being made' },
    PLANNED: { description: 'The preview is ready; nothing has been written' },
    RUNNING: {},
    FINISHED: {},
    UNDOING: {},
    UNDONE: {},
    FAILED: { description: 'reason says why; runImport goes on with what has no outcome yet' },
  } as const,
});
const ImportItemOutcome = builder.enumType('ImportItemOutcome', {
  values: ['CREATED', 'UPDATED', 'SKIPPED', 'SET_ASIDE'] as const,
});
const ImportItemKind = builder.enumType('ImportItemKind', { values: ['ARTICLE', 'OFFICIAL_DOCUMENT'] as const });

const ImportColumn = builder.objectRef<ListColumn>('ImportColumn').implement({
  description: 'A column of a list in Excel',
  fields: (t) => ({
    header: t.exposeString('header'),
    field: t.exposeString('field', {
      nullable: true,
      description: `One of ${listFields.join(', ')}; null for a column that is left out`,
    }),
    sample: t.string({
      description: 'What the first row holds there',
      resolve: ({ sample }) => sample ?? '',
    }),
  }),
});

const ImportCounts = builder
  .objectRef<{
    total: number;
    done: number;
    created: number;
    updated: number;
    skipped: number;
    setAside: number;
    undone: number;
  }>('ImportCounts')
  .implement({
    description: 'As planned before the batch has run, as they came out after',
    fields: (t) => ({
      total: t.exposeInt('total'),
      done: t.exposeInt('done'),
      created: t.exposeInt('created'),
      updated: t.exposeInt('updated'),
      skipped: t.exposeInt('skipped'),
      setAside: t.exposeInt('setAside'),
      undone: t.exposeInt('undone'),
    }),
  });

const ImportReasonCount = builder.objectRef<ReasonCount>('ImportReasonCount').implement({
  fields: (t) => ({
    outcome: t.expose('outcome', { type: ImportItemOutcome, nullable: true, description: 'Null for what was undone' }),
    code: t.exposeString('code'),
    count: t.exposeInt('count'),
  }),
});

builder.prismaNode('ImportItem', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    position: t.exposeInt('position'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: ImportItemKind }),
    title: t.exposeString('title'),
    planned: t.expose('planned', { type: ImportItemOutcome, nullable: true }),
    outcome: t.expose('outcome', {
      type: ImportItemOutcome,
      nullable: true,
      description: 'Null until it was its turn',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Code of why it is skipped or set aside' }),
    warnings: t.exposeStringList('warnings'),
    encoding: t.exposeString('encoding', { nullable: true }),
    sampleBefore: t.exposeString('sampleBefore', { nullable: true }),
    sampleAfter: t.exposeString('sampleAfter', { nullable: true }),
    address: t.exposeString('address', { nullable: true, description: 'Where it stood on the former portal' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Of an article, as printed',
    }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true, description: 'Of an official document' }),
    article: t.relation('article', { nullable: true }),
    officialDocument: t.relation('officialDocument', { nullable: true }),
    undoOutcome: t.exposeString('undoOutcome', { nullable: true }),
  }),
});

const totalCount = (connection: unknown): Promise<number> =>
  (connection as { totalCount(): Promise<number> }).totalCount();

const ImportItemConnection = builder.connectionObject(
  {
    type: 'ImportItem',
    name: 'ImportItemConnection',
    fields: (t) => ({ totalCount: t.int({ complexity: 20, resolve: totalCount }) }),
  },
  { name: 'ImportItemEdge' },
);

const counts = {
  total: true,
  done: true,
  created: true,
  updated: true,
  skipped: true,
  setAside: true,
  undone: true,
} as const;

builder.prismaNode('ImportBatch', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    sourceName: t.exposeString('sourceName'),
    state: t.expose('state', { type: ImportState }),
    reason: t.exposeString('reason', { nullable: true }),
    publish: t.exposeBoolean('publish'),
    category: t.relation('category', { nullable: true }),
    columns: t.field({ type: [ImportColumn], select: { columns: true }, resolve: ({ columns }) => columnsOf(columns) }),
    counts: t.field({ type: ImportCounts, select: counts, resolve: (batch) => batch }),
    reasons: t.field({
      type: [ImportReasonCount],
      description: 'Why items are skipped or set aside',
      complexity: 20,
      select: { id: true },
      resolve: ({ id }, _args, { db }) => countReasons(db, id),
    }),
    undoOutcomes: t.field({
      type: [ImportReasonCount],
      description: 'What came of undoing',
      complexity: 20,
      select: { id: true },
      resolve: ({ id }, _args, { db }) => countUndone(db, id),
    }),
    begun: t.boolean({
      description: 'Something has been written: it can be gone on with or undone, not planned anew',
      complexity: 20,
      select: { id: true },
      resolve: ({ id }, _args, { db }) => hasBegun(db, id),
    }),
    working: t.boolean({
      description: 'A process is at work on it now',
      select: { claimedUntil: true },
      resolve: ({ claimedUntil }, _args, { now }) => claimedUntil !== null && claimedUntil > now,
    }),
    staff: t.relation('staff', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    reportPath: t.string({
      description: 'Where the report is, as an Excel file',
      select: { id: true },
      resolve: ({ id }) => `/imports/${encodeGlobalId('ImportBatch', id)}/report.xlsx`,
    }),
    items: t.field({
      type: ImportItemConnection,
      description: 'In the order of the source; at one outcome, planned or real, when that is given',
      args: {
        ...pageArguments,
        outcome: t.arg({ type: ImportItemOutcome }),
        reason: t.arg.string({ description: 'Code of why it is skipped or set aside' }),
        undoOutcome: t.arg.string({ description: 'Code of what came of undoing it' }),
      },
      complexity: connectionCost,
      select: { id: true },
      resolve: (batch, args, context, info) =>
        listItems(
          context.db,
          batch.id,
          args,
          args,
          queryFromInfo({
            context,
            info,
            typeName: 'ImportItem',
            paths: [['edges', 'node'], ['nodes']],
            select: { id: true, position: true },
          }),
        ),
    }),
  }),
});

const ImportBatchConnection = builder.connectionObject(
  {
    type: 'ImportBatch',
    name: 'ImportBatchConnection',
    fields: (t) => ({ totalCount: t.int({ complexity: 20, resolve: totalCount }) }),
  },
  { name: 'ImportBatchEdge' },
);

builder.queryFields((t) => ({
  importBatch: t.prismaField({
    type: 'ImportBatch',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { db }) =>
      db.importBatch.findUnique({ ...query, where: { id: uuidOf('ImportBatch', id) } }),
  }),
  importBatches: t.field({
    type: ImportBatchConnection,
    description: 'The newest first',
    args: pageArguments,
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      listImports(
        context.db,
        args,
        queryFromInfo({
          context,
          info,
          typeName: 'ImportBatch',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, createdAt: true },
        }),
      ),
  }),
}));

const ImportColumnInput = builder.inputType('ImportColumnInput', {
  fields: (t) => ({ header: t.string({ required: true }), field: t.string() }),
});
const PlanImportInput = builder.inputType('PlanImportInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'As POST /imports gave it; again with other choices, too' }),
    categoryId: t.id({ description: 'For what names no column of the portal itself' }),
    publish: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Publish what has a date of its own, with that date',
    }),
    columns: t.field({
      type: [ImportColumnInput],
      description: 'For a list in Excel: all its columns; without it they are guessed or remembered',
    }),
  }),
});
const ChosenImportInput = builder.inputType('ChosenImportInput', { fields: (t) => ({ id: t.id({ required: true }) }) });
const errors = { types: [InvalidInput, Forbidden, NotFound] };

builder.mutationFields((t) => ({
  planImport: t.prismaField({
    type: 'ImportBatch',
    errors,
    description: 'The dry run; watch state and counts',
    args: { input: t.arg({ type: PlanImportInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await planImport(context, {
        id: uuidOf('ImportBatch', input.id),
        categoryId: input.categoryId ? uuidOf('Category', input.categoryId) : null,
        publish: input.publish,
        columns: input.columns?.map(({ header, field }) => ({ header, field: field ?? null })) ?? null,
      });
      return context.db.importBatch.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  runImport: t.prismaField({
    type: 'ImportBatch',
    errors,
    args: { input: t.arg({ type: ChosenImportInput, required: true }) },
    resolve: async (query, _root, { input }, context) =>
      context.db.importBatch.findUniqueOrThrow({
        ...query,
        where: { id: await runImport(context, { id: uuidOf('ImportBatch', input.id) }) },
      }),
  }),
  undoImport: t.prismaField({
    type: 'ImportBatch',
    errors,
    args: { input: t.arg({ type: ChosenImportInput, required: true }) },
    resolve: async (query, _root, { input }, context) =>
      context.db.importBatch.findUniqueOrThrow({
        ...query,
        where: { id: await undoImport(context, { id: uuidOf('ImportBatch', input.id) }) },
      }),
  }),
}));
