import { builder, everyone } from '#src/builder.ts';
import { Conflict, Forbidden, InvalidInput } from '#src/errors.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { visitStatistics } from '#src/modules/visit/visit.service.ts';
import { RichTextInput } from '#src/rich-text.graphql.ts';
import { findRedirect, menuOf, updateSite, type MenuEntry } from './site.service.ts';

const MenuItem = builder.objectRef<MenuEntry>('MenuItem').implement({
  subGraphs: everyone,
  fields: (t) => ({
    label: t.string({
      subGraphs: everyone,
      args: languageArgument,
      resolve: (item, { language }) => inLanguage(language, item.labelVi, item.labelEn),
    }),
    path: t.exposeString('path', { subGraphs: everyone }),
  }),
});

const VisitStatistics = builder
  .objectRef<{ online: number; today: number; total: number }>('VisitStatistics')
  .implement({
    subGraphs: everyone,
    description: 'Visits without robots; the total begins with what the agency’s former portal had counted',
    fields: (t) => ({
      online: t.exposeInt('online', { subGraphs: everyone, description: 'Seen within five minutes' }),
      today: t.exposeInt('today', { subGraphs: everyone }),
      total: t.exposeInt('total', { subGraphs: everyone }),
    }),
  });

builder.prismaObject('Site', {
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    agencyName: t.string({
      args: languageArgument,
      select: { agencyNameVi: true, agencyNameEn: true },
      resolve: (site, { language }) => inLanguage(language, site.agencyNameVi, site.agencyNameEn),
    }),
    parentAgencyName: t.string({
      args: languageArgument,
      select: { parentAgencyNameVi: true, parentAgencyNameEn: true },
      resolve: (site, { language }) => inLanguage(language, site.parentAgencyNameVi, site.parentAgencyNameEn),
    }),
    slogan: t.string({
      args: languageArgument,
      select: { sloganVi: true, sloganEn: true },
      resolve: (site, { language }) => inLanguage(language, site.sloganVi, site.sloganEn),
    }),
    address: t.string({
      args: languageArgument,
      select: { addressVi: true, addressEn: true },
      resolve: (site, { language }) => inLanguage(language, site.addressVi, site.addressEn),
    }),
    responsiblePerson: t.string({
      args: languageArgument,
      select: { responsiblePersonVi: true, responsiblePersonEn: true },
      resolve: (site, { language }) => inLanguage(language, site.responsiblePersonVi, site.responsiblePersonEn),
    }),
    reuseNotice: t.string({
      args: languageArgument,
      select: { reuseNoticeVi: true, reuseNoticeEn: true },
      resolve: (site, { language }) => inLanguage(language, site.reuseNoticeVi, site.reuseNoticeEn),
    }),
    aboutHtml: t.string({
      args: languageArgument,
      select: { aboutHtmlVi: true, aboutHtmlEn: true },
      resolve: (site, { language }) => inLanguage(language, site.aboutHtmlVi, site.aboutHtmlEn),
    }),
    phone: t.exposeString('phone'),
    email: t.exposeString('email'),
    hotline: t.exposeString('hotline'),
    licence: t.exposeString('licence'),
    menu: t.field({ type: [MenuItem], select: { menu: true }, resolve: (site) => menuOf(site.menu) }),
    portalUrl: t.string({
      description: 'Address of the portal, without a slash at the end',
      resolve: (_site, _args, { publicUrl }) => publicUrl,
    }),
    sample: t.exposeBoolean('sample', { description: 'Illustrative content is shown; pages say so' }),
    visitStatistics: t.field({
      type: VisitStatistics,
      complexity: 5,
      resolve: (_site, _args, { db, now }) => visitStatistics(db, now),
    }),
    version: t.exposeInt('version', { subGraphs: ['editorial'] }),
    initialVisitTotal: t.int({
      subGraphs: ['editorial'],
      select: { initialVisitTotal: true },
      resolve: (site) => Number(site.initialVisitTotal),
    }),
    agencyNameVi: t.exposeString('agencyNameVi', { subGraphs: ['editorial'] }),
    agencyNameEn: t.exposeString('agencyNameEn', { subGraphs: ['editorial'] }),
    aboutDocument: t.field({
      type: 'JSON',
      subGraphs: ['editorial'],
      args: languageArgument,
      select: { aboutVi: true, aboutEn: true },
      resolve: (site, { language }) => (language === 'EN' ? site.aboutEn : site.aboutVi),
    }),
    menuItems: t.field({
      type: [MenuItem],
      subGraphs: ['editorial'],
      select: { menu: true },
      resolve: (site) => menuOf(site.menu),
    }),
  }),
});

const MenuItemInput = builder.inputType('MenuItemInput', {
  fields: (t) => ({
    labelVi: t.string({ required: true }),
    labelEn: t.string({ required: true }),
    path: t.string({ required: true, description: 'A path on the portal or an http(s) address' }),
  }),
});

const UpdateSiteInput = builder.inputType('UpdateSiteInput', {
  fields: (t) => ({
    expectedVersion: t.int({ required: true }),
    agencyNameVi: t.string(),
    agencyNameEn: t.string(),
    parentAgencyNameVi: t.string(),
    parentAgencyNameEn: t.string(),
    sloganVi: t.string(),
    sloganEn: t.string(),
    addressVi: t.string(),
    addressEn: t.string(),
    phone: t.string(),
    email: t.string(),
    hotline: t.string(),
    responsiblePersonVi: t.string(),
    responsiblePersonEn: t.string(),
    licence: t.string(),
    reuseNoticeVi: t.string(),
    reuseNoticeEn: t.string(),
    aboutVi: t.field({ type: RichTextInput }),
    aboutEn: t.field({ type: RichTextInput }),
    menu: t.field({ type: [MenuItemInput] }),
    initialVisitTotal: t.int(),
  }),
});

builder.queryFields((t) => ({
  site: t.prismaField({
    type: 'Site',
    subGraphs: everyone,
    resolve: (query, _root, _args, { db }) => db.site.findUniqueOrThrow({ ...query, where: { id: 1 } }),
  }),
  redirect: t.string({
    subGraphs: everyone,
    nullable: true,
    description: 'Where a former path of the portal leads now, or null',
    args: { path: t.arg.string({ required: true }) },
    resolve: (_root, { path }, { db }) => findRedirect(db, path),
  }),
}));

builder.mutationFields((t) => ({
  updateSite: t.prismaField({
    type: 'Site',
    errors: { types: [InvalidInput, Forbidden, Conflict] },
    args: { input: t.arg({ type: UpdateSiteInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      await updateSite(context, input);
      return context.db.site.findUniqueOrThrow({ ...query, where: { id: 1 } });
    },
  }),
}));
