import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import {
  ensureCluster,
  findPrograms,
  ownerRole,
  type Programs,
  setOwnerPassword,
  writeAccessRules,
} from './cluster.ts';
import { checkServer, ensureDatabase } from './connection.ts';
import { lockHolder, takeInstanceLock } from './instance-lock.ts';
import { clearLeftBehind, readPostmaster } from './postmaster.ts';
import {
  choosePort,
  exists,
  openServerFolder,
  readPassword,
  serverFolder,
  type ServerFolder,
  writePassword,
} from './server-folder.ts';
import { serverUser, type ServerUser } from './server-user.ts';
import { type SupervisionOptions, superviseServer } from './supervised-server.ts';

/** A PostgreSQL that runs for as long as this process wants it. */
export interface EmbeddedServer {
  /** Signs in as the owner of the database `kheo`. */
  ownerUrl: string;
  port: number;
  /** Fast shutdown: sessions are ended, committed work is on disk. Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions extends SupervisionOptions {
  dataDirectory: string;
}

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
export async function findRunningServer(
  dataDirectory: string,
): Promise<{ ownerUrl: string; port: number } | undefined> {
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
  if (!(await exists(folder.cluster)))
    progress(bilingual('Tạo cơ sở dữ liệu lần đầu', 'Creating the database for the first time'));
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

function urlOf(port: number, password: string): string {
  return `postgres://${ownerRole}:${password}@127.0.0.1:${port}/kheo`;
}
