import { AwardCategory, AwardLevel, SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { asDate, today } from '#src/day.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { addAwardFormVersion, allAwardForms, correctAwardForm, isFormInForce } from './award-form-editing.service.ts';

// Titles and forms as officers keep them: every dated row, and what rests on it.

builder.prismaObjectFields('AwardForm', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  nameVi: t.exposeString('nameVi', { subGraphs: ['editorial'] }),
  nameEn: t.exposeString('nameEn', { subGraphs: ['editorial'] }),
  authorityVi: t.exposeString('authorityVi', { subGraphs: ['editorial'] }),
  authorityEn: t.exposeString('authorityEn', { subGraphs: ['editorial'] }),
  inForce: t.boolean({
    subGraphs: ['editorial'],
    description: 'Today',
    select: { validFrom: true, validTo: true },
    resolve: (form, _args, { now }) => isFormInForce(form, asDate(today(now))),
  }),
  uses: t.int({
    subGraphs: ['editorial'],
    description: 'Awards and nominations that rest on this row',
    select: { _count: { select: { awards: true, nominees: true } } },
    resolve: ({ _count }) => _count.awards + _count.nominees,
  }),
}));

builder.queryFields((t) => ({
  allAwardForms: t.prismaField({
    type: ['AwardForm'],
    subGraphs: ['editorial'],
    description: 'Every dated row, by rank and code, the latest first',
    args: { category: t.arg({ type: AwardCategory }), level: t.arg({ type: AwardLevel }) },
    complexity: { field: 1, multiplier: 60 },
    resolve: (query, _root, args, { db }) => allAwardForms(db, args, query),
  }),
}));

const changes = (t: InputBuilder) => ({
  id: t.id({ required: true }),
  expectedVersion: t.int({ required: true }),
  nameVi: t.string(),
  nameEn: t.string(),
  authorityVi: t.string(),
  authorityEn: t.string(),
  basis: t.string({ description: 'Law, article and clause' }),
  level: t.field({ type: AwardLevel }),
  subjectKinds: t.field({ type: [SubjectKind] }),
  coefficient: t.float({ description: 'Base salaries for one person' }),
  collectiveCoefficient: t.float(),
});
const CorrectAwardFormInput = builder.inputType('CorrectAwardFormInput', {
  description:
    'Fields that are left out stay as they are. What awards say themselves is fixed once some rest on the row',
  fields: (t) => ({ ...changes(t), validTo: t.field({ type: 'Date', description: 'Its last day' }) }),
});
const AddAwardFormVersionInput = builder.inputType('AddAwardFormVersionInput', {
  description: 'What is left out is as in the row before',
  fields: (t) => ({ ...changes(t), validFrom: t.field({ type: 'Date', required: true }) }),
});
const withUuid = <Input extends { id: string }>(input: Input): Input => ({
  ...input,
  id: uuidOf('AwardForm', input.id),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  correctAwardForm: t.prismaField({
    type: 'AwardForm',
    errors: onChange,
    args: { input: t.arg({ type: CorrectAwardFormInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await correctAwardForm(context, withUuid(input));
      return context.db.awardForm.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  addAwardFormVersion: t.prismaField({
    type: 'AwardForm',
    description: 'A form from a day on; the row before ends on the day before, awards keep the row they rest on',
    errors: onChange,
    args: { input: t.arg({ type: AddAwardFormVersionInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await addAwardFormVersion(context, withUuid(input));
      return context.db.awardForm.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
