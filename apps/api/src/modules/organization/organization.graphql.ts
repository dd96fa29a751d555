import { AuthoritySystem } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';

builder.prismaNode('Organization', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName', { nullable: true }),
    system: t.expose('system', { type: AuthoritySystem }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Its last day; it is kept after that' }),
    successor: t.relation('successor', { nullable: true }),
  }),
});
