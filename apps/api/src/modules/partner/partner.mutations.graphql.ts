import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, type InputBuilder } from '#src/builder.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { createPartnerKey, revokePartnerKey, rotatePartnerKey, type HandedKey } from './partner-key.service.ts';
import { createPartnerLink, revokePartnerLink, type HandedLink } from './partner-link.service.ts';
import { PartnerScope } from './partner.graphql.ts';
import { createPartner, updatePartner } from './partner.service.ts';

const ContactInput = builder.inputType('PartnerContactInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    position: t.string(),
    email: t.string(),
    phone: t.string(),
  }),
});
const optionalFields = (t: InputBuilder) => ({
  nameEn: t.string(),
  agencyCode: t.string({ description: 'H46.12.03, or the former form 000.00.12.H46' }),
  contacts: t.field({ type: [ContactInput], description: 'All of them; who is left out is taken off' }),
  allowedAddresses: t.stringList({ description: 'IP addresses and CIDR ranges; none: from everywhere' }),
  note: t.string(),
  active: t.boolean({ description: 'false suspends all keys at once' }),
  capacity: t.int({ description: 'Own allowance, together with refillPerSecond; null: as every partner' }),
  refillPerSecond: t.int(),
});
const CreatePartnerInput = builder.inputType('CreatePartnerInput', {
  fields: (t) => ({ nameVi: t.string({ required: true }), ...optionalFields(t) }),
});
const UpdatePartnerInput = builder.inputType('UpdatePartnerInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    nameVi: t.string(),
    ...optionalFields(t),
  }),
});
const CreatePartnerKeyInput = builder.inputType('CreatePartnerKeyInput', {
  fields: (t) => ({
    partnerId: t.id({ required: true }),
    name: t.string({ required: true, description: 'What it is for, such as the name of a system' }),
    scopes: t.field({ type: [PartnerScope], description: 'All when left out' }),
    expiresAt: t.field({ type: 'DateTime', description: 'Without it the key has no end' }),
  }),
});
const RotatePartnerKeyInput = builder.inputType('RotatePartnerKeyInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    overlapUntil: t.field({ type: 'DateTime', required: true, description: 'Until then the old key works too' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'End of the new key; left out: it lives as long as the old one was made for',
    }),
  }),
});
const RevokePartnerKeyInput = builder.inputType('RevokePartnerKeyInput', {
  fields: (t) => ({ id: t.id({ required: true }) }),
});

const CreatePartnerLinkInput = builder.inputType('CreatePartnerLinkInput', {
  fields: (t) => ({
    partnerId: t.id({ required: true }),
    name: t.string({ required: true, description: 'Whom it is given to' }),
    expiresAt: t.field({ type: 'DateTime', required: true, description: 'At most 90 days ahead' }),
  }),
});
const RevokePartnerLinkInput = builder.inputType('RevokePartnerLinkInput', {
  fields: (t) => ({ id: t.id({ required: true }) }),
});

const HandedPartnerLink = builder.objectRef<HandedLink>('HandedPartnerLink').implement({
  description: 'A link to a console that was just made',
  fields: (t) => ({
    token: t.exposeString('token', {
      description: 'What stands behind # in the link. It is kept nowhere: this is the only time',
    }),
    link: t.field({
      type: 'PartnerLink',
      resolve: ({ id }, _args, context, info) =>
        context.db.partnerLink.findUniqueOrThrow({
          ...queryFromInfo({ context, info, typeName: 'PartnerLink' }),
          where: { id },
        }),
    }),
  }),
});

const HandedPartnerKey = builder.objectRef<HandedKey>('HandedPartnerKey').implement({
  description: 'A key that was just made',
  fields: (t) => ({
    secret: t.exposeString('secret', { description: 'The whole key. It is kept nowhere: this is the only time' }),
    key: t.field({
      type: 'PartnerKey',
      resolve: ({ id }, _args, context, info) =>
        context.db.partnerKey.findUniqueOrThrow({
          ...queryFromInfo({ context, info, typeName: 'PartnerKey' }),
          where: { id },
        }),
    }),
  }),
});

builder.mutationFields((t) => ({
  createPartner: t.prismaField({
    type: 'Partner',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreatePartnerInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createPartner(context, input);
      return context.db.partner.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updatePartner: t.prismaField({
    type: 'Partner',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdatePartnerInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updatePartner(context, { ...input, id: uuidOf('Partner', input.id) });
      return context.db.partner.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  createPartnerKey: t.field({
    type: HandedPartnerKey,
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: CreatePartnerKeyInput, required: true }) },
    resolve: (_root, { input }, context) =>
      createPartnerKey(context, { ...input, partnerId: uuidOf('Partner', input.partnerId) }),
  }),
  rotatePartnerKey: t.field({
    type: HandedPartnerKey,
    description: 'Makes a key that takes the place of another',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: RotatePartnerKeyInput, required: true }) },
    resolve: (_root, { input }, context) => rotatePartnerKey(context, { ...input, id: uuidOf('PartnerKey', input.id) }),
  }),
  revokePartnerKey: t.prismaField({
    type: 'PartnerKey',
    description: 'From now on the key is refused, in every process',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: RevokePartnerKeyInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('PartnerKey', input.id);
      await revokePartnerKey(context, id);
      return context.db.partnerKey.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  createPartnerLink: t.field({
    type: HandedPartnerLink,
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: CreatePartnerLinkInput, required: true }) },
    resolve: (_root, { input }, context) =>
      createPartnerLink(context, { ...input, partnerId: uuidOf('Partner', input.partnerId) }),
  }),
  revokePartnerLink: t.prismaField({
    type: 'PartnerLink',
    description: 'From now on it opens nothing, and what it has opened is closed',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: RevokePartnerLinkInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('PartnerLink', input.id);
      await revokePartnerLink(context, id);
      return context.db.partnerLink.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
