import type { Problem } from '@kheo/domain';
import { followedTypes } from '@kheo/domain/webhook/followed-types';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import type { ChangeType, WebhookPauseReason, WebhookState } from '#src/generated/prisma/enums.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { recordChange, type Change } from '#src/modules/change-feed/change-event.service.ts';
import { mayKeepPartners } from '#src/modules/partner/partner.access.ts';
import { readTexts } from '#src/text-fields.ts';
import { faultOfAddress } from '#src/outside-address.ts';
import { makeSecret } from './webhook-signature.ts';

/** What an administrator may set. A field that is not there stays as it is. */
export interface WebhookFields {
  name?: string | null;
  url?: string | null;
  selection?: string | null;
  nodeTypes?: readonly string[] | null;
  changeTypes?: readonly ChangeType[] | null;
}

/** A secret that was just made; it is shown this once. */
export interface HandedSecret {
  id: string;
  secret: string;
}

const limits = { name: 200, url: 2_000, selection: 10_000 } as const;
const mostWebhooks = 20;
const day = 86_400_000;
const longestOverlap = 30 * day;

/** The changes that a webhook wants to be told of; an empty list means all. */
export const followed = ({
  nodeTypes,
  changeTypes,
}: {
  nodeTypes: readonly string[];
  changeTypes: readonly ChangeType[];
}) => ({
  ...(nodeTypes.length ? { nodeType: { in: [...nodeTypes] } } : {}),
  ...(changeTypes.length ? { type: { in: [...changeTypes] } } : {}),
});

export const sealed = (id: string): string => `webhook:${id}`;

/** The tools of the editorial door. */
export function toolsOf({ cipher, webhooks }: Pick<ServiceContext, 'cipher' | 'webhooks'>) {
  if (!cipher || !webhooks) throw new Error('webhooks are kept at the editorial door');
  return { cipher, ...webhooks };
}

/** All problems of an input; names are looked up, so this is done before a transaction is begun. */
async function prepare(
  context: ServiceContext,
  fields: WebhookFields,
  { making, capacity }: { making: boolean; capacity: number | null },
) {
  const { check, allowedHosts } = toolsOf(context);
  // a selection keeps its lines: what is told of it names them
  const { texts, problems } = readTexts(fields, limits, { needed: ['name', 'url', 'selection'], making });
  const wrong = (field: keyof typeof limits): boolean => problems.some((problem) => problem.field === field);
  if (texts.url !== undefined && !wrong('url')) {
    const fault = await faultOfAddress(texts.url, allowedHosts);
    if (fault) problems.push({ field: 'url', code: fault });
  }
  if (texts.selection !== undefined && !wrong('selection')) problems.push(...check(fields.selection ?? '', capacity));
  const unknown = (fields.nodeTypes ?? []).filter((type) => !followedTypes.some((known) => known === type));
  for (const value of unknown.slice(0, 10))
    problems.push({ field: 'nodeTypes', code: 'webhook-node-type', params: { value: value.slice(0, 60) } });
  if (problems.length) throw new InvalidInput(problems);
  return {
    ...texts,
    ...(texts.selection === undefined ? {} : { selection: fields.selection ?? '' }),
    ...(fields.nodeTypes === undefined ? {} : { nodeTypes: [...new Set(fields.nodeTypes)] }),
    ...(fields.changeTypes === undefined ? {} : { changeTypes: [...new Set(fields.changeTypes)] }),
  };
}

const record = (db: Transaction, context: ServiceContext, nodeId: string, change: Pick<Change, 'type' | 'note'>) =>
  recordChange(db, { ...change, nodeType: 'Webhook', nodeId, public: false, staffId: context.viewer?.id ?? null });

