import { DatabaseSync } from 'node:sqlite';
import type { MirrorState, MirrorStore } from './mirror-store.ts';

const shape = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS mirror (id INTEGER PRIMARY KEY CHECK (id = 1), state TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS node (
    type TEXT NOT NULL, id TEXT NOT NULL, copy INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (type, id));
  CREATE TABLE IF NOT EXISTS tombstone (id TEXT PRIMARY KEY, type TEXT NOT NULL, at TEXT NOT NULL, reason TEXT);
  CREATE VIEW IF NOT EXISTS article AS SELECT id, json->>'slug' AS slug, json->>'title' AS title, json->>'lead' AS lead,
    json->>'$.body.html' AS html, json->>'publishedAt' AS published_at, json->>'$.category.id' AS category_id FROM node WHERE type = 'Article';
  CREATE VIEW IF NOT EXISTS official_document AS SELECT id, json->>'slug' AS slug, json->>'code' AS code, json->>'issuer' AS issuer,
    json->>'issuedOn' AS issued_on, json->>'excerpt' AS excerpt, json->>'status' AS status FROM node WHERE type = 'OfficialDocument';
  CREATE VIEW IF NOT EXISTS award AS SELECT id, json->>'verificationCode' AS verification_code, json->>'recipientName' AS recipient_name,
    json->>'unitName' AS unit_name, json->>'year' AS year, json->>'status' AS status, json->>'$.form.id' AS form_id FROM node WHERE type = 'Award';`;

/** A mirror in one SQLite file: \`node\` holds every node as JSON; \`article\`, \`award\` … are views of it. */
export function openSqliteStore(file: string): MirrorStore {
  const db = new DatabaseSync(file);
  db.exec(shape);
  const readState = db.prepare('SELECT state FROM mirror');
  const writeState = db.prepare(
    'INSERT INTO mirror (id, state) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state',
  );
  const put = db.prepare(
    'INSERT INTO node (type, id, copy, json) VALUES (?, ?, ?, ?) ON CONFLICT (type, id) DO UPDATE SET copy = excluded.copy, json = excluded.json',
  );
  const remove = db.prepare('DELETE FROM node WHERE type = ? AND id = ?');
  const bury = db.prepare(
    'INSERT INTO tombstone (id, type, at, reason) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at, reason = excluded.reason',
  );
  const unearth = db.prepare('DELETE FROM tombstone WHERE id = ?');
  const known = db.prepare('SELECT 1 FROM node WHERE type = ? AND id = ? AND copy = ?');
  const every = db.prepare('SELECT type, id, copy, json FROM node ORDER BY type, id');
  return {
    state() {
      const row = readState.get() as { state: string } | undefined;
      return row ? (JSON.parse(row.state) as MirrorState) : null;
    },
    write({ put: nodes = [], remove: gone = [], state }) {
      db.exec('BEGIN IMMEDIATE');
      try {
        for (const { type, id, node } of nodes) {
          put.run(type, id, state.copy, JSON.stringify(node));
          unearth.run(id);
        }
        for (const { type, id, at, reason } of gone)
          if (remove.run(type, id).changes > 0) bury.run(id, type, at, reason);
        writeState.run(JSON.stringify(state));
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    missing: (wanted, copy) => wanted.filter(({ type, id }) => known.get(type, id, copy) === undefined),
    *all() {
      for (const row of every.iterate() as Iterable<{ type: string; id: string; copy: number; json: string }>)
        yield { type: row.type, id: row.id, copy: row.copy, node: JSON.parse(row.json) as Record<string, unknown> };
    },
    close: () => db.close(),
  };
}
