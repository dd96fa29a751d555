import { afterAll, inject } from 'vitest';
import { withConnection } from '#src/db/connection.ts';
import { databaseName, withDatabase } from '#src/db/url.ts';

let counter = 0;

/**
 * A database of its own with all migrations and no rows, for the test file that asks. It is
 * dropped after the file's last test; connections that are still open then are cut.
 *
 *     const { ownerUrl } = await createTestDatabase()
 */
export async function createTestDatabase(): Promise<{ ownerUrl: string }> {
  const templateUrl = inject('templateUrl');
  const maintenanceUrl = withDatabase(templateUrl, 'postgres');
  counter += 1;
  const name = `kheo_test_${process.pid}_${process.env['VITEST_WORKER_ID'] ?? '0'}_${counter}_${Date.now().toString(36)}`;
  await withConnection(maintenanceUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${databaseName(templateUrl)}`),
  );
  afterAll(async () => {
    await withConnection(maintenanceUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
  return { ownerUrl: withDatabase(templateUrl, name) };
}
