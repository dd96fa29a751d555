import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * Where the bytes of media files live. A file is addressed by the key of its row and a name that
 * we chose ourselves; nothing that came from outside ever becomes a path. The interface is this
 * small so that an object store can stand behind it.
 */
export interface MediaStore {
  /** Resolves when the bytes would survive a power cut; a reader never sees half a file. */
  write(key: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is no such file, or when key or name is not of our making. */
  open(key: string, name: string): Promise<StoredFile | null>;
  /** Removes every file of the key; fine when there is none. */
  remove(key: string): Promise<void>;
  /** Every key that holds bytes, for the sweep of orphans. */
  list(): AsyncIterable<StoredKey>;
}

export interface StoredFile {
  size: number;
  /** Both ends inclusive, as in HTTP. */
  read(range?: { start: number; end: number }): ReadableStream<Uint8Array>;
}

export interface StoredKey {
  key: string;
  changedAt: Date;
}

const keyForm = /^[0-9a-f]{32}$/;
const nameForm = /^[a-z0-9]{1,24}\.(?:webp|jpg|pdf|docx|xlsx|odt|ods)$/;

export function newMediaKey(): string {
  return randomBytes(16).toString('hex');
}

/** Files under `<dataDirectory>/media/<first two of the key>/<key>/<name>`. */
export function createDiskMediaStore(dataDirectory: string): MediaStore {
  const root = join(dataDirectory, 'media');
  const folderOf = (key: string) => join(root, key.slice(0, 2), key);

  return {
    async write(key, name, bytes) {
      if (!isAddress(key, name)) throw new Error(`not an address in the media store: ${key}/${name}`);
      const folder = folderOf(key);
      await makeLastingFolder(folder, root);
      // The leading dot keeps an unfinished file outside the names that `open` accepts.
      const unfinished = join(folder, `.${name}.${randomBytes(4).toString('hex')}`);
      const file = await open(unfinished, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, name));
      await syncFolder(folder);
    },

    async open(key, name) {
      if (!isAddress(key, name)) return null;
      const path = join(folderOf(key), name);
      const found = await stat(path).catch(absentAsNull);
      if (!found?.isFile()) return null;
      return { size: found.size, read: (range) => webStream(createReadStream(path, range)) };
    },

    async remove(key) {
      if (!keyForm.test(key)) throw new Error(`not a key of the media store: ${key}`);
      await rm(folderOf(key), { recursive: true, force: true });
    },

    async *list() {
      for (const prefix of (await readdir(root).catch(absentAsNull)) ?? []) {
        for (const key of (await readdir(join(root, prefix)).catch(absentAsNull)) ?? []) {
          if (!keyForm.test(key) || !key.startsWith(prefix)) continue;
          const found = await stat(folderOf(key)).catch(absentAsNull);
          if (found) yield { key, changedAt: found.mtime };
        }
      }
    },
  };
}

function isAddress(key: string, name: string): boolean {
  return keyForm.test(key) && nameForm.test(name);
}

/** A new folder's name lives in its parent, which has to reach the disk too. */
async function makeLastingFolder(folder: string, root: string): Promise<void> {
  const firstCreated = await mkdir(folder, { recursive: true, mode: 0o750 });
  if (firstCreated === undefined) return;
  for (let parent = dirname(folder); parent.length >= dirname(root).length; parent = dirname(parent)) {
    await syncFolder(parent);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What Readable.toWeb does, in the type of stream that a Response takes. */
function webStream(readable: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = readable[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      readable.destroy();
    },
  });
}

function absentAsNull(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
  throw error;
}
