import { setTimeout as sleep } from 'node:timers/promises';
import { createClients } from '#src/db/client.ts';
import { createStaff } from '#src/modules/staff/staff.service.ts';
import { randomFrom } from '../text/writer.ts';
import { categorySlug, slugOf } from './fill.ts';
import { runLoad } from './processes.ts';
import { bodyOf, postRequest, works } from './works.ts';

// Readers, most of whom want the same few articles, while an editor publishes and corrects: how long they wait, and how
// long after the editor's answer the public still gets the old one.

const seconds = 20;
const readsPerSecond = 300;
const goals = { p99: 50, stale: 1_000 };
const password = 'mot-mat-khau-chi-de-do';

interface Mixed {
  port: number;
  articles: number;
  connections: number;
  ownerUrl: string;
}

/** Ranks of which the nth is asked for a nth as often as the first. */
function zipf(random: () => number, most: number, count: number): number[] {
  const sums: number[] = [];
  for (let rank = 1, sum = 0; rank <= most; rank += 1) sums.push((sum += 1 / rank));
  return Array.from({ length: count }, () => {
    const wanted = random() * sums.at(-1)!;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

export async function measureMixed({ port, articles, connections, ownerUrl }: Mixed): Promise<void> {
  const editor = await signIn(port, ownerUrl);
  const article = works.find(({ name }) => name === 'article by slug')!;
  const ranks = zipf(randomFrom(3), Math.min(articles, 10_000), seconds * readsPerSecond);
  const requests = ranks.map((rank) =>
    postRequest('/graphql', JSON.stringify({ query: article.query, variables: { slug: slugOf(rank) } })),
  );
  const reading = runLoad({ port, connections, seconds, requests, perSecond: readsPerSecond });
  const stale: number[] = [];
  const ends = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < ends; turn += 1) {
    const began = performance.now();
    stale.push(turn % 2 ? await correct(port, editor, turn) : await publish(port, editor, turn));
    await sleep(Math.max(0, 1_000 - (performance.now() - began)));
  }
  const result = await reading;
  const worst = Math.max(...stale);
  process.stdout.write(
    `\nmixed load: ${result.perSecond.toFixed(0)} reads/s over a Zipf, ${stale.length} publications and corrections\n` +
      `  p50 ${result.p50.toFixed(1)}  p95 ${result.p95.toFixed(1)}  p99 ${result.p99.toFixed(1)}  worst ${result.worst.toFixed(1)} ms; goal p99 < ${goals.p99}\n` +
      `  an old answer was given for at most ${worst.toFixed(0)} ms after the editor had its own; goal < ${goals.stale}\n`,
  );
  if (result.failures > 0 || result.p99 > goals.p99 || worst > goals.stale) process.exitCode = 1;
}

type Ask = (query: string, variables: object) => Promise<Record<string, Record<string, unknown>>>;

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function signIn(port: number, ownerUrl: string): Promise<Ask> {
  const clients = createClients(ownerUrl, { owner: 1, reader: 1, reading: 1 });
  const email = 'bien-tap@do-toc-do.example';
  await createStaff(clients.owner, { name: 'Người đăng bài', email, password, roles: ['PUBLISHER'] });
  await clients.close();
  const base = `http://localhost:${port}`;
  const answer = await post(`${base}/auth/sign-in/email`, { email, password }, { origin: base });
  if (!answer.ok) throw new Error(await answer.text());
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (query, variables) => {
    const { data, errors } = (await (
      await post(`${base}/admin/graphql`, { query, variables }, { cookie, origin: base })
    ).json()) as { data: Record<string, Record<string, unknown>>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

/** Milliseconds until the public's answer holds a text. */
async function until(port: number, body: string, text: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const asked = performance.now();
    const answer = await post(`http://localhost:${port}/graphql`, JSON.parse(body) as object);
    if ((await answer.text()).includes(text)) return asked - began;
    if (performance.now() - began > 10_000) throw new Error(`“${text}” does not appear`);
    await sleep(5);
  }
}

/** A new article, until it stands in its column. */
async function publish(port: number, ask: Ask, turn: number): Promise<number> {
  const { categories } = (await ask('{ categories { id slug } }', {})) as unknown as {
    categories: { id: string; slug: string }[];
  };
  const column = categories.find(({ slug }) => slug === categorySlug(turn % 10))!;
  const title = `Tin vừa đăng số ${turn}`;
  const { createArticle } = await ask(
    'mutation ($input: CreateArticleInput!) { createArticle(input: $input) { ... on Article { id version } } }',
    { input: { title, body: { html: '<p>Nội dung.</p>' }, categoryId: column.id } },
  );
  await ask('mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { ... on Article { id } } }', {
    input: { id: createArticle!['id'], expectedVersion: createArticle!['version'] },
  });
  return until(port, bodyOf(works[0]!, turn % 10, 1), title);
}

/** A correction of one of the articles that everybody reads, until the public has it. */
async function correct(port: number, ask: Ask, turn: number): Promise<number> {
  const slug = slugOf(turn % 5);
  const { article } = await ask('query ($slug: String!) { article(slug: $slug) { id version } }', { slug });
  const title = `Tin đã sửa lần ${turn}`;
  await ask('mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { ... on Article { id } } }', {
    input: { id: article!['id'], expectedVersion: article!['version'], title },
  });
  return until(port, JSON.stringify({ query: works[1]!.query, variables: { slug } }), title);
}
