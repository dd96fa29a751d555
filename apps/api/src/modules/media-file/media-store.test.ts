import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskMediaStore, newMediaKey, type MediaStore, type StoredKey } from './media-store.ts';

let dataDirectory: string;
let store: MediaStore;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'kheo-media-store-'));
  store = createDiskMediaStore(dataDirectory);
});
afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

test('gives back what was written, whole or in part, and leaves nothing unfinished', async () => {
  const key = newMediaKey();
  await store.write(key, 'w320.webp', Buffer.from('0123456789'));
  const file = await store.open(key, 'w320.webp');
  expect(file?.size).toBe(10);
  expect(await new Response(file?.read()).text()).toBe('0123456789');
  expect(await new Response(file?.read({ start: 2, end: 4 })).text()).toBe('234');
  expect(await readdir(join(dataDirectory, 'media', key.slice(0, 2), key))).toEqual(['w320.webp']);
});

test('removes all files of a key, also twice', async () => {
  const key = newMediaKey();
  await store.write(key, 'w320.webp', Buffer.from('a'));
  await store.write(key, 'share.jpg', Buffer.from('b'));
  await store.remove(key);
  await store.remove(key);
  expect(await store.open(key, 'w320.webp')).toBeNull();
  expect(await store.open(key, 'share.jpg')).toBeNull();
});

test('lists the keys that hold bytes and nothing else', async () => {
  const empty = createDiskMediaStore(join(dataDirectory, 'nothing-yet'));
  expect(await storedKeys(empty)).toEqual([]);

  const other = join(dataDirectory, 'other');
  const key = newMediaKey();
  await createDiskMediaStore(other).write(key, 'file.pdf', Buffer.from('a'));
  await writeFile(join(other, 'media', '.DS_Store'), '');
  await mkdir(join(other, 'media', 'lost+found'));
  expect(await storedKeys(createDiskMediaStore(other))).toEqual([{ key, changedAt: expect.any(Date) }]);
});

test.each([
  ['..', 'file.pdf'],
  ['../../../../etc', 'passwd'],
  ['0123456789abcdef0123456789abcdef', '../file.pdf'],
  ['0123456789abcdef0123456789abcdef', '.file.pdf.00000000'],
  ['0123456789abcdef0123456789abcdef', 'page.html'],
  ['0123456789abcdef0123456789abcdef', 'file.pdf\0'],
  ['0123456789ABCDEF0123456789ABCDEF', 'file.pdf'],
  ['0123456789abcdef0123456789abcde/', 'file.pdf'],
])('%j/%j is no address', async (key, name) => {
  expect(await store.open(key, name)).toBeNull();
  await expect(store.write(key, name, Buffer.from('a'))).rejects.toThrow('not an address');
});

test('a key that is none is not removed', async () => {
  await expect(store.remove('..')).rejects.toThrow('not a key');
});

async function storedKeys(from: MediaStore): Promise<StoredKey[]> {
  const keys: StoredKey[] = [];
  for await (const key of from.list()) keys.push(key);
  return keys;
}
