import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';
import { Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { listPrints } from './certificate-print-list.service.ts';
import { printDefaults, type PrintDefaults } from './print-defaults.service.ts';
import type { PrintWarning } from './run-print.service.ts';
import { cancelCertificatePrint, startCertificatePrint } from './start-print.service.ts';

const PrintState = builder.enumType('CertificatePrintState', {
  values: {
    RUNNING: { description: 'Waits for its turn, or is being made; watch done and total' },
    FINISHED: { description: 'The file is at path' },
    CANCELLED: {},
    FAILED: { description: 'It can be started anew' },
    EXPIRED: { description: 'The file was removed a day after it was made; the printing can be started anew' },
  } as const,
});

const Warning = builder.objectRef<PrintWarning>('CertificatePrintWarning').implement({
  description: 'What an officer should look at before the paper is used',
  fields: (t) => ({
    awardId: t.exposeID('awardId'),
    name: t.exposeString('name'),
    line: t.exposeString('line', {
      description:
        'Id of the text that does not fit; revoked for a certificate that was left out, image for a picture that is gone',
    }),
  }),
});

builder.prismaNode('CertificatePrint', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    state: t.expose('state', { type: PrintState }),
    decision: t.relation('decision', { nullable: true, description: 'When all of a decision was printed' }),
    place: t.exposeString('place'),
    signedOn: t.expose('signedOn', { type: 'Date' }),
    signerTitle: t.exposeString('signerTitle'),
    signerName: t.exposeString('signerName'),
    total: t.exposeInt('total'),
    done: t.exposeInt('done'),
    warnings: t.field({
      type: [Warning],
      select: { warnings: true },
      resolve: ({ warnings }) => (Array.isArray(warnings) ? (warnings as unknown as PrintWarning[]) : []),
    }),
    byteSize: t.exposeInt('byteSize', { nullable: true }),
    staff: t.relation('staff', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    path: t.string({
      nullable: true,
      description: 'Where the PDF is, for staff who are signed in',
      select: { id: true, state: true },
      resolve: ({ id, state }) =>
        state === 'FINISHED' ? `/certificates/prints/${encodeGlobalId('CertificatePrint', id)}.pdf` : null,
    }),
  }),
});

const PrintConnection = builder.connectionObject(
  { type: 'CertificatePrint', name: 'CertificatePrintConnection' },
  { name: 'CertificatePrintEdge' },
);

const Defaults = builder.objectRef<PrintDefaults>('CertificatePrintDefaults').implement({
  description: 'What an officer is offered before a printing',
  fields: (t) => ({
    place: t.exposeString('place'),
    signedOn: t.expose('signedOn', { type: 'Date' }),
    signerTitle: t.exposeString('signerTitle'),
    signerName: t.exposeString('signerName'),
    printable: t.exposeInt('printable', { description: 'Awards that stand' }),
    revoked: t.exposeInt('revoked'),
    unnumbered: t.exposeInt('unnumbered', { description: 'Awards that get their number in the gold book by it' }),
  }),
});

builder.queryFields((t) => ({
  certificatePrint: t.prismaField({
    type: 'CertificatePrint',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { db }) =>
      db.certificatePrint.findUnique({ ...query, where: { id: uuidOf('CertificatePrint', id) } }),
  }),
  certificatePrints: t.field({
    type: PrintConnection,
    description: 'The newest first',
    args: pageArguments,
    complexity: connectionCost,
    resolve: (_root, args, context, info) => {
      const paths = [['edges', 'node'], ['nodes']];
      const select = { id: true, createdAt: true };
      return listPrints(
        context.db,
        args,
        queryFromInfo({ context, info, typeName: 'CertificatePrint', paths, select }),
      );
    },
  }),
  certificatePrintDefaults: t.field({
    type: Defaults,
    nullable: true,
    args: { decisionId: t.arg.id({ required: true }) },
    complexity: 20,
    resolve: (_root, { decisionId }, { db }) => printDefaults(db, uuidOf('AwardDecision', decisionId)),
  }),
}));

const StartInput = builder.inputType('StartCertificatePrintInput', {
  fields: (t) => ({
    decisionId: t.id({ description: 'All awards of it that stand' }),
    awardIds: t.idList({ description: 'Or these, up to 2,000; a revoked one among them is refused' }),
    place: t.string({ required: true, description: 'Before the day: Quảng Trị' }),
    signedOn: t.field({ type: 'Date', required: true }),
    signerTitle: t.string({ required: true, description: 'As signed, a line each' }),
    signerName: t.string({ required: true }),
  }),
});
const ChosenPrintInput = builder.inputType('ChosenCertificatePrintInput', {
  fields: (t) => ({ id: t.id({ required: true }) }),
});

builder.mutationFields((t) => ({
  startCertificatePrint: t.prismaField({
    type: 'CertificatePrint',
    description: 'One PDF for all; awards without a number in the gold book get one',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: StartInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await startCertificatePrint(context, {
        ...input,
        decisionId: input.decisionId ? uuidOf('AwardDecision', input.decisionId) : null,
        awardIds: input.awardIds?.map((award) => uuidOf('Award', award)) ?? null,
      });
      return context.db.certificatePrint.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  cancelCertificatePrint: t.prismaField({
    type: 'CertificatePrint',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: ChosenPrintInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await cancelCertificatePrint(context, uuidOf('CertificatePrint', input.id));
      return context.db.certificatePrint.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
