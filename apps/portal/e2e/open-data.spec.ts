import { expect, test } from 'vitest';
import { askApi, portalUrl, registeredDocuments } from './servers.ts';

interface Distribution {
  'dcat:mediaType': string;
  'dcat:downloadURL': string;
}
interface Catalogue {
  'dcat:dataset': {
    'dct:title': string;
    'dct:rights': string;
    'dct:modified': { '@value': string };
    'dcat:distribution': Distribution[];
  }[];
}

test('the catalogue names data sets, and every file is there in its format', async () => {
  const answer = await fetch(`${portalUrl}/du-lieu-mo/catalog.json`);
  expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  const sets = ((await answer.json()) as Catalogue)['dcat:dataset'];
  expect(sets).toHaveLength(4);
  for (const set of sets) {
    expect(set['dct:title']).not.toBe('');
    expect(set['dct:rights']).not.toBe('');
    expect(Date.parse(set['dct:modified']['@value'])).toBeLessThanOrEqual(Date.now());
    for (const file of set['dcat:distribution']) {
      const { status, headers, body } = await fetch(file['dcat:downloadURL']);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain(file['dcat:mediaType']);
      expect(headers.get('content-disposition')).toContain('attachment');
      await body?.cancel();
    }
  }
});

test.each([['/van-ban'], ['/en/van-ban']])('%s.csv and .json hold every document of the register', async (path) => {
  const documents = await registeredDocuments();
  const json = (await (await fetch(`${portalUrl}${path}.json`)).json()) as {
    documents: { code: string; url: string }[];
  };
  expect(json.documents.map(({ code }) => code).toSorted()).toEqual(documents.map(({ code }) => code).toSorted());
  expect(json.documents.every(({ url }) => url.startsWith(`${portalUrl}${path}/`))).toBe(true);
  const bytes = new Uint8Array(await (await fetch(`${portalUrl}${path}.csv`)).arrayBuffer());
  // Excel needs the mark to read Vietnamese.
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const csv = new TextDecoder().decode(bytes);
  expect(documents.filter(({ code }) => !csv.includes(code))).toEqual([]);
});

test('the page tells the columns of every file', async () => {
  const html = await (await fetch(`${portalUrl}/du-lieu-mo`)).text();
  for (const column of ['recipientName', 'verificationCode', 'excerpt', 'issuedOn'])
    expect(html).toContain(`>${column}<`);
  expect(html.match(/thay đổi lần cuối <time/g)).toHaveLength(4);
});

test('movements and models are whole files too, with whose they are, the terms and the time', async () => {
  for (const [path, list] of [
    ['/thi-dua', 'movements'],
    ['/thi-dua/mo-hinh', 'civicModels'],
    ['/en/thi-dua/mo-hinh', 'civicModels'],
  ] as const) {
    const { [list]: known } = await askApi<Record<string, { totalCount: number }>>(
      `{ ${list}(first: 1) { totalCount } }`,
    );
    const answer = await fetch(`${portalUrl}${path}.json`);
    const file = (await answer.json()) as Record<string, string> &
      Record<'movements' | 'models', Record<string, string>[]>;
    const rows = file[list === 'movements' ? 'movements' : 'models'];
    expect(rows).toHaveLength(known?.totalCount ?? -1);
    expect(rows.length).toBeGreaterThan(0);
    expect(file['licence']).not.toBe('');
    expect(file['publisher']).not.toBe('');
    expect(Date.now() - Date.parse(file['generatedAt'] ?? '')).toBeLessThan(60_000);
    expect((await fetch(rows[0]?.['url'] ?? '')).status).toBe(200);
    const csv = await (await fetch(`${portalUrl}${path}.csv`)).text();
    expect(rows.filter(({ url = '-' }) => !csv.includes(url))).toEqual([]);
  }
});
