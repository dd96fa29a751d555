import { readFileSync } from 'node:fs';

/**
 * Milliseconds of processor time that this process and some of PostgreSQL's have used so far: on a busy machine it says
 * what a query costs, when the clock also counts the waiting. Null where the system does not tell.
 */
export function cpuTime(pids: readonly number[]): number | null {
  const { user, system } = process.cpuUsage();
  let nanoseconds = 0;
  try {
    for (const pid of pids) nanoseconds += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return null;
  }
  return (user + system) / 1000 + nanoseconds / 1_000_000;
}
