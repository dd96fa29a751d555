import type { Database } from '#src/db/client.ts';
import { withoutKey } from './record-usage.service.ts';

/** What was used on one day in Vietnam. */
export interface DayOfUse {
  day: Date;
  runs: number;
  failures: number;
  refusals: number;
  cost: number;
}

/** How somebody uses an operation. `partnerId` null: without a key. */
export interface OperationOfPartner {
  hash: string;
  partnerId: string | null;
  name: string;
  text: string;
  fields: string[];
  runs: number;
  failures: number;
  cost: number;
  firstSeen: Date;
  lastSeen: Date;
}

/** How much somebody asks for a field. `partnerId` null: everybody without a key. */
export interface UserOfField {
  field: string;
  partnerId: string | null;
  runs: number;
  lastSeen: Date;
}

type Counted<Row> = { [Column in keyof Row]: Row[Column] extends number ? bigint : Row[Column] };

const counted = <Row extends { runs: bigint; failures: bigint; cost: bigint }>(row: Row) => ({
  ...row,
  runs: Number(row.runs),
  failures: Number(row.failures),
  cost: Number(row.cost),
});

/** Day by day up to today, days without use too. `partnerId` null: what is used without a key. */
export async function usageByDay(db: Database, partnerId: string | null, days: number, now: Date): Promise<DayOfUse[]> {
  const rows = await db.$queryRaw<Array<Counted<DayOfUse>>>`
    SELECT at::date AS day, coalesce(sum(u.runs), 0)::bigint AS runs, coalesce(sum(u.failures), 0)::bigint AS failures,
      coalesce(sum(u.refusals), 0)::bigint AS refusals, coalesce(sum(u.cost), 0)::bigint AS cost
    FROM generate_series(
      (${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - (${days - 1})::int,
      (${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, interval '1 day'
    ) AS at
    LEFT JOIN usage_day u ON u.day = at::date AND u.key_id IN (
      SELECT id FROM partner_key WHERE partner_id = ${partnerId}::uuid
      UNION ALL SELECT ${withoutKey}::uuid WHERE ${partnerId}::uuid IS NULL
    )
    GROUP BY 1 ORDER BY 1`;
  return rows.map((row) => ({ ...counted(row), refusals: Number(row.refusals) }));
}

/** The operations of a partner, or of everybody without a key: the ones that cost most in all. */
export async function operationsOf(
  db: Database,
  partnerId: string | null,
  most: number,
): Promise<OperationOfPartner[]> {
  const rows = await db.$queryRaw<Array<Counted<OperationOfPartner>>>`
    WITH used AS (
      SELECT hash, sum(runs)::bigint AS runs, sum(failures)::bigint AS failures, sum(cost)::bigint AS cost,
        min(first_seen) AS "firstSeen", max(last_seen) AS "lastSeen"
      FROM operation_use WHERE key_id IN (
        SELECT id FROM partner_key WHERE partner_id = ${partnerId}::uuid
        UNION ALL SELECT ${withoutKey}::uuid WHERE ${partnerId}::uuid IS NULL
      )
      GROUP BY hash ORDER BY sum(cost) DESC, hash LIMIT ${most}
    )
    SELECT used.*, ${partnerId}::uuid AS "partnerId", o.name, o.text, o.fields
    FROM used JOIN api_operation o USING (hash) ORDER BY cost DESC, hash`;
  return rows.map(counted);
}

/** Who used a field, `Article.title`, and by which operations: who used it last comes first. */
export async function usersOfField(db: Database, field: string, most: number): Promise<OperationOfPartner[]> {
  const rows = await db.$queryRaw<Array<Counted<OperationOfPartner>>>`
    SELECT o.hash, k.partner_id AS "partnerId", o.name, o.text, o.fields, sum(u.runs)::bigint AS runs,
      sum(u.failures)::bigint AS failures, sum(u.cost)::bigint AS cost, min(u.first_seen) AS "firstSeen",
      max(u.last_seen) AS "lastSeen"
    FROM api_operation o
    JOIN operation_use u USING (hash)
    LEFT JOIN partner_key k ON k.id = u.key_id
    WHERE o.fields @> ARRAY[${field}::text]
    GROUP BY o.hash, k.partner_id
    ORDER BY max(u.last_seen) DESC, o.hash, k.partner_id
    LIMIT ${most}`;
  return rows.map(counted);
}

/** Fields that anybody used, for a list to choose from. */
export async function usedFields(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<Array<{ field: string }>>`
    SELECT DISTINCT field FROM api_operation, unnest(fields) AS field ORDER BY field`;
  return rows.map(({ field }) => field);
}

/** Who asks for any of these fields, each partner once a field: who asked last comes first. */
export async function usersOfFields(db: Database, fields: readonly string[]): Promise<UserOfField[]> {
  if (fields.length === 0) return [];
  const rows = await db.$queryRaw<Array<Counted<UserOfField>>>`
    SELECT field, k.partner_id AS "partnerId", sum(u.runs)::bigint AS runs, max(u.last_seen) AS "lastSeen"
    FROM unnest(${fields}::text[]) AS field
    JOIN api_operation o ON o.fields @> ARRAY[field]
    JOIN operation_use u USING (hash)
    LEFT JOIN partner_key k ON k.id = u.key_id
    GROUP BY field, k.partner_id
    ORDER BY max(u.last_seen) DESC, field, k.partner_id`;
  return rows.map((row) => ({ ...row, runs: Number(row.runs) }));
}
