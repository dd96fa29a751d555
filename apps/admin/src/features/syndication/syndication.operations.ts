import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const SourceRow = graphql(`
  fragment SourceRow on SyndicationSource @_unmask {
    id
    agencyName
    address
    portalUrl
    hasKey
    followedKind
    followedId
    followedName
    publishedSince
    category {
      id
      nameVi: name(language: VI)
      nameEn: name(language: EN)
    }
    rule
    state
    reading
    lastSuccessAt
    lastError
    nextAttemptAt
    waiting
    version
  }
`);

export type SourceRow = FragmentOf<typeof SourceRow>;

const SyndicatedRow = graphql(`
  fragment SyndicatedRow on SyndicatedArticle @_unmask {
    id
    version
    state
    title
    url
    problem
    seen
    making
    editedHere
    withdrawnReason
    rejectReason
    decisions
    decidedAt
    decidedBy {
      name
    }
    changedAt
    source {
      id
      agencyName
    }
    article {
      id
      slug
      language
      status
    }
  }
`);

export type SyndicatedRow = FragmentOf<typeof SyndicatedRow>;

export const SourceListQuery = graphql(
  `
    query SyndicationSources {
      syndicationSources {
        ...SourceRow
      }
    }
  `,
  [SourceRow],
);

export const SyndicatedListQuery = graphql(
  `
    query SyndicatedArticles(
      $list: SyndicatedList!
      $sourceId: ID
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      syndicatedArticles(list: $list, sourceId: $sourceId, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...SyndicatedRow
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      syndicationSources {
        id
        agencyName
        followedName
      }
    }
  `,
  [SyndicatedRow],
);

export const SyndicationToDoQuery = graphql(`
  query SyndicationToDo {
    syndicationToDo
  }
`);

export const SyndicatedQuery = graphql(
  `
    query SyndicatedArticle($id: ID!) {
      syndicatedArticle(id: $id) {
        ...SyndicatedRow
        preview {
          language
          title
          subtitle
          lead
          bodyHtml
          author
          publishedAt
          pictureCount
        }
        current: article {
          title
          subtitle
          lead
          author
          body {
            html
          }
        }
      }
    }
  `,
  [SyndicatedRow],
);

export type SyndicatedWhole = NonNullable<ResultOf<typeof SyndicatedQuery>['syndicatedArticle']>;

export const CheckSourceQuery = graphql(`
  query CheckSyndicationSource($address: String!, $key: String, $sourceId: ID) {
    checkedSyndicationSource(address: $address, key: $key, sourceId: $sourceId) {
      problems {
        field
        code
        params
      }
      offer {
        agencyName
        portalUrl
        categories {
          id
          name
        }
        movements {
          id
          name
        }
      }
    }
  }
`);

export type Offer = NonNullable<ResultOf<typeof CheckSourceQuery>['checkedSyndicationSource']['offer']>;

export const CreateSource = graphql(
  `
    mutation CreateSyndicationSource($input: CreateSyndicationSourceInput!) {
      createSyndicationSource(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);

export const UpdateSource = graphql(
  `
    mutation UpdateSyndicationSource($input: UpdateSyndicationSourceInput!) {
      updateSyndicationSource(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);

export type CreateSourceInput = VariablesOf<typeof CreateSource>['input'];
export type UpdateSourceInput = VariablesOf<typeof UpdateSource>['input'];

export const PauseSource = graphql(`
  mutation PauseSyndicationSource($input: SyndicationSourceInput!) {
    pauseSyndicationSource(input: $input) {
      __typename
    }
  }
`);

export const ResumeSource = graphql(`
  mutation ResumeSyndicationSource($input: SyndicationSourceInput!) {
    resumeSyndicationSource(input: $input) {
      __typename
    }
  }
`);

export const DeleteSource = graphql(`
  mutation DeleteSyndicationSource($input: SyndicationSourceInput!) {
    deleteSyndicationSource(input: $input) {
      __typename
    }
  }
`);

export const ApproveArticles = graphql(
  `
    mutation ApproveSyndicatedArticles($input: ApproveSyndicatedArticlesInput!) {
      approveSyndicatedArticles(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);

export const RejectArticle = graphql(
  `
    mutation RejectSyndicatedArticle($input: RejectSyndicatedArticleInput!) {
      rejectSyndicatedArticle(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);

export const UndoDecision = graphql(
  `
    mutation UndoSyndicatedArticle($input: UndoSyndicatedArticleInput!) {
      undoSyndicatedArticle(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);

export const Acknowledge = graphql(`
  mutation AcknowledgeWithdrawals($input: AcknowledgeWithdrawalsInput!) {
    acknowledgeWithdrawals(input: $input) {
      __typename
    }
  }
`);

/** Lists of these are asked for again after each of the mutations above. */
export const syndicationTypes = ['SyndicationSource', 'SyndicatedArticle', 'DecidedArticles', 'Deleted', 'Article'];
