import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { category, draft, mutated, published, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { anotherProcess, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let publisher: Person;
let column: Outcome;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  column = await category(api, publisher, { nameVi: 'Dân vận & “khéo”' });
});

/** An element: its name, attributes, text, and what is in it. */
interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}

/** Reads XML with its namespaces; fails for what is not well-formed. */
function parseXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (part) => (open.at(-1)!.text += part));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0]!;
}
const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const texts = (node: Node, name: string): string[] => all(node, name).map(({ text }) => text);

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Asks, and holds the answer against what the protocol wants of every one. */
async function ask(parameters: Record<string, string> | string, app = api.app, init: RequestInit = {}): Promise<Node> {
  const answer = await send(app, `/oai?${new URLSearchParams(parameters)}`, init);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  const root = parseXml(await answer.text());
  expect(root.name).toBe('OAI-PMH');
  expect(root.attributes['xmlns']).toBe('http://www.openarchives.org/OAI/2.0/');
  const [responseDate, request, ...rest] = root.children;
  expect(responseDate?.name).toBe('responseDate');
  expect(responseDate?.text).toMatch(moment);
  expect([request?.name, request?.text]).toEqual(['request', 'http://localhost:3000/oai']);
  expect(rest).toHaveLength(1);
  for (const stamp of texts(root, 'datestamp')) expect(stamp).toMatch(moment);
  for (const spec of texts(root, 'setSpec')) expect(spec).toMatch(/^[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*$/);
  for (const { children } of all(root, 'record')) {
    const deleted = children[0]?.attributes['status'] === 'deleted';
    expect(children.map(({ name }) => name)).toEqual(deleted ? ['header'] : ['header', 'metadata']);
  }
  return root;
}
const errorOf = async (parameters: Record<string, string> | string): Promise<string | undefined> =>
  all(await ask(parameters), 'error')[0]?.attributes['code'];

/** Everything that a list holds, token by token. */
async function harvest(parameters: Record<string, string>, between?: () => Promise<void>): Promise<Node[]> {
  const found: Node[] = [];
  for (let token = ''; ;) {
    const verb = parameters['verb']!;
    const root: Node = await ask(token ? { verb, resumptionToken: token } : parameters);
    found.push(...all(root, verb === 'ListRecords' ? 'record' : 'header'));
    const [next] = all(root, 'resumptionToken');
    if (token || next) expect(next).toBeDefined();
    if (!next?.text) return found;
    token = next.text;
    await between?.();
    between = undefined;
  }
}
const identifiers = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => texts({ ...node, children: [node] }, 'identifier'));
const idOf = (globalId: string): string => `oai:localhost:${globalId}`;
const listed = { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' };

describe('what the repository says of itself', () => {
  it('Identify, in the order of the schema', async () => {
    const [identify] = all(await ask({ verb: 'Identify' }), 'Identify');
    expect(identify?.children.map(({ name }) => name)).toEqual([
      'repositoryName',
      'baseURL',
      'protocolVersion',
      'adminEmail',
      'earliestDatestamp',
      'deletedRecord',
      'granularity',
    ]);
    expect(texts(identify!, 'protocolVersion')).toEqual(['2.0']);
    expect(texts(identify!, 'adminEmail')[0]).toMatch(/^\S+@(\S+\.)*\S+$/);
    expect(texts(identify!, 'earliestDatestamp')[0]).toMatch(moment);
  });

  it('its formats and its sets, the columns among them', async () => {
    expect(texts(await ask({ verb: 'ListMetadataFormats' }), 'metadataPrefix')).toEqual(['oai_dc']);
    const sets = all(await ask({ verb: 'ListSets' }), 'set').map((set) => [
      texts(set, 'setSpec')[0],
      texts(set, 'setName')[0],
    ]);
    expect(sets).toContainEqual([`bai-viet:${column.slug}`, 'Dân vận & “khéo”']);
    expect(sets.map(([spec]) => spec)).toEqual(expect.arrayContaining(['bai-viet', 'van-ban', 'thi-dua']));
  });

  it('the same by POST', async () => {
    const answer = await send(api.app, '/oai', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'verb=ListMetadataFormats',
    });
    expect(texts(parseXml(await answer.text()), 'metadataPrefix')).toEqual(['oai_dc']);
    expect((await send(api.app, '/oai', { method: 'POST', body: '{}' })).status).toBe(415);
  });
});

