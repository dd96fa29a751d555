import { PrismaClient } from '#src/generated/prisma/client.ts';
import { PostgresAdapter } from './closed-transaction.ts';
import { createReadingPool, type ReadingPool } from '#src/reading/reading-pool.ts';

/** The role of the public door: row-level security and column grants apply to it (migration 0002_reader). */
export const readerRole = 'kheo_reader';

/** Limits in milliseconds. A statement of a page takes a few; one that takes seconds is cut off. */
const limits = { connect: 3_000, ownerStatement: 30_000, readerStatement: 4_000, idleInTransaction: 10_000 };

/**
 * Prisma's own limits of a transaction, in milliseconds: to get a connection, and as a whole. Saves of one column or one
 * decision wait for each other, so on a busy evening a good one may take some seconds.
 */
const transactionOptions = { maxWait: 5_000, timeout: 15_000 };

export type Database = PrismaClient;
/** What a service gets inside a transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

export interface Clients {
  /** Sees and writes everything; for the editorial door and jobs. */
  owner: Database;
  /** Sees what is published, writes nothing; for the public door. */
  reader: Database;
  /** The same rows for operations that are one statement; see src/reading. */
  reading: ReadingPool;
  close(): Promise<void>;
}

function client(connectionString: string, max: number, statementTimeout: number, options: string): Database {
  return new PrismaClient({
    adapter: new PostgresAdapter({
      connectionString,
      max,
      connectionTimeoutMillis: limits.connect,
      idleTimeoutMillis: 60_000,
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: limits.idleInTransaction,
      options,
    }),
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions,
  });
}

/**
 * One pool a door. The reader's connections take on the role as they open, and cannot write.
 */
export function createClients(
  ownerUrl: string,
  pool: { owner?: number; reader?: number; reading?: number } = {},
): Clients {
  const owner = client(ownerUrl, pool.owner ?? 10, limits.ownerStatement, '-c application_name=kheo-editorial');
  const asReader = `-c role=${readerRole} -c default_transaction_read_only=on -c application_name=kheo-public`;
  const reader = client(ownerUrl, pool.reader ?? 10, limits.readerStatement, asReader);
  const reading = createReadingPool({
    connectionString: ownerUrl,
    max: pool.reading ?? 10,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.readerStatement,
    options: asReader,
  });
  return {
    owner,
    reader,
    reading,
    close: async () => {
      await Promise.all([owner.$disconnect(), reader.$disconnect(), reading.close()]);
    },
  };
}
