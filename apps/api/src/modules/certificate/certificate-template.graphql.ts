import type { CertificateFace, PlacedLine, PlacedText } from '@kheo/domain/award/lay-out-certificate';
import { SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { Problem } from '#src/failures.graphql.ts';
import { uuidOf } from '#src/global-id.ts';
import {
  createCertificateTemplate,
  deleteCertificateTemplate,
  updateCertificateTemplate,
} from './certificate-template.service.ts';
import { previewCertificate, type CertificateSample } from './preview-certificate.service.ts';

builder.prismaNode('CertificateTemplate', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    version: t.exposeInt('version'),
    formCode: t.exposeString('formCode', { description: 'Code of the title or form' }),
    name: t.exposeString('name'),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      description: 'Decisions from this day on are printed with it, until a later template begins',
    }),
    layout: t.field({
      type: 'JSON',
      description: 'Millimetres and points, as CertificateLayout of @kheo/domain says',
      select: { layout: true },
      resolve: ({ layout }) => layout,
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

const faces = ['REGULAR', 'BOLD', 'ITALIC', 'BOLD_ITALIC'] as const satisfies readonly CertificateFace[];
const Face = builder.enumType('CertificateFace', { values: faces });

const CertificateRule = builder.objectRef<NonNullable<PlacedText['rule']>>('CertificateRule').implement({
  fields: (t) => ({ x: t.exposeFloat('x'), y: t.exposeFloat('y'), width: t.exposeFloat('width') }),
});
const CertificateTextLine = builder.objectRef<PlacedLine>('CertificateTextLine').implement({
  description: 'Left end and baseline, in millimetres',
  fields: (t) => ({
    text: t.exposeString('text'),
    x: t.exposeFloat('x'),
    y: t.exposeFloat('y'),
    width: t.exposeFloat('width'),
  }),
});
const CertificateText = builder.objectRef<PlacedText>('CertificateText').implement({
  description: 'One text of a layout as it is printed, with the widths of the fonts that are embedded',
  fields: (t) => ({
    line: t.exposeString('id', { description: 'Id of the layout’s line' }),
    face: t.expose('face', { type: Face }),
    size: t.exposeFloat('size', { description: 'Points, after shrinking' }),
    colour: t.exposeString('colour'),
    lines: t.field({ type: [CertificateTextLine], resolve: ({ lines }) => [...lines] }),
    rule: t.expose('rule', { type: CertificateRule, nullable: true }),
    overflow: t.exposeBoolean('overflow', { description: 'It needs more room than there is' }),
  }),
});

const CertificatePreview = builder.objectRef<CertificateSample>('CertificatePreview').implement({
  description: 'A layout with sample words',
  fields: (t) => ({
    texts: t.field({ type: [CertificateText], resolve: ({ texts }) => texts }),
    problems: t.field({
      type: [Problem],
      description: 'Everything wrong with the layout, fields as paths in it',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const PreviewInput = builder.inputType('CertificatePreviewInput', {
  fields: (t) => ({
    form: t.string({ required: true, description: 'Code' }),
    layout: t.field({ type: 'JSON', required: true }),
    subjectKind: t.field({ type: SubjectKind, required: true, defaultValue: 'INDIVIDUAL' }),
    long: t.boolean({ required: true, defaultValue: false, description: 'With words as long as they come' }),
  }),
});

builder.queryFields((t) => ({
  certificateTemplates: t.prismaField({
    type: ['CertificateTemplate'],
    description: 'By form, the latest first; at most 500',
    args: { form: t.arg.string({ description: 'Code' }) },
    complexity: { field: 1, multiplier: 50 },
    resolve: (query, _root, { form }, { db }) =>
      db.certificateTemplate.findMany({
        ...query,
        where: form ? { formCode: form } : {},
        orderBy: [{ formCode: 'asc' }, { validFrom: 'desc' }],
        take: 500,
      }),
  }),
  certificatePreview: t.field({
    type: CertificatePreview,
    nullable: true,
    description: 'Null when there is no such form',
    args: { input: t.arg({ type: PreviewInput, required: true }) },
    complexity: 20,
    resolve: (_root, { input }, { db }) => previewCertificate(db, input),
  }),
}));

const templateFields = (t: Parameters<Parameters<typeof builder.inputType<'Input', never>>[1]['fields']>[0]) => ({
  name: t.string(),
  validFrom: t.field({ type: 'Date' }),
  layout: t.field({ type: 'JSON' }),
});
const CreateTemplateInput = builder.inputType('CreateCertificateTemplateInput', {
  fields: (t) => ({ formCode: t.string({ required: true }), ...templateFields(t) }),
});
const UpdateTemplateInput = builder.inputType('UpdateCertificateTemplateInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    ...templateFields(t),
  }),
});
const ChosenTemplateInput = builder.inputType('ChosenCertificateTemplateInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  createCertificateTemplate: t.prismaField({
    type: 'CertificateTemplate',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateTemplateInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createCertificateTemplate(context, input);
      return context.db.certificateTemplate.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateCertificateTemplate: t.prismaField({
    type: 'CertificateTemplate',
    errors: onChange,
    args: { input: t.arg({ type: UpdateTemplateInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateCertificateTemplate(context, { ...input, id: uuidOf('CertificateTemplate', input.id) });
      return context.db.certificateTemplate.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteCertificateTemplate: t.field({
    type: Deleted,
    errors: onChange,
    args: { input: t.arg({ type: ChosenTemplateInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteCertificateTemplate(context, { ...input, id: uuidOf('CertificateTemplate', input.id) });
      return { id: input.id };
    },
  }),
}));
