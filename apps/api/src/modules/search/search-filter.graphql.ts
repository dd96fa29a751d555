import { ArticleStatus } from '#src/article-status.graphql.ts';
import { badInput } from '#src/bad-input.ts';
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

/** The period of a filter as times: days and years are Vietnam’s. */
export function periodOf({ from, to, year }: { from?: Date | null; to?: Date | null; year?: number | null }) {
  if (year != null && (year < 1900 || year > 2200)) throw badInput('A year is from 1900 to 2200.');
  const day = 24 * 3_600_000;
  const offset = 7 * 3_600_000;
  const begins = [from?.getTime(), year == null ? undefined : Date.UTC(year, 0, 1)].filter(
    (time) => time !== undefined,
  );
  const ends = [to && to.getTime() + day, year == null ? undefined : Date.UTC(year + 1, 0, 1)].filter(
    (time) => time != null,
  );
  return {
    from: begins.length ? new Date(Math.max(...begins) - offset) : null,
    to: ends.length ? new Date(Math.min(...ends) - offset) : null,
  };
}
