import { answeredSource } from '#src/reading/list-source.ts';
import { typedRowIn, typedRowsJson } from '#src/reading/node-source.ts';
import { noteFleeting, type MakeSource } from '#src/reading/source.ts';
import type { Page } from '#src/keyset.ts';
import { changesAfter, changesHead, lastChangedAt, positionAfter, type FeedChange } from './public-change.service.ts';

// The change feed in three statements: the feed itself, its changes, and one with all that is shown of their nodes as they
// are now.

type Arguments = { after?: string | null; first?: number | null };

export const changesSource: MakeSource = (field) => {
  const byType =
    field.asksFor('edges', 'node', 'node') || field.asksFor('nodes', 'node')
      ? field.rowsByType(['edges', 'node', 'node'], ['nodes', 'node'])
      : null;
  const total = field.asksFor('totalCount');
  const changesOf = (found: unknown) => (found as Page<FeedChange>).edges.map(({ node }) => node);
  return {
    beforehand: (db, args) => changesAfter(db, args as Arguments),
    sql: (statement) => {
      const nodes = byType
        ? typedRowsJson(
            statement,
            byType,
            field.bound(statement, 'text[]', (_args, found) => changesOf(found).map(({ nodeType }) => nodeType)),
            field.bound(statement, 'uuid[]', (_args, found) => changesOf(found).map(({ nodeId }) => nodeId)),
          )
        : 'NULL';
      const count = total
        ? `(SELECT count(*) FROM public_change WHERE position > ${field.bound(statement, 'bigint', ({ after }) =>
            positionAfter(after as string | null | undefined),
          )})`
        : 'NULL';
      return `json_build_array(${nodes}, ${count})`;
    },
    value: (json, _args, made, _row, found) => {
      noteFleeting(made);
      const [rows, totalCount] = json as [unknown[] | null, number | null];
      const page = found as Page<FeedChange>;
      return {
        pageInfo: page.pageInfo,
        totalCount: () => totalCount,
        edges: page.edges.map(({ cursor, node }, index) => ({
          cursor,
          node: { ...node, shown: byType && typedRowIn(byType, node.nodeType, rows?.[index]) },
        })),
      };
    },
  };
};

/** What `changesSource` has put on the change. */
export const changeNodeSource: MakeSource = () => ({ value: (_json, _args, _made, change) => change['shown'] });

export const lastChangedAtSource = answeredSource((db, { nodeTypes }) => lastChangedAt(db, nodeTypes as string[]));

export const changesHeadSource: MakeSource = (field) => ({
  ...answeredSource((db) => changesHead(db))(field),
  value: (_json, _args, made, _row, found) => {
    noteFleeting(made);
    return found;
  },
});
