import { AuthoritySystem, AwardCategory, AwardLevel, SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { formsInForce } from './award-form.service.ts';

builder.prismaNode('AwardForm', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.string({
      args: languageArgument,
      select: { nameVi: true, nameEn: true },
      resolve: ({ nameVi, nameEn }, { language }) => inLanguage(language, nameVi, nameEn),
    }),
    category: t.expose('category', { type: AwardCategory }),
    level: t.expose('level', { type: AwardLevel }),
    system: t.expose('system', { type: AuthoritySystem }),
    subjectKinds: t.expose('subjectKinds', { type: [SubjectKind] }),
    authority: t.string({
      args: languageArgument,
      description: 'Who decides, as the law names it',
      select: { authorityVi: true, authorityEn: true },
      resolve: ({ authorityVi, authorityEn }, { language }) => inLanguage(language, authorityVi, authorityEn),
    }),
    coefficient: t.float({
      nullable: true,
      description: 'Base salaries that go with it for one person; null where none or not known',
      select: { coefficient: true },
      resolve: ({ coefficient }) => coefficient?.toNumber() ?? null,
    }),
    collectiveCoefficient: t.float({
      nullable: true,
      select: { collectiveCoefficient: true },
      resolve: ({ collectiveCoefficient }) => collectiveCoefficient?.toNumber() ?? null,
    }),
    basis: t.exposeString('basis', { description: 'Law, article and clause' }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
  }),
});

builder.queryFields((t) => ({
  awardForms: t.prismaField({
    type: ['AwardForm'],
    subGraphs: everyone,
    description: 'Titles and forms that can be given on a day, today when none is named',
    args: { on: t.arg({ type: 'Date' }) },
    complexity: { field: 1, multiplier: 60 },
    resolve: (query, _root, { on }, { db, now }) => formsInForce(db, on ?? now, query),
  }),
}));
