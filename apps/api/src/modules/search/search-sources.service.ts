import type { QueryForms } from '@kheo/domain';
import { answeredSource } from '#src/reading/list-source.ts';
import { typedRowIn, typedRowsJson } from '#src/reading/node-source.ts';
import { noteUnsteady, type MakeSource } from '#src/reading/source.ts';
import { addColumn, addRelation, rowJson, rowsIn, type Rows } from '#src/reading/statement.ts';
import { pageRequest } from '#src/keyset.ts';
import type { FoundText, PrintedColumns } from './search-entry.service.ts';
import { countByCategory, facetsOf } from './search-facets.service.ts';
import { markedTitle, nodeTypes, searchPage, snippetOf, type SearchArguments } from './search-page.service.ts';
import { searchables } from './searchables.service.ts';
import { findSuggestions } from './suggestion.service.ts';

// Search in three statements: what the index knows of the words, what it finds, and one with all that is shown of that.

type Found = Awaited<ReturnType<typeof searchPage>>;

function addPrinted(rows: Rows, columns: PrintedColumns): void {
  for (const [name, wanted] of Object.entries(columns))
    if (wanted === true) addColumn(rows, name);
    else addPrinted(addRelation(rows, name, undefined), wanted.select);
}

export const searchSource: MakeSource = (field) => {
  const byType = field.rowsByType(['edges', 'node'], ['nodes']);
  const marks = field.asksFor('edges', 'title') || field.asksFor('edges', 'snippet');
  if (marks) for (const { type, printed } of searchables) addPrinted(byType.get(nodeTypes[type])!, printed);
  const categories = field.asksFor('facets', 'categories')
    ? field.rows('Category', ['facets', 'categories', 'category'])
    : null;
  if (categories) for (const name of ['id', 'parentId']) addColumn(categories, name);
  const hitsOf = (found: unknown) => (found as Found).page.edges.map(({ node }) => node);
  return {
    beforehand: (db, args) => searchPage(db, 'public', args as unknown as SearchArguments),
    sql: (statement) => {
      const types = field.bound(statement, 'text[]', (_args, found) =>
        hitsOf(found).map(({ type }) => nodeTypes[type]),
      );
      const ids = field.bound(statement, 'uuid[]', (_args, found) => hitsOf(found).map(({ nodeId }) => nodeId));
      const column = statement.alias();
      const columns = categories
        ? `(SELECT coalesce(json_agg(${rowJson(statement, categories, column)} ORDER BY ${column}.position, ${column}.id), '[]') FROM category ${column})`
        : 'NULL';
      return `json_build_array(${typedRowsJson(statement, byType, types, ids)}, ${columns})`;
    },
    value: (json, _args, made, _row, found) => {
      noteUnsteady(made);
      const [nodes, columns] = json as [unknown[], unknown];
      const { answer, page } = found as Found;
      const facets = facetsOf(answer.hits);
      return {
        answer,
        totalCount: () => answer.hits.length,
        pageInfo: page.pageInfo,
        facets: {
          ...facets,
          counted: categories && countByCategory(rowsIn(categories, columns) as CategoryRow[], facets.categories),
        },
        edges: page.edges.flatMap(({ cursor, node: hit }, index) => {
          const node = typedRowIn(byType, nodeTypes[hit.type], nodes[index]);
          const { textOf } = searchables.find(({ type }) => type === hit.type)!;
          // what was taken down between the two is not there
          return node ? [{ cursor, node, hit, forms: answer.forms, text: marks ? textOf(node as never) : null }] : [];
        }),
      };
    },
  };
};
type CategoryRow = { id: string; parentId: string | null };

/** What `searchSource` has put on the object above. */
const given = (name: string): MakeSource => {
  return () => ({ value: (_json, _args, _made, above) => above[name] });
};
export const searchFacetsSource = given('facets');
export const searchFacetCategoriesSource = given('counted');

const shown =
  (of: (text: FoundText | null, forms: QueryForms) => unknown): MakeSource =>
  () => ({ value: (_json, _args, _made, edge) => of(edge['text'] as FoundText | null, edge['forms'] as QueryForms) });
export const searchTitleSource = shown(markedTitle);
export const searchSnippetSource = shown(snippetOf);

export const suggestionsSource = answeredSource((db, { prefix, first }) =>
  findSuggestions(db, 'public', prefix as string, pageRequest({ first: first as number }).limit),
);
