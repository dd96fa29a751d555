import { randomUUID } from 'node:crypto';
import type { DeliveryFailure } from '@kheo/domain/labels/webhook-labels';
import type { Logger } from 'pino';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import type { Webhook, WebhookDelivery } from '#src/generated/prisma/client.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { changeAt, type FeedChange } from '#src/modules/change-feed/public-change.service.ts';
import { deliveriesOf } from './webhook-delivery.service.ts';
import { postWebhook, type Outcome } from './webhook-post.ts';
import { givenUpAfter, pauseAfter } from './webhook-schedule.ts';
import { signedHeaders } from './webhook-signature.ts';
import type { WebhookTools } from './webhook-tools.ts';
import { followed, sealed, stopSending } from './webhook.service.ts';

/** What sending needs. */
export interface SendingPlace {
  db: Database;
  cipher: NonNullable<ServiceContext['cipher']>;
  webhooks: WebhookTools;
  log: Logger;
  now(): Date;
  /** Milliseconds until a receiver that says nothing is given up; 15,000 by the specification. */
  timeout?: number;
}

export interface WebhookSender {
  /** Takes up the webhooks that have something to send, and comes back while they are at it. Gives how many. */
  turn(): Promise<number>;
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>;
  /** Begins nothing new and breaks off what is under way; that is sent again by who comes next. */
  stop(): Promise<void>;
}

/** Webhooks that one process sends for at the same time: a slow receiver holds up no other. */
const mostAtOnce = 20;
/** Longer than an attempt with its payload may take. A process that does not renew its claim is dead. */
const claimLasts = 60_000;
const gathered = 100;
const keptOfRequest = 16_384;

type Attempt = Omit<Outcome, 'failure'> & { failure: DeliveryFailure | null; sent: string };

