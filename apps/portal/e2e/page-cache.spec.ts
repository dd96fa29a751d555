import { beforeAll, expect, test } from 'vitest';
import { apiUrl, askApi, portalUrl } from './servers.ts';

// Finished pages are kept, and a change of what is public is on them within a second.

let cookie = '';

beforeAll(async () => {
  const { KHEO_E2E_ADMIN_EMAIL: email, KHEO_E2E_ADMIN_PASSWORD: password } = process.env;
  const answer = await fetch(`${apiUrl}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: apiUrl },
    body: JSON.stringify({ email, password }),
  });
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
});

interface Article {
  id: string;
  version: number;
  slug: string;
}

async function change(mutation: string, input: object): Promise<Article> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
    __typename ... on Article { id version slug } ... on InvalidInput { problems { field code } } } }`;
  const answer = await fetch(`${apiUrl}/admin/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: apiUrl, cookie },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await answer.json()) as {
    data?: { done: Article & { __typename: string } };
    errors?: object;
  };
  if (data?.done.__typename !== 'Article') throw new Error(JSON.stringify({ data, errors }));
  return data.done;
}

/**
 * Asks for a page until it is as it should be. How late the last request was sent that was still answered as before, in
 * milliseconds; a page that takes long to make is no late one.
 */
async function becomes(path: string, isSo: (status: number, html: string) => boolean): Promise<number> {
  const began = performance.now();
  for (let late = 0; ;) {
    const sent = performance.now() - began;
    const answer = await fetch(`${portalUrl}${path}`);
    if (isSo(answer.status, await answer.text())) return late;
    if (sent > 20_000) throw new Error(`${path} stays as it was`);
    late = sent;
  }
}

test('an article is on the pages within a second of its publication, correction and take-down', async () => {
  const { categories } = await askApi<{ categories: { id: string; slug: string }[] }>('{ categories { id slug } }');
  const { id: categoryId, slug: column } = categories[0]!;
  const title = `Tin để thử trang lưu sẵn ${Date.now()}`;
  const draft = await change('createArticle', {
    title,
    lead: 'Mẫu',
    categoryId,
    body: { html: '<p>Nội dung mẫu</p>' },
  });
  const home = '/';
  const list = `/chuyen-muc/${column}`;
  await becomes(home, (status) => status === 200);
  await becomes(list, (status) => status === 200);
  const shown = await change('publishArticle', { id: draft.id, expectedVersion: draft.version });
  const page = `/bai-viet/${shown.slug}`;
  expect(await becomes(page, (status) => status === 200)).toBeLessThan(1_000);
  expect(await becomes(list, (_status, html) => html.includes(title))).toBeLessThan(1_000);
  // long enough for the page to be kept as one that has settled
  await becomes(page, (status) => status === 200);
  const corrected = await change('updateArticle', {
    id: shown.id,
    expectedVersion: shown.version,
    title: `${title}, đã đính chính`,
  });
  expect(await becomes(page, (_status, html) => html.includes('đã đính chính'))).toBeLessThan(1_000);
  await change('unpublishArticle', { id: shown.id, expectedVersion: corrected.version, reason: 'Sai sót' });
  expect(await becomes(page, (status) => status === 404)).toBeLessThan(1_000);
  expect(await becomes(list, (_status, html) => !html.includes(title))).toBeLessThan(1_000);
});
