import { Prisma } from '#src/generated/prisma/client.ts';
import { Conflict, NotFound } from '#src/errors.ts';
import type { Transaction } from './client.ts';

const tables = {
  Award: 'award',
  AwardDecision: 'award_decision',
  CivicModel: 'civic_model',
  Movement: 'movement',
  Recipient: 'recipient',
} as const;

/** What an update names: the row, and the version that the editor saw. */
export interface Chosen {
  id: string;
  expectedVersion: number;
}

/**
 * Locks a row to the end of the transaction.
 *
 * @throws NotFound when it is not there, Conflict when somebody saved it in between
 */
export async function lockRow(
  db: Transaction,
  type: keyof typeof tables,
  { id, expectedVersion }: Chosen,
): Promise<void> {
  const [row] = await db.$queryRaw<Array<{ version: number }>>`
    SELECT version FROM ${Prisma.raw(tables[type])} WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new NotFound(type);
  if (row.version !== expectedVersion) throw new Conflict({ type, id }, row.version);
}
