import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { testAuthSecret, type TestApi } from './run-operation.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A second API over the database of a test: a process of its own, which can be killed and started again. */
export interface ApiProcess {
  address: string;
  /** Asked as a test asks its own. */
  api: Pick<TestApi, 'app' | 'logged'>;
  start(): Promise<void>;
  kill(): Promise<void>;
}

export async function apiProcess(ownerUrl: string, dataDirectory: string): Promise<ApiProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  return {
    address: `${origin}/graphql`,
    api: {
      app: { request: (path: string, init: RequestInit) => fetch(`${origin}${path}`, init) } as TestApi['app'],
      logged: [],
    },
    async start() {
      child = fork(main, [], {
        execArgv: [],
        stdio: 'ignore',
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: ownerUrl,
          API_PORT: String(port),
          KHEO_DATA_DIR: dataDirectory,
          KHEO_SAMPLE_DATA: '0',
          KHEO_ADMIN_EMAIL: 'quan-tri@sotuphap.example',
          KHEO_ADMIN_PASSWORD: 'mot-mat-khau-du-dai',
          KHEO_AUTH_SECRET: testAuthSecret,
          // what an operation may cost is tried elsewhere
          KHEO_ANONYMOUS_ALLOWANCE: '900000000/900000000',
        },
      });
      for (let turn = 0; turn < 600; turn += 1) {
        const ready = await fetch(`${origin}/readyz`).catch(() => null);
        if (ready?.ok) return;
        if (child.exitCode !== null) break;
        await sleep(100);
      }
      throw new Error(`the API did not start (exit code ${child.exitCode})`);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
