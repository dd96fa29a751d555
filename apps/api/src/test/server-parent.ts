import { startEmbeddedServer } from '#src/db/embedded-server.ts';

// Started by embedded-server.test.ts, which kills it: a process that owns a PostgreSQL.
const quiet = () => undefined;
const { ownerUrl } = await startEmbeddedServer({
  dataDirectory: process.argv[2] ?? '',
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
});
process.send?.(ownerUrl);
