import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { processIdentity } from './process-identity.ts';

/** Held by the process that runs the server of a data folder. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file, or gives the pid of the living process that holds it.
 *
 * The file names a process by pid *and* birth: after a crash or a reboot its pid may belong to
 * somebody else, and such a lock is taken over without a hand.
 */
export async function takeInstanceLock(file: string): Promise<InstanceLock | { heldBy: number }> {
  const mine = `${process.pid} ${await processIdentity(process.pid)}\n`;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      if (await linkUnlessThere(draft, file)) {
        return {
          release: async () => {
            if ((await read(file)) === mine) await rm(file, { force: true });
          },
        };
      }
      const found = await read(file);
      const holder = await livingHolder(found);
      if (holder !== undefined) return { heldBy: holder };
      await clearStale(file, found);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Pid of the living process that holds the lock, if any. */
export async function lockHolder(file: string): Promise<number | undefined> {
  return livingHolder(await read(file));
}

async function livingHolder(content: string | undefined): Promise<number | undefined> {
  const [, pid, identity] = /^(\d+) (.+)\n$/.exec(content ?? '') ?? [];
  if (pid === undefined) return undefined;
  return (await processIdentity(Number(pid))) === identity ? Number(pid) : undefined;
}

/** Two starters may find the same stale lock: only one rename succeeds, and a fresh lock that was hit by mistake goes back. */
async function clearStale(file: string, seen: string | undefined): Promise<void> {
  const aside = `${file}.stale.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await read(aside)) !== seen) await linkUnlessThere(aside, file);
  await rm(aside, { force: true });
}

async function linkUnlessThere(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
