import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, processesWorkingIn } from './process-identity.ts';

/** What a running server has written about itself. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads `postmaster.pid`; the line numbers are PostgreSQL's (miscadmin.h, LOCK_FILE_LINE_…). */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => undefined);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Leaves the cluster with no server on it. To be called only by the holder of the instance lock:
 * whatever is found then was left behind by a killed process.
 *
 * - A postmaster of ours is shut down (fast, so that committed work is on disk) rather than
 *   adopted: only a child can be supervised, and its sessions belong to a program that is gone.
 * - A `postmaster.pid` whose number now belongs to some other program is removed; PostgreSQL
 *   itself would take that program for a server and refuse to start.
 * - Backends that have outlived a killed postmaster are ended; until then they hold the shared
 *   memory and no new server starts. They have lost their server, so nothing of value is in them.
 */
export async function clearLeftBehind(cluster: string, log: (message: string) => void): Promise<void> {
  const found = await readPostmaster(cluster);
  if (found !== undefined) {
    if (await isServerOf(cluster, found.pid)) {
      log(`stopping PostgreSQL ${found.pid}, left behind by a process that was killed`);
      await stopPostmaster(cluster, found.pid);
    }
    await rm(pidFile(cluster), { force: true });
  }
  for (const pid of await processesWorkingIn(cluster)) {
    // Not the shell of somebody who is looking around in there.
    if ((await commandLine(pid))?.startsWith('postgres: ') === true) signal(pid, 'SIGKILL');
  }
}

async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    signal(pid, name);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await isServerOf(cluster, pid))) return;
      await sleep(50);
    }
  }
}

/** The command line names our folder: pids are used again, above all in containers. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  const command = await commandLine(pid);
  return command !== undefined && /\bpostgres\b/.test(command) && command.includes(`-D ${cluster}`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
