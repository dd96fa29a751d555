import { Client } from 'pg';
import { StartupProblem } from '#src/startup-problem.ts';
import { databaseName, printableAddress, withDatabase } from './url.ts';

const oldestServer = 150_000;

/**
 * Runs `work` on one connection of its own and closes it, whatever happens. For set-up and
 * commands; requests go through the pools of `client.ts`.
 */
export async function withConnection<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kheo-setup' });
  // Without a listener, a server that goes away while the connection idles would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Refuses, in one clear line, a server that cannot be reached, is too old or is not UTF-8. */
export async function checkServer(url: string): Promise<void> {
  const server = await withConnection(url, readServerFacts).catch((error: unknown) => {
    throw connectionProblem(url, error);
  });
  if (server.version < oldestServer) {
    throw new StartupProblem(
      `Máy chủ PostgreSQL ở ${printableAddress(url)} là bản ${server.versionText}; Khéo cần bản 15 trở lên. Hãy nâng cấp, hoặc bỏ biến DATABASE_URL để dùng máy chủ đi kèm.`,
      `The PostgreSQL server at ${printableAddress(url)} is version ${server.versionText}; Khéo needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the server that comes with Khéo.`,
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new StartupProblem(
      `Cơ sở dữ liệu ${printableAddress(url)} dùng bảng mã ${server.encoding}; Khéo cần UTF8. Hãy tạo lại: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'.`,
      `The database ${printableAddress(url)} is encoded in ${server.encoding}; Khéo needs UTF8. Create it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'.`,
    );
  }
}

/** Creates the database that the URL names, in UTF-8, unless it is there already. */
export async function ensureDatabase(url: string): Promise<void> {
  const name = databaseName(url);
  await withConnection(withDatabase(url, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
    }
  });
}

async function readServerFacts(client: Client) {
  const { rows } = await client.query<{ version: string; versionText: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version,
            current_setting('server_version') AS "versionText",
            current_setting('server_encoding') AS encoding`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('PostgreSQL answered a SELECT without a row');
  return { ...row, version: Number(row.version) };
}

function connectionProblem(url: string, error: unknown): unknown {
  const code = errorCode(error);
  const where = printableAddress(url);
  const problem = (vietnamese: string, english: string) => new StartupProblem(vietnamese, english, { cause: error });
  switch (code) {
    case 'ECONNREFUSED':
      return problem(
        `Không kết nối được tới PostgreSQL ở ${where}: máy chủ không nhận kết nối. Hãy kiểm tra máy chủ đã chạy chưa, và DATABASE_URL có đúng địa chỉ không.`,
        `Cannot reach PostgreSQL at ${where}: the connection was refused. Check that the server runs and that DATABASE_URL has the right address.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return problem(
        `Không tìm thấy máy chủ trong DATABASE_URL (${where}). Hãy kiểm tra tên máy.`,
        `The host in DATABASE_URL (${where}) is not known. Check its name.`,
      );
    case '28P01':
    case '28000':
      return problem(
        `PostgreSQL ở ${where} từ chối đăng nhập. Hãy kiểm tra tên người dùng và mật khẩu trong DATABASE_URL.`,
        `PostgreSQL at ${where} refused the sign-in. Check the user name and password in DATABASE_URL.`,
      );
    case '3D000':
      return problem(
        `Cơ sở dữ liệu ${where} chưa có. Hãy tạo: CREATE DATABASE "${databaseName(url)}" TEMPLATE template0 ENCODING 'UTF8'.`,
        `The database ${where} does not exist. Create it: CREATE DATABASE "${databaseName(url)}" TEMPLATE template0 ENCODING 'UTF8'.`,
      );
    default:
      return problem(
        `Không kết nối được tới PostgreSQL ở ${where} (${reason(error)}). Hãy kiểm tra DATABASE_URL.`,
        `Cannot connect to PostgreSQL at ${where} (${reason(error)}). Check DATABASE_URL.`,
      );
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error);
}

/** The driver gives PostgreSQL's codes and the operating system's codes in the same place. */
function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
