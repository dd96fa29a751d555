import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { createAsk } from './api.ts';
import { BadEnvironment, parseEnvironment, type Environment } from './env.ts';
import { loadAssets } from './http/assets.ts';
import { createPageCache, revisionOf } from './http/page-cache.ts';
import { createPortal, type FinishedPage } from './server.ts';
import { createVisitCounter } from './visit/visit-counter.ts';
import { startVisitSender } from './visit/visit-sender.ts';

const SHUTDOWN_MS = 4500;
/** EX_CONFIG: starting again would not help; `npm start` then ends with the message instead of trying on. */
const BAD_CONFIGURATION = 78;

function environmentOrExit(): Environment {
  try {
    return parseEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error;
    console.error(error.message);
    process.exit(BAD_CONFIGURATION);
  }
}

const environment = environmentOrExit();
const log = pino({ name: 'portal', level: environment.logLevel });
const assets = await loadAssets(join(import.meta.dirname, 'client'));

const counter = environment.visitsSecret === null ? null : createVisitCounter();
if (counter === null)
  log.info(
    'KHEO_VISITS_SECRET is not set: visits are not counted, opinions not taken, and the API takes the portal for a stranger',
  );
const sender =
  counter === null || environment.visitsSecret === null
    ? null
    : startVisitSender({
        counter,
        apiUrl: environment.apiUrl,
        secret: environment.visitsSecret,
        onProblem: (message) => log.warn({ message }, 'Visits could not be handed over; they will be sent again'),
      });

const portal = createPortal({
  environment,
  ask: createAsk(environment.apiUrl, environment.visitsSecret),
  assets,
  log,
  visits: counter,
  pages: createPageCache<FinishedPage>(revisionOf(environment.apiUrl)),
});

const server = serve(
  {
    fetch: portal.fetch,
    port: environment.port,
    // A slow or silent connection must not hold a place for long.
    serverOptions: { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5000 },
  },
  ({ port }) => log.info({ port, apiUrl: environment.apiUrl, publicUrl: environment.publicUrl }, 'The portal is ready'),
);

server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `PORTAL_PORT: cổng ${environment.port} đã có chương trình khác dùng; hãy chọn cổng khác (port ${environment.port} is taken; choose another)`
      : error.message,
  );
  process.exit(BAD_CONFIGURATION);
});

let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, 'The portal is stopping');
  setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await Promise.all([closed, sender?.stop()]);
  process.exit(0);
}

process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
// The parent that started us is gone, however it went.
process.on('disconnect', () => void stop('the parent process is gone'));
