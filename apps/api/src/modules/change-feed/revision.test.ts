import { beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '#src/db/connection.ts';
import { category, mutated, published, signedIn, type Person } from '#src/test/factories.ts';
import { send, startTestApi, type TestApi } from '#src/test/run-operation.ts';

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
      await client.query('SELECT pg_current_xact_id()');
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
});
