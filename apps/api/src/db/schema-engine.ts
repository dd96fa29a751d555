import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { __wbg_set_wasm as setInstance } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

// A global of Node that TypeScript describes only together with the whole of the browser.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | undefined;

/**
 * Runs `work` with Prisma's schema engine on one database. The WebAssembly build is used because
 * the native one is downloaded at first use, which a closed network does not allow.
 */
export async function withSchemaEngine<Result>(
  ownerUrl: string,
  work: (engine: glue.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (loaded ??= loadEngine());
  const pool = new Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  try {
    const factory = new SchemaEnginePg(pool);
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    try {
      return await work(engine);
    } catch (error) {
      throw factory.scriptError ?? error;
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/**
 * The adapter (7.10) as the schema engine needs it:
 * - it cuts a script at every semicolon, functions and DO blocks too. PostgreSQL takes a script
 *   whole, and then a migration is applied altogether or not at all;
 * - it does not know PostgreSQL's one-byte type "char", which the engine asks for when it reads
 *   the constraints of a database.
 */
class SchemaEnginePg extends PrismaPg {
  /** What PostgreSQL said to the last script; the engine would only pass on that something failed. */
  scriptError: unknown;

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection
        .underlyingDriver()
        .query(script)
        .catch((error: unknown) => {
          this.scriptError = error;
          throw error;
        });
    };
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const sql = query.sql.replaceAll(
        oneByteColumn,
        (_, table: string, column: string, name = column) => `${table}.${column}::text AS ${name},`,
      );
      const answer = await queryRaw({ ...query, sql });
      if (sql === query.sql) return answer;
      const columnTypes = answer.columnTypes.map((type, index) =>
        oneByteNames.has(answer.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    return connection;
  }
}

/** Where the engine's two queries about constraints select such a column. */
const oneByteColumn = /\b(con|constr)\.(confdeltype|confupdtype|contype)(?: AS (\w+))?,$/gm;
const oneByteNames = new Set(['confdeltype', 'confupdtype', 'constraint_type']);

/** The package's own entry imports the .wasm file as a module, which Node warns of as experimental. */
async function loadEngine(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
  setInstance(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error('the schema engine has no start function');
  start();
}
