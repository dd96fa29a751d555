import { foldForSearch } from '@kheo/domain';
import type { Database } from '#src/db/client.ts';
import { Prisma } from '#src/generated/prisma/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { newMediaKey, type MediaStore } from './media-store.ts';
import { processUpload, sha256Of, type ProcessedUpload } from './process-upload.ts';

export { UploadRefused } from './upload-refused.ts';

/** The owner's database and the store. Bytes come before their row and go after it, so a row always has its bytes. */
export interface MediaFiles {
  ownerDb: Database;
  store: MediaStore;
}

export interface Upload {
  bytes: Buffer;
  /** As the uploader's computer named it. */
  originalName: string;
  /** Null for sample content and other work of the system. */
  staffId: string | null;
}

/** Bytes without a row are an upload under way until they are this old. */
const orphanAge = 60 * 60 * 1000;

/**
 * Takes a file in. The same bytes a second time are the file that is already there.
 *
 * @throws UploadRefused when the file is at fault
 */
export async function saveUpload(files: MediaFiles, upload: Upload): Promise<{ id: string; created: boolean }> {
  const known = await findByContent(files.ownerDb, sha256Of(upload.bytes));
  if (known) return { id: known, created: false };

  const processed = await processUpload(upload.bytes, upload.originalName);
  const key = newMediaKey();
  await writeAll(files.store, key, processed);
  try {
    return { id: await insertRow(files.ownerDb, key, processed, upload.staffId), created: true };
  } catch (error) {
    // Only here is it sure that there is no row: after a lost connection there may be one, and the sweep looks.
    if (!isDuplicate(error)) throw error;
    await files.store.remove(key);
    const winner = await findByContent(files.ownerDb, processed.sha256);
    if (winner) return { id: winner, created: false };
    throw error;
  }
}

/**
 * Deletes a file that nothing shows: first the row, then the bytes.
 *
 * @throws NotFound, Conflict, or InvalidInput with `id`/`in-use`
 */
export async function removeMediaFile(
  files: MediaFiles,
  { id, expectedVersion, staffId }: { id: string; expectedVersion: number; staffId: string | null },
): Promise<void> {
  const key = await files.ownerDb.$transaction(async (db) => {
    // With the row locked, no article can take the file up between the count and the deletion.
    await db.$queryRaw`SELECT 1 FROM media_file WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await db.mediaFile.findUnique({
      where: { id },
      select: {
        key: true,
        version: true,
        _count: { select: { coverOf: true, articles: true, officialDocuments: true } },
      },
    });
    if (!row) throw new NotFound('MediaFile');
    if (row.version !== expectedVersion) throw new Conflict({ type: 'MediaFile', id }, row.version);
    const { _count: uses } = row;
    if (uses.coverOf + uses.articles + uses.officialDocuments > 0)
      throw new InvalidInput([{ field: 'id', code: 'in-use' }]);

    await db.mediaFile.delete({ where: { id } });
    await recordChange(db, { type: 'DELETED', nodeType: 'MediaFile', nodeId: id, public: false, staffId });
    return row.key;
  });
  // The file is gone for everybody now; bytes that could not be removed are left to the sweep of orphans.
  await files.store.remove(key).catch(() => undefined);
}

/** Removes bytes whose row is not there, left by a crash between the two. Gives how many keys went. */
export async function sweepOrphans(files: MediaFiles, now: Date): Promise<number> {
  const old: string[] = [];
  for await (const { key, changedAt } of files.store.list()) {
    if (now.getTime() - changedAt.getTime() > orphanAge) old.push(key);
  }
  let removed = 0;
  for (let at = 0; at < old.length; at += 1000) {
    const keys = old.slice(at, at + 1000);
    const rows = await files.ownerDb.mediaFile.findMany({ where: { key: { in: keys } }, select: { key: true } });
    const kept = new Set(rows.map((row) => row.key));
    for (const key of keys.filter((candidate) => !kept.has(candidate))) {
      await files.store.remove(key);
      removed += 1;
    }
  }
  return removed;
}

/** Whether there is a file with this key for whom the database serves: with the reader's, whether the public may see it. */
export async function hasMediaFile(db: Database, key: string): Promise<boolean> {
  return (await db.mediaFile.findUnique({ where: { key }, select: { id: true } })) !== null;
}

async function findByContent(ownerDb: Database, sha256: string): Promise<string | null> {
  return (await ownerDb.mediaFile.findUnique({ where: { sha256 }, select: { id: true } }))?.id ?? null;
}

async function writeAll(store: MediaStore, key: string, { files }: ProcessedUpload): Promise<void> {
  try {
    for (const file of files) await store.write(key, file.name, file.bytes);
  } catch (error) {
    // A full disk should not stay full of pieces.
    await store.remove(key).catch(() => undefined);
    throw error;
  }
}

async function insertRow(
  ownerDb: Database,
  key: string,
  processed: ProcessedUpload,
  staffId: string | null,
): Promise<string> {
  const { files: _stored, ...facts } = processed;
  return ownerDb.$transaction(async (db) => {
    const { id } = await db.mediaFile.create({
      data: { key, ...facts, searchText: searchTextOf([facts.originalName]), uploadedById: staffId },
      select: { id: true },
    });
    // Nothing shows it yet, so the public does not know of it.
    await recordChange(db, { type: 'CREATED', nodeType: 'MediaFile', nodeId: id, public: false, staffId });
    return id;
  });
}

/** What the library's search looks in. */
export const searchTextOf = (texts: readonly string[]): string => foldForSearch(texts.filter(Boolean).join(' '));

function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
