import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const ImportBatchFacts = graphql(`
  fragment ImportBatchFacts on ImportBatch @_unmask {
    id
    sourceName
    state
    reason
    publish
    working
    begun
    createdAt
    finishedAt
    category {
      id
      nameVi: name(language: VI)
      nameEn: name(language: EN)
    }
    staff {
      id
      name
    }
    counts {
      total
      done
      created
      updated
      skipped
      setAside
      undone
    }
  }
`);

/** A batch as the list and its own screen show it. */
export type ImportBatchFacts = FragmentOf<typeof ImportBatchFacts>;
export type ImportState = ImportBatchFacts['state'];
export type ImportCounts = ImportBatchFacts['counts'];

export const ImportBatchesQuery = graphql(
  `
    query ImportBatches($first: Int, $after: String, $last: Int, $before: String) {
      importBatches(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...ImportBatchFacts
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [ImportBatchFacts],
);

export const ImportBatchQuery = graphql(
  `
    query ImportBatch(
      $id: ID!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $outcome: ImportItemOutcome
      $reason: String
      $undoOutcome: String
    ) {
      importBatch(id: $id) {
        ...ImportBatchFacts
        reportPath
        columns {
          header
          field
          sample
        }
        reasons {
          outcome
          code
          count
        }
        undoOutcomes {
          code
          count
        }
        items(
          first: $first
          after: $after
          last: $last
          before: $before
          outcome: $outcome
          reason: $reason
          undoOutcome: $undoOutcome
        ) {
          nodes {
            id
            position
            name
            kind
            title
            planned
            outcome
            reason
            warnings
            encoding
            sampleBefore
            sampleAfter
            address
            publishedAt
            issuedOn
            undoOutcome
            article {
              id
              slug
              language
              status
            }
            officialDocument {
              id
              slug
              published
            }
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  `,
  [ImportBatchFacts],
);

export type ImportBatchVariables = VariablesOf<typeof ImportBatchQuery>;
export type ImportBatchDetails = NonNullable<ResultOf<typeof ImportBatchQuery>['importBatch']>;
export type ImportItem = ImportBatchDetails['items']['nodes'][number];
export type ImportColumn = ImportBatchDetails['columns'][number];

export const PlanImport = graphql(
  `
    mutation PlanImport($input: PlanImportInput!) {
      planImport(input: $input) {
        __typename
        ... on ImportBatch {
          id
          state
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export type PlanImportInput = VariablesOf<typeof PlanImport>['input'];

export const RunImport = graphql(
  `
    mutation RunImport($input: ChosenImportInput!) {
      runImport(input: $input) {
        __typename
        ... on ImportBatch {
          id
          state
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const UndoImport = graphql(
  `
    mutation UndoImport($input: ChosenImportInput!) {
      undoImport(input: $input) {
        __typename
        ... on ImportBatch {
          id
          state
        }
        ...Problems
      }
    }
  `,
  [Problems],
);
