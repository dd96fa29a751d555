import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { createClients } from './db/client.ts';
import { openDatabase } from './db/open-database.ts';
import { loadTrustedDocuments } from './door/trusted-documents.ts';
import { createWebhookTools } from './door/webhook-payload.ts';
import { EnvironmentProblem, parseEnvironment } from './env.ts';
import { startJobs } from './jobs/jobs.ts';
import { ensureAwardData } from './modules/award/award-form.service.ts';
import { listenForChanges } from './modules/change-feed/change-listener.service.ts';
import { createImportFiles } from './modules/import-batch/import-files.service.ts';
import { createDiskMediaStore } from './modules/media-file/media-store.ts';
import { createAllowances } from './modules/partner/allowance.service.ts';
import { createUsageRecorder } from './modules/partner/record-usage.service.ts';
import { createPrivateCipher } from './modules/recipient/private-cipher.ts';
import { createSyndicationFollower } from './modules/syndication/follow-sources.service.ts';
import { createWebhookSender } from './modules/webhook/send-webhooks.service.ts';
import { ensureSite } from './modules/site/site.service.ts';
import { ensureAdministrator } from './modules/staff/staff.service.ts';
import { loadSampleContent } from './sample-data/load-sample-content.ts';
import { createServerParts } from './server.ts';
import { bilingual, StartupProblem } from './startup-problem.ts';

// The API process: database, migrations, first content, HTTP. scripts/start.mjs starts and watches it.

const badConfiguration = 78;
/** Under scripts/start.mjs; `node --watch` gives its child a channel too, but nobody reads it. */
const supervised = process.send !== undefined && process.env['WATCH_REPORT_DEPENDENCIES'] === undefined;
const progress = (step: string): void => {
  process.send?.({ kheo: 'progress', step });
};

/** A secret that is made once and kept: a restart signs nobody out, and what was encrypted can be read. */
async function secretIn(dataDirectory: string, name: 'auth-secret' | 'private-key'): Promise<string> {
  const file = path.join(dataDirectory, name);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.length >= 32) return known;
  const secret = randomBytes(32).toString('hex');
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(file, secret, { mode: 0o600 });
  await chmod(file, 0o600);
  return secret;
}

/** A request must arrive within seconds, an upload within two minutes. */
function limitSlowClients(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  server.on('request', (request) => {
    if (request.method === 'POST' && /^\/(?:media|imports)(?:\?|$)/.test(request.url ?? '')) return;
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy();
    }, 15_000);
    request.once('close', () => clearTimeout(timer));
  });
}

async function start(): Promise<void> {
  const env = parseEnvironment(process.env);
  const log = pino({ level: env.logLevel });
  const database = await openDatabase({
    databaseUrl: env.databaseUrl,
    dataDirectory: env.dataDirectory,
    log,
    onProgress: progress,
  });
  const clients = createClients(database.ownerUrl);
  const store = createDiskMediaStore(env.dataDirectory);
  const imports = createImportFiles(env.dataDirectory);

  await ensureAwardData(clients.owner);
  if (env.sampleData) {
    await loadSampleContent({
      db: clients.owner,
      store,
      now: new Date(),
      onStart: () => progress(bilingual('Nạp nội dung mẫu', 'Loading sample content')),
    });
  }
  await ensureSite(clients.owner);
  const administrator = await ensureAdministrator(clients.owner, {
    email: env.adminEmail,
    password: env.adminPassword,
  });
  if (administrator) {
    if (supervised) process.send?.({ kheo: 'first-administrator', ...administrator });
    else
      process.stdout.write(
        `${bilingual('Quản trị viên đầu tiên', 'First administrator')}: ${administrator.email} ${administrator.password}\n`,
      );
  }

  const authSecret = env.authSecret ?? (await secretIn(env.dataDirectory, 'auth-secret'));
  const privateKey = env.privateKey ?? (await secretIn(env.dataDirectory, 'private-key'));
  const changes = listenForChanges({ url: database.ownerUrl, log });
  const fairUse = {
    allowances: createAllowances(clients.owner, log),
    usage: createUsageRecorder(clients.owner, log),
    anonymous: env.anonymousAllowance,
    partner: env.partnerAllowance,
  };
  const trusted = env.trustedDocuments ? await loadTrustedDocuments(clients.owner, log) : null;
  const { app, listener } = createServerParts({
    env,
    clients,
    changes,
    fairUse,
    trusted,
    store,
    imports,
    log,
    authSecret,
    privateKey,
  });
  const sender = createWebhookSender({
    db: clients.owner,
    cipher: createPrivateCipher(privateKey),
    webhooks: createWebhookTools({
      db: clients.reader,
      store,
      publicUrl: env.publicUrl,
      log,
      allowedHosts: env.webhookAllowedHosts,
    }),
    log,
    now: () => new Date(),
  });
  const follower = createSyndicationFollower({
    db: clients.owner,
    store,
    cipher: createPrivateCipher(privateKey),
    allowedHosts: env.webhookAllowedHosts,
    log,
    now: () => new Date(),
  });
  const jobs = startJobs({ db: clients.owner, store, imports, publicUrl: env.publicUrl, sender, follower, log });
  const server = createServer(listener(getRequestListener(app.fetch)));
  limitSlowClients(server);
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    process.stderr.write(
      `${taken ? bilingual(`Cổng ${env.apiPort} đang được dùng. Hãy đặt API_PORT khác.`, `Port ${env.apiPort} is in use. Set another API_PORT.`) : String(error)}\n`,
    );
    void stop(taken ? badConfiguration : 1);
  });
  server.listen(env.apiPort);
  server.on('listening', () => log.info({ port: env.apiPort }, 'API is listening'));

  let stopping: Promise<void> | undefined;
  const stop = (code: number): Promise<void> =>
    (stopping ??= (async () => {
      // requests under way get three seconds, then their connections are closed
      // subscriptions are completed; their consumers go on elsewhere
      const deaf = changes.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), 3_000);
      await closed;
      clearTimeout(cut);
      await Promise.all([jobs.stop(), deaf, fairUse.allowances.stop(), fairUse.usage.stop()]);
      await clients.close();
      await database.close();
      process.exit(code);
    })());
  process.once('SIGTERM', () => void stop(0));
  process.once('SIGINT', () => void stop(0));
  process.once('disconnect', () => void stop(0));
}

start().catch((error: unknown) => {
  const known = error instanceof StartupProblem || error instanceof EnvironmentProblem;
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  process.exit(known ? badConfiguration : 1);
});
