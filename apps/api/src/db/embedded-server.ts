import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import {
  ensureCluster, findPrograms, ownerRole, programEnvironment, type Programs, serverOutputProblem, setOwnerPassword,
  writeAccessRules,
} from './cluster.ts';
import { checkServer, ensureDatabase } from './connection.ts';
import { lockHolder, takeInstanceLock } from './instance-lock.ts';
import { clearLeftBehind, readPostmaster } from './postmaster.ts';
import {
  choosePort, exists, openServerFolder, readPassword, serverFolder, type ServerFolder, writePassword,
} from './server-folder.ts';
import { serverUser, type ServerUser } from './server-user.ts';

/** A PostgreSQL that runs for as long as this process wants it. */
export interface EmbeddedServer {
  /** Signs in as the owner of the database `kheo`. */
  ownerUrl: string;
  port: number;
  /** Fast shutdown: sessions are ended, committed work is on disk. Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  dataDirectory: string;
  /** A pino logger fits. */
  log: ServerLog;
  /** Told, in Vietnamese and English, what takes time now. */
  onProgress?: (step: string) => void;
  /** The server keeps dying and was given up. Without it the process prints the problem and ends. */
  onGiveUp?: (problem: StartupProblem) => void;
  /** PostgreSQL settings over ours, such as `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
}

export interface ServerLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

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

/**
 * Starts PostgreSQL on `dataDirectory`, making the cluster, the owner role and the database when
 * they are missing, and keeps it running: a server that dies is started again.
 * Throws a StartupProblem for what the operator can put right.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { log } = options;
  const folder = await openServerFolder(options.dataDirectory);
  const lock = await takeInstanceLock(folder.lockFile);
  if ('heldBy' in lock) {
    throw new StartupProblem(
      `Khéo đang chạy trên thư mục dữ liệu ${folder.root} (tiến trình ${lock.heldBy}). Hãy dừng tiến trình đó, hoặc đặt KHEO_DATA_DIR tới thư mục khác.`,
      `Khéo is already running on the data folder ${folder.root} (process ${lock.heldBy}). Stop that process, or set KHEO_DATA_DIR to another folder.`,
    );
  }
  try {
    const programs = await findPrograms();
    const user = await serverUser(folder.cluster, [folder.root, programs.postgres]);
    const { port, password } = await prepare(folder, programs, user, options);
    const supervised = superviseServer({ folder, programs, user, port, options });
    try {
      await supervised.firstStart;
      const ownerUrl = urlOf(port, password);
      await ensureDatabase(ownerUrl);
      await checkServer(ownerUrl);
      log.info(`PostgreSQL answers on 127.0.0.1:${port}, data in ${folder.cluster}`);
      let stopped: Promise<void> | undefined;
      const stop = () => (stopped ??= supervised.stop().finally(() => lock.release()));
      return { ownerUrl, port, stop };
    } catch (error) {
      await supervised.stop();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * The server that another process runs on this data folder, for commands that are typed while
 * Khéo runs. Undefined when none runs. Waits while that process is still starting it.
 */
export async function findRunningServer(dataDirectory: string): Promise<{ ownerUrl: string; port: number } | undefined> {
  const folder = serverFolder(dataDirectory);
  const deadline = Date.now() + 30_000;
  while ((await lockHolder(folder.lockFile)) !== undefined && Date.now() < deadline) {
    const postmaster = await readPostmaster(folder.cluster);
    const password = await readPassword(folder);
    if (postmaster?.ready === true && password !== undefined) {
      return { ownerUrl: urlOf(postmaster.port, password), port: postmaster.port };
    }
    await sleep(100);
  }
  return undefined;
}

async function prepare(folder: ServerFolder, programs: Programs, user: ServerUser, options: EmbeddedServerOptions) {
  const progress = options.onProgress ?? (() => undefined);
  await clearLeftBehind(folder.cluster, (message) => options.log.warn(message));
  if (!(await exists(folder.cluster))) progress(bilingual('Tạo cơ sở dữ liệu lần đầu', 'Creating the database for the first time'));
  const isNew = !(await exists(folder.cluster));
  await ensureCluster(folder, programs, user);
  await writeAccessRules(folder);
  let password = isNew ? undefined : await readPassword(folder);
  if (password === undefined) {
    // Also when the file was lost: the data folder is ours, so a new password may simply be set.
    // Written down last: a start that is cut short in between then begins here again.
    password = randomBytes(24).toString('base64url');
    await setOwnerPassword(folder, programs, user, password);
    await writePassword(folder, password);
  }
  progress(bilingual('Khởi động PostgreSQL', 'Starting PostgreSQL'));
  return { port: await choosePort(folder), password };
}

interface Supervision {
  folder: ServerFolder;
  programs: Programs;
  user: ServerUser;
  port: number;
  options: EmbeddedServerOptions;
}

function superviseServer({ folder, programs, user, port, options }: Supervision) {
  const { log } = options;
  let child: ChildProcess | undefined;
  let stopping = false;
  let failures = 0;

  /** Resolves when the server takes connections, rejects when it ends before that. */
  async function launch(): Promise<void> {
    const flags = Object.entries({ ...settings, port: String(port), ...options.settings });
    const started = user.command(programs.postgres, [
      '-D', folder.cluster, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
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
    const closed = new Promise<void>((resolve) => { server.once('close', () => resolve()); });
    server.stderr.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      lastWords = (lastWords + text).slice(-4000);
      for (const line of text.split('\n').filter(Boolean)) logServerLine(log, line, stopping);
    });
    // Not `close`: backends that outlive a killed postmaster hold its output open.
    const end = new Promise<void>((resolve) => {
      server.once('error', (error) => { lastWords += error.message; resolve(); });
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
      giveUp(new StartupProblem(
        `PostgreSQL đã dừng ${failures} lần liên tiếp, Khéo không khởi động lại nữa. Hãy xem nhật ký phía trên.`,
        `PostgreSQL has stopped ${failures} times in a row; Khéo does not start it again. See the log above.`,
      ));
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

const sessionEnded = /FATAL: {2}(the database system is |terminating connection due to administrator command)/;

/**
 * PostgreSQL's severity decides ours. LOG lines are its chatter about starting and stopping, and
 * each session that it ends or turns away meanwhile is a FATAL that nobody needs to act upon.
 */
function logServerLine(log: ServerLog, line: string, stopping: boolean): void {
  if (stopping || sessionEnded.test(line)) log.debug(`postgres ${line}`);
  else if (/\b(FATAL|PANIC):/.test(line)) log.error(`postgres ${line}`);
  else if (/\b(WARNING|ERROR):/.test(line)) log.warn(`postgres ${line}`);
  else log.debug(`postgres ${line}`);
}

function urlOf(port: number, password: string): string {
  return `postgres://${ownerRole}:${password}@127.0.0.1:${port}/kheo`;
}
