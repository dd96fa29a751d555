import type { Problem } from '@kheo/domain';
import {
  execute,
  GraphQLError,
  Kind,
  OperationTypeNode,
  specifiedRules,
  validate,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Context } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import type { MediaStore } from '#src/modules/media-file/media-store.ts';
import type { FeedChange } from '#src/modules/change-feed/public-change.service.ts';
import type { WebhookTools } from '#src/modules/webhook/webhook-tools.ts';
import { publicSchema } from '#src/schema.ts';
import { admit, parseWithin, publicLimits } from './limits.ts';
import { noIntrospectionAliases, operationsOfThisDoor } from './rules.ts';

/** Stands before the selection, on a line of its own: lines of the selection are one less. */
const beginning = 'subscription Webhook\n';
const wrong = (message: string): GraphQLError => new GraphQLError(message);

/** The selection as one event of `subscription { changes { … } }`: what a follower with a key would get. */
function documentOf(selection: string): DocumentNode {
  const text = selection.trimStart();
  if (!text.startsWith('{')) throw wrong('Write the selection in braces: { type node { id } }');
  const { definitions, ...document } = parseWithin(
    publicLimits.tokens,
    `${beginning}${'\n'.repeat(selection.slice(0, selection.length - text.length).split('\n').length - 1)}${text}`,
  );
  const [operation, ...fragments] = definitions as [OperationDefinitionNode, ...DocumentNode['definitions']];
  const other = fragments.find(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION);
  if (other) throw new GraphQLError('After the selection only fragments may follow.', { nodes: other });
  const changes: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'changes' },
    selectionSet: operation.selectionSet,
  };
  return {
    ...document,
    definitions: [
      {
        ...operation,
        operation: OperationTypeNode.SUBSCRIPTION,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [changes] },
      },
      ...fragments,
    ],
  };
}

const problemOf = ({ message, locations }: GraphQLError): Problem => {
  const [place] = locations ?? [];
  return place && place.line > 1
    ? {
        field: 'selection',
        code: 'webhook-selection-at',
        params: { message, line: place.line - 1, column: place.column },
      }
    : { field: 'selection', code: 'webhook-selection', params: { message } };
};

/** Runs the selections of webhooks on the public schema, on the reader’s connections. */
export function createWebhookTools({
  db,
  store,
  publicUrl,
  log,
  allowedHosts,
}: {
  /** Of the role kheo_reader. */
  db: Database;
  store: MediaStore;
  /** Of the portal. */
  publicUrl: string;
  log: Logger;
  allowedHosts: readonly string[];
}): WebhookTools {
  const known = new LRUCache<string, DocumentNode>({ max: 200 });
  const context = (): Context => ({
    door: 'public',
    partner: null,
    follow: null,
    db,
    viewer: null,
    now: new Date(),
    store,
    publicUrl,
    cipher: null,
    webhooks: null,
    deprecated: [],
    log,
    loaders: new Map(),
  });

  /** @throws GraphQLError[] */
  const checked = (selection: string, mostCost: number | null): DocumentNode => {
    const document = documentOf(selection);
    const faults = validate(publicSchema, document, [...specifiedRules, operationsOfThisDoor, noIntrospectionAliases]);
    if (faults.length) throw faults;
    admit(
      { ...publicLimits, cost: Math.min(publicLimits.cost, mostCost ?? publicLimits.cost) },
      { schema: publicSchema, document, contextValue: context(), variableValues: {} },
      ({ errors = [] }) => {
        throw errors;
      },
    );
    return document;
  };

  const check: WebhookTools['check'] = (selection, mostCost) => {
    try {
      checked(selection, mostCost);
      return [];
    } catch (error) {
      const faults = Array.isArray(error) ? (error as GraphQLError[]) : [error as GraphQLError];
      return faults.slice(0, 10).map(problemOf);
    }
  };

  return {
    allowedHosts,
    check,
    render: async (selection: string, change: FeedChange) => {
      const document = known.get(selection) ?? checked(selection, null);
      known.set(selection, document);
      let late: NodeJS.Timeout | undefined;
      try {
        const result = await Promise.race([
          execute({ schema: publicSchema, document, rootValue: change, contextValue: context() }),
          new Promise<never>((_resolve, reject) => {
            late = setTimeout(() => reject(new Error('the payload was not there in time')), publicLimits.deadline);
          }),
        ]);
        if (result.errors?.length) throw new AggregateError(result.errors, 'the payload cannot be read');
        return (result.data as { changes: unknown }).changes;
      } finally {
        clearTimeout(late);
      }
    },
  };
}
