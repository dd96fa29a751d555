import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type Client, DatabaseError } from 'pg';
import { StartupProblem } from '#src/startup-problem.ts';
import { withConnection } from './connection.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { printableAddress, withDatabase } from './url.ts';

const prismaFolder = fileURLToPath(new URL('../../prisma', import.meta.url));
const migrationsFolder = path.join(prismaFolder, 'migrations');
const schemaFolder = path.join(prismaFolder, 'schema');
const filters = { externalTables: [], externalEnums: [] };

/** Any number will do, as long as all of Khéo's processes name the same one. */
const migrationLock = 7_264_249;

/**
 * Applies the migrations that the database has not seen, as `prisma migrate deploy` does, and
 * gives their names. Processes that start at the same time wait for one another.
 */
export async function applyMigrations(ownerUrl: string, log: (message: string) => void): Promise<string[]> {
  return withConnection(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await forgetUnfinished(client);
    const applied = await applyAll(ownerUrl);
    for (const name of applied) log(`migration applied: ${name}`);
    return applied;
  });
}

/** SQL that would bring a database with all migrations to the Prisma schema; null when they agree. */
export async function diffMigrations(ownerUrl: string): Promise<string | null> {
  return withScratchDatabase(ownerUrl, async (scratchUrl) => {
    await applyAll(scratchUrl);
    const schema = await readSchema();
    const result = await withSchemaEngine(scratchUrl, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', configDir: prismaFolder, ...schema },
        to: { tag: 'schemaDatamodel', ...schema },
        script: true,
        exitCode: true,
        filters,
      }),
    );
    // 2 is `prisma migrate diff --exit-code` for “they differ”.
    return result.exitCode === 2 ? (result.stdout ?? '') : null;
  });
}

/**
 * Writes a new migration folder with what `diffMigrations` gives, or with an empty file when
 * there is nothing, for SQL that Prisma does not know (policies, grants, triggers).
 * Gives the path of the new file.
 */
export async function createMigration(ownerUrl: string, name: string): Promise<string> {
  const folders = await listMigrationFolders();
  const last = Number.parseInt(folders.at(-1) ?? '0', 10);
  const folder = path.join(migrationsFolder, `${String(last + 1).padStart(4, '0')}_${name}`);
  const sql = (await diffMigrations(ownerUrl)) ?? '';
  await mkdir(folder);
  const file = path.join(folder, 'migration.sql');
  await writeFile(file, sql);
  return file;
}

/**
 * A migration that failed, or was cut short by a power cut, would block all later ones until
 * somebody has looked. Ours are applied whole or not at all, so that nothing of it is there.
 */
async function forgetUnfinished(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`,
  );
  if (rows[0]?.found !== true) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

async function applyAll(ownerUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  try {
    const output = await withSchemaEngine(ownerUrl, (engine) => engine.applyMigrations({ migrationsList, filters }));
    return output.appliedMigrationNames;
  } catch (error) {
    throw migrationProblem(ownerUrl, error);
  }
}

function migrationProblem(ownerUrl: string, error: unknown): StartupProblem {
  const database = printableAddress(ownerUrl);
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const forbidden = error instanceof DatabaseError && error.code === '42501';
  return new StartupProblem(
    `Không cập nhật được cấu trúc cơ sở dữ liệu ${database}: ${reason}.${forbidden ? ' Hãy cấp quyền cho người dùng trong DATABASE_URL như docs/running.md hướng dẫn.' : ''}`,
    `The database ${database} could not be migrated: ${reason}.${forbidden ? ' Give the user in DATABASE_URL the rights that docs/running.md names.' : ''}`,
    { cause: error },
  );
}

async function readMigrations(): Promise<MigrationList> {
  const names = await listMigrationFolders();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories };
}

async function listMigrationFolders(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: path.join(schemaFolder, name),
      content: await readFile(path.join(schemaFolder, name), 'utf8'),
    })),
  );
  return { files };
}

/**
 * A database beside the real one, dropped afterwards. The engine could make such a “shadow”
 * itself, but the driver adapter (7.10) then keeps the name that stands in the connection string
 * and would work on the real database.
 */
async function withScratchDatabase<Result>(ownerUrl: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const name = `kheo_scratch_${process.pid}`;
  return withConnection(ownerUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    try {
      return await work(withDatabase(ownerUrl, name));
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
}
