import { createHash } from 'node:crypto';
import { Pool } from 'pg';

/** Connections of planned reading: the role of the public door, and statements that PostgreSQL keeps prepared. */
export interface ReadingPool {
  /** The first row, its columns in order. */
  row(text: string, values: readonly unknown[], prepared: boolean): Promise<unknown[]>;
  /** How many statements were sent. */
  readonly statements: number;
  close(): Promise<void>;
}

/** A connection keeps what it has prepared until it ends, so it ends now and then, and names are few. */
const prepared = { names: 400, seconds: 600 };

export function createReadingPool(config: {
  connectionString: string;
  max: number;
  connectionTimeoutMillis: number;
  statement_timeout: number;
  options: string;
}): ReadingPool {
  // planning takes longer than running, and every statement is written for the indexes that it uses
  const pool = new Pool({
    ...config,
    options: `${config.options} -c plan_cache_mode=force_generic_plan -c jit=off`,
    idleTimeoutMillis: 60_000,
    maxLifetimeSeconds: prepared.seconds,
    allowExitOnIdle: true,
  });
  // a connection that breaks while nobody uses it; the next one to ask gets a new one
  pool.on('error', () => undefined);
  let names = new Map<string, string>();
  let since = Date.now();
  let statements = 0;
  const nameOf = (text: string): string | undefined => {
    if (Date.now() - since > prepared.seconds * 1000) {
      names = new Map();
      since = Date.now();
    }
    const known = names.get(text);
    if (known !== undefined || names.size >= prepared.names) return known;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
    return name;
  };
  return {
    get statements() {
      return statements;
    },
    async row(text, values, keep) {
      statements += 1;
      const name = keep ? nameOf(text) : undefined;
      const { rows } = await pool.query<unknown[]>({
        ...(name ? { name } : {}),
        text,
        values: [...values],
        rowMode: 'array',
      });
      return rows[0] ?? [];
    },
    close: () => pool.end(),
  };
}
