import type { Database } from '#src/db/client.ts';

export type OwnApp = 'admin' | 'portal';

/** Pages that were opened before an upgrade go on for so long. */
const keptDays = 30;

/** Says that this build's documents are those of an app, beside those of the builds before it. */
export async function listTrusted(db: Database, app: OwnApp, hashes: readonly string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO trusted_document (app, hash, listed_at)
    SELECT ${app}, hash, now() FROM unnest(${[...hashes].toSorted()}::text[]) AS hash ORDER BY hash
    ON CONFLICT (app, hash) DO UPDATE SET listed_at = excluded.listed_at`;
}

/** The hashes of an app's documents, this and former builds'. */
export async function trustedHashes(db: Database, app: OwnApp): Promise<Set<string>> {
  const rows = await db.$queryRaw<Array<{ hash: string }>>`
    SELECT hash FROM trusted_document WHERE app = ${app} AND listed_at > now() - make_interval(days => ${keptDays}::int)`;
  return new Set(rows.map(({ hash }) => hash));
}