export function createWebhookSender(place: SendingPlace): WebhookSender {
  const { db, log } = place;
  const me = randomUUID();
  const running = new Map<string, Promise<void>>();
  const ending = new AbortController();

  /** Webhooks with something to send that no living process has claimed; a paused one sends tests only. */
  async function claim(count: number): Promise<string[]> {
    const now = place.now();
    const until = new Date(now.getTime() + claimLasts);
    const rows = await db.$queryRaw<Array<{ id: string }>>`
      UPDATE webhook SET claimed_by = ${me}::uuid, claimed_until = ${until}::timestamptz
      WHERE id IN (
        SELECT w.id FROM webhook w JOIN partner p ON p.id = w.partner_id
        WHERE (w.claimed_until IS NULL OR w.claimed_until < ${now}::timestamptz) AND p.active
          AND (w.next_attempt_at IS NULL OR w.next_attempt_at <= ${now}::timestamptz)
          AND ((w.state = 'ACTIVE' AND w.position < (SELECT coalesce(max(position), 0) FROM public_change))
            OR EXISTS (
              SELECT FROM webhook_delivery d
              WHERE d.webhook_id = w.id AND d.state IN ('PENDING', 'FAILING') AND (w.state = 'ACTIVE' OR d.position IS NULL)))
        ORDER BY w.next_attempt_at NULLS FIRST, w.id LIMIT ${count}
        FOR UPDATE OF w SKIP LOCKED)
      RETURNING id`;
    return rows.map(({ id }) => id);
  }

  /** The webhook as it is now, while the claim holds; null when somebody else has it, or it is to rest. */
  async function renewed(id: string): Promise<Webhook | null> {
    const now = place.now();
    const [webhook] = await db.webhook.updateManyAndReturn({
      where: {
        id,
        claimedBy: me,
        partner: { active: true },
        OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: now } }],
      },
      data: { claimedUntil: new Date(now.getTime() + claimLasts) },
    });
    return webhook ?? null;
  }

  async function sendAll(id: string): Promise<void> {
    try {
      while (!ending.signal.aborted) {
        const webhook = await renewed(id);
        if (!webhook) break;
        const delivery = await nextDelivery(db, webhook);
        if (!delivery) {
          if (webhook.state === 'PAUSED' || !(await gather(db, id))) break;
          continue;
        }
        const attempt = await tryOnce(webhook, delivery);
        if (ending.signal.aborted) break;
        if (attempt) await settle(webhook, delivery, attempt);
      }
    } catch (error) {
      log.error({ err: error, webhook: id }, 'webhook not sent');
    } finally {
      await db.webhook
        .updateMany({ where: { id, claimedBy: me }, data: { claimedBy: null, claimedUntil: null } })
        .catch((error: unknown) => log.warn({ err: error, webhook: id }, 'claim not given back'));
    }
  }

  /** One attempt; null when there is nothing to send any more. */
  async function tryOnce(
    webhook: Webhook,
    delivery: WebhookDelivery,
  ): Promise<(Attempt & { duration: number }) | null> {
    const change = await changeOf(db, delivery);
    if (!change && delivery.position !== null) {
      // compaction took it away: a later change of the same node tells more
      await db.webhookDelivery.updateMany({ where: { id: delivery.id }, data: { state: 'SKIPPED' } });
      return null;
    }
    const begun = performance.now();
    const attempt = await attemptOf(webhook, delivery, change);
    return { ...attempt, duration: Math.round(performance.now() - begun) };
  }

  async function attemptOf(webhook: Webhook, delivery: WebhookDelivery, change: FeedChange | null): Promise<Attempt> {
    const at = place.now();
    const nothing = { status: null, body: '', wishedPause: null, sent: '' };
    let body: string;
    try {
      // made anew at every attempt: what was taken down meanwhile is not in it
      const data = change && (await place.webhooks.render(webhook.selection, change));
      body = JSON.stringify({
        type: delivery.position === null || !change ? 'test' : typeOf(change),
        timestamp: (change?.occurredAt ?? at).toISOString(),
        data,
      });
    } catch (error) {
      log.warn({ err: error, webhook: webhook.id }, 'payload of a webhook');
      return { ...nothing, failure: 'payload' };
    }
    const former =
      webhook.formerSecret && webhook.formerUntil && webhook.formerUntil > at ? [webhook.formerSecret] : [];
    const secrets = [webhook.secret, ...former].map((secret) => place.cipher.open(secret, sealed(webhook.id)));
    const outcome = await postWebhook(webhook.url, signedHeaders({ id: delivery.id, at, body }, secrets), body, {
      allowedHosts: place.webhooks.allowedHosts,
      timeout: place.timeout ?? 15_000,
      ending: ending.signal,
    });
    return { ...outcome, sent: body };
  }

  /** Writes down what became of an attempt, and when the next one is. */
  async function settle(webhook: Webhook, delivery: WebhookDelivery, attempt: Attempt & { duration: number }) {
    const now = place.now();
    const isTest = delivery.position === null;
    const attempts = delivery.attempts + 1;
    await db.$transaction(async (transaction) => {
      // whoever passed over it or asked for a replay meanwhile has the last word
      await transaction.webhookDelivery.updateMany({
        where: { id: delivery.id, state: delivery.state },
        data: {
          attempts,
          state: attempt.failure === null ? 'DELIVERED' : isTest ? 'FAILED' : 'FAILING',
          lastAttemptAt: now,
          duration: attempt.duration,
          status: attempt.status,
          failure: attempt.failure,
          requestBody: attempt.sent.slice(0, keptOfRequest),
          responseBody: attempt.body,
        },
      });
      if (isTest) return;
      const failingSince = attempt.failure === null ? null : (webhook.failingSince ?? now);
      const pause = attempt.failure === null ? null : pauseAfter(attempts, attempt.wishedPause);
      await transaction.webhook.updateMany({
        where: { id: webhook.id, claimedBy: me },
        data: { failingSince, nextAttemptAt: pause === null ? null : new Date(now.getTime() + pause) },
      });
      const reason = reasonToStop(place.webhooks, webhook, attempt, failingSince, now);
      if (!reason) return;
      await stopSending(transaction, webhook.id, reason, now);
      await recordChange(transaction, {
        type: 'UPDATED',
        nodeType: 'Webhook',
        nodeId: webhook.id,
        public: false,
        staffId: null,
        note: `paused: ${reason}`,
      });
    });
  }

  return {
    turn: async () => {
      if (ending.signal.aborted || running.size >= mostAtOnce) return 0;
      const ids = await claim(mostAtOnce - running.size);
      for (const id of ids)
        running.set(
          id,
          sendAll(id).finally(() => running.delete(id)),
        );
      return ids.length;
    },
    settled: async () => {
      await Promise.all(running.values());
    },
    stop: async () => {
      ending.abort();
      await Promise.all(running.values());
    },
  };
}

