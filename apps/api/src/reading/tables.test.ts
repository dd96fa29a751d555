import { expect, test } from 'vitest';
import { withConnection } from '#src/db/connection.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { modelNames, tableOf } from './tables.ts';

test('every table and column of the models is named as the database names it', async () => {
  const { ownerUrl } = await createTestDatabase();
  const found = await withConnection(ownerUrl, (client) =>
    client.query<{ place: string }>(
      `SELECT table_name || '.' || column_name AS place FROM information_schema.columns WHERE table_schema = 'public'`,
    ),
  );
  const there = new Set(found.rows.map(({ place }) => place));
  const bare = (sql: string): string => sql.replaceAll('"', '');
  for (const model of modelNames()) {
    const table = tableOf(model);
    for (const { sql } of table.columns.values()) expect(there).toContain(`${bare(table.sql)}.${bare(sql)}`);
    for (const { target, here, there: other } of table.relations.values()) {
      expect(there).toContain(`${bare(table.sql)}.${bare(here)}`);
      expect(there).toContain(`${bare(tableOf(target).sql)}.${bare(other)}`);
    }
  }
});
