import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '#src/db/connection.ts';
import { createAllowances } from '#src/modules/partner/allowance.service.ts';
import { createUsageRecorder } from '#src/modules/partner/record-usage.service.ts';
import { recordVisits } from '#src/modules/visit/visit.service.ts';
import { category, draft, mutated, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { renewChangeFeed } from './public-change.service.ts';

let api: TestApi;
let publisher: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher)).id;
});

const revision = async (): Promise<string> =>
  ((await (await send(api.app, '/internal/revision')).json()) as { revision: string }).revision;

describe('the content revision', () => {
  it('is another one after a publication, a take-down and the commit of a transaction that began earlier', async () => {
    const seen = [await revision()];
    const article = await published(api, publisher, { categoryId });
    seen.push(await revision());
    await withConnection(api.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO change_event (type, node_type, node_id, public) VALUES ('UPDATED', 'Category', $1, true)`,
        [uuid(categoryId)],
      );
      await mutated(api, publisher, 'unpublishArticle', {
        id: article.id,
        expectedVersion: article.version,
        reason: 'Sai sót',
      });
      seen.push(await revision());
      await client.query('COMMIT');
      seen.push(await revision());
    });
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('stays the same while nobody can see a difference: drafts, visits, leases and usage', async () => {
    const before = await revision();
    await draft(api, publisher);
    await recordVisits(api.clients.owner, { visits: 3, present: [], articleViews: {} }, new Date());
    const usage = createUsageRecorder(api.clients.owner, pino({ level: 'silent' }));
    usage.record(null, null, { cost: 3, failed: false, now: new Date() });
    await usage.stop();
    const allowances = createAllowances(api.clients.owner, pino({ level: 'silent' }));
    await allowances.take('address:203.0.113.9', { capacity: 1_000, refillPerSecond: 1 }, 10);
    await allowances.stop();
    expect(await revision()).toBe(before);
  });

  it('is another one in another life of the database', async () => {
    const before = await revision();
    await renewChangeFeed(api.clients.owner);
    expect(await revision()).not.toBe(before);
  });
});
