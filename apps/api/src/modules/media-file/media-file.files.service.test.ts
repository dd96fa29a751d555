import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { smallPdf, twoColours } from './media-file.examples.ts';
import { removeMediaFile, saveUpload, sweepOrphans, type MediaFiles } from './media-file.files.service.ts';
import { createDiskMediaStore, newMediaKey } from './media-store.ts';
import { mediaUrl } from './media-url.service.ts';

let clients: Clients;
let dataDirectory: string;
let files: MediaFiles;

beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 4, reader: 1 });
  dataDirectory = await mkdtemp(join(tmpdir(), 'kheo-media-service-'));
  files = { ownerDb: clients.owner, store: createDiskMediaStore(dataDirectory) };
});
afterAll(async () => {
  await clients.close();
  await rm(dataDirectory, { recursive: true, force: true });
});
beforeEach(async () => {
  await clients.owner.changeEvent.deleteMany();
  await clients.owner.mediaFile.deleteMany();
  for await (const { key } of files.store.list()) await files.store.remove(key);
});

const upload = (bytes: Buffer, originalName = 'Ảnh hội nghị.png') => ({ bytes, originalName, staffId: null });
const picture = (width = 700) => twoColours(width, 400).png().toBuffer();

async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of files.store.list()) keys.push(key);
  return keys;
}

test('saveUpload keeps the row, the bytes and the event of the change', async () => {
  const { id, created } = await saveUpload(files, upload(await picture()));
  expect(created).toBe(true);
  const row = await clients.owner.mediaFile.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({
    kind: 'IMAGE',
    mimeType: 'image/webp',
    width: 700,
    height: 400,
    widths: [320, 640, 700],
    color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    originalName: 'Ảnh hội nghị.png',
    version: 1,
    altVi: '',
    uploadedById: null,
  });
  expect(mediaUrl(row)).toBe(`/media/${row.key}/w700.webp`);
  expect((await files.store.open(row.key, 'w700.webp'))?.size).toBe(row.byteSize);
  expect(await files.store.open(row.key, 'share.jpg')).not.toBeNull();
  expect(await clients.owner.changeEvent.findMany()).toMatchObject([
    { type: 'CREATED', nodeType: 'MediaFile', nodeId: id, public: false },
  ]);
});

test('the same bytes again are the file that is there, under whatever name', async () => {
  const first = await saveUpload(files, upload(smallPdf(), 'Kế hoạch.pdf'));
  expect(await saveUpload(files, upload(smallPdf(), 'Kế hoạch (1).pdf'))).toEqual({ id: first.id, created: false });
  expect(await storedKeys()).toHaveLength(1);
});

test('the same bytes sent four times at once become one file', async () => {
  const bytes = await picture();
  const saved = await Promise.all([1, 2, 3, 4].map(() => saveUpload(files, upload(bytes))));
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  expect(saved.filter(({ created }) => created)).toHaveLength(1);
  expect(await storedKeys()).toHaveLength(1);
});

test('a refused file leaves nothing behind', async () => {
  await expect(saveUpload(files, upload(Buffer.from('<svg/>')))).rejects.toMatchObject({ code: 'unsupported-type' });
  expect(await storedKeys()).toEqual([]);
  expect(await clients.owner.mediaFile.count()).toBe(0);
});

test('removeMediaFile takes the row and the bytes, and records it', async () => {
  const { id } = await saveUpload(files, upload(await picture()));
  await removeMediaFile(files, { id, expectedVersion: 1, staffId: null });
  expect(await clients.owner.mediaFile.count()).toBe(0);
  expect(await storedKeys()).toEqual([]);
  expect(await clients.owner.changeEvent.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { type: 'CREATED' },
    { type: 'DELETED', nodeId: id },
  ]);
  await expect(removeMediaFile(files, { id, expectedVersion: 1, staffId: null })).rejects.toMatchObject({
    name: 'NotFound',
  });
});

test('removeMediaFile keeps a file that was changed or is shown somewhere', async () => {
  const { id } = await saveUpload(files, upload(await picture()));
  await expect(removeMediaFile(files, { id, expectedVersion: 7, staffId: null })).rejects.toMatchObject({
    name: 'Conflict',
    currentVersion: 1,
  });

  await clients.owner.article.create({
    data: {
      slug: 'bai-nhap',
      title: 'Bài nháp',
      body: {},
      bodyHtml: '',
      bodyText: '',
      searchText: '',
      media: { create: { mediaFileId: id } },
    },
  });
  await expect(removeMediaFile(files, { id, expectedVersion: 1, staffId: null })).rejects.toMatchObject({
    problems: [{ field: 'id', code: 'in-use' }],
  });
  expect(await storedKeys()).toHaveLength(1);
});

test('sweepOrphans removes old bytes without a row, and nothing else', async () => {
  await saveUpload(files, upload(await picture()));
  const [kept] = await storedKeys();
  const [old, fresh] = [newMediaKey(), newMediaKey()];
  for (const key of [old, fresh]) await files.store.write(key, 'file.pdf', smallPdf());
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const key of [old, kept])
    await utimes(join(dataDirectory, 'media', String(key).slice(0, 2), String(key)), twoHoursAgo, twoHoursAgo);

  expect(await sweepOrphans(files, new Date())).toBe(1);
  expect(new Set(await storedKeys())).toEqual(new Set([kept, fresh]));
});
