import type { Database } from '#src/db/client.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { listDeliveries } from '#src/modules/webhook/webhook-delivery.service.ts';
import { partnerKeyStatus } from './partner-key.service.ts';
import type { OpenedLink } from './partner-link.service.ts';
import { operationsOf, usageByDay } from './read-usage.service.ts';

// What a partner's own people see. Every question names the partner of the link, and nothing else is given in by them
// but the choice of one of its webhooks and a cursor.

const daysShown = 30;
const operationsShown = 50;
const deliveriesShown = 20;

/** Which of the partner's webhooks is looked into, and where in its log. */
export interface ConsoleWish {
  webhook?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

/** Everything that a console shows, ready for JSON. */
export async function readConsole(db: Database, link: OpenedLink, wish: ConsoleWish, now: Date) {
  const { partnerId } = link;
  const [keys, usage, operations, webhooks] = await Promise.all([
    db.partnerKey.findMany({ where: { partnerId }, orderBy: { id: 'desc' } }),
    usageByDay(db, partnerId, daysShown, now),
    operationsOf(db, partnerId, operationsShown),
    db.webhook.findMany({
      where: { partnerId },
      orderBy: { id: 'desc' },
      include: {
        _count: {
          select: { deliveries: { where: { state: { in: ['PENDING', 'FAILING'] }, position: { not: null } } } },
        },
      },
    }),
  ]);
  const wished = wish.webhook === undefined ? webhooks[0]?.id : webhookOf(wish.webhook);
  const chosen = webhooks.find(({ id }) => id === wished);
  return {
    partner: link.partner,
    expiresAt: link.expiresAt,
    keys: keys.map(({ name, prefix, scopes, expiresAt, revokedAt, successorId, lastUsedAt, createdAt }) => ({
      name,
      prefix: `kheo_${prefix}_`,
      scopes,
      status: partnerKeyStatus({ expiresAt, revokedAt, successorId }, now),
      expiresAt,
      revokedAt,
      lastUsedAt,
      createdAt,
    })),
    usage: usage.map((row) => ({ ...row, day: row.day.toISOString().slice(0, 10) })),
    operations: operations.map(({ hash, name, text, runs, failures, cost, lastSeen }) => ({
      hash,
      name,
      text,
      runs,
      failures,
      cost,
      lastSeen,
    })),
    webhooks: webhooks.map(({ id, name, url, state, pauseReason, pausedAt, failingSince, nextAttemptAt, _count }) => ({
      id: encodeGlobalId('Webhook', id),
      name,
      url,
      state,
      pauseReason,
      pausedAt,
      failingSince,
      nextAttemptAt,
      waiting: _count.deliveries,
    })),
    log: chosen ? await readLog(db, chosen.id, wish) : null,
  };
}

function webhookOf(id: string): string | null {
  try {
    return uuidOf('Webhook', id);
  } catch {
    return null;
  }
}

async function readLog(db: Database, webhookId: string, { after, before }: ConsoleWish) {
  const page = before ? { last: deliveriesShown, before } : { first: deliveriesShown, after: after ?? null };
  const { edges, pageInfo } = await listDeliveries(db, { webhookId, ...page }, {});
  return {
    webhook: encodeGlobalId('Webhook', webhookId),
    deliveries: edges.map(({ node }) => ({
      id: encodeGlobalId('WebhookDelivery', node.id),
      messageId: node.id,
      test: node.position === null,
      changeType: node.changeType,
      nodeType: node.nodeType,
      changedAt: node.changedAt,
      state: node.state,
      attempts: node.attempts,
      lastAttemptAt: node.lastAttemptAt,
      duration: node.duration,
      status: node.status,
      failure: node.failure,
      requestBody: node.requestBody,
      responseBody: node.responseBody,
    })),
    pageInfo,
  };
}

export type PartnerConsole = Awaited<ReturnType<typeof readConsole>>;
