import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { looksLikeZip } from '#src/zip-archive.ts';
import { openArchive } from './archive.ts';
import { ImportRefused } from './import-refused.ts';

/** One file of what is brought in, not read yet. */
export interface SourceFile {
  /** Path inside the source, with `/`. */
  name: string;
  size: number;
  read(): Promise<Buffer>;
}

export interface Source {
  files: SourceFile[];
  close(): void;
}

const limits = { entries: 60_000, each: 110 * 1024 * 1024, total: 4 * 1024 * 1024 * 1024 };

/** What operating systems leave behind. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.~lock|~\$)/i;

/**
 * Opens a folder, a zip or a single file. Nothing is read but names and sizes; links out of a folder are not followed.
 *
 * @param name what the person calls it: the name of a single file decides nothing but how it is shown
 * @throws ImportRefused
 */
export async function openSource(location: string, name: string): Promise<Source> {
  const facts = await stat(location);
  if (facts.isDirectory()) return openFolder(location);
  const isZip = await isPlainZip(location);
  if (!isZip && /\.zip$/i.test(name)) throw new ImportRefused('broken-archive', 'not a zip');
  if (isZip) {
    const archive = await openArchive(location, limits);
    return sorted(
      archive.entries.map((entry) => ({ ...entry, read: () => archive.read(entry.name) })),
      () => archive.close(),
    );
  }
  return { files: [{ name, size: facts.size, read: () => readFile(location) }], close: () => undefined };
}

async function openFolder(location: string): Promise<Source> {
  const entries = await readdir(location, { recursive: true, withFileTypes: true });
  const files: SourceFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    if (files.length >= limits.entries) throw new ImportRefused('too-many-entries', `more than ${limits.entries}`);
    files.push({
      name: path.relative(location, full).split(path.sep).join('/'),
      size: (await stat(full)).size,
      read: () => readFile(full),
    });
  }
  return sorted(files, () => undefined);
}

function sorted(files: SourceFile[], close: () => void): Source {
  const own = files.filter(({ name }) => !leftovers.test(name));
  return { files: own.toSorted((a, b) => (a.name < b.name ? -1 : 1)), close };
}

/** A zip that is no Office document: those are zips too, and one item each. */
async function isPlainZip(location: string): Promise<boolean> {
  const file = await open(location);
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    if (!looksLikeZip(head)) return false;
  } finally {
    await file.close();
  }
  const archive = await openArchive(location, limits);
  archive.close();
  return !archive.has('[Content_Types].xml');
}
