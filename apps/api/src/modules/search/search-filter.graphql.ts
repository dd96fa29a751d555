import { ArticleStatus } from '#src/article-status.graphql.ts';
import { builder, everyone, type InputBuilder } from '#src/builder.ts';
import { Language } from '#src/language.graphql.ts';

const filterFields = (t: InputBuilder) => ({
  category: t.string({ subGraphs: everyone, description: 'Slug of a category; its sub-categories are included' }),
  from: t.field({ type: 'Date', subGraphs: everyone, description: 'Published or issued on that day or later' }),
  to: t.field({ type: 'Date', subGraphs: everyone, description: 'Published or issued on that day or earlier' }),
  year: t.int({ subGraphs: everyone, description: 'Published or issued in that year' }),
  language: t.field({ type: Language, subGraphs: everyone }),
  decision: t.id({ subGraphs: everyone, description: 'Awards of that decision' }),
});
export const SearchFilter = builder.inputType('SearchFilter', {
  subGraphs: everyone,
  fields: (t) => ({
    ...filterFields(t),
    status: t.field({
      type: [ArticleStatus],
      subGraphs: ['editorial'],
      description: 'An official document or an award is PUBLISHED or DRAFT',
    }),
  }),
});
