import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem } from '#src/startup-problem.ts';

const run = promisify(execFile);

/** How PostgreSQL's programs are to be started on this machine. */
export interface ServerUser {
  /** Owner that the server's folder must have; undefined: leave it, we are an ordinary user. */
  owner: { uid: number; gid: number } | undefined;
  /** Wraps a program so that it runs as that owner. */
  command(program: string, args: string[]): { file: string; args: string[]; ids: { uid?: number; gid?: number } };
}

const accountNames = ['kheo-postgres', 'postgres'];

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as himself; root runs it as the
 * system account `kheo-postgres` (or `postgres` where there is one), created when missing. A
 * cluster that is there already stays with the account that made it.
 *
 * That account cannot pass folders such as /root or a `mktemp -d` folder (mode 0700). There the
 * program is started through `setpriv` with the one capability that lets it pass; root keeps
 * more than that itself, so nothing is given away.
 */
export async function serverUser(cluster: string, mustReach: string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) {
    return { owner: undefined, command: (file, args) => ({ file, args, ids: {} }) };
  }
  const owner = (await ownerOf(cluster)) ?? (await findAccount()) ?? (await createAccount());
  const blocked = await firstBlocked(mustReach, owner);
  if (blocked === undefined) {
    return { owner, command: (file, args) => ({ file, args, ids: owner }) };
  }
  const setpriv = await findProgram('setpriv');
  const capability = await passingCapability();
  if (setpriv === undefined || capability === undefined) {
    throw new StartupProblem(
      `Khéo đang chạy bằng root, còn PostgreSQL phải chạy bằng tài khoản thường và không vào được ${blocked}. Hãy cho phép đi qua thư mục này (chmod o+x ${blocked}), chuyển Khéo sang thư mục khác như /opt/kheo, hoặc chạy bằng người dùng thường.`,
      `Khéo runs as root, PostgreSQL must run as an ordinary account, and that account cannot pass ${blocked}. Allow it (chmod o+x ${blocked}), move Khéo to a folder such as /opt/kheo, or run it as an ordinary user.`,
    );
  }
  const options = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    // Without this, access(2), by which initdb looks for its sibling, would not count the capability.
    '--securebits=+no_setuid_fixup',
    '--',
  ];
  return { owner, command: (file, args) => ({ file: setpriv, args: [...options, file, ...args], ids: {} }) };
}

async function ownerOf(cluster: string) {
  const found = await stat(cluster).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

async function findAccount() {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of accountNames) {
    const found = accounts.find(([account]) => account === name);
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  return undefined;
}

async function createAccount() {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'kheo-postgres',
    ]);
  } catch (cause) {
    throw new StartupProblem(
      'Khéo đang chạy bằng root mà không tạo được tài khoản hệ thống kheo-postgres cho PostgreSQL. Hãy tạo tài khoản này (useradd --system kheo-postgres), hoặc chạy Khéo bằng người dùng thường.',
      'Khéo runs as root and could not create the system account kheo-postgres for PostgreSQL. Create it (useradd --system kheo-postgres), or run Khéo as an ordinary user.',
      { cause },
    );
  }
  const account = await findAccount();
  if (account === undefined) throw new Error('useradd made no account kheo-postgres');
  return account;
}

/** The first folder on the way that `owner` may not pass. Looks at the classic modes; where an ACL says more, setpriv does no harm. */
async function firstBlocked(targets: string[], owner: { uid: number; gid: number }): Promise<string | undefined> {
  for (const target of targets) {
    for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
      const { mode, uid, gid } = await stat(folder);
      const shift = uid === owner.uid ? 6 : gid === owner.gid ? 3 : 0;
      if (((mode >> shift) & 0o1) === 0) return folder;
      if (folder === path.dirname(folder)) break;
    }
  }
  return undefined;
}

async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return undefined;
}

/**
 * Containers often keep DAC_OVERRIDE but not the narrower DAC_READ_SEARCH; SETPCAP is needed to
 * hand either on. The bits are those of linux/capability.h.
 */
async function passingCapability(): Promise<string | undefined> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  const has = (bit: bigint) => (effective & (1n << bit)) !== 0n;
  if (!has(8n)) return undefined;
  if (has(2n)) return 'dac_read_search';
  return has(1n) ? 'dac_override' : undefined;
}
