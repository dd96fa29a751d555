import { expect, test } from 'vitest';
import { createTestDatabase } from '#src/test/database.ts';
import { withConnection } from './connection.ts';
import { applyMigrations, diffMigrations } from './migrate.ts';

const { ownerUrl } = await createTestDatabase();
const quiet = () => undefined;

test('the migrations make what the Prisma schema says', async () => {
  expect(await diffMigrations(ownerUrl)).toBeNull();
});

test('applied migrations are written down and not applied again', async () => {
  expect(await applyMigrations(ownerUrl, quiet)).toEqual([]);
  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query('SELECT count(*)::int AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL'),
  );
  expect(rows).toEqual([{ unfinished: 0 }]);
});

test('two processes that start at once apply each migration once', async () => {
  await withConnection(ownerUrl, (client) => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));
  const [first, second] = await Promise.all([applyMigrations(ownerUrl, quiet), applyMigrations(ownerUrl, quiet)]);
  expect([first.length, second.length].toSorted()[0]).toBe(0);
  expect(first.length + second.length).toBeGreaterThan(0);
});

test('a migration that fails is named in one line and tried anew at the next start', async () => {
  await withConnection(ownerUrl, (client) =>
    client.query(`DELETE FROM _prisma_migrations WHERE migration_name = '0002_reader'`),
  );
  const attempt = async () => String(await applyMigrations(ownerUrl, quiet).catch((error: unknown) => error));
  const first = await attempt();
  expect(first).toMatch(/already exists[^\n]*$/);
  expect(await attempt()).toBe(first);
});
