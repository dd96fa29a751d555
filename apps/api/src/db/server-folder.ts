import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { StartupProblem } from '#src/startup-problem.ts';

/** Where things are inside `KHEO_DATA_DIR`. */
export interface ServerFolder {
  /** The data folder itself. */
  root: string;
  /** PostgreSQL's own folder. */
  cluster: string;
  passwordFile: string;
  portFile: string;
  lockFile: string;
}

/** Paths only; touches nothing. */
export function serverFolder(dataDirectory: string): ServerFolder {
  const root = path.resolve(dataDirectory);
  return {
    root,
    cluster: path.join(root, 'postgres'),
    passwordFile: path.join(root, 'postgres-password'),
    portFile: path.join(root, 'postgres-port'),
    lockFile: path.join(root, 'kheo.lock'),
  };
}

/** Makes the data folder and tries to write into it, so that trouble shows here and not inside PostgreSQL. */
export async function openServerFolder(dataDirectory: string): Promise<ServerFolder> {
  const folder = serverFolder(dataDirectory);
  const probe = path.join(folder.root, `.write-probe-${process.pid}`);
  try {
    await makeFolder(folder.root);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw folderProblem(folder.root, error);
  }
  return folder;
}

/** Not mkdir's own `recursive`: on a file system that takes no new folders, such as /proc, it never ends. */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  if (folder !== path.dirname(folder)) await makeFolder(path.dirname(folder));
  // Others on the machine may pass, as PostgreSQL's account must, but not look around.
  await mkdir(folder, { mode: 0o711 });
}

/** The password of the last start, or undefined on the first. */
export async function readPassword(folder: ServerFolder): Promise<string | undefined> {
  return readTrimmed(folder.passwordFile);
}

/** Keeps the password where only this user reads it. */
export async function writePassword(folder: ServerFolder, password: string): Promise<void> {
  await rm(folder.passwordFile, { force: true });
  await writeFile(folder.passwordFile, `${password}\n`, { mode: 0o600 });
}

/** The port of the last start when it is free, else a new one; it is remembered. */
export async function choosePort(folder: ServerFolder): Promise<number> {
  const remembered = Number(await readTrimmed(folder.portFile));
  const port =
    Number.isInteger(remembered) && remembered > 0 && (await isFree(remembered)) ? remembered : await findFreePort();
  await writeFile(folder.portFile, `${port}\n`);
  return port;
}

/**
 * Below 32768, where Linux begins to hand out ports for outgoing connections: a port from there
 * may be taken in the second in which a killed server is restarted.
 */
async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
  throw new StartupProblem(
    'Không tìm được cổng trống trong khoảng 20000–31999 cho PostgreSQL. Hãy đóng bớt chương trình đang dùng cổng.',
    'No free port between 20000 and 31999 was found for PostgreSQL. Close programs that hold ports.',
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function readTrimmed(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw folderProblem(file, error);
  }
}

/** True when something is at this path. */
export async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

function folderProblem(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const problem = (vietnamese: string, english: string) => new StartupProblem(vietnamese, english, { cause: error });
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return problem(
        `Không có quyền đọc, ghi ${file}. Hãy sửa quyền của thư mục, hoặc đặt KHEO_DATA_DIR tới một thư mục ghi được.`,
        `No permission to read and write ${file}. Correct the folder's permissions, or set KHEO_DATA_DIR to a folder that can be written.`,
      );
    case 'ENOENT':
      return problem(
        `Không tạo được thư mục ${file}. Hãy đặt KHEO_DATA_DIR tới một thư mục ghi được.`,
        `The folder ${file} cannot be created. Set KHEO_DATA_DIR to a folder that can be written.`,
      );
    case 'EROFS':
      return problem(
        `${file} nằm trên ổ đĩa chỉ đọc. Hãy đặt KHEO_DATA_DIR tới một thư mục ghi được.`,
        `${file} is on a read-only disk. Set KHEO_DATA_DIR to a folder that can be written.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(
        `Ổ đĩa chứa ${file} đã đầy. Hãy giải phóng dung lượng rồi chạy lại.`,
        `The disk that holds ${file} is full. Free some space and start again.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return problem(
        `${file} không phải là thư mục. Hãy đặt KHEO_DATA_DIR tới một thư mục.`,
        `${file} is not a folder. Set KHEO_DATA_DIR to a folder.`,
      );
    default:
      return error;
  }
}
