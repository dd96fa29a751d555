import type { Logger } from 'pino';
import { bilingual } from '#src/startup-problem.ts';
import { checkServer } from './connection.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { applyMigrations } from './migrate.ts';

export interface OpenDatabaseOptions {
  databaseUrl: string | undefined;
  dataDirectory: string;
  log: Logger;
  onProgress(step: string): void;
}

/** The database that the environment names, or the embedded one; migrated, and ready. */
export async function openDatabase(
  options: OpenDatabaseOptions,
): Promise<{ ownerUrl: string; close(): Promise<void> }> {
  const { databaseUrl, dataDirectory, log, onProgress } = options;
  if (databaseUrl !== undefined) await checkServer(databaseUrl);
  const embedded = databaseUrl === undefined ? await startEmbeddedServer({ dataDirectory, log, onProgress }) : null;
  const ownerUrl = embedded?.ownerUrl ?? databaseUrl!;
  try {
    onProgress(bilingual('Cập nhật cơ sở dữ liệu', 'Updating the database'));
    await applyMigrations(ownerUrl, (message) => log.info(message));
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return { ownerUrl, close: async () => embedded?.stop() };
}