/** Locks a webhook to the end of the transaction. @throws NotFound, Conflict */
export async function lockWebhook(db: Transaction, id: string, expectedVersion?: number) {
  const [row] = await db.$queryRaw<Array<{ version: number }>>`
    SELECT version FROM webhook WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new NotFound('Webhook');
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    throw new Conflict({ type: 'Webhook', id }, row.version);
  return db.webhook.findUniqueOrThrow({ where: { id }, include: { partner: { select: { capacity: true } } } });
}

/** The end of the feed: everything up to here is over. */
async function head(db: Transaction): Promise<bigint> {
  const newest = await db.publicChange.findFirst({ orderBy: { position: 'desc' }, select: { position: true } });
  return newest?.position ?? 0n;
}

export async function createWebhook(
  context: ServiceContext,
  { partnerId, ...fields }: WebhookFields & { partnerId: string },
): Promise<HandedSecret> {
  assertAllowed(mayKeepPartners(context.viewer), 'make a webhook');
  const partner = await context.db.partner.findUnique({ where: { id: partnerId }, select: { capacity: true } });
  if (!partner) throw new NotFound('Partner');
  const data = await prepare(context, fields, { making: true, capacity: partner.capacity });
  const secret = makeSecret();
  const webhookId = await context.db.$transaction(async (db) => {
    await db.$queryRaw`SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`;
    if ((await db.webhook.count({ where: { partnerId } })) >= mostWebhooks)
      throw new InvalidInput([{ field: 'partnerId', code: 'too-many', params: { max: mostWebhooks } }]);
    const { id } = await db.webhook.create({
      data: {
        partnerId,
        name: data.name ?? '',
        url: data.url ?? '',
        selection: data.selection ?? '',
        nodeTypes: data.nodeTypes ?? [],
        changeTypes: data.changeTypes ?? [],
        // sealed for the id that it gets here
        secret: new Uint8Array(),
        position: await head(db),
      },
      select: { id: true },
    });
    await db.webhook.update({
      where: { id },
      data: { secret: new Uint8Array(toolsOf(context).cipher.seal(secret, sealed(id))) },
      select: { id: true },
    });
    await record(db, context, id, { type: 'CREATED' });
    return id;
  });
  return { id: webhookId, secret };
}

export async function updateWebhook(
  context: ServiceContext,
  { id, expectedVersion, ...fields }: WebhookFields & { id: string; expectedVersion: number },
): Promise<void> {
  assertAllowed(mayKeepPartners(context.viewer), 'change a webhook');
  const current = await context.db.webhook.findUnique({
    where: { id },
    select: { partner: { select: { capacity: true } } },
  });
  if (!current) throw new NotFound('Webhook');
  const data = await prepare(context, fields, { making: false, capacity: current.partner.capacity });
  await context.db.$transaction(async (db) => {
    await lockWebhook(db, id, expectedVersion);
    // whatever made it fail may be mended: it is tried anew at once
    await db.webhook.update({
      where: { id },
      data: { ...data, nextAttemptAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await record(db, context, id, { type: 'UPDATED' });
  });
}

export async function deleteWebhook(context: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepPartners(context.viewer), 'delete a webhook');
  await context.db.$transaction(async (db) => {
    await lockWebhook(db, id);
    await db.webhook.delete({ where: { id }, select: { id: true } });
    await record(db, context, id, { type: 'DELETED' });
  });
}

/** Stops sending. Doing it twice is no error. */
export async function pauseWebhook(context: ServiceContext, id: string): Promise<void> {
  assertAllowed(mayKeepPartners(context.viewer), 'pause a webhook');
  await context.db.$transaction(async (db) => {
    const { state } = await lockWebhook(db, id);
    if (state === 'PAUSED') return;
    await stopSending(db, id, 'STAFF', context.now);
    await record(db, context, id, { type: 'UPDATED', note: 'paused' });
  });
}

/** Also for the sender, which gives its reasons. */
export async function stopSending(
  db: Transaction,
  id: string,
  pauseReason: WebhookPauseReason,
  pausedAt: Date,
): Promise<void> {
  await db.webhook.updateMany({
    where: { id, state: 'ACTIVE' },
    data: { state: 'PAUSED', pauseReason, pausedAt, nextAttemptAt: null, version: { increment: 1 } },
  });
}

/** Sends again, from where it stopped, or from now on when what was missed is not wanted any more. */
export async function resumeWebhook(
  context: ServiceContext,
  { id, skipMissed }: { id: string; skipMissed?: boolean | null },
): Promise<void> {
  assertAllowed(mayKeepPartners(context.viewer), 'resume a webhook');
  await context.db.$transaction(async (db) => {
    const { state, selection, partner } = await lockWebhook(db, id);
    if (state === 'ACTIVE') return;
    const problems = toolsOf(context).check(selection, partner.capacity);
    if (problems.length) throw new InvalidInput(problems);
    if (skipMissed)
      await db.webhookDelivery.updateMany({
        where: { webhookId: id, state: { in: ['PENDING', 'FAILING'] } },
        data: { state: 'SKIPPED' },
      });
    await db.webhook.update({
      where: { id },
      data: {
        state: 'ACTIVE',
        pauseReason: null,
        pausedAt: null,
        failingSince: null,
        nextAttemptAt: null,
        version: { increment: 1 },
        ...(skipMissed ? { position: await head(db) } : {}),
      },
      select: { id: true },
    });
    await record(db, context, id, { type: 'UPDATED', note: skipMissed ? 'resumed from now on' : 'resumed' });
  });
}

/** Makes another secret; until `overlapUntil` both sign. */
export async function rotateWebhookSecret(
  context: ServiceContext,
  { id, overlapUntil }: { id: string; overlapUntil: Date },
): Promise<HandedSecret> {
  assertAllowed(mayKeepPartners(context.viewer), 'rotate the secret of a webhook');
  const problems: Problem[] = [];
  if (overlapUntil < context.now) problems.push({ field: 'overlapUntil', code: 'end-in-the-past' });
  if (overlapUntil.getTime() - context.now.getTime() > longestOverlap)
    problems.push({ field: 'overlapUntil', code: 'overlap-too-long', params: { max: longestOverlap / day } });
  if (problems.length) throw new InvalidInput(problems);
  const secret = makeSecret();
  await context.db.$transaction(async (db) => {
    const current = await lockWebhook(db, id);
    await db.webhook.update({
      where: { id },
      data: {
        secret: new Uint8Array(toolsOf(context).cipher.seal(secret, sealed(id))),
        formerSecret: current.secret,
        formerUntil: overlapUntil,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(db, context, id, {
      type: 'UPDATED',
      note: `new secret, both sign until ${overlapUntil.toISOString()}`,
    });
  });
  return { id, secret };
}

/** One page of webhooks, the newest first; of one partner, or in one state, when that is named. */
export async function listWebhooks<Query extends object>(
  db: ServiceContext['db'],
  { partnerId, state, ...args }: PageArguments & { partnerId: string | null; state: WebhookState | null },
  query: Query,
) {
  const request = pageRequest(args);
  const [after] = request.cursor === null ? [] : decodeCursor(request.cursor, [isUuid]);
  const where = { ...(partnerId ? { partnerId } : {}), ...(state ? { state } : {}) };
  const rows = await db.webhook.findMany({
    ...query,
    where: { ...where, ...(after ? { id: request.forwards ? { lt: after } : { gt: after } } : {}) },
    orderBy: { id: request.forwards ? 'desc' : 'asc' },
    take: request.limit + 1,
  });
  return { ...pageOf(request, rows, ({ id }) => [id]), totalCount: () => db.webhook.count({ where }) };
}
