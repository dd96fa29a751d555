import { checkServer } from '#src/db/connection.ts';
import { findRunningServer, startEmbeddedServer } from '#src/db/embedded-server.ts';
import type { CommandIo } from './command.ts';

const silent = () => undefined;

/**
 * Gives `work` the owner's URL of the database: the server of DATABASE_URL; else the embedded
 * server that runs already, because Khéo does; else one that is started for this command.
 */
export async function withDatabase<Result>(
  io: CommandIo,
  work: (ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, dataDirectory } = io.environment;
  if (databaseUrl !== undefined) {
    await checkServer(databaseUrl);
    return work(databaseUrl);
  }
  const running = await findRunningServer(dataDirectory);
  if (running !== undefined) return work(running.ownerUrl);
  const server = await startEmbeddedServer({
    dataDirectory,
    log: { debug: silent, info: silent, warn: silent, error: io.note },
    onProgress: io.note,
  });
  const interrupt = () => void server.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await work(server.ownerUrl);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await server.stop();
  }
}
