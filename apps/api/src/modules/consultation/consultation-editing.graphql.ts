import { hasConsultationClosed } from '@kheo/domain/working-days/consultation';
import { builder } from '#src/builder.ts';
import { asDay } from '#src/day.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { visibleDossiers } from '#src/modules/dossier/dossier.access.ts';
import { extendConsultation, summarizeConsultation } from './consultation-editing.service.ts';

// What officers do with a posting after it was opened. Opening one is a step of its dossiers.

builder.prismaObjectFields('Consultation', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  published: t.exposeBoolean('published', { subGraphs: ['editorial'] }),
  over: t.boolean({
    subGraphs: ['editorial'],
    description: 'Its last day has passed',
    select: { closesOn: true },
    resolve: ({ closesOn }, _args, { now }) => hasConsultationClosed(asDay(closesOn), now.getTime()),
  }),
  dossiers: t.relation('dossiers', {
    subGraphs: ['editorial'],
    description: 'Whose nominees it shows; those that the viewer may see',
    query: (_args, { viewer }) => ({ where: visibleDossiers(viewer), orderBy: { id: 'asc' } }),
  }),
}));

const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };
const SummarizeConsultationInput = builder.inputType('SummarizeConsultationInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    summary: t.string({ required: true }),
  }),
});
const ExtendConsultationInput = builder.inputType('ExtendConsultationInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    closesOn: t.field({ type: 'Date', required: true, description: 'Later than the last day that it has' }),
  }),
});
const withUuid = <Input extends { id: string }>(input: Input): Input => ({
  ...input,
  id: uuidOf('Consultation', input.id),
});

builder.mutationFields((t) => ({
  summarizeConsultation: t.prismaField({
    type: 'Consultation',
    description: 'What came of it, for everyone, once it is over',
    errors: onChange,
    args: { input: t.arg({ type: SummarizeConsultationInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await summarizeConsultation(context, withUuid(input));
      return context.db.consultation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  extendConsultation: t.prismaField({
    type: 'Consultation',
    description: 'More time for the public, while it is open',
    errors: onChange,
    args: { input: t.arg({ type: ExtendConsultationInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await extendConsultation(context, withUuid(input));
      return context.db.consultation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
