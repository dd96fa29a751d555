import { answeredSource, filteredListSource, type ListOrder } from '#src/reading/list-source.ts';
import { noteUnsteady, type MakeSource } from '#src/reading/source.ts';
import { rowIn, rowJson } from '#src/reading/statement.ts';
import { Unplannable } from '#src/reading/unplannable.ts';
import {
  documentFacets,
  documentsWhere,
  isIssueDay,
  issuePosition,
  listDocuments,
  type OfficialDocumentFilter,
} from './official-document-list.service.ts';

// Official documents for reading in one statement (src/reading); a filter is asked of the list's own service first.

const newestIssueFirst: ListOrder = {
  column: 'issuedOn',
  type: 'date',
  descending: true,
  holes: true,
  isPrinted: isIssueDay,
  positionOf: (row) => issuePosition(row as { issuedOn: Date | null; id: string }),
};

export const officialDocumentsSource = filteredListSource(
  { model: 'OfficialDocument', order: newestIssueFirst },
  (db, args) =>
    listDocuments(db, args, documentsWhere((args as { filter?: OfficialDocumentFilter }).filter ?? {}), {
      select: { id: true, issuedOn: true },
    }),
);

/** By its slug, or the newest with a code. */
export const officialDocumentSource: MakeSource = (field) => {
  const [name, ...others] = ['slug', 'code'].filter((one) => field.args[one] != null);
  if (name === undefined || others.length > 0) throw new Unplannable('neither slug nor code, or both');
  const rows = field.rows('OfficialDocument', []);
  return {
    sql: (statement) => {
      const alias = statement.alias();
      const wanted = field.bound(statement, 'text', (args) => args[name]);
      return `(SELECT ${rowJson(statement, rows, alias)} FROM official_document ${alias} WHERE ${alias}.${name} = ${wanted}
        ORDER BY ${alias}.issued_on DESC NULLS LAST, ${alias}.id DESC LIMIT 1)`;
    },
    value: (json, _args, made) => {
      // another one may come with the same code
      if (json === null || name === 'code') noteUnsteady(made);
      return rowIn(rows, json);
    },
  };
};

export const officialDocumentFacetsSource = answeredSource((db) => documentFacets(db));