describe('an error is', () => {
  const nobody = idOf(encodeGlobalId('Article', '019abcde-0000-7000-8000-000000000000'));
  it.each([
    ['badVerb', ''],
    ['badVerb', 'verb=Nonsense'],
    ['badVerb', 'verb=constructor'],
    ['badVerb', 'verb=Identify&verb=Identify'],
    ['badArgument', 'verb=Identify&set=bai-viet'],
    ['badArgument', 'verb=ListRecords'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&from=2026'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00+07:00'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-02-01T00:00:00Z'],
    ['badArgument', `verb=GetRecord&identifier=${nobody}`],
    ['badArgument', 'verb=GetRecord&metadataPrefix=oai_dc'],
    ['cannotDisseminateFormat', `verb=GetRecord&metadataPrefix=marcxml&identifier=${nobody}`],
    ['cannotDisseminateFormat', 'verb=ListIdentifiers&metadataPrefix=marcxml'],
    ['idDoesNotExist', `verb=GetRecord&metadataPrefix=oai_dc&identifier=${nobody}`],
    ['idDoesNotExist', 'verb=GetRecord&metadataPrefix=oai_dc&identifier=%00'],
    ['idDoesNotExist', 'verb=ListMetadataFormats&identifier=oai:localhost:x'],
    ['badResumptionToken', 'verb=ListRecords&resumptionToken=x'],
    ['badResumptionToken', 'verb=ListSets&resumptionToken=x'],
    ['noRecordsMatch', 'verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01'],
    ['noRecordsMatch', 'verb=ListRecords&metadataPrefix=oai_dc&set=khong-co'],
    ['noRecordsMatch', 'verb=ListRecords&metadataPrefix=oai_dc&set=bai-viet:khong-co'],
  ])('%s for %s', async (code, query) => {
    expect(await errorOf(query)).toBe(code);
  });

  it('never for the values of another person: what was not understood is not repeated', async () => {
    const [request] = all(await ask('verb=Nonsense&set=%3Cx%3E'), 'request');
    expect(request?.attributes).toEqual({});
  });
});

describe('a record', () => {
  it('is what the public sees, in Dublin Core, whatever signs are in it', async () => {
    const title = 'Hội nghị “Dân vận” <2026> & tổng kết "khéo" ]]> 🌾';
    const { id, slug } = await published(api, publisher, { title, lead: 'Mở đầu & kết', categoryId: column.id });
    const [record] = all(await ask({ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: idOf(id) }), 'record');
    expect(texts(record!, 'dc:title')).toEqual([title]);
    expect(texts(record!, 'dc:description')).toEqual(['Mở đầu & kết']);
    expect(texts(record!, 'dc:identifier')).toEqual([`http://localhost:3000/bai-viet/${slug}`]);
    expect(texts(record!, 'dc:language')).toEqual(['vi']);
    expect(texts(record!, 'dc:subject')).toContain('Dân vận & “khéo”');
    expect(texts(record!, 'setSpec')).toEqual(['bai-viet', `bai-viet:${column.slug}`]);
    expect(all(record!, 'oai_dc:dc')[0]?.attributes['xmlns:oai_dc']).toBe(
      'http://www.openarchives.org/OAI/2.0/oai_dc/',
    );
  });

  it('is not there before it is published, and is a deleted one after it was taken down', async () => {
    const hidden = await draft(api, publisher, { title: 'Bản nháp' });
    const identifier = idOf(hidden.id);
    expect(await errorOf({ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier })).toBe('idDoesNotExist');
    const gone = await published(api, publisher, { title: 'Tin bị gỡ', categoryId: column.id });
    await mutated(api, publisher, 'unpublishArticle', {
      id: gone.id,
      expectedVersion: gone.version,
      reason: 'Sai sót',
    });
    const root = await ask({ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: idOf(gone.id) });
    expect(all(root, 'header')[0]?.attributes['status']).toBe('deleted');
    expect(all(root, 'metadata')).toEqual([]);
    for (const parameters of [listed, { ...listed, set: `bai-viet:${column.slug}` }]) {
      const headers = await harvest(parameters);
      const its = headers.filter((header) => identifiers([header])[0] === idOf(gone.id));
      expect(its.map(({ attributes }) => attributes['status'])).toEqual(['deleted']);
      expect(identifiers(headers)).not.toContain(identifier);
    }
  });
});

describe('a long list', () => {
  const many = 230;
  let other: Outcome;

  beforeAll(async () => {
    other = await category(api, publisher, { nameVi: 'Cột dài' });
    for (let at = 0; at < many; at += 1)
      await api.clients.owner.article.create({
        data: {
          slug: `tin-dai-${at}`,
          title: `Tin dài ${at}`,
          body: {},
          bodyHtml: '',
          bodyText: '',
          searchText: '',
          status: 'PUBLISHED',
          publishedAt: new Date('2026-01-01T00:00:00Z'),
          categoryId: uuid(other.id),
        },
      });
  });

  it('comes in parts, each record once, with all that was asked for', async () => {
    const set = `bai-viet:${other.slug}`;
    const records = await harvest({ ...listed, verb: 'ListRecords', set });
    const titles = records.flatMap((record) => texts(record, 'dc:title'));
    expect(titles).toHaveLength(many);
    expect(new Set(titles).size).toBe(many);
    const whole = identifiers(await harvest(listed));
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole).toEqual(expect.arrayContaining(identifiers(records.flatMap((record) => all(record, 'header')))));
  });

  it('misses nothing that changes meanwhile, and the next one begins where it ended', async () => {
    // what was there is at least a whole second older than what is harvested next
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const before = new Date(Date.now() - 1_000).toISOString().slice(0, 19);
    const changed = await api.clients.owner.article.findUniqueOrThrow({ where: { slug: 'tin-dai-3' } });
    const id = idOf(encodeGlobalId('Article', changed.id));
    const headers = await harvest({ ...listed, set: `bai-viet:${other.slug}` }, async () => {
      await api.clients.owner.article.update({ where: { id: changed.id }, data: { title: 'Tin dài đã sửa' } });
    });
    // once as it was and once as it is
    expect(identifiers(headers).filter((one) => one === id)).toHaveLength(2);
    const since = await harvest({ ...listed, verb: 'ListRecords', from: `${before}Z` });
    expect(since.flatMap((record) => texts(record, 'dc:title'))).toContain('Tin dài đã sửa');
    expect(since.length).toBeLessThan(many);
    expect(await errorOf({ ...listed, until: '2026-01-01' })).toBe('noRecordsMatch');
  });

  it('has no token of another life of the database', async () => {
    const [token] = texts(await ask(listed), 'resumptionToken');
    expect(token).toBeTruthy();
    await api.clients.owner.changeFeed.updateMany({ data: { epoch: '019abcde-0000-7000-8000-000000000000' } });
    expect(await errorOf({ verb: 'ListIdentifiers', resumptionToken: token! })).toBe('badResumptionToken');
  });
});

it('who has used up what he may use is asked to come back', async () => {
  const app = anotherProcess(api, {}, { anonymous: { capacity: 1_000, refillPerSecond: 1 } });
  await ask(listed, app);
  await ask(listed, app);
  const answer = await send(app, `/oai?${new URLSearchParams(listed)}`);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});
