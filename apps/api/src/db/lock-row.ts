import { Prisma } from '#src/generated/prisma/client.ts';
import { Conflict, NotFound } from '#src/errors.ts';
import type { Transaction } from './client.ts';

const tables = {
  Award: 'award',
  AwardForm: 'award_form',
  AwardDecision: 'award_decision',
  CertificateTemplate: 'certificate_template',
  CivicModel: 'civic_model',
  Consultation: 'consultation',
  Movement: 'movement',
  Partner: 'partner',
  Organization: 'organization',
  Recipient: 'recipient',
} as const;

/** What an update names: the row, and the version that the editor saw. */
export interface Chosen {
  id: string;
  expectedVersion: number;
}

/**
 * Locks a row to the end of the transaction, and keeps it whole as it stands before the change.
 *
 * @throws NotFound when it is not there, Conflict when somebody saved it in between
 */
export async function lockRow(
  db: Transaction,
  type: keyof typeof tables,
  { id, expectedVersion }: Chosen,
  staffId: string | null,
): Promise<void> {
  const table = Prisma.raw(tables[type]);
  const [row] = await db.$queryRaw<Array<{ version: number }>>`
    SELECT version FROM ${table} WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new NotFound(type);
  if (row.version !== expectedVersion) throw new Conflict({ type, id }, row.version);
  // columns that are made of others are left out; what is private of a recipient is in another table
  await db.$executeRaw`
    INSERT INTO register_revision (node_type, node_id, version, content, staff_id)
    SELECT ${type}, id, version, to_jsonb(t) - 'search_text' - 'sort_name', ${staffId}::uuid FROM ${table} t
    WHERE id = ${id}::uuid ON CONFLICT DO NOTHING`;
}
