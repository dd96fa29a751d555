import { builder } from '#src/builder.ts';
import { mayManageAwards } from '#src/modules/dossier/dossier.access.ts';

// What citizens have said of nominees: for the officers who bring it before the council, and at no other door.

builder.prismaObject('Opinion', {
  select: { id: true },
  fields: (t) => ({
    entry: t.relation('entry', { nullable: true, description: 'Null when it is about the whole list' }),
    senderName: t.exposeString('senderName', { description: 'Empty when it is not signed' }),
    contact: t.exposeString('contact'),
    text: t.exposeString('text'),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
  }),
});

builder.prismaObjectField('Consultation', 'opinions', (t) =>
  t.field({
    type: ['Opinion'],
    subGraphs: ['editorial'],
    description: 'The earliest first; empty for all but officers',
    select: (_args, { viewer }, nestedSelection) => ({
      opinions: {
        ...(nestedSelection(true) as object),
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
        // Nobody else's request reads them at all.
        take: mayManageAwards(viewer) ? 500 : 0,
      },
    }),
    resolve: ({ opinions }) => opinions,
  }),
);
