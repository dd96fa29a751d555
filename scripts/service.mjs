import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node, repository, toolEnvironment } from './install.mjs';
import { AlreadyTold, bilingual, red, Stop } from './terminal.mjs';

/** A program that ends so (EX_CONFIG of sysexits.h) has said what is wrong; starting it again would change nothing. */
const badConfiguration = 78;
/** In a row, without having been ready. Whatever was ready once is started again for as long as it takes. */
const failuresAllowed = 5;

/**
 * One application: started, watched, started again when it dies, stopped. `ended` throws when it
 * is given up and resolves after `stop`, which kills what has not ended within its patience (ms).
 * @typedef {{ ready: Promise<unknown>, ended: Promise<void>, stop: (patience: number) => Promise<void> }} Service
 */

/**
 * Starts a workspace by the `start` script of its package.json, directly and not through npm, so
 * that signals reach it. Its messages (see apps/api/src/main.ts) go to `onMessage`.
 * @param {{ workspace: string, port: number, env?: NodeJS.ProcessEnv, onMessage?: (message: Record<string, unknown>) => void }} options
 * @returns {Service}
 */
export function startService({ workspace, port, env = toolEnvironment(), onMessage = () => {} }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  let stopping = false;
  let failures = 0;
  const readiness = new EventEmitter();
  const ready = once(readiness, 'ready');

  async function keepRunning() {
    for (;;) {
      const { code, wasReady } = await runOnce();
      if (stopping) return;
      if (code === badConfiguration) throw new AlreadyTold();
      failures = wasReady ? 1 : failures + 1;
      if (failures > failuresAllowed) {
        throw new Stop(
          `${workspace} dừng ${failures} lần liên tiếp, xem nhật ký ở trên.`,
          `${workspace} ended ${failures} times in a row; see the log above.`,
        );
      }
      console.error(
        red(
          bilingual(
            `${workspace} dừng bất thường (${code}), đang chạy lại.`,
            `${workspace} ended unexpectedly (${code}); starting it again.`,
          ),
        ),
      );
      await sleep(failures === 1 ? 100 : 1000);
      if (stopping) return;
    }
  }

  async function runOnce() {
    const [, ...args] = startCommand(workspace);
    const started = spawn(node, args, {
      cwd: path.join(repository, workspace),
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Its own session: Ctrl-C reaches only this script, which then stops things in order.
      detached: true,
    });
    child = started;
    started.on('message', (message) => {
      if (typeof message === 'object' && message !== null) onMessage({ ...message });
    });
    let wasReady = false;
    void noteReady();
    const [code, signal] = await once(started, 'exit');
    return { code: signal ?? code, wasReady };

    async function noteReady() {
      if (!(await untilReady(port, started))) return;
      wasReady = true;
      readiness.emit('ready');
    }
  }

  /** @param {number} patience */
  async function stop(patience) {
    stopping = true;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child?.kill('SIGKILL'), patience);
    await exit;
    clearTimeout(timer);
  }

  const ended = keepRunning();
  // Whoever awaits it may come after it was given up.
  ended.catch(() => {});
  return { ready, ended, stop };
}

/** Waits until /readyz answers 200; false when the program ends before that. @param {number} port @param {import('node:child_process').ChildProcess} child */
async function untilReady(port, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    await answer?.body?.cancel();
    if (answer?.ok === true) return true;
    await sleep(100);
  }
  return false;
}

/** @param {string} workspace @returns {string[]} */
function startCommand(workspace) {
  const { scripts } = JSON.parse(readFileSync(path.join(repository, workspace, 'package.json'), 'utf8'));
  const words = String(scripts.start).split(' ');
  if (words[0] !== 'node') throw new Error(`${workspace}: the start script must begin with node`);
  return words;
}
