import { builder, everyone } from '#src/builder.ts';
import { languageArgument } from '#src/language.graphql.ts';
import { awardFilter, awardsAt, awardsWhere } from './award-filter.service.ts';
import { AwardFilter } from './award-list.graphql.ts';
import {
  awardStatistics,
  type AwardCount as Count,
  type AwardStatistics as Statistics,
} from './award-statistics.service.ts';

// Numbers for charts, and for what a search form offers.

const AwardCount = builder.objectRef<Count>('AwardCount').implement({
  subGraphs: everyone,
  fields: (t) => ({
    value: t.exposeString('value', {
      subGraphs: everyone,
      description: 'What AwardFilter takes: a year, a word of an enum, a unit, a form’s code, a movement’s slug',
    }),
    name: t.string({
      subGraphs: everyone,
      args: languageArgument,
      resolve: ({ name }, { language }) => name[language === 'EN' ? 'en' : 'vi'],
    }),
    count: t.exposeInt('count', { subGraphs: everyone }),
  }),
});

const AwardStatistics = builder.objectRef<Statistics>('AwardStatistics').implement({
  subGraphs: everyone,
  description: 'Revoked awards are in no group, unless the filter asks for them',
  fields: (t) => {
    const group = (name: Exclude<keyof Statistics, 'total' | 'revoked'>, description?: string) =>
      t.field({
        type: [AwardCount],
        subGraphs: everyone,
        ...(description ? { description } : {}),
        resolve: (all) => all[name],
      });
    return {
      total: t.exposeInt('total', { subGraphs: everyone, description: 'All that the filter finds' }),
      revoked: t.exposeInt('revoked', { subGraphs: everyone, description: 'Of these, those that were revoked' }),
      byYear: group('year', 'The earliest first'),
      byField: group('field'),
      byLevel: group('level'),
      byUnit: group('unit', 'The hundred with the most awards'),
      byForm: group('form'),
      byCategory: group('category'),
      bySubjectKind: group('subjectKind'),
      byMovement: group('movement'),
    };
  },
});

const AwardFacets = builder.objectRef<Statistics>('AwardFacets').implement({
  subGraphs: everyone,
  description: 'What a search form over the register offers, the most frequent first',
  fields: (t) => {
    const group = (name: Exclude<keyof Statistics, 'total' | 'revoked'>) =>
      t.field({ type: [AwardCount], subGraphs: everyone, resolve: (all) => all[name] });
    return {
      years: t.field({
        type: [AwardCount],
        subGraphs: everyone,
        description: 'The latest first',
        resolve: ({ year }) => year.toReversed(),
      }),
      forms: group('form'),
      categories: group('category'),
      levels: group('level'),
      fields: group('field'),
      units: group('unit'),
      movements: group('movement'),
      subjectKinds: group('subjectKind'),
    };
  },
});

builder.queryFields((t) => ({
  awardStatistics: t.field({
    type: AwardStatistics,
    subGraphs: everyone,
    args: { filter: t.arg({ type: AwardFilter }) },
    complexity: 40,
    resolve: (_root, { filter }, { db, door }) =>
      awardStatistics(db, {
        table: awardsAt(door),
        where: awardsWhere(awardFilter(filter)).where,
        withRevoked: filter?.status != null,
      }),
  }),
  awardFacets: t.field({
    type: AwardFacets,
    subGraphs: everyone,
    complexity: 40,
    resolve: (_root, _args, { db, door }) =>
      awardStatistics(db, { table: awardsAt(door), where: awardsWhere({}).where, withRevoked: true }),
  }),
}));
