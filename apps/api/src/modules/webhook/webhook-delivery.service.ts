import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import type { WebhookDeliveryState } from '#src/generated/prisma/enums.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { mayKeepPartners } from '#src/modules/partner/partner.access.ts';
import { followed, lockWebhook } from './webhook.service.ts';

export const mostReplayed = 10_000;
const keptFor = 30 * 86_400_000;
/** What was tried so far counts no more: it is sent as if for the first time, under the same webhook-id. */
const anew = { state: 'PENDING', attempts: 0, failure: null, status: null } as const;

/** Its turn comes with the sender’s next look, whatever failed before. */
const wake = (db: Transaction, id: string) =>
  db.webhook.update({ where: { id }, data: { nextAttemptAt: null }, select: { id: true } });

/** Asks for a test: the newest change, under the type `test`, also while the webhook is paused. */
export async function sendWebhookTest(context: ServiceContext, webhookId: string): Promise<string> {
  assertAllowed(mayKeepPartners(context.viewer), 'test a webhook');
  return context.db.$transaction(async (db) => {
    await lockWebhook(db, webhookId);
    await wake(db, webhookId);
    const { id } = await db.webhookDelivery.create({ data: { webhookId }, select: { id: true } });
    return id;
  });
}

async function lockDelivery(db: Transaction, id: string) {
  const found = await db.webhookDelivery.findUnique({ where: { id }, select: { webhookId: true } });
  if (!found) throw new NotFound('WebhookDelivery');
  await lockWebhook(db, found.webhookId);
  return db.webhookDelivery.findUniqueOrThrow({ where: { id } });
}

/** Sends one delivery again. */
export async function replayWebhookDelivery(context: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepPartners(context.viewer), 'replay a delivery');
  await context.db.$transaction((db) => replay(db, id));
}

async function replay(db: Transaction, id: string): Promise<void> {
  const { webhookId } = await lockDelivery(db, id);
  await db.webhookDelivery.update({ where: { id }, data: anew, select: { id: true } });
  await wake(db, webhookId);
}

/** Sends one again for the partner itself; whose it is stands in the question. @throws NotFound */
export async function replayOwnDelivery(
  db: Database,
  { id, partnerId, note }: { id: string; partnerId: string; note: string },
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const found = await transaction.webhookDelivery.findFirst({
      where: { id, webhook: { partnerId } },
      select: { webhookId: true },
    });
    if (!found) throw new NotFound('WebhookDelivery');
    await replay(transaction, id);
    await recordChange(transaction, {
      type: 'UPDATED',
      nodeType: 'Webhook',
      nodeId: found.webhookId,
      public: false,
      staffId: null,
      note,
    });
  });
}

/** Passes over a delivery that the receiver does not take, so that the next has its turn. */
export async function skipWebhookDelivery(context: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepPartners(context.viewer), 'pass over a delivery');
  await context.db.$transaction(async (db) => {
    const { webhookId, state } = await lockDelivery(db, id);
    if (state !== 'PENDING' && state !== 'FAILING') throw new InvalidInput([{ field: 'id', code: 'webhook-done' }]);
    await db.webhookDelivery.update({ where: { id }, data: { state: 'SKIPPED' }, select: { id: true } });
    await db.webhook.update({
      where: { id: webhookId },
      data: { failingSince: null, nextAttemptAt: null },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Webhook',
      nodeId: webhookId,
      public: false,
      staffId: context.viewer?.id ?? null,
      note: `passed over ${id}`,
    });
  });
}

/**
 * Sends again whatever changed within a time and is over for this webhook, also what it was never sent: from before it
 * was made, or while it was paused.
 *
 * @returns how many there are
 */
export async function replayWebhookDeliveries(
  context: ServiceContext,
  { webhookId, from, to }: { webhookId: string; from: Date; to: Date },
): Promise<number> {
  assertAllowed(mayKeepPartners(context.viewer), 'replay deliveries');
  if (from >= to) throw new InvalidInput([{ field: 'from', code: 'webhook-range' }]);
  return context.db.$transaction(
    async (db) => {
      const { position, nodeTypes, changeTypes } = await lockWebhook(db, webhookId);
      const where = {
        position: { lte: position },
        occurredAt: { gte: from, lt: to },
        ...followed({ nodeTypes, changeTypes }),
      };
      const changes = await db.publicChange.findMany({ where, orderBy: { position: 'asc' }, take: mostReplayed + 1 });
      if (changes.length > mostReplayed)
        throw new InvalidInput([{ field: 'to', code: 'webhook-range-long', params: { max: mostReplayed } }]);
      await db.webhookDelivery.updateMany({
        where: { webhookId, position: { in: changes.map((change) => change.position) } },
        data: anew,
      });
      await db.webhookDelivery.createMany({ data: deliveriesOf(webhookId, changes), skipDuplicates: true });
      if (changes.length) await wake(db, webhookId);
      return changes.length;
    },
    { timeout: 20_000 },
  );
}

type Changes = Awaited<ReturnType<Database['publicChange']['findMany']>>;

/** The rows that wait for their turn. */
export const deliveriesOf = (webhookId: string, changes: Changes) =>
  changes.map(({ position, type, nodeType, nodeId, occurredAt }) => ({
    webhookId,
    position,
    changeType: type,
    nodeType,
    nodeId,
    changedAt: occurredAt,
  }));

/** One page of what a webhook has sent and has to send, the newest first. */
export async function listDeliveries<Query extends object>(
  db: Database,
  { webhookId, state, ...args }: PageArguments & { webhookId: string; state?: WebhookDeliveryState | null },
  query: Query,
) {
  const request = pageRequest(args);
  const cursor = request.cursor === null ? null : decodeCursor(request.cursor, [isPrintedTime, isUuid]);
  const where = { webhookId, ...(state ? { state } : {}) };
  const beyond = request.forwards ? ('lt' as const) : ('gt' as const);
  const [time = '', id = ''] = cursor ?? [];
  const rows = await db.webhookDelivery.findMany({
    ...query,
    where: {
      ...where,
      ...(cursor
        ? { OR: [{ createdAt: { [beyond]: new Date(time) } }, { createdAt: new Date(time), id: { [beyond]: id } }] }
        : {}),
    },
    orderBy: request.forwards ? [{ createdAt: 'desc' }, { id: 'desc' }] : [{ createdAt: 'asc' }, { id: 'asc' }],
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, (row) => [row.createdAt.toISOString(), row.id]),
    totalCount: () => db.webhookDelivery.count({ where }),
  };
}

/** What is done is kept for thirty days: it holds texts that may have been taken down since. */
export async function sweepDeliveries(db: Database, now: Date): Promise<number> {
  const { count } = await db.webhookDelivery.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - keptFor) }, state: { in: ['DELIVERED', 'FAILED', 'SKIPPED'] } },
  });
  return count;
}
