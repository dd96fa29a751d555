import { builder } from '#src/builder.ts';

// What officers have changed in the register of awards, with the row as it stood before each change.

const RegisterRevision = builder.prismaObject('RegisterRevision', {
  description: 'A row of the register as it stood before a change',
  select: { id: true },
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Of the row that was changed' }),
    content: t.field({
      type: 'JSON',
      description: 'The row, column by column',
      select: { content: true },
      resolve: ({ content }) => content,
    }),
    staff: t.relation('staff', { nullable: true, description: 'Who changed it then' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

/** More are not shown at once. */
const most = 100;

for (const nodeType of [
  'Award',
  'AwardDecision',
  'AwardForm',
  'CivicModel',
  'Movement',
  'Organization',
  'CertificateTemplate',
  'Recipient',
] as const)
  builder.prismaObjectField(nodeType, 'revisions', (t) =>
    t.prismaField({
      type: [RegisterRevision],
      subGraphs: ['editorial'],
      description: 'How it stood before each change, the latest first',
      select: { id: true },
      resolve: (query, { id }, _args, { db }) =>
        db.registerRevision.findMany({
          ...query,
          where: { nodeType, nodeId: id },
          orderBy: { version: 'desc' },
          take: most,
        }),
    }),
  );