function reasonToStop(
  { check }: WebhookTools,
  webhook: Webhook,
  { status, failure }: Attempt,
  failingSince: Date | null,
  now: Date,
): 'GONE' | 'SELECTION' | 'DEAD_END' | null {
  if (status === 410) return 'GONE';
  if (failure === 'payload' && check(webhook.selection, null).length > 0) return 'SELECTION';
  return failingSince && now.getTime() - failingSince.getTime() >= givenUpAfter ? 'DEAD_END' : null;
}

/** Tests first, then in the order of the feed: nothing is sent before what happened earlier was taken. */
function nextDelivery(db: Database, { id, state }: Webhook): Promise<WebhookDelivery | null> {
  return db.webhookDelivery.findFirst({
    where: {
      webhookId: id,
      state: { in: ['PENDING', 'FAILING'] },
      ...(state === 'PAUSED' ? { position: null } : {}),
    },
    orderBy: { position: { sort: 'asc', nulls: 'first' } },
  });
}

/** The change that a delivery tells of; for a test the newest. */
async function changeOf(db: Database, { position }: WebhookDelivery): Promise<FeedChange | null> {
  if (position !== null) return changeAt(db, position);
  const newest = await db.publicChange.findFirst({ orderBy: { position: 'desc' }, select: { position: true } });
  return newest && changeAt(db, newest.position);
}

/** `official_document.corrected`; words divided by full stops, as the specification wishes. */
const typeOf = ({ nodeType, type }: FeedChange): string =>
  `${nodeType.replaceAll(/\B[A-Z]/g, '_$&')}.${type}`.toLowerCase();

/**
 * Makes deliveries of the next changes of the feed. They and the position they reach are written together, so a process
 * that dies leaves neither a gap nor a double.
 *
 * @returns whether anything was found
 */
async function gather(db: Database, id: string): Promise<boolean> {
  return db.$transaction(async (transaction: Transaction) => {
    const [webhook] = await transaction.$queryRaw<Array<{ position: bigint }>>`
      SELECT position FROM webhook WHERE id = ${id}::uuid FOR UPDATE`;
    if (!webhook) return false;
    const { nodeTypes, changeTypes } = await transaction.webhook.findUniqueOrThrow({ where: { id } });
    // read first: what is committed after it is beyond it
    const newest = await transaction.publicChange.findFirst({ orderBy: { position: 'desc' } });
    const changes = await transaction.publicChange.findMany({
      where: {
        position: { gt: webhook.position, lte: newest?.position ?? 0n },
        ...followed({ nodeTypes, changeTypes }),
      },
      orderBy: { position: 'asc' },
      take: gathered,
    });
    const reached = changes.length === gathered ? changes.at(-1)!.position : (newest?.position ?? 0n);
    if (reached <= webhook.position) return false;
    await transaction.webhookDelivery.createMany({ data: deliveriesOf(id, changes), skipDuplicates: true });
    await transaction.webhook.update({ where: { id }, data: { position: reached }, select: { id: true } });
    return true;
  });
}
