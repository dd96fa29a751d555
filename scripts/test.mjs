// npm test: everything that must hold, the cheap things first. The last line counts the tests.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withServers } from './browser-test-servers.mjs';
import { ensureInstalled, programs, repository, run, toolEnvironment, turbo } from './install.mjs';
import { bilingual, bold, green, red, runMain } from './terminal.mjs';
import { workspaces } from './workspaces.mjs';

/** @typedef {import('./outcome-reporter.mjs').Failure} Failure */
/** @typedef {{ title: string, work: () => Promise<{ code: number, passed?: number, failures?: Failure[] }> }} Step */
/** @typedef {{ title: string, seconds: number, ok: boolean, passed: number, failures: Failure[] }} Outcome */

/** What somebody has set for his own Khéo must not be touched by tests. */
const env = Object.fromEntries(
  Object.entries(toolEnvironment()).filter(
    ([name]) =>
      name === 'KHEO_TEST_DATABASE_URL' ||
      !/^(KHEO_|PG|DATABASE_URL$|API_(PORT|URL)$|PORTAL_PORT$|LOG_LEVEL$)/.test(name),
  ),
);

await runMain(async () => {
  await ensureInstalled();
  const reports = await mkdtemp(path.join(tmpdir(), 'kheo-reports-'));
  /** @type {Outcome[]} */
  const outcomes = [];
  // The running step gets the signal too and fails; without this the next one would begin.
  const stopped = new AbortController();
  process.on('SIGINT', () => stopped.abort()).on('SIGTERM', () => stopped.abort());
  /** @param {Step[]} steps */
  const performAll = async (steps) => {
    for (const step of steps) if (!stopped.signal.aborted) outcomes.push(await perform(step));
  };
  try {
    await performAll(cheapSteps(reports));
    // Browser tests drive the built applications: they say little when something below is broken.
    if (outcomes.every(({ ok }) => ok)) await performAll(browserSteps(reports));
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  return report(outcomes);
});

/** @param {string} reports @returns {Step[]} */
function cheapSteps(reports) {
  return [
    { title: 'types', work: async () => ({ code: await turbo(['generate', 'check'], { env }) }) },
    { title: 'lint', work: () => tool('oxlint', ['--deny-warnings']) },
    { title: 'form', work: () => tool('oxfmt', ['--check']) },
    {
      title: 'import rules',
      work: () => tool('depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'packages']),
    },
    { title: 'unused code', work: () => tool('knip', []) },
    ...workspaces()
      .filter(({ manifest }) => manifest.scripts?.test !== undefined)
      .map(({ folder }) => ({ title: `tests of ${folder}`, work: () => vitest(folder, [], reports) })),
    { title: 'build', work: async () => ({ code: await turbo(['build'], { env }) }) },
  ];
}

/** @param {string} reports @returns {Step[]} */
function browserSteps(reports) {
  return workspaces()
    .filter(({ folder }) => existsSync(path.join(repository, folder, 'vitest.e2e.config.ts')))
    .map(({ folder }) => ({
      title: `browser tests of ${folder}`,
      work: () =>
        withServers(env, (withAddresses) =>
          vitest(folder, ['--config', 'vitest.e2e.config.ts'], reports, withAddresses),
        ),
    }));
}

/** @param {string} program @param {string[]} args */
async function tool(program, args) {
  return { code: await run(path.join(programs, program), args, { env }) };
}

/** @param {string} folder @param {string[]} args @param {string} reports @param {NodeJS.ProcessEnv} variables */
async function vitest(folder, args, reports, variables = env) {
  const file = path.join(reports, `${folder}${args.join('')}.json`.replaceAll('/', '-'));
  const code = await run(
    path.join(programs, 'vitest'),
    ['run', ...args, '--reporter=default', `--reporter=${path.join(repository, 'scripts', 'outcome-reporter.mjs')}`],
    { cwd: path.join(repository, folder), env: { ...variables, KHEO_TEST_OUTCOME: file } },
  );
  return { code, ...(existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {}) };
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function perform({ title, work }) {
  console.log(bold(`\n── ${title}`));
  const start = Date.now();
  const { code, passed = 0, failures = [] } = await work();
  // A step that fails without a failed test (a lint, a program that was killed) counts as one.
  if (code !== 0 && failures.length === 0) failures.push({ where: `exit code ${code}`, message: '' });
  return { title, seconds: (Date.now() - start) / 1000, ok: code === 0, passed, failures };
}

/** @param {Outcome[]} outcomes */
function report(outcomes) {
  const width = Math.max(...outcomes.map(({ title }) => title.length));
  // Said again at the end: of a long log often only the end is kept.
  for (const { title, failures } of outcomes)
    for (const { where, message } of failures) console.log(`\n${red('✗')} ${bold(title)}: ${where}\n${message}`);
  console.log(bold(`\n${bilingual('Kết quả', 'Results')}`));
  for (const { title, seconds, ok, passed } of outcomes) {
    const mark = ok ? green('✓') : red('✗');
    console.log(
      `${mark} ${title.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s${passed === 0 ? '' : `  ${passed} passed`}`,
    );
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, { failures }) => sum + failures.length, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
