import { createWriteStream } from 'node:fs';
import { cp, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isUuid } from '#src/global-id.ts';

/**
 * Where the originals of imports are: `<data>/imports/<batch>/source`, a file or a folder. They are kept, so that an
 * import can go on after a crash and that nobody has to believe us about what was brought in.
 */
export interface ImportFiles {
  /** Null when this machine does not have the source. */
  find(batchId: string): Promise<string | null>;
  /** Writes an upload to disk as it comes. @throws ImportTooLarge */
  receive(batchId: string, content: ReadableStream<Uint8Array>, most: number): Promise<number>;
  /** Copies a file or folder; links are not followed. */
  copy(batchId: string, from: string): Promise<void>;
  remove(batchId: string): Promise<void>;
  /** Batches whose source is here. */
  list(): Promise<{ batchId: string; changedAt: Date }[]>;
}

export class ImportTooLarge extends Error {
  override readonly name = 'ImportTooLarge';
}

export function createImportFiles(dataDirectory: string): ImportFiles {
  const root = path.join(dataDirectory, 'imports');
  const folderOf = (batchId: string): string => {
    if (!isUuid(batchId)) throw new Error(`not an id of a batch: ${batchId}`);
    return path.join(root, batchId);
  };
  const sourceOf = (batchId: string): string => path.join(folderOf(batchId), 'source');
  return {
    async find(batchId) {
      return (await stat(sourceOf(batchId)).catch(() => null)) ? sourceOf(batchId) : null;
    },
    async receive(batchId, content, most) {
      await mkdir(folderOf(batchId), { recursive: true, mode: 0o750 });
      let size = 0;
      const unfinished = createWriteStream(`${sourceOf(batchId)}.part`, { mode: 0o640 });
      try {
        await pipeline(
          Readable.from(content),
          async function* measured(chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              size += chunk.length;
              if (size > most) throw new ImportTooLarge(`more than ${most} bytes`);
              yield chunk;
            }
          },
          unfinished,
        );
      } catch (error) {
        await rm(folderOf(batchId), { recursive: true, force: true });
        throw error;
      }
      await finish(`${sourceOf(batchId)}.part`, sourceOf(batchId));
      return size;
    },
    async copy(batchId, from) {
      await mkdir(folderOf(batchId), { recursive: true, mode: 0o750 });
      await rm(`${sourceOf(batchId)}.part`, { recursive: true, force: true });
      await cp(from, `${sourceOf(batchId)}.part`, {
        recursive: true,
        filter: async (entry) => entry === from || isPlain(entry),
      });
      await finish(`${sourceOf(batchId)}.part`, sourceOf(batchId));
    },
    async remove(batchId) {
      await rm(folderOf(batchId), { recursive: true, force: true });
    },
    async list() {
      const found: { batchId: string; changedAt: Date }[] = [];
      for (const name of await readdir(root).catch(() => [])) {
        const facts = isUuid(name) ? await stat(path.join(root, name)).catch(() => null) : null;
        if (facts) found.push({ batchId: name, changedAt: facts.mtime });
      }
      return found;
    },
  };
}

/** Files and folders; nothing that leads elsewhere, no pipes or devices. */
async function isPlain(entry: string): Promise<boolean> {
  const facts = await lstat(entry);
  return facts.isFile() || facts.isDirectory();
}

/** The name appears only when the bytes would survive a power cut. */
async function finish(unfinished: string, name: string): Promise<void> {
  const handle = await open(unfinished, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, name);
}
