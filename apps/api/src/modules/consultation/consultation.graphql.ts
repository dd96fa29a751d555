import type { SpecialDay } from '@kheo/domain/working-days/working-days';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { isOpen, listConsultations, specialDays, workingDaysLeft } from './consultation-list.service.ts';

// Postings of nominees for the public's opinion. Opinions themselves are for the council and at no door but its own.

builder.prismaNode('ConsultationEntry', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  description: 'A nominee as the posting shows it',
  select: { id: true },
  fields: (t) => ({
    position: t.exposeInt('position'),
    subjectKind: t.expose('subjectKind', { type: SubjectKind }),
    name: t.exposeString('name'),
    post: t.exposeString('post'),
    unitName: t.exposeString('unitName'),
    formName: t.exposeString('formName', { description: 'What is proposed' }),
    achievement: t.exposeString('achievement'),
  }),
});

/** The holidays, read once a request. */
const holidaysOf = (context: Context): Promise<SpecialDay[]> => {
  const known = context.loaders.get(specialDays) as Promise<SpecialDay[]> | undefined;
  if (known) return known;
  const days = specialDays(context.db);
  context.loaders.set(specialDays, days);
  return days;
};

builder.prismaNode('Consultation', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title'),
    opensOn: t.expose('opensOn', { type: 'Date' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'The last day on which opinions are taken' }),
    workingDays: t.exposeInt('workingDays', { description: 'Of its period, the opening day not counted' }),
    basis: t.exposeString('basis', { description: 'Law, article and clause' }),
    summary: t.exposeString('summary', { description: 'What came of it, when it is over' }),
    open: t.boolean({
      select: { opensOn: true, closesOn: true },
      resolve: (consultation, _args, { now }) => isOpen(consultation, now),
    }),
    workingDaysLeft: t.int({
      description: 'After today; 0 on the last day and later',
      select: { opensOn: true, closesOn: true },
      resolve: async (consultation, _args, context) =>
        workingDaysLeft(consultation, context.now, await holidaysOf(context)),
    }),
    entries: t.relation('entries', { query: { orderBy: { position: 'asc' } } }),
    sample: t.exposeBoolean('sample'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

const ConsultationConnection = builder.connectionObject(
  { type: 'Consultation', name: 'ConsultationConnection', subGraphs: everyone },
  { name: 'ConsultationEdge', subGraphs: everyone },
);

builder.queryFields((t) => ({
  consultation: t.prismaField({
    type: 'Consultation',
    subGraphs: everyone,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { db }) =>
      db.consultation.findUnique({ ...query, where: { id: uuidOf('Consultation', id) } }),
  }),
  consultations: t.field({
    type: ConsultationConnection,
    subGraphs: everyone,
    description: 'Those that close last first',
    args: { ...pageArguments, open: t.arg.boolean({ description: 'Taking opinions today, or not' }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      listConsultations(
        context.db,
        args,
        context.now,
        queryFromInfo({
          context,
          info,
          typeName: 'Consultation',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, closesOn: true },
        }),
      ),
  }),
}));
