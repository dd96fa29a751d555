import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { programEnvironment, type Programs, serverOutputProblem } from './cluster.ts';
import { clearLeftBehind, readPostmaster } from './postmaster.ts';
import type { ServerFolder } from './server-folder.ts';
import { logServerLine, type ServerLog } from './server-log.ts';
import type { ServerUser } from './server-user.ts';

/** In a row, without having been ready. A server that was ready once is started again for as long as it takes. */
const failuresAllowed = 5;

/** For a small machine that also runs the two applications. */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '[%p] ',
  cluster_name: 'kheo',
};

/** What the caller of `startEmbeddedServer` may say about it. */
export interface SupervisionOptions {
  log: ServerLog;
  /** Told, in Vietnamese and English, what takes time now. */
  onProgress?: (step: string) => void;
  /** The server cannot be started again. Without it the process prints the problem and ends. */
  onGiveUp?: (problem: StartupProblem) => void;
  /** PostgreSQL settings over ours, such as `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
}

interface Supervision {
  folder: ServerFolder;
  programs: Programs;
  user: ServerUser;
  port: number;
  options: SupervisionOptions;
}

/** Starts the server of a prepared cluster and starts it again whenever it dies, until `stop`. */
export function superviseServer({ folder, programs, user, port, options }: Supervision) {
  const { log } = options;
  let child: ChildProcess | undefined;
  let stopping = false;
  let failures = 0;

  /** Resolves when the server takes connections, rejects when it ends before that. */
  async function launch(): Promise<void> {
    if (stopping) return;
    const flags = Object.entries({ ...settings, port: String(port), ...options.settings });
    const started = user.command(programs.postgres, [
      '-D',
      folder.cluster,
      ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]);
    const server = spawn(started.file, started.args, {
      ...started.ids,
      env: programEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      // Its own session: Ctrl-C in the terminal is for us alone, and we stop the server last.
      detached: true,
    });
    child = server;
    let lastWords = '';
    const closed = new Promise<void>((resolve) => {
      server.once('close', () => resolve());
    });
    server.stderr.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      lastWords = (lastWords + text).slice(-4000);
      for (const line of text.split('\n').filter(Boolean)) logServerLine(log, line, stopping);
    });
    // Not `close`: backends that outlive a killed postmaster hold its output open.
    const end = new Promise<void>((resolve) => {
      server.once('error', (error) => {
        lastWords += error.message;
        resolve();
      });
      server.once('exit', () => resolve());
    });

    for (let waited = 0; isRunning(server); waited += 50) {
      const found = await readPostmaster(folder.cluster);
      if (found?.pid === server.pid && found?.ready === true) {
        failures = 0;
        server.once('exit', () => {
          if (!stopping) void revive();
        });
        return;
      }
      if (waited > 0 && waited % 5000 === 0) {
        options.onProgress?.(bilingual('PostgreSQL đang khôi phục dữ liệu', 'PostgreSQL is recovering its data'));
      }
      await Promise.race([sleep(50), end]);
    }
    await Promise.race([closed, sleep(500)]);
    throw serverOutputProblem('postgres', lastWords);
  }

  async function revive(): Promise<void> {
    failures += 1;
    if (failures > failuresAllowed) {
      giveUp(
        new StartupProblem(
          `PostgreSQL đã dừng ${failures} lần liên tiếp, Khéo không khởi động lại nữa. Hãy xem nhật ký phía trên.`,
          `PostgreSQL has stopped ${failures} times in a row; Khéo does not start it again. See the log above.`,
        ),
      );
      return;
    }
    log.error(`PostgreSQL ended unexpectedly; starting it again (attempt ${failures} of ${failuresAllowed})`);
    // At once the first time, then after 0.5, 1, 2 and 4 seconds.
    await sleep(failures === 1 ? 0 : 125 * 2 ** failures);
    if (stopping) return;
    try {
      await clearLeftBehind(folder.cluster, (message) => log.warn(message));
      await launch();
      log.info(`PostgreSQL answers again on 127.0.0.1:${port}`);
    } catch (error) {
      log.error(error instanceof Error ? error.message : String(error));
      if (!stopping) await revive();
    }
  }

  function giveUp(problem: StartupProblem): void {
    if (options.onGiveUp !== undefined) return options.onGiveUp(problem);
    process.stderr.write(`${problem.message}\n`);
    process.exit(1);
  }

  // An uncaught error ends this process without anybody calling stop().
  const stopAtExit = () => void child?.kill('SIGINT');
  process.once('exit', stopAtExit);

  async function stop(): Promise<void> {
    stopping = true;
    process.off('exit', stopAtExit);
    const server = child;
    if (server === undefined || !isRunning(server)) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    // A checkpoint on a slow disk may take long. Ending at once loses nothing that was committed;
    // the next start then replays the log.
    const patience = setTimeout(() => server.kill('SIGQUIT'), 2500);
    await ended;
    clearTimeout(patience);
  }

  return { firstStart: launch(), stop };
}

/** False too for a program that could not be started at all. */
function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
