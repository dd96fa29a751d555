import path from 'node:path';
import { looksLikeZip } from '#src/zip-archive.ts';
import { openArchive } from './archive.ts';
import { ImportRefused, type Refusal } from './import-refused.ts';
import { readDocx, largestDocx } from './read-docx.ts';
import { readFeed, largestFeed, sitemapAddresses } from './read-feed.ts';
import { readList, type ColumnMemory } from './read-list.ts';
import { largestPageFile, readPage, type FindPicture } from './read-page.ts';
import { setAside, type ReadItem, type SourceItem } from './read-item.ts';
import type { Source, SourceFile } from './source.ts';
import { largestXlsx } from './workbook.ts';

const picture = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp)$/i;
/** Parts of a saved web page that are no content. */
const furniture = /\.(?:css|js|mjs|map|svg|ico|woff2?|ttf|eot|otf|json|db|php|asp|aspx\.css|gitignore|md)$/i;
const pages = /\.(?:txt|html?|xhtml|aspx?|php|jsp)$/i;
const largestPicture = 20 * 1024 * 1024;

/**
 * Every item of a source, in an order that is the same each time: lists first, so that the articles after them find the
 * documents that they cite. Reading an item is left to whoever needs it.
 */
export async function* itemsIn(source: Source, memory: ColumnMemory): AsyncGenerator<SourceItem> {
  const addresses = await addressesBySuffix(source);
  const single = source.files.length === 1;
  const files = [...source.files].toSorted((a, b) => Number(/\.xlsx$/i.test(b.name)) - Number(/\.xlsx$/i.test(a.name)));
  const pictures = pictureFinder(source);
  for (const file of files) {
    if (!single && (picture.test(file.name) || furniture.test(file.name))) continue;
    if (addresses.sitemaps.has(file.name) && !single) continue;
    try {
      for await (const item of itemsOfFile(file, (address) => pictures(file.name, address), memory)) {
        const known = addresses.of(file.name);
        yield known === null ? item : { name: item.name, load: async () => withAddress(await item.load(), known) };
      }
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      yield refused(file.name, error.code);
    }
  }
  for (const address of addresses.unmatched(files)) {
    if (!single)
      yield { name: address, load: async () => setAside('address-without-page', { title: address, address }) };
  }
}

const refused = (name: string, code: Refusal): SourceItem => ({ name, load: async () => setAside(code) });
const withAddress = (item: ReadItem, address: string): ReadItem => ({ ...item, address: item.address ?? address });

async function* itemsOfFile(
  file: SourceFile,
  findPicture: FindPicture,
  memory: ColumnMemory,
): AsyncGenerator<SourceItem> {
  const { name, size } = file;
  const read = async (most: number): Promise<Buffer> => {
    if (size > most) throw new ImportRefused('too-large', `${size} bytes`);
    return file.read();
  };
  if (/\.(?:docm|xlsm|dotm|xltm|xlsb|xlam|pptm)$/i.test(name)) return yield refused(name, 'macros-refused');
  if (pages.test(name)) return yield { name, load: async () => readPage(await read(largestPageFile), findPicture) };
  const head = /\.(?:docx|xlsx|xml|rss|atom|wxr)$/i.exec(name)?.[0].toLowerCase() ?? '';
  if (head === '.docx') return yield { name, load: async () => readOffice(await read(largestDocx), name) };
  if (head === '.xlsx') {
    const bytes = await read(largestXlsx);
    await assertOffice(bytes, 'xl/workbook.xml');
    return yield* readList(bytes, name, memory);
  }
  if (head !== '') return yield* readFeed(await read(largestFeed), name, findPicture);
  if (/\.(?:zip|rar|7z|tar|t?gz|bz2|xz)$/i.test(name)) return yield refused(name, 'nested-archive');
  yield refused(name, 'unsupported-type');
}

async function readOffice(bytes: Buffer, name: string): Promise<ReadItem> {
  await assertOffice(bytes, 'word/document.xml');
  return readDocx(bytes, name);
}

/** The name says what it should be; the content has to agree. */
async function assertOffice(bytes: Buffer, part: string): Promise<void> {
  if (!looksLikeZip(bytes)) throw new ImportRefused('broken-document', 'not an Office document');
  const archive = await openArchive(bytes, { entries: 2_000, each: 110 * 1024 * 1024, total: 150 * 1024 * 1024 });
  archive.close();
  if (!archive.has(part)) throw new ImportRefused('broken-document', `no ${part}`);
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Finds pictures beside their page, or by the end of the address that they had on the former portal. */
function pictureFinder(source: Source): (page: string, address: string) => ReturnType<FindPicture> {
  const byName = new Map(source.files.filter(({ name }) => picture.test(name)).map((file) => [file.name, file]));
  const byBase = new Map<string, SourceFile[]>();
  for (const file of byName.values())
    byBase.set(path.posix.basename(file.name), [...(byBase.get(path.posix.basename(file.name)) ?? []), file]);
  return (page, address) => {
    const inline = /^data:image\/[a-z+.-]+;base64,([a-z0-9+/=\s]+)$/i.exec(address);
    if (inline && address.length < largestPicture)
      return { name: `${page} data`, read: async () => Buffer.from(inline[1]!, 'base64') };
    const plain = decoded(address.split(/[?#]/)[0] ?? '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
    if (!plain || address.startsWith('data:')) return null;
    const beside = byName.get(path.posix.normalize(path.posix.join(path.posix.dirname(page), plain)));
    const rooted = plain.replace(/^[./]*/, '/');
    const found =
      beside ??
      byBase
        .get(path.posix.basename(plain))
        ?.find(({ name }) => rooted.endsWith(`/${name}`) || `/${name}`.endsWith(rooted));
    if (!found || found.size > largestPicture) return null;
    return { name: found.name, read: () => found.read() };
  };
}

interface Addresses {
  sitemaps: Set<string>;
  /** The address that a sitemap gives the page of this name. */
  of(name: string): string | null;
  unmatched(files: readonly SourceFile[]): string[];
}

const bare = (name: string): string =>
  decoded(name)
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/(?:\/index)?\.(?:html?|txt|xhtml|aspx?|php)$/i, '')
    .toLowerCase();

/** Sitemaps of the source list where its pages stood. A page is known by its path, or by the last part of it when that is unique. */
async function addressesBySuffix(source: Source): Promise<Addresses> {
  const sitemaps = new Set<string>();
  const byPath = new Map<string, string>();
  for (const file of source.files.filter(({ name, size }) => /\.xml$/i.test(name) && size <= largestFeed)) {
    let listed: string[] = [];
    try {
      listed = sitemapAddresses(await file.read());
    } catch (error) {
      // its own turn as an item tells what is wrong with it
      if (!(error instanceof ImportRefused)) throw error;
    }
    if (listed.length) sitemaps.add(file.name);
    for (const address of listed) byPath.set(bare(address), address);
  }
  const byLast = new Map<string, string | null>();
  for (const [key, address] of byPath) {
    const last = key.split('/').at(-1)!;
    byLast.set(last, byLast.has(last) ? null : address);
  }
  const of = (name: string): string | null =>
    byPath.get(bare(name)) ?? byLast.get(bare(name).split('/').at(-1)!) ?? null;
  return {
    sitemaps,
    of,
    unmatched: (files) => {
      const matched = new Set(files.flatMap(({ name }) => of(name) ?? []));
      return [...byPath.values()].filter((address) => !matched.has(address));
    },
  };
}
