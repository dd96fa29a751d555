import { beforeAll, describe, expect, it } from 'vitest';
import { category, mutated, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { workOnImports } from './import-job.service.ts';
import type { ImportPlace } from './import-work.service.ts';
import { xlsx, zipOf } from './readers/hostile.examples.ts';

// What the import centre asks of a batch before and after it is run.

let api: TestApi;
let publisher: Person;
let categoryId: string;
let place: ImportPlace;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher, { nameVi: 'Tin hoạt động' })).id;
  place = { db: api.clients.owner, store: api.store, files: api.imports, now: () => new Date() };
});

async function planned(name: string, content: Buffer, choice: Record<string, unknown> = {}): Promise<string> {
  const answer = await send(api.app, `/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'content-type': 'application/octet-stream', cookie: publisher.cookie },
  });
  const { id } = (await answer.json()) as { id: string };
  await mutated(api, publisher, 'planImport', { id, categoryId, publish: true, ...choice }, 'id');
  await workOnImports(place);
  return id;
}

const ask = <Data>(id: string, fields: string): Promise<Data> =>
  dataOf<{ importBatch: Data }>(api, {
    query: `query ($id: ID!) { importBatch(id: $id) { ${fields} } }`,
    variables: { id },
    cookie: publisher.cookie,
  }).then(({ importBatch }) => importBatch);

const page = (title: string): string =>
  `<!doctype html><meta charset="utf-8"><h1>${title}</h1><div>16:41, 1-4-2020</div><p>Sáng nay, cơ quan tổ chức hội nghị quán triệt nhiệm vụ.</p><p>Thực hiện Kế hoạch số 50-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp, <b>các chi bộ</b> đã đăng ký.</p>`;
const mixed = (mark: string): Buffer =>
  zipOf({
    'a.html': page(`Hội nghị thứ nhất ${mark}`),
    'b.txt': '',
    'c.html': page(`Hội nghị thứ hai ${mark}`),
    'd.docx': 'không phải Word',
    'e.txt': '',
  });

interface Items {
  items: {
    totalCount: number;
    nodes: { position: number; publishedAt: string | null }[];
    pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}
const itemFields = (args: string): string =>
  `items(${args}) { totalCount nodes { position publishedAt } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;

describe('the items of a batch', () => {
  it('are paged both ways, and filtered by outcome and reason', async () => {
    const id = await planned('kho.zip', mixed('lọc'));
    const first = await ask<Items>(id, itemFields('first: 2'));
    expect(first.items).toMatchObject({
      totalCount: 5,
      nodes: [
        { position: 1, publishedAt: '2020-04-01T16:41:00+07:00' },
        { position: 2, publishedAt: null },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const next = await ask<Items>(id, itemFields(`first: 2, after: "${first.items.pageInfo.endCursor}"`));
    expect(next.items.nodes.map(({ position }) => position)).toEqual([3, 4]);
    const back = await ask<Items>(id, itemFields(`last: 2, before: "${next.items.pageInfo.startCursor}"`));
    expect(back.items.nodes).toEqual(first.items.nodes);
    expect((await ask<Items>(id, itemFields('first: 10, outcome: SET_ASIDE'))).items.totalCount).toBe(3);
    expect(
      (await ask<Items>(id, itemFields('first: 10, outcome: SET_ASIDE, reason: "broken-document"'))).items,
    ).toMatchObject({
      totalCount: 1,
      nodes: [{ position: 4 }],
    });
  });

  it('are counted by reason, and after undoing by what came of it', async () => {
    const id = await planned('kho.zip', mixed('đếm'));
    const state = 'begun working reasons { outcome code count } undoOutcomes { outcome code count }';
    expect(await ask(id, state)).toEqual({
      begun: false,
      working: false,
      reasons: [
        { outcome: 'SET_ASIDE', code: 'empty-page', count: 2 },
        { outcome: 'SET_ASIDE', code: 'broken-document', count: 1 },
      ],
      undoOutcomes: [],
    });
    await mutated(api, publisher, 'runImport', { id }, 'id');
    await workOnImports(place);
    await mutated(api, publisher, 'undoImport', { id }, 'id');
    await workOnImports(place);
    expect(await ask(id, state)).toMatchObject({
      begun: true,
      undoOutcomes: [{ outcome: null, code: 'undone', count: 2 }],
    });
    expect((await ask<Items>(id, itemFields('first: 10, undoOutcome: "undone"'))).items.totalCount).toBe(2);
  });

  it('can be read again one by one, for those who may import', async () => {
    const id = await planned('kho.zip', mixed('xem'));
    const get = (at: string, cookie = publisher.cookie): Promise<Response> =>
      send(api.app, `/imports/${id}/items/${at}`, { headers: { cookie } });
    const answer = await get('1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      lead: 'Sáng nay, cơ quan tổ chức hội nghị quán triệt nhiệm vụ.',
      bodyHtml: expect.stringContaining('<strong>các chi bộ</strong>'),
      documentReferences: [{ type: 'Kế hoạch', code: '50-KH/ĐU', date: '2020-03-30', registered: false }],
    });
    for (const at of ['2', '6', '0', 'x']) expect((await get(at)).status).toBe(404);
    expect((await get('1', '')).status).toBe(401);
    expect((await get('1', (await signedIn(api, 'CONTRIBUTOR')).cookie)).status).toBe(403);
    await api.imports.remove(uuid(id));
    expect((await get('1')).status).toBe(404);
  });
});

describe('the columns of a list', () => {
  const rows = [
    ['Danh sách theo dõi năm 2020'],
    ['Tên gọi tắt', 'Nói về việc gì', 'Ra hôm nào'],
    ['77-KH/ĐU', 'Triển khai phong trào', '30/3/2020'],
  ];
  const columns = [
    { header: 'Tên gọi tắt', field: 'code' },
    { header: 'Nói về việc gì', field: 'excerpt' },
    { header: 'Ra hôm nào', field: 'issuedOn' },
  ];
  const fields = 'columns { header field sample } items(first: 20) { nodes { planned reason issuedOn } }';

  it('that nobody knows are offered with what stands under them', async () => {
    const id = await planned('ds.xlsx', xlsx(rows));
    expect(await ask(id, fields)).toEqual({
      columns: [
        { header: 'Tên gọi tắt', field: null, sample: '77-KH/ĐU' },
        { header: 'Nói về việc gì', field: null, sample: 'Triển khai phong trào' },
        { header: 'Ra hôm nào', field: null, sample: '30/3/2020' },
      ],
      items: { nodes: [{ planned: 'SET_ASIDE', reason: 'header-not-found', issuedOn: null }] },
    });
    await mutated(api, publisher, 'planImport', { id, categoryId, publish: false, columns }, 'id');
    await workOnImports(place);
    expect(await ask(id, fields)).toMatchObject({
      columns: columns.map((column) => expect.objectContaining(column)),
      items: { nodes: [{ planned: 'CREATED', reason: null, issuedOn: '2020-03-30' }] },
    });
  });

  it('left unknown teach nothing to the next list with them', async () => {
    const odd = rows.map((cells) => cells.map((text) => text.replace('Tên gọi tắt', 'Tên khác hẳn')));
    const id = await planned('ds.xlsx', xlsx(odd));
    await mutated(api, publisher, 'runImport', { id }, 'id');
    await workOnImports(place);
    expect(await ask(await planned('ds-2.xlsx', xlsx(odd)), fields)).toMatchObject({
      columns: [{ field: null }, { field: null }, { field: null }],
      items: { nodes: [{ reason: 'header-not-found' }] },
    });
  });
});

describe('the batches', () => {
  it('are paged both ways', async () => {
    for (const name of ['một.txt', 'hai.txt', 'ba.txt']) await planned(name, Buffer.from('Tin'));
    const list = (args: string) =>
      dataOf<{
        importBatches: { nodes: { sourceName: string }[]; pageInfo: { endCursor: string; startCursor: string } };
      }>(api, {
        query: `{ importBatches(${args}) { nodes { sourceName } pageInfo { startCursor endCursor } } }`,
        cookie: publisher.cookie,
      }).then(({ importBatches }) => importBatches);
    const first = await list('first: 2');
    expect(first.nodes).toEqual([{ sourceName: 'ba.txt' }, { sourceName: 'hai.txt' }]);
    const next = await list(`first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes).toEqual([{ sourceName: 'một.txt' }]);
    expect((await list(`last: 2, before: "${next.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
  });
});
