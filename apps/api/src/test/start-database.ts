import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, withConnection } from '#src/db/connection.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { lockHolder } from '#src/db/instance-lock.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { clearLeftBehind } from '#src/db/postmaster.ts';
import { serverFolder } from '#src/db/server-folder.ts';
import { withDatabase } from '#src/db/url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's URL of the migrated database that each test file copies. */
    templateUrl: string;
  }
}

const folderPrefix = 'kheo-test-';

/**
 * vitest's globalSetup: one PostgreSQL for the whole run and one migrated template in it. With
 * KHEO_TEST_DATABASE_URL the server is somebody else's; its role needs CREATEDB and CREATEROLE.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['KHEO_TEST_DATABASE_URL'];
  const server = given === undefined ? await startTestServer() : { ownerUrl: given, stop: async () => undefined };
  const template = `kheo_template_${process.pid}`;
  const templateUrl = withDatabase(server.ownerUrl, template);
  const dropTemplate = () =>
    withConnection(withDatabase(server.ownerUrl, 'postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`),
    );
  try {
    await dropTemplate();
    await ensureDatabase(templateUrl);
    await applyMigrations(templateUrl, () => undefined);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('templateUrl', templateUrl);
  return async () => {
    if (given !== undefined) await dropTemplate();
    await server.stop();
  };
}

async function startTestServer() {
  await clearKilledRuns();
  const dataDirectory = await mkdtemp(path.join(tmpdir(), folderPrefix));
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
  };
  const server = await startEmbeddedServer({
    dataDirectory,
    log: { debug: keep, info: keep, warn: keep, error: keep },
    // Nothing here has to outlive a power cut.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    onGiveUp: (problem) => {
      process.stderr.write(`${[...lines, problem.message].join('\n')}\n`);
    },
  });
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A run that was ended with `kill -9` could not clean up; the next one does. */
async function clearKilledRuns(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = serverFolder(path.join(tmpdir(), name));
    try {
      const age = Date.now() - (await stat(folder.root)).mtimeMs;
      // A run that begins at this moment has its folder before it has its lock.
      if (age < 60_000 || (await lockHolder(folder.lockFile)) !== undefined) continue;
      await clearLeftBehind(folder.cluster, () => undefined);
      await rm(folder.root, { recursive: true, force: true });
    } catch {
      // Another user's run: not ours to clear.
    }
  }
}
