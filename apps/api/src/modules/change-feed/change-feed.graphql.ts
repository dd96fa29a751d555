import type { ChangeType as ChangeTypes } from '#src/generated/prisma/enums.ts';
import { badInput } from '#src/bad-input.ts';
import { builder, everyone } from '#src/builder.ts';
import { ChangeType } from '#src/change-type.graphql.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import {
  changesAfter,
  changesHead,
  countChangesAfter,
  lastChangedAt,
  type FeedChange,
  type Gone,
} from './public-change.service.ts';

// What has changed on the public side, for those who keep a copy.

const minor = new Set<ChangeTypes>(['UPDATED', 'LINKED', 'OPENED', 'CLOSED']);
/** Parts of a change that are nodes of the schema; the site is there by `site` only. */
const nodesByOtherName = new Set(['Site']);
const idOf = ({ nodeType, nodeId }: Pick<FeedChange, 'nodeType' | 'nodeId'>): string =>
  encodeGlobalId(nodeType, nodeId);

const Tombstone = builder.objectRef<Gone & Pick<FeedChange, 'nodeType' | 'nodeId'>>('Tombstone').implement({
  subGraphs: everyone,
  description: 'What is left of a node that the public no longer sees',
  fields: (t) => ({
    type: t.string({
      subGraphs: everyone,
      description: 'Of the node: Article, Award …',
      resolve: ({ nodeType }) => nodeType,
    }),
    id: t.id({ subGraphs: everyone, resolve: idOf }),
    at: t.field({ type: 'DateTime', subGraphs: everyone, resolve: ({ at }) => at }),
    reason: t.exposeString('reason', { nullable: true, subGraphs: everyone }),
  }),
});

export const Change = builder.objectRef<FeedChange>('Change');
Change.implement({
  subGraphs: everyone,
  description:
    'Something that the public can see has changed. The node is as it is now, not as it was then: apply each change by putting the node in place of what you have, or by removing it',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { subGraphs: everyone, description: 'To go on after this change' }),
    type: t.expose('type', { type: ChangeType, subGraphs: everyone }),
    major: t.boolean({
      subGraphs: everyone,
      description: 'It came, went or says something else',
      resolve: ({ type }) => !minor.has(type),
    }),
    nodeType: t.exposeString('nodeType', {
      subGraphs: everyone,
      description: 'Article, Award … or Site, which has no node',
    }),
    nodeId: t.id({ subGraphs: everyone, resolve: idOf }),
    node: t.node({
      subGraphs: everyone,
      description: 'Null when the public does not see it (any more)',
      id: (change) => (nodesByOtherName.has(change.nodeType) ? null : idOf(change)),
    }),
    tombstone: t.field({
      type: Tombstone,
      subGraphs: everyone,
      nullable: true,
      description: 'When the node is gone: how and since when',
      resolve: (change) => change.gone && { ...change.gone, nodeType: change.nodeType, nodeId: change.nodeId },
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', subGraphs: everyone }),
    reason: t.exposeString('reason', {
      nullable: true,
      subGraphs: everyone,
      description: 'What the agency lets the public know of it',
    }),
  }),
});

const ChangeConnection = builder.connectionObject(
  { type: Change, name: 'ChangeConnection', subGraphs: everyone },
  { name: 'ChangeEdge', subGraphs: everyone },
);

builder.queryFields((t) => ({
  changes: t.field({
    type: ChangeConnection,
    subGraphs: everyone,
    description:
      'What has changed on the public side, the oldest first, in the order in which it became visible. Changes older than 90 days are there only as the newest of their node. CURSOR_EXPIRED: copy everything anew',
    args: { after: t.arg.string(), first: t.arg.int({ description: '1 to 100' }) },
    complexity: connectionCost,
    resolve: async (_root, args, { db }) => ({
      ...(await changesAfter(db, args)),
      totalCount: () => countChangesAfter(db, args.after),
    }),
  }),
  changesHead: t.string({
    subGraphs: everyone,
    description: 'The cursor of now: take it, list everything, and follow changes from it; nothing is missed',
    resolve: (_root, _args, { db }) => changesHead(db),
  }),
  lastChangedAt: t.field({
    type: 'DateTime',
    subGraphs: everyone,
    nullable: true,
    description: 'When something of these kinds last changed on the public side; null when nothing ever has',
    args: { nodeTypes: t.arg.stringList({ required: true, description: 'Article, Award …; 1 to 20' }) },
    complexity: 20,
    resolve: (_root, { nodeTypes }, { db }) => lastChangedAt(db, nodeTypes),
  }),
}));

builder.subscriptionFields((t) => ({
  changes: t.field({
    type: Change,
    subGraphs: ['public'],
    description:
      'Changes as they happen, over text/event-stream; from now on, or after a cursor. It is completed after an hour and when the server ends: go on with the last cursor',
    args: { after: t.arg.string() },
    subscribe: (_root, { after }, { follow }) => {
      if (!follow) throw badInput('There is no subscription here.');
      return follow(after ?? null);
    },
    resolve: (change: FeedChange) => change,
  }),
}));
