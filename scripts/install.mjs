import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, step, Stop } from './terminal.mjs';

export const repository = fileURLToPath(new URL('..', import.meta.url));

/** Programs of node_modules first: `node` there is Node 24, which runs TypeScript as it stands. */
export const programs = path.join(repository, 'node_modules', '.bin');
export const node = path.join(programs, 'node');

const doNothing = () => {};
const installedRecord = 'node_modules/.package-lock.json';

/** For every program that the scripts start. */
export function toolEnvironment() {
  return {
    ...process.env,
    PATH: [programs, process.env.PATH].join(path.delimiter),
    // Prisma would download its native engine, which nothing here uses; any program satisfies it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
}

/** Installs what package-lock.json names, unless it is there. A second call takes some milliseconds. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Stop(
      `Node ${process.versions.node} quá cũ: Khéo cần Node 20 trở lên.`,
      `Node ${process.versions.node} is too old: Khéo needs Node 20 or newer.`,
    );
  }
  const missing = firstMissing();
  if (missing === undefined) return;
  await step(bilingual('Cài đặt thư viện', 'Installing packages'), async () => {
    // What an interrupted npm has left behind may look whole and not be.
    if (readJson(installedRecord) === undefined)
      await rm(path.join(repository, 'node_modules'), { recursive: true, force: true });
    // Not `npm ci`: it refuses when the registry, often a mirror, misses a package that only some
    // other platform needs. With --no-save npm keeps to the lock file and leaves it as it is.
    const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
    const left = firstMissing();
    if (code !== 0 || left !== undefined) {
      throw new Stop(
        `Cài đặt chưa xong (${left ?? `npm kết thúc với mã ${code}`}). Hãy kiểm tra kết nối mạng và quyền ghi vào ${repository}, rồi chạy lại.`,
        `The installation is not complete (${left ?? `npm ended with code ${code}`}). Check the network and that ${repository} can be written, then run again.`,
      );
    }
  });
}

/**
 * Runs a program to its end and gives the exit code. Its output is shown; with `quiet` only when
 * it fails, and then on standard error.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export async function run(program, args, { cwd = repository, env = toolEnvironment(), quiet = false } = {}) {
  const child = spawn(program, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  // Ctrl-C in a terminal reaches the child by itself; a signal that is sent to us alone does not.
  const passOn = () => void child.kill('SIGTERM');
  process.on('SIGTERM', passOn).on('SIGINT', doNothing);
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) process.stderr.write(Buffer.concat(output));
    return code ?? 1;
  } finally {
    process.off('SIGTERM', passOn).off('SIGINT', doNothing);
  }
}

/**
 * Turborepo: does what is stale of the tasks and skips the rest, in the order of turbo.json.
 * @param {string[]} tasks task names, perhaps a --filter
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function turbo(tasks, options) {
  return run('turbo', ['run', ...tasks, '--ui=stream', '--output-logs=errors-only'], options);
}

/**
 * Compares package-lock.json with npm's own record of what it has put into node_modules. That
 * record is written last, so an installation that was cut short counts as none.
 * @returns {string | undefined} the name of something that is missing
 */
function firstMissing() {
  const wanted = readJson('package-lock.json');
  const installed = readJson(installedRecord);
  if (wanted === undefined) throw new Stop('Thiếu tệp package-lock.json.', 'The file package-lock.json is missing.');
  if (installed === undefined) return 'node_modules';
  for (const [name, entry] of Object.entries(wanted.packages)) {
    if (!name.includes('node_modules/') || !isForThisMachine(entry)) continue;
    const found = installed.packages[name];
    if (found === undefined ? entry.optional !== true : found.version !== entry.version) return name;
  }
  return existsSync(node) ? undefined : 'node_modules/.bin/node';
}

/** @param {{ os?: string[], cpu?: string[] }} entry */
function isForThisMachine({ os, cpu }) {
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}

/** @param {string} file */
function readJson(file) {
  const full = path.join(repository, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined;
}
