import type { Database } from '#src/db/client.ts';

/**
 * Makes events of what the clock alone has changed: articles that have expired, consultations that have opened or
 * closed. Each becomes one event, however many processes look, and none before its time has come for every reader.
 *
 * @returns how many there were
 */
export async function recordDueChanges(db: Database): Promise<number> {
  // asked first without writing: a second in which nothing is due leaves no trace in the database
  const [waiting] = await db.$queryRaw<
    Array<{ due: boolean }>
  >`SELECT EXISTS (SELECT FROM due_change WHERE at <= now()) AS due`;
  if (!waiting?.due) return 0;
  return db.$executeRaw`
    WITH due AS (
      DELETE FROM due_change WHERE ctid = ANY (
        ARRAY(SELECT ctid FROM due_change WHERE at <= now() ORDER BY at FOR UPDATE SKIP LOCKED))
      RETURNING node_type, node_id, type, at)
    INSERT INTO change_event (type, node_type, node_id, public)
      SELECT type::"ChangeType", node_type, node_id, true FROM due ORDER BY at`;
}
