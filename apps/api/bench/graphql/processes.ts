import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Load, LoadResult } from './load.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Starts one of the servers as a process of its own and waits until it answers. */
export async function startServer(
  name: '../../src/main.ts' | './raw-server.ts',
  port: number,
  env: Record<string, string>,
): Promise<ChildProcess> {
  const profiled =
    process.env['BENCH_CPU_PROFILE'] && name.includes('main') ? ['--cpu-prof', '--cpu-prof-dir=/tmp'] : [];
  const child = fork(file(name), [], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', API_PORT: String(port), ...env },
    execArgv: profiled,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    const there = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (there) return child;
    await sleep(100);
  }
  throw new Error(`${name} does not answer`);
}

export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Sends the requests for some seconds from another process. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const child = fork(file('./load.ts'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'spawn');
  child.send(load);
  const [result] = (await once(child, 'message')) as [LoadResult | { error: string }];
  child.kill();
  if ('error' in result) throw new Error(result.error);
  return result;
}
