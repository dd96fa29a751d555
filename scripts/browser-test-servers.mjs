import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startService } from './service.mjs';

/**
 * Starts both applications on free ports, with a database of their own and the sample content, and
 * gives `work` what its tests need to know. Everything is gone afterwards.
 * @template Result
 * @param {NodeJS.ProcessEnv} base
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withServers(base, work) {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kheo-browser-'));
  const [apiPort, portalPort] = await freePorts();
  const administrator = { email: 'quantri@kheo.example', password: randomBytes(16).toString('hex') };
  const env = {
    ...base,
    KHEO_DATA_DIR: dataDirectory,
    API_PORT: String(apiPort),
    PORTAL_PORT: String(portalPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    KHEO_ADMIN_EMAIL: administrator.email,
    KHEO_ADMIN_PASSWORD: administrator.password,
    KHEO_VISITS_SECRET: randomBytes(24).toString('hex'),
    // receivers and another Khéo that tests start; every other private address stays refused
    KHEO_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
  /** @type {import('./service.mjs').Service[]} */
  const services = [];
  try {
    for (const [workspace, port] of /** @type {const} */ ([
      ['apps/api', apiPort],
      ['apps/portal', portalPort],
    ])) {
      const service = startService({ workspace, port, env });
      services.unshift(service);
      await Promise.race([service.ready, service.ended]);
    }
    return await work({
      ...base,
      KHEO_E2E_API_URL: `http://localhost:${apiPort}`,
      KHEO_E2E_PORTAL_URL: `http://localhost:${portalPort}`,
      KHEO_E2E_DATA_DIR: dataDirectory,
      KHEO_E2E_ADMIN_EMAIL: administrator.email,
      KHEO_E2E_ADMIN_PASSWORD: administrator.password,
    });
  } finally {
    for (const service of services) await service.stop(5000);
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/** Two different ones: both are held before either is let go. */
async function freePorts() {
  const servers = [createServer().listen(0), createServer().listen(0)];
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
