import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** The folder of this run's servers with their database; the root's test script says where. */
function dataDirectory(): string {
  const folder = process.env['KHEO_E2E_DATA_DIR'];
  if (!folder) throw new Error('KHEO_E2E_DATA_DIR is not set: the root test script starts the servers and sets it');
  return folder;
}

/** Runs statements on the servers' database; `id` is what the API calls it. */
async function inDatabase(globalId: string, work: (client: Client, id: string) => Promise<void>): Promise<void> {
  const [password, port] = await Promise.all(
    ['postgres-password', 'postgres-port'].map((name) => readFile(path.join(dataDirectory(), name), 'utf8')),
  );
  const client = new Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'kheo',
    password: password?.trim(),
    database: 'kheo',
  });
  await client.connect();
  try {
    await work(client, Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '');
  } finally {
    await client.end();
  }
}

/**
 * As if everything of a dossier had happened so many days earlier. The clock of the servers cannot be turned, and must
 * not: whoever could turn it could bring a dossier before the council too early.
 */
export const letDaysPass = (dossierId: string, days: number): Promise<void> =>
  inDatabase(dossierId, async (client, id) => {
    await client.query(
      'UPDATE dossier_move SET moved_at = moved_at - make_interval(days => $2::int) WHERE dossier_id = $1',
      [id, days],
    );
    await client.query(
      `UPDATE consultation SET opens_on = opens_on - $2::int, closes_on = closes_on - $2::int
        WHERE id IN (SELECT consultation_id FROM dossier WHERE id = $1)`,
      [id, days],
    );
  });

/** As if a receiver had failed since so many days, and its next attempt were due. */
export const letReceiverFail = (webhookId: string, days: number): Promise<void> =>
  inDatabase(webhookId, async (client, id) => {
    await client.query(
      `UPDATE webhook SET failing_since = failing_since - make_interval(days => $2::int), next_attempt_at = NULL
        WHERE id = $1 AND failing_since IS NOT NULL`,
      [id, days],
    );
  });
