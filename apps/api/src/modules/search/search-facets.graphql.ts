import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, everyone } from '#src/builder.ts';
import { countByCategory, type SearchFacets } from './search-facets.service.ts';

export const SearchType = builder.enumType('SearchType', {
  subGraphs: everyone,
  values: ['ARTICLE', 'OFFICIAL_DOCUMENT', 'AWARD'] as const,
});

const TypeCount = builder.objectRef<SearchFacets['types'][number]>('SearchTypeCount').implement({
  subGraphs: everyone,
  fields: (t) => ({
    type: t.expose('type', { type: SearchType, subGraphs: everyone }),
    count: t.exposeInt('count', { subGraphs: everyone }),
  }),
});
const CategoryCount = builder.objectRef<{ category: { id: string }; count: number }>('SearchCategoryCount').implement({
  subGraphs: everyone,
  fields: (t) => ({
    category: t.field({ type: 'Category', subGraphs: everyone, resolve: ({ category }) => category }),
    count: t.exposeInt('count', { subGraphs: everyone }),
  }),
});
const YearCount = builder.objectRef<SearchFacets['years'][number]>('SearchYearCount').implement({
  subGraphs: everyone,
  fields: (t) => ({
    year: t.exposeInt('year', { subGraphs: everyone }),
    count: t.exposeInt('count', { subGraphs: everyone }),
  }),
});
export const Facets = builder.objectRef<SearchFacets>('SearchFacets').implement({
  subGraphs: everyone,
  description: 'How the results are spread; counted over the same results as totalCount',
  fields: (t) => ({
    types: t.field({ type: [TypeCount], subGraphs: everyone, resolve: ({ types }) => types }),
    categories: t.field({
      type: [CategoryCount],
      subGraphs: everyone,
      description: 'Most results first. A category counts what the filter by it finds: its sub-categories too',
      resolve: async ({ categories: ofHits }, _args, context, info) => {
        const select = { id: true, parentId: true } as const;
        const query = queryFromInfo({ context, info, typeName: 'Category', path: ['category'], select });
        const rows = await context.db.category.findMany({ ...query, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
        return countByCategory(rows, ofHits);
      },
    }),
    years: t.field({
      type: [YearCount],
      subGraphs: everyone,
      description: 'Newest first',
      resolve: ({ years }) => years,
    }),
  }),
});
