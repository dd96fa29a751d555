import { queryFromInfo } from '@pothos/plugin-prisma';
import { notForYou } from '#src/bad-input.ts';
import { builder } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { partnerKeyStatus } from './partner-key.service.ts';
import { partnerLinkStatus } from './partner-link.service.ts';
import { mayKeepPartners } from './partner.access.ts';
import { listPartners, type PartnerContact } from './partner.service.ts';

export const PartnerScope = builder.enumType('PartnerScope', {
  values: {
    READ: { description: 'Đọc nội dung đã công bố' },
    CHANGES: { description: 'Theo dõi thay đổi' },
  } as const,
});
const PartnerKeyStatus = builder.enumType('PartnerKeyStatus', {
  values: {
    ACTIVE: {},
    REPLACED: { description: 'Another key took its place; it works until expiresAt' },
    EXPIRED: {},
    REVOKED: {},
  } as const,
});

const Contact = builder.objectRef<PartnerContact>('PartnerContact').implement({
  description: 'Somebody at the partner; for administrators only',
  fields: (t) => ({
    name: t.exposeString('name'),
    position: t.exposeString('position'),
    email: t.exposeString('email'),
    phone: t.exposeString('phone'),
  }),
});

// Neither is a node: node(id) is open to all staff, these are for administrators.
builder.prismaObject('PartnerKey', {
  description: 'A key of a partner, without the key itself',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('PartnerKey', id) }),
    name: t.exposeString('name'),
    prefix: t.string({
      description: 'How the key begins',
      select: { prefix: true },
      resolve: ({ prefix }) => `kheo_${prefix}_`,
    }),
    scopes: t.expose('scopes', { type: [PartnerScope] }),
    status: t.field({
      type: PartnerKeyStatus,
      select: { expiresAt: true, revokedAt: true, successorId: true },
      resolve: (key, _args, { now }) => partnerKeyStatus(key, now),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'To within some seconds',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.relation('createdBy', { nullable: true, description: 'Null: made on the command line' }),
  }),
});

const PartnerLinkStatus = builder.enumType('PartnerLinkStatus', { values: ['ACTIVE', 'EXPIRED', 'REVOKED'] as const });

builder.prismaObject('PartnerLink', {
  description: 'A link that opens the console of a partner to its own people, without the link itself',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('PartnerLink', id) }),
    name: t.exposeString('name', { description: 'Whom it was given to' }),
    status: t.field({
      type: PartnerLinkStatus,
      select: { expiresAt: true, revokedAt: true },
      resolve: (link, _args, { now }) => partnerLinkStatus(link, now),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true, description: 'To within a minute' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.relation('createdBy', { nullable: true }),
  }),
});

builder.prismaObject('Partner', {
  description: 'An agency or newspaper that reads through the API with keys of its own; for administrators only',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('Partner', id) }),
    nameVi: t.exposeString('nameVi'),
    nameEn: t.exposeString('nameEn'),
    agencyCode: t.exposeString('agencyCode', { nullable: true, description: 'Mã định danh cơ quan' }),
    contacts: t.field({
      type: [Contact],
      select: { contacts: true },
      resolve: ({ contacts }) => contacts as unknown as PartnerContact[],
    }),
    allowedAddresses: t.exposeStringList('allowedAddresses', {
      description: 'IP addresses and ranges that keys may be used from; none: from everywhere',
    }),
    note: t.exposeString('note'),
    active: t.exposeBoolean('active'),
    capacity: t.exposeInt('capacity', { nullable: true, description: 'Null: as every partner' }),
    refillPerSecond: t.exposeInt('refillPerSecond', { nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    links: t.relation('links', {
      description: 'To its console, the newest first',
      query: { orderBy: { id: 'desc' }, take: 50 },
    }),
    keys: t.relation('keys', { description: 'The newest first', query: { orderBy: { id: 'desc' } } }),
  }),
});

/** @throws FORBIDDEN for who is no administrator */
export function assertKeepsPartners({ viewer }: Pick<Context, 'viewer'>): void {
  if (!mayKeepPartners(viewer)) throw notForYou('see partners');
}

const PartnerConnection = builder.connectionObject(
  { type: 'Partner', name: 'PartnerConnection' },
  { name: 'PartnerEdge' },
);

builder.queryFields((t) => ({
  partner: t.prismaField({
    type: 'Partner',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) => {
      assertKeepsPartners(context);
      return context.db.partner.findUnique({ ...query, where: { id: uuidOf('Partner', id) } });
    },
  }),
  partners: t.field({
    type: PartnerConnection,
    description: 'The newest first',
    args: pageArguments,
    complexity: connectionCost,
    resolve: (_root, args, context, info) => {
      assertKeepsPartners(context);
      return listPartners(
        context.db,
        args,
        queryFromInfo({
          context,
          info,
          typeName: 'Partner',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true },
        }),
      );
    },
  }),
}));
