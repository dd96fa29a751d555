import { spawn } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { category, mutated, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { mutateWebhook, senderOf, testKey, webhookTo } from '#src/test/webhooks.ts';
import { startReceiver, type Received, type Receiver } from './receiver.examples.ts';

let api: TestApi;
let administrator: Person;
let categoryId: string;
const receivers: Receiver[] = [];
const clock = { now: new Date() };
beforeAll(async () => {
  api = await startTestApi({ webhookAllowedHosts: ['127.0.0.1'] });
  administrator = await signedIn(api, 'ADMINISTRATOR');
  ({ id: categoryId } = await category(api, administrator));
});
beforeEach(async () => {
  // each test has the server to itself
  await api.clients.owner.webhook.deleteMany();
  clock.now = new Date();
});
afterAll(() => Promise.all(receivers.map((receiver) => receiver.close())));

const receiver = async (): Promise<Receiver> => {
  const made = await startReceiver();
  receivers.push(made);
  return made;
};
const article = (title: string) => published(api, administrator, { title, categoryId });
/** What a receiver was told, in order: the headlines. */
const titles = ({ received }: Receiver): string[] =>
  received.map(({ body }) => (JSON.parse(body) as { data: { node: { title: string } } }).data.node?.title);
const pass = (milliseconds: number): void => {
  clock.now = new Date(clock.now.getTime() + milliseconds);
};
/** One turn of a sender, to its end. */
const send = async (sender = senderOf(api, clock)): Promise<void> => {
  await sender.turn();
  await sender.settled();
};
const rowOf = (id: string) => api.clients.owner.webhook.findUniqueOrThrow({ where: { id: uuid(id) } });
const logOf = (id: string) =>
  api.clients.owner.webhookDelivery.findMany({
    where: { webhookId: uuid(id) },
    orderBy: { position: { sort: 'asc', nulls: 'first' } },
  });
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

describe('a webhook', () => {
  it('is told of what happens from now on, in order, signed, with what it asked for', async () => {
    const [old, to] = [`Tin cũ`, await receiver()];
    await article(old);
    const { secret, id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    await article('Tin hai');
    await category(api, administrator);
    await send();
    expect(titles(to)).toEqual(['Tin một', 'Tin hai']);
    for (const got of to.received) {
      expect(new Webhook(secret).verify(got.body, headersOf(got))).toMatchObject({
        type: 'article.published',
        data: { type: 'PUBLISHED', nodeType: 'Article' },
      });
      expect(got.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' });
    }
    expect(JSON.parse(to.received[0]!.body)).toEqual({
      type: 'article.published',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: { type: 'PUBLISHED', nodeType: 'Article', node: { title: 'Tin một' } },
    });
    expect(await logOf(id)).toMatchObject([
      { state: 'DELIVERED', status: 204, attempts: 1, requestBody: to.received[0]!.body, failure: null },
      { state: 'DELIVERED' },
    ]);
    await send();
    expect(to.received).toHaveLength(2);
  });

  it('keeps the order while its receiver fails, with growing pauses and the same webhook-id', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    await article('Tin hai');
    to.answers.push(
      (response) => response.writeHead(500).end('máy chủ hỏng'),
      (response) => response.socket?.resetAndDestroy(),
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      () => undefined,
      (response) => response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    const failures = [];
    for (const [pause, failure, status] of [
      [5_000, 'status', 500],
      [30_000, 'no-connection', null],
      [120_000, 'redirect', 302],
      [600_000, 'time-out', null],
      [3_600_000, 'status', 503],
    ] as const) {
      await send();
      const [first, second] = await logOf(id);
      expect(first).toMatchObject({ state: 'FAILING', failure, status });
      expect(second).toMatchObject({ state: 'PENDING', attempts: 0 });
      failures.push(first!.attempts);
      const wait = (await rowOf(id)).nextAttemptAt!.getTime() - clock.now.getTime();
      expect(wait).toBeGreaterThanOrEqual(pause);
      expect(wait).toBeLessThanOrEqual(pause * 1.2);
      // not before its time
      pass(pause - 1_000);
      await send();
      expect(to.received).toHaveLength(first!.attempts);
      pass(wait - pause + 1_000);
    }
    expect(failures).toEqual([1, 2, 3, 4, 5]);
    await send();
    expect(titles(to)).toEqual([...Array.from({ length: 6 }, () => 'Tin một'), 'Tin hai']);
    expect(new Set(to.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    expect(await rowOf(id)).toMatchObject({ failingSince: null, nextAttemptAt: null, claimedBy: null });
  });

  it('says what is so at the time of the attempt: what was taken down meanwhile is not told', async () => {
    const to = await receiver();
    await webhookTo(api, administrator, to.url);
    const { id, version } = await article('Tin phải gỡ');
    to.answers.push((response) => response.writeHead(500).end());
    await send();
    expect(titles(to)).toEqual(['Tin phải gỡ']);
    await mutated(api, administrator, 'unpublishArticle', { id, expectedVersion: version, reason: 'Sai số liệu' });
    pass(10_000);
    await send();
    const [, again, gone] = to.received.map(({ body }) => body);
    expect(again).toContain('"node":null');
    expect(gone).toContain('article.unpublished');
    expect(`${again}${gone}`).not.toContain('Tin phải gỡ');
  });

  it('is a dead end after three days, is paused with a notice, and goes on where it stopped', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    const begun = clock.now.getTime();
    for (let tries = 0; tries < 30 && (await rowOf(id)).state === 'ACTIVE'; tries += 1) {
      to.answers.push((response) => response.writeHead(404).end());
      await send();
      clock.now = (await rowOf(id)).nextAttemptAt ?? clock.now;
    }
    expect(await rowOf(id)).toMatchObject({ state: 'PAUSED', pauseReason: 'DEAD_END' });
    expect(clock.now.getTime() - begun).toBeGreaterThanOrEqual(72 * 3_600_000);
    expect(clock.now.getTime() - begun).toBeLessThan(90 * 3_600_000);
    expect(to.received.length).toBeGreaterThanOrEqual(13);
    expect(
      await api.clients.owner.changeEvent.findFirst({ where: { nodeId: uuid(id) }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ note: 'paused: DEAD_END', staffId: null });
    await article('Tin hai');
    await send();
    const before = to.received.length;
    expect(await mutateWebhook(api, administrator, 'resumeWebhook', { id })).toMatchObject({ state: 'ACTIVE' });
    await send();
    expect(titles(to).slice(before)).toEqual(['Tin một', 'Tin hai']);
  });

  it('is unsubscribed by 410, and may begin anew from now on', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    to.answers.push((response) => response.writeHead(410).end());
    await send();
    expect(await rowOf(id)).toMatchObject({ state: 'PAUSED', pauseReason: 'GONE' });
    await article('Tin hai');
    await send();
    expect(to.received).toHaveLength(1);
    await mutateWebhook(api, administrator, 'resumeWebhook', { id, skipMissed: true });
    await article('Tin ba');
    await send();
    expect(titles(to)).toEqual(['Tin một', 'Tin ba']);
  });

  it('of a slow receiver holds up no other', async () => {
    const [slow, fast] = [await receiver(), await receiver()];
    await webhookTo(api, administrator, slow.url);
    await webhookTo(api, administrator, fast.url);
    slow.answers.push(() => undefined);
    for (const title of ['Tin một', 'Tin hai', 'Tin ba']) await article(title);
    const sender = senderOf(api, clock, 5_000);
    await sender.turn();
    await expect.poll(() => titles(fast), { timeout: 3_000 }).toEqual(['Tin một', 'Tin hai', 'Tin ba']);
    expect(slow.received).toHaveLength(1);
    // a process that ends does not wait for it, and it is sent again
    const begun = performance.now();
    await sender.stop();
    expect(performance.now() - begun).toBeLessThan(1_000);
    await send();
    expect(titles(slow)).toEqual(['Tin một', 'Tin một', 'Tin hai', 'Tin ba']);
  });

  it('whose receiver answers too late is sent again under the same webhook-id, and nothing after it before', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    await article('Tin hai');
    let late: ServerResponse | undefined;
    to.answers.push((response) => (late = response));
    await send(senderOf(api, clock, 200));
    expect((await logOf(id))[0]).toMatchObject({ state: 'FAILING', failure: 'time-out', attempts: 1 });
    // the answer that nobody waits for any longer counts for nothing
    late!.writeHead(204).end();
    await send(senderOf(api, clock, 200));
    expect((await logOf(id))[0]).toMatchObject({ state: 'FAILING', attempts: 1 });
    pass(7_000);
    await send(senderOf(api, clock, 2_000));
    expect(titles(to)).toEqual(['Tin một', 'Tin một', 'Tin hai']);
    expect(to.received[0]!.headers['webhook-id']).toBe(to.received[1]!.headers['webhook-id']);
    expect(to.received[2]!.headers['webhook-id']).not.toBe(to.received[0]!.headers['webhook-id']);
  });

  it('counts as taken when a 2xx has come, though its body never ends', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    to.answers.push((response) => response.writeHead(200).write('đã nhận'));
    await send(senderOf(api, clock, 300));
    expect((await logOf(id))[0]).toMatchObject({ state: 'DELIVERED', status: 200 });
    await send();
    expect(titles(to)).toEqual(['Tin một']);
  });

  it('is sent to by one process at a time', async () => {
    const to = await receiver();
    await webhookTo(api, administrator, to.url);
    const all = Array.from({ length: 12 }, (_, at) => `Tin số ${at}`);
    for (const title of all) await article(title);
    const senders = Array.from({ length: 4 }, () => senderOf(api, clock));
    await Promise.all(senders.map((sender) => send(sender)));
    expect(titles(to)).toEqual(all);
  });

  it('loses nothing when its process is killed in the middle', async () => {
    const to = await receiver();
    await webhookTo(api, administrator, to.url);
    const all = Array.from({ length: 6 }, (_, at) => `Tin số ${at}`);
    for (const title of all) await article(title);
    to.answers.push(
      (response) => response.writeHead(204).end(),
      (response) => response.writeHead(204).end(),
      () => undefined,
    );
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('../../test/webhook-process.ts', import.meta.url)),
      api.ownerUrl,
      testKey,
      '127.0.0.1',
    ]);
    await expect.poll(() => to.received.length, { timeout: 30_000 }).toBe(3);
    child.kill('SIGKILL');
    // its claim still holds
    clock.now = new Date();
    await send();
    expect(to.received).toHaveLength(3);
    pass(61_000);
    await send();
    expect(titles(to)).toEqual([...all.slice(0, 3), ...all.slice(2)]);
    expect(to.received[2]!.headers['webhook-id']).toBe(to.received[3]!.headers['webhook-id']);
  }, 60_000);

  it('signs with both secrets while they overlap', async () => {
    const to = await receiver();
    const { id, secret } = await webhookTo(api, administrator, to.url);
    const { secret: next } = await mutateWebhook(api, administrator, 'rotateWebhookSecret', {
      id,
      overlapUntil: new Date(Date.now() + 60_000).toISOString(),
    });
    await article('Tin một');
    await send();
    const [got] = to.received;
    for (const each of [secret, next as string])
      expect(new Webhook(each).verify(got!.body, headersOf(got!))).toMatchObject({ type: 'article.published' });
    pass(61_000);
    await article('Tin hai');
    await send();
    expect(to.received[1]!.headers['webhook-signature']).not.toContain(' ');
    const kept = await rowOf(id);
    expect(Buffer.from(kept.secret).includes((next as string).slice(6))).toBe(false);
    expect(api.logged.join('\n')).not.toContain((next as string).slice(6));
  });

  it('is told again of one change or of a time, also from before it was made', async () => {
    const from = new Date();
    await article('Tin không');
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    for (const title of ['Tin một', 'Tin hai']) await article(title);
    await send();
    const [, second] = await logOf(id);
    const deliveryId = Buffer.from(`WebhookDelivery:${second!.id}`).toString('base64url');
    await mutateWebhook(api, administrator, 'replayWebhookDelivery', { id: deliveryId });
    await send();
    expect(titles(to)).toEqual(['Tin một', 'Tin hai', 'Tin hai']);
    expect(to.received[1]!.headers['webhook-id']).toBe(to.received[2]!.headers['webhook-id']);
    const range = { webhookId: id, from: from.toISOString(), to: new Date(Date.now() + 60_000).toISOString() };
    expect(await mutateWebhook(api, administrator, 'replayWebhookDeliveries', range)).toMatchObject({ count: 3 });
    await send();
    expect(titles(to).slice(3)).toEqual(['Tin không', 'Tin một', 'Tin hai']);
    expect(
      await mutateWebhook(api, administrator, 'replayWebhookDeliveries', { ...range, to: range.from }),
    ).toMatchObject({ problems: [{ field: 'from', code: 'webhook-range' }] });
  });

  it('lets an administrator pass over what is not taken', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    for (const title of ['Tin một', 'Tin hai']) await article(title);
    to.answers.push((response) => response.writeHead(422).end('không đọc được'));
    await send();
    const [first] = await logOf(id);
    expect(first).toMatchObject({ responseBody: 'không đọc được' });
    const deliveryId = Buffer.from(`WebhookDelivery:${first!.id}`).toString('base64url');
    await mutateWebhook(api, administrator, 'skipWebhookDelivery', { id: deliveryId });
    await send();
    expect(titles(to)).toEqual(['Tin một', 'Tin hai']);
    expect(await mutateWebhook(api, administrator, 'skipWebhookDelivery', { id: deliveryId })).toMatchObject({
      problems: [{ field: 'id', code: 'webhook-done' }],
    });
  });

  it('is tested also while it is paused, once', async () => {
    const to = await receiver();
    const { id, secret } = await webhookTo(api, administrator, to.url);
    await mutateWebhook(api, administrator, 'pauseWebhook', { id });
    await article('Tin mới nhất');
    to.answers.push((response) => response.writeHead(500).end());
    await mutateWebhook(api, administrator, 'sendWebhookTest', { id });
    await send();
    await send();
    expect(await logOf(id)).toMatchObject([{ position: null, state: 'FAILED', status: 500, attempts: 1 }]);
    await mutateWebhook(api, administrator, 'sendWebhookTest', { id });
    await send();
    const got = to.received[1]!;
    expect(new Webhook(secret).verify(got.body, headersOf(got))).toMatchObject({
      type: 'test',
      data: { node: { title: 'Tin mới nhất' } },
    });
    expect(await rowOf(id)).toMatchObject({ state: 'PAUSED', pauseReason: 'STAFF', failingSince: null });
  });

  it('is not sent to while its partner is suspended', async () => {
    const to = await receiver();
    const { partnerId } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    await api.clients.owner.partner.update({ where: { id: uuid(partnerId) }, data: { active: false } });
    await send();
    expect(to.received).toHaveLength(0);
    await api.clients.owner.partner.update({ where: { id: uuid(partnerId) }, data: { active: true } });
    await send();
    expect(titles(to)).toEqual(['Tin một']);
  });

  it('never goes where it must not, whatever stands in the database', async () => {
    const to = await receiver();
    const { id } = await webhookTo(api, administrator, to.url);
    await article('Tin một');
    const secured = to.url.replace('http:', 'https:');
    for (const url of [
      secured.replace('127.0.0.1', 'localhost'),
      secured.replace('127.0.0.1', '127.0.0.1.nip.invalid'),
    ]) {
      await api.clients.owner.webhook.update({ where: { id: uuid(id) }, data: { url, nextAttemptAt: null } });
      await send();
    }
    expect(await logOf(id)).toMatchObject([{ state: 'FAILING', failure: 'no-name', attempts: 2 }]);
    expect(to.received).toHaveLength(0);
  });
});
