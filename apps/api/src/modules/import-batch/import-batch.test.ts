import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { category, mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { twoColours } from '#src/modules/media-file/media-file.examples.ts';
import { sweepImports, workOnImports } from './import-job.service.ts';
import type { ImportPlace } from './import-work.service.ts';
import { docx, rawZip, wordParagraph, wordPicture, wordRun, xlsx, zipOf } from './readers/hostile.examples.ts';
import { LegacyRuns } from '@kheo/rich-text/legacy-runs';
import { sheetRows } from './readers/workbook.ts';
import { runBatch } from './run-import.service.ts';

const cli = fileURLToPath(new URL('../../cli/cli.ts', import.meta.url));

let api: TestApi;
let publisher: Person;
let editor: Person;
let categoryId: string;
let place: ImportPlace;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  editor = await signedIn(api, 'EDITOR');
  categoryId = (await category(api, publisher, { nameVi: 'Tin hoạt động' })).id;
  place = { db: api.clients.owner, store: api.store, files: api.imports, now: () => new Date() };
});

const post = (
  name: string,
  content: Uint8Array<ArrayBuffer>,
  by: Pick<Person, 'cookie'> | null,
  headers: Record<string, string> = {},
): Promise<Response> =>
  send(api.app, `/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: content,
    headers: { 'content-type': 'application/octet-stream', ...(by ? { cookie: by.cookie } : {}), ...headers },
  });

async function upload(name: string, content: Buffer): Promise<string> {
  const answer = await post(name, new Uint8Array(content), publisher);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const batchFields = `id state reason sourceName columns { header field } counts { total done created updated skipped setAside undone }
  items(first: 50) { totalCount nodes { name title kind planned outcome reason warnings encoding sampleBefore sampleAfter address undoOutcome article { id slug version status } officialDocument { id code } } }`;

interface Item {
  name: string;
  title: string;
  outcome: string | null;
  reason: string | null;
  article: { id: string; slug: string; version: number; status: string } | null;
  officialDocument: { id: string } | null;
  [field: string]: unknown;
}
interface Batch {
  id: string;
  state: string;
  reason: string | null;
  columns: { header: string; field: string | null }[];
  counts: Record<string, number>;
  items: { totalCount: number; nodes: Item[] };
}

const see = async (id: string): Promise<Batch> =>
  (
    await dataOf<{ importBatch: Batch }>(api, {
      query: `query ($id: ID!) { importBatch(id: $id) { ${batchFields} } }`,
      variables: { id },
      cookie: publisher.cookie,
    })
  ).importBatch;

/** Uploads, plans and runs, the job's work included. */
async function bring(name: string, content: Buffer, options: Record<string, unknown> = {}): Promise<Batch> {
  const id = await upload(name, content);
  await mutated(api, publisher, 'planImport', { id, categoryId, publish: true, ...options }, 'id');
  await workOnImports(place);
  if ((await see(id)).state === 'PLANNED') await mutated(api, publisher, 'runImport', { id }, 'id');
  await workOnImports(place);
  return see(id);
}

let made = 0;
/** A page of the former portal; its number keeps it apart from the pages of other tests. */
function page(title: string, more = ''): string {
  return `<!doctype html><html><head><meta charset="utf-8"><link rel="canonical" href="https://cu.example/tin/${encodeURIComponent(title)}.html"></head><body><h1>${title}</h1><div>16:41, 1-4-2020</div>
    <p>Sáng nay, cơ quan đã tổ chức hội nghị quán triệt nhiệm vụ công tác dân vận tới toàn thể cán bộ.</p>
    <p>Thực hiện Kế hoạch số 50-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp, các chi bộ đã đăng ký mô hình.${more}</p></body></html>`;
}
const title = (): string => `Hội nghị triển khai công tác dân vận lần thứ ${(made += 1)}`;
const folder = (titles: readonly string[], more = ''): Buffer =>
  zipOf(Object.fromEntries(titles.map((one, index) => [`tin/${index + 1}.html`, page(one, more)])));

describe('an upload', () => {
  const tin = new Uint8Array(Buffer.from('Tin'));

  it('is for editors, from the admin’s own origin, of at most 100 MB', async () => {
    const contributor = await signedIn(api, 'CONTRIBUTOR');
    expect((await post('a.txt', tin, null)).status).toBe(401);
    expect((await post('a.txt', tin, contributor)).status).toBe(403);
    expect((await post('a.txt', tin, editor, { origin: 'https://la.example' })).status).toBe(403);
    expect((await post('a.txt', tin, editor, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post('', tin, editor)).status).toBe(400);
    expect((await post('a.txt', tin, editor, { 'content-length': String(101 * 1024 * 1024) })).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => ((sent += 1) > 110 ? controller.close() : controller.enqueue(new Uint8Array(1024 * 1024))),
    });
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/octet-stream', cookie: editor.cookie },
    };
    const answer = await send(api.app, '/imports?name=a.zip', request);
    expect(answer.status).toBe(413);
    expect(await api.clients.owner.importBatch.count()).toBe(0);
  });

  it('that nobody plans is thrown away after a day', async () => {
    const id = await upload('../quen.txt', Buffer.from('Tin'));
    expect(await see(id)).toMatchObject({ state: 'UPLOADED', sourceName: 'quen.txt' });
    expect(await sweepImports({ ...place, now: () => new Date(Date.now() + 25 * 3_600_000) })).toBeGreaterThan(0);
    expect(await api.imports.find(uuid(id))).toBeNull();
  });

  it('of a broken or hostile file fails with the reason', async () => {
    for (const [content, reason] of [
      [rawZip([{ name: '../x', content: Buffer.from('x') }]), 'unsafe-name'],
      [rawZip([{ name: 'x', content: Buffer.from('x'), declaredSize: 1024 ** 3 }]), 'unpacked-too-large'],
      [Buffer.from('x'), 'broken-archive'],
    ] as const) {
      expect(await bring('kho.zip', content)).toMatchObject({ state: 'FAILED', reason, items: { totalCount: 0 } });
    }
    expect(await bring('a.xlsm', xlsx([['a']]))).toMatchObject({
      state: 'FINISHED',
      counts: { setAside: 1 },
      items: { nodes: [{ reason: 'macros-refused' }] },
    });
  });
});

describe('a batch', () => {
  it('shows in a dry run what it would do, and writes nothing', async () => {
    const id = await upload(
      'kho.zip',
      zipOf({ 'a.html': page(title()), 'b.txt': '', 'c.html': page(title(), ' <font face=".VnTime">§¶ng bé</font>') }),
    );
    await mutated(api, publisher, 'planImport', { id, categoryId, publish: true }, 'id');
    const before = await api.clients.owner.article.count();
    await workOnImports(place);
    const batch = await see(id);
    expect(batch).toMatchObject({ state: 'PLANNED', counts: { total: 3, done: 3, created: 2, setAside: 1 } });
    expect(batch.items.nodes).toMatchObject([
      { planned: 'CREATED', outcome: null },
      { planned: 'SET_ASIDE', reason: 'empty-page' },
      { encoding: 'tcvn3', sampleBefore: '§¶ng bé', sampleAfter: 'Đảng bộ' },
    ]);
    expect(await api.clients.owner.article.count()).toBe(before);
  });

  it('publishes with the printed time, links references and leads former addresses to the articles', async () => {
    const list = xlsx([
      ['Số ký hiệu', 'Ngày ban hành', 'Trích yếu', 'Cơ quan ban hành', 'Loại văn bản'],
      ['50-KH/ĐU', '30/3/2020', 'Triển khai Năm Dân vận khéo', 'Đảng ủy Sở Tư pháp', 'Kế hoạch'],
    ]);
    const one = title();
    const batch = await bring('kho.zip', zipOf({ 'tin/1.html': page(one), 'van-ban.xlsx': list }));
    expect(batch).toMatchObject({
      state: 'FINISHED',
      counts: { total: 2, done: 2, created: 2 },
      items: {
        nodes: [
          { kind: 'OFFICIAL_DOCUMENT', officialDocument: { code: '50-KH/ĐU' } },
          { outcome: 'CREATED', article: { status: 'PUBLISHED' } },
        ],
      },
    });
    const { slug } = batch.items.nodes[1]!.article!;
    const former = new URL(`https://cu.example/tin/${encodeURIComponent(one)}.html`).pathname;
    expect(
      await dataOf(api, {
        query:
          'query ($slug: String!, $path: String!) { redirect(path: $path) article(slug: $slug) { publishedAt documentReferences { officialDocument { code } } } }',
        variables: { slug, path: former },
      }),
    ).toEqual({
      redirect: `/bai-viet/${slug}`,
      article: {
        publishedAt: '2020-04-01T16:41:00+07:00',
        documentReferences: [{ officialDocument: { code: '50-KH/ĐU' } }],
      },
    });
  });

  it('a second time makes nothing; a newer text updates; what an editor changed stays', async () => {
    const titles = [title(), title()];
    const first = await bring('kho.zip', folder(titles));
    const count = await api.clients.owner.article.count();
    expect(await bring('kho.zip', folder(titles))).toMatchObject({
      counts: { created: 0, skipped: 2 },
      items: { nodes: [{ reason: 'already-imported' }, { reason: 'already-imported' }] },
    });
    const touched = first.items.nodes[1]!.article!;
    await mutated(api, publisher, 'updateArticle', {
      id: touched.id,
      expectedVersion: touched.version,
      author: 'Hà An',
    });
    const newer = await bring('kho.zip', folder(titles, ' Bản đã sửa.'));
    expect(newer).toMatchObject({
      counts: { updated: 1, skipped: 1 },
      items: { nodes: [{ outcome: 'UPDATED' }, { reason: 'changed-by-editor' }] },
    });
    expect(await api.clients.owner.article.count()).toBe(count);
    await mutated(api, publisher, 'undoImport', { id: newer.id }, 'id');
    await workOnImports(place);
    expect(
      (await api.clients.owner.article.findUniqueOrThrow({ where: { id: uuid(first.items.nodes[0]!.article!.id) } }))
        .bodyText,
    ).not.toContain('Bản đã sửa');
  });

  it('undone takes down what nobody has changed since, and brings it back when it comes again', async () => {
    const titles = [title(), title()];
    const batch = await bring('kho.zip', folder(titles));
    const touched = batch.items.nodes[0]!.article!;
    await mutated(api, publisher, 'updateArticle', {
      id: touched.id,
      expectedVersion: touched.version,
      author: 'Hà An',
    });
    await mutated(api, publisher, 'undoImport', { id: batch.id }, 'id');
    await workOnImports(place);
    expect(await see(batch.id)).toMatchObject({
      state: 'UNDONE',
      counts: { undone: 1 },
      items: {
        nodes: [
          { undoOutcome: 'changed-since', article: { status: 'PUBLISHED' } },
          { undoOutcome: 'undone', article: { status: 'UNPUBLISHED' } },
        ],
      },
    });
    expect(await bring('kho.zip', folder(titles))).toMatchObject({
      counts: { updated: 1, skipped: 1 },
      items: { nodes: [{}, { outcome: 'UPDATED', article: { status: 'PUBLISHED' } }] },
    });
  });

  it('of drafts undone is gone, documents too', async () => {
    const count = await api.clients.owner.article.count();
    const batch = await bring(
      'kho.zip',
      zipOf({
        'a.html': page(title()),
        'b.xlsx': xlsx([
          ['Số ký hiệu', 'Trích yếu', 'Cơ quan ban hành'],
          ['7-KH/ĐU', 'Một kế hoạch', 'Đảng ủy Sở Tư pháp'],
        ]),
      }),
      { publish: false },
    );
    expect(batch).toMatchObject({ counts: { created: 2 }, items: { nodes: [{}, { article: { status: 'DRAFT' } }] } });
    await mutated(api, editor, 'undoImport', { id: batch.id }, 'id');
    await workOnImports(place);
    expect(await see(batch.id)).toMatchObject({ state: 'UNDONE', counts: { undone: 2 } });
    expect([
      await api.clients.owner.article.count(),
      await api.clients.owner.officialDocument.count({ where: { number: '7' } }),
    ]).toEqual([count, 0]);
  });

  it('goes on where it was stopped, and two processes at once double nothing', async () => {
    const titles = Array.from({ length: 30 }, title);
    const id = await upload('kho.zip', folder(titles));
    await mutated(api, publisher, 'planImport', { id, categoryId, publish: true }, 'id');
    await workOnImports(place);
    await mutated(api, publisher, 'runImport', { id }, 'id');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    await runBatch({ ...place, signal: stop.signal }, uuid(id));
    // a process that died holds its claim for a while; one that has lost it may still be at work
    const runs = await Promise.all([
      runBatch(place, uuid(id)),
      api.clients.owner.importBatch.updateMany({ data: { claimedUntil: null } }).then(() => runBatch(place, uuid(id))),
    ]);
    expect(runs).toContain(true);
    await workOnImports(place);
    expect(await see(id)).toMatchObject({ state: 'FINISHED', counts: { total: 30, done: 30, created: 30 } });
    expect(await api.clients.owner.article.count({ where: { title: { in: titles } } })).toBe(30);
  });

  it(
    'brought in by the command line survives kill -9: nothing is lost, nothing is there twice',
    { timeout: 60_000 },
    async () => {
      const titles = Array.from({ length: 40 }, title);
      const directory = await mkdtemp(path.join(tmpdir(), 'kheo-kill-'));
      const file = path.join(directory, 'kho.zip');
      await writeFile(file, folder(titles));
      const command = (...words: string[]) =>
        spawn(process.execPath, [cli, 'import', ...words], {
          env: { ...process.env, DATABASE_URL: api.ownerUrl, KHEO_DATA_DIR: directory, NODE_ENV: 'test' },
          stdio: 'ignore',
        });
      const ended = (child: ReturnType<typeof command>): Promise<number | null> =>
        new Promise((resolve) => child.once('exit', resolve));
      const items = { batch: { sourceName: 'kho.zip', staffId: null } };
      const child = command(file);
      const over = ended(child);
      while (
        child.exitCode === null &&
        (await place.db.importItem.count({ where: { ...items, outcome: { not: null } } })) < 10
      )
        await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill('SIGKILL');
      expect(await over).toBeNull();
      const { id } = await place.db.importBatch.findFirstOrThrow({ where: items.batch, select: { id: true } });
      expect(await ended(command('--resume', id))).toBe(0);
      expect(
        await place.db.importBatch.findUnique({ where: { id }, select: { state: true, total: true, created: true } }),
      ).toEqual({ state: 'FINISHED', total: 40, created: 40 });
      expect(await place.db.article.count({ where: { title: { in: titles } } })).toBe(40);
      await rm(directory, { recursive: true, force: true });
    },
  );

  it('takes the pictures of a Word document into the library', async () => {
    const picture = await twoColours(400, 300).png().toBuffer();
    const name = title();
    const batch = await bring(
      'bai.docx',
      docx(
        [
          wordParagraph(wordRun(name), 'Heading1'),
          wordParagraph(wordRun('Lời dẫn của bài viết.')),
          wordParagraph(wordRun('Nội dung của bài viết.')),
          wordParagraph(wordPicture),
        ].join(''),
        { picture },
      ),
    );
    expect(batch).toMatchObject({
      counts: { created: 1 },
      items: { nodes: [{ title: name, warnings: expect.arrayContaining(['left-as-draft']) }] },
    });
    const { bodyHtml } = await api.clients.owner.article.findUniqueOrThrow({
      where: { id: uuid(batch.items.nodes[0]!.article!.id) },
    });
    expect(bodyHtml).toMatch(/<img[^>]+src="[^"]*\/media\//);
  });

  it('reads a list with the columns that somebody chose, and remembers them', async () => {
    const rows = (code: string): Buffer =>
      xlsx([
        ['Mã', 'Số hiệu', 'Nơi ra', 'Nói gì'],
        ['x', code, 'Đảng ủy Sở Tư pháp', 'Trích yếu của văn bản'],
      ]);
    const columns = [
      { header: 'Mã', field: null },
      { header: 'Số hiệu', field: 'code' },
      { header: 'Nơi ra', field: 'issuer' },
      { header: 'Nói gì', field: 'excerpt' },
    ];
    expect(await bring('ds.xlsx', rows('61-KH/ĐU'), { columns })).toMatchObject({ columns, counts: { created: 1 } });
    expect(await bring('ds-2.xlsx', rows('62-KH/ĐU'))).toMatchObject({ columns, counts: { created: 1 } });
    expect(
      await mutate(
        api,
        publisher,
        'planImport',
        { id: await upload('a.xlsx', rows('1-KH/ĐU')), columns: [{ header: 'Mã', field: 'mat-khau' }] },
        'id',
      ),
    ).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'columns', code: 'not-found' }] });
  });

  it('is planned and run only by those who may, and only where it stands for that', async () => {
    const id = await upload('kho.zip', folder([title()]));
    expect(await mutate(api, editor, 'planImport', { id, publish: true }, 'id')).toMatchObject({
      __typename: 'Forbidden',
    });
    expect(await mutate(api, publisher, 'runImport', { id }, 'id')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'id', code: 'action-not-allowed' }],
    });
    const officer = await signedIn(api, 'AWARDS_OFFICER');
    expect(await mutate(api, officer, 'undoImport', { id }, 'id')).toMatchObject({
      __typename: 'Forbidden',
    } satisfies Partial<Outcome>);
  });

  it('gives its report as a sheet of text', async () => {
    const batch = await bring(
      'bai.xlsx',
      xlsx([
        ['Tiêu đề', 'Nội dung'],
        ['=HYPERLINK("http://la.example")', 'Một đoạn.'],
      ]),
      { publish: false },
    );
    const answer = await send(api.app, `/imports/${batch.id}/report.xlsx`, { headers: { cookie: publisher.cookie } });
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const rows = [];
    for await (const row of sheetRows(bytes, new LegacyRuns())) rows.push(row);
    expect(rows[1]).toMatchObject({
      formula: false,
      cells: expect.arrayContaining(['=HYPERLINK("http://la.example")']),
    });
    expect((await send(api.app, `/imports/${batch.id}/report.xlsx`)).status).toBe(401);
    expect((await send(api.app, '/imports/abc/report.xlsx', { headers: { cookie: publisher.cookie } })).status).toBe(
      404,
    );
  });

  it('is listed with the newest first', async () => {
    const { importBatches } = await dataOf<{
      importBatches: {
        totalCount: number;
        nodes: { createdAt: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(api, {
      query:
        '{ importBatches(first: 2) { totalCount nodes { createdAt staff { name } } pageInfo { endCursor hasNextPage } } }',
      cookie: publisher.cookie,
    });
    expect(importBatches.totalCount).toBeGreaterThan(5);
    expect(importBatches.pageInfo.hasNextPage).toBe(true);
    const next = await dataOf<{ importBatches: { nodes: unknown[] } }>(api, {
      query: 'query ($after: String) { importBatches(first: 2, after: $after) { nodes { id } } }',
      variables: { after: importBatches.pageInfo.endCursor },
      cookie: publisher.cookie,
    });
    expect(next.importBatches.nodes).toHaveLength(2);
  });
});
