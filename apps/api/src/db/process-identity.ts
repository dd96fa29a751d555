import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Tells a process from a later one with the same pid: its start time, and on Linux the boot.
 * Undefined when no such process runs (a zombie counts as gone).
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return askPs(pid, 'lstart=');
  const stat = await readOrNothing(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined || fields[0] === 'Z') return undefined;
  const boot = await readOrNothing('/proc/sys/kernel/random/boot_id');
  return `${boot?.trim() ?? 'boot'}/${fields[19]}`;
}

/** Program and arguments of a process; undefined when it is gone. */
export async function commandLine(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return askPs(pid, 'command=');
  const text = await readOrNothing(`/proc/${pid}/cmdline`);
  return text?.split('\0').join(' ').trim() || undefined;
}

/**
 * Pids of processes that work in `folder`. PostgreSQL's backends do, and when their postmaster
 * was killed this is the only mark left on them. Linux only; elsewhere they are waited for.
 */
export async function processesWorkingIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => ((await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) === folder ? pid : undefined)),
  );
  return found.filter((pid) => pid !== undefined);
}

async function askPs(pid: number, column: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', column, '-p', String(pid)]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
