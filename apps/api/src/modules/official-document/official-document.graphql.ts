import { builder, everyone } from '#src/builder.ts';
import { badInput } from '#src/bad-input.ts';

const OfficialDocumentStatus = builder.enumType('OfficialDocumentStatus', {
  subGraphs: everyone,
  values: ['NOT_YET_IN_FORCE', 'IN_FORCE', 'EXPIRED', 'REPLACED'] as const,
});

builder.prismaNode('OfficialDocument', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    type: t.exposeString('type'),
    number: t.exposeString('number'),
    symbol: t.exposeString('symbol'),
    code: t.exposeString('code'),
    issuer: t.exposeString('issuer'),
    signer: t.exposeString('signer'),
    signerCapacity: t.exposeString('signerCapacity'),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', nullable: true }),
    expiresOn: t.expose('expiresOn', { type: 'Date', nullable: true }),
    excerpt: t.exposeString('excerpt'),
    status: t.expose('status', { type: OfficialDocumentStatus }),
    sample: t.exposeBoolean('sample'),
  }),
});

builder.prismaObject('DocumentReference', {
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    printedText: t.exposeString('printedText'),
    type: t.exposeString('type', { nullable: true }),
    number: t.exposeString('number'),
    symbol: t.exposeString('symbol', { nullable: true }),
    code: t.exposeString('code'),
    issuer: t.exposeString('issuer', { nullable: true }),
    date: t.expose('issuedOn', { type: 'Date', nullable: true }),
    warnings: t.exposeStringList('warnings'),
    officialDocument: t.relation('officialDocument', { nullable: true }),
  }),
});

builder.queryFields((t) => ({
  officialDocument: t.prismaField({
    type: 'OfficialDocument',
    subGraphs: everyone,
    nullable: true,
    description: 'By its slug or by its code; the newest when a code was used twice',
    args: { slug: t.arg.string(), code: t.arg.string() },
    resolve: (query, _root, { slug, code }, { db }) => {
      if ((slug == null) === (code == null)) throw badInput('Give a slug or a code.');
      return db.officialDocument.findFirst({
        ...query,
        where: slug == null ? { code: code! } : { slug },
        orderBy: [{ issuedOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      });
    },
  }),
}));
