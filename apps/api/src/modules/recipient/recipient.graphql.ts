import { SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import { uuidOf } from '#src/global-id.ts';

builder.prismaNode('Recipient', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  description: 'A person, collective or household; the public sees those whose timeline is public',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectKind }),
    name: t.exposeString('name'),
    position: t.exposeString('position', { description: 'Post or trade' }),
    unitName: t.exposeString('unitName'),
    organization: t.relation('organization', { nullable: true }),
  }),
});

builder.queryFields((t) => ({
  recipient: t.prismaField({
    type: 'Recipient',
    subGraphs: everyone,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, { db }) =>
      db.recipient.findUnique({ ...query, where: { id: uuidOf('Recipient', id) } }),
  }),
}));
