import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError, type Transaction as DriverTransaction } from '@prisma/driver-adapter-utils';

/** @prisma/client ends a transaction with these statements, and then gives its connection back to the pool. */
const endings = new Set(['COMMIT', 'ROLLBACK']);

/**
 * Sends the statements of a transaction one after another, and refuses what comes after the end. Prisma reads several
 * relations side by side, and pg will no longer take a statement while another one runs. When a transaction runs out of
 * time, Prisma rolls it back and hands its connection back while the call in progress still has statements to send:
 * without this they would run outside of any transaction, or in somebody else's.
 */
function closedAtItsEnd(transaction: DriverTransaction): DriverTransaction {
  let over = false;
  const closed = (): DriverAdapterError =>
    new DriverAdapterError({
      kind: 'TransactionAlreadyClosed',
      cause: 'The transaction ran out of time and was rolled back.',
    });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(statement: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(() => {
      if (over) throw closed();
      return statement();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  const { executeRaw, queryRaw } = transaction;
  transaction.executeRaw = (query) =>
    inTurn(() => {
      over = endings.has(query.sql);
      return executeRaw.call(transaction, query);
    });
  transaction.queryRaw = (query) => inTurn(() => queryRaw.call(transaction, query));
  return transaction;
}

/** Prisma's adapter for pg, with transactions that are over when they are over. */
export class PostgresAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const { startTransaction } = adapter;
    adapter.startTransaction = async (isolation) =>
      closedAtItsEnd(await startTransaction.call(adapter, isolation)) as Awaited<ReturnType<typeof startTransaction>>;
    return adapter;
  }
}
