import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Why an archive is not opened, or an entry of it not unpacked. */
export type ArchiveRefusal =
  | 'broken-archive'
  | 'compression-bomb'
  | 'encrypted-archive'
  | 'too-many-entries'
  | 'unpacked-too-large'
  | 'unsafe-name';

/** The archive itself is at fault. Imports and uploads each tell it in their own words. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
  readonly code: ArchiveRefusal;

  constructor(code: ArchiveRefusal, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
  }
}

export interface ArchiveLimits {
  entries: number;
  /** Bytes of one entry, and of all together, when unpacked. */
  each: number;
  total: number;
}

export interface ArchiveEntry {
  name: string;
  size: number;
}

/** A zip whose table of contents was judged before anything is unpacked. */
export interface Archive {
  entries: readonly ArchiveEntry[];
  has(name: string): boolean;
  /** @throws ArchiveRefused when the entry is damaged or larger than it said */
  read(name: string): Promise<Buffer>;
  close(): void;
}

const mebibyte = 1024 * 1024;
/** Text packs 5 to 30 times; a thousand times is made to fill a disk. */
const steepestRatio = 500;

/**
 * Opens a zip from a path or from memory. Sizes are summed, names checked and passwords noticed before the first byte is
 * unpacked; while unpacking, an entry that grows beyond its stated size is cut off.
 *
 * @throws ArchiveRefused
 */
export async function openArchive(source: string | Buffer, limits: ArchiveLimits): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false } as const;
  let zip: ZipFile;
  try {
    zip = await new Promise<ZipFile>((resolve, reject) => {
      const opened = (error: Error | null, file?: ZipFile): void =>
        file ? resolve(file) : reject(error ?? new Error('no zip'));
      if (typeof source === 'string') yauzl.open(source, options, opened);
      else yauzl.fromBuffer(source, options, opened);
    });
  } catch (error) {
    throw new ArchiveRefused('broken-archive', (error as Error).message, { cause: error });
  }
  try {
    const entries = await listEntries(zip, limits);
    return {
      entries: [...entries.values()].map(({ fileName, uncompressedSize }) => ({
        name: fileName,
        size: uncompressedSize,
      })),
      has: (name) => entries.has(name),
      read: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new ArchiveRefused('broken-archive', `no entry ${name}`);
        return unpack(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function listEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = 0;
    const refuse = (code: ArchiveRefusal, detail: string): void => reject(new ArchiveRefused(code, detail));
    if (zip.entryCount > limits.entries) return refuse('too-many-entries', String(zip.entryCount));
    zip.on('error', (error: Error) =>
      refuse(
        /relative path|absolute path|invalid characters/.test(error.message) ? 'unsafe-name' : 'broken-archive',
        error.message,
      ),
    );
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const { fileName, uncompressedSize, compressedSize } = entry;
      total += uncompressedSize;
      if (entry.isEncrypted()) return refuse('encrypted-archive', fileName);
      if (total > limits.total || (uncompressedSize > limits.each && !fileName.endsWith('/')))
        return refuse('unpacked-too-large', `${total} bytes`);
      if (uncompressedSize > 5 * mebibyte && uncompressedSize > compressedSize * steepestRatio)
        return refuse('compression-bomb', fileName);
      // the second entry of one name is how one reader is shown something else than another
      if (entries.has(fileName)) return refuse('broken-archive', `two entries ${fileName}`);
      if (!fileName.endsWith('/')) entries.set(fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void =>
      reject(new ArchiveRefused('broken-archive', error.message, { cause: error }));
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      return refuse(new Error(`compression method ${entry.compressionMethod}`));
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return refuse(error ?? new Error('no stream'));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', refuse);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
