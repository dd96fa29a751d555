import { withConnection } from '#src/db/connection.ts';

/** What changes without an editor's doing: sign-ins, their counters, and what was asked, written some seconds later. */
const apart = new Set([
  'staff_session',
  'rate_limit',
  'usage_day',
  'operation_use',
  'api_operation',
  '_prisma_migrations',
]);

/** Every row of every table as PostgreSQL prints it: equal before and after means that nothing was written. */
export async function everyRow(ownerUrl: string): Promise<Record<string, string[]>> {
  return withConnection(ownerUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables.rows.filter((table) => !apart.has(table.name))) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  });
}
