import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { portalUrl } from './servers.ts';

const { open } = useBrowser();
const run = promisify(execFile);

const html = await (await fetch(`${portalUrl}/api`)).text();

/** The texts of the examples of one kind, as the page shows them. */
function examples(kind: string): string[] {
  const found = [...html.matchAll(new RegExp(`data-example="${kind}"[^>]*><code[^>]*>([^]*?)</code>`, 'g'))];
  return found.map(([, text = '']) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

const address = /<dd[^>]*>(https?:\/\/[^<]+\/graphql)<\/dd>/.exec(html)?.[1] ?? '';

async function ask(query: string, accept = 'application/json') {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(20_000),
  });
}

const queries = examples('graphql').filter((text) => text.startsWith('query'));
const subscriptions = examples('graphql').filter((text) => text.startsWith('subscription'));

test('the page has examples of every kind', () => {
  expect(queries.length).toBeGreaterThan(4);
  expect(subscriptions).toHaveLength(1);
  expect(examples('curl')).toHaveLength(3);
  expect(examples('typescript')).toHaveLength(1);
});

test.each(queries.map((query) => [/query (\w+)/.exec(query)?.[1] ?? '', query]))(
  'the query %s answers with something',
  async (_name, query) => {
    const { data, errors } = (await (await ask(query)).json()) as { data: object; errors?: unknown };
    expect(errors).toBeUndefined();
    // Something was found: a list with nodes, a certificate that stands.
    expect(JSON.stringify(data)).toMatch(/"(nodes|edges)":\[\{|"state":"GRANTED"/);
  },
);

test('the subscription opens a stream of events', async () => {
  const answer = await ask(subscriptions[0] ?? '', 'text/event-stream');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  await answer.body?.cancel();
});

test('the line for the terminal asks what it says', async () => {
  const [line = ''] = examples('curl');
  const [, url = '', body = ''] = /^curl -s '([^']+)' [^]* -d '([^']+)'$/.exec(line) ?? [];
  expect(url).toBe(address);
  const { query } = JSON.parse(body) as { query: string };
  const { data } = (await (await ask(query)).json()) as { data: { articles: { nodes: object[] } } };
  expect(data.articles.nodes).toHaveLength(3);
  // Where there is a curl, it says the same.
  const printed = await run('sh', ['-c', line]).catch((error: { code?: number }) => {
    if (error.code === 127) return null;
    throw error;
  });
  if (printed !== null) expect((JSON.parse(printed.stdout) as { data: object }).data).toEqual(data);
});

test('the lines for an operation by its hash register it and get it, so that a cache can keep it', async () => {
  const [, register = '', byHash = ''] = examples('curl');
  const results: string[] = [];
  for (const line of [register, byHash]) {
    const [, url = ''] = /^curl -sG '([^']+)'/.exec(line) ?? [];
    expect(url).toBe(address);
    const parameters = [...line.matchAll(/--data-urlencode '(\w+)=([^']*)'/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const answer = await fetch(`${url}?${new URLSearchParams(parameters)}`);
    expect(answer.headers.get('cache-control')).toContain('s-maxage=1');
    expect(answer.headers.get('etag')).not.toBeNull();
    const { data } = (await answer.json()) as { data: { articles: { nodes: object[] } } };
    expect(data.articles.nodes).toHaveLength(3);
    results.push(JSON.stringify(data));
    const printed = await run('sh', ['-c', line]).catch((error: { code?: number }) => {
      if (error.code === 127) return null;
      throw error;
    });
    if (printed !== null) expect((JSON.parse(printed.stdout) as { data: object }).data).toEqual(data);
  }
  expect(results[0]).toBe(results[1]);
  expect(register).toContain('query=');
  expect(byHash).not.toContain('query=');
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-api-guide-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the TypeScript runs as it stands', async () => {
  const file = path.join(folder, 'example.ts');
  await writeFile(file, examples('typescript')[0] ?? '');
  const { stdout } = await run(process.execPath, [file]);
  expect(stdout.trim().split('\n')).toHaveLength(3);
});

test('the typed program of packages/schema runs', async () => {
  const file = path.resolve(import.meta.dirname, '../../../packages/schema/examples/typed-client.ts');
  const { stdout } = await run(process.execPath, [file, address]);
  expect(stdout.trim().split('\n')).toHaveLength(5);
});

test('the contract can be downloaded', async () => {
  const answer = await fetch(`${portalUrl}/api/schema.graphql`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('type Query {');
});

test('the figures are those that the API goes by', async () => {
  const text = html.replaceAll(/<[^>]+>/g, ' ');
  const print = (count: number) => count.toLocaleString('de-DE');
  const { extensions } = (await (await ask('{ __typename }')).json()) as {
    extensions: { cost: { capacity: number; refillPerSecond: number } };
  };
  expect(text).toMatch(
    new RegExp(`địa chỉ mạng\\)\\s+${print(extensions.cost.capacity)}\\s+${print(extensions.cost.refillPerSecond)}`),
  );
  const costly = '{ articles(first: 100) { nodes { relatedArticles(first: 100) { article { id slug title } } } } }';
  const broad = `{ ${Array.from({ length: 601 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
  for (const [query, name] of [
    [costly, 'Chi phí'],
    [broad, 'Số trường, kể cả bí danh'],
  ] as const) {
    const { errors } = (await (await ask(query)).json()) as { errors: { extensions: { limit: number } }[] };
    expect(text).toContain(`${name}  ${print(errors[0]?.extensions.limit ?? 0)}`);
  }
});

test('code scrolls inside itself, by keyboard too', async () => {
  const page = await open('/api', { viewport: { width: 360, height: 740 } });
  const code = page.locator('[data-example=typescript]');
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.context().close();
});
