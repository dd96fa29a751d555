import { beforeAll, describe, expect, it } from 'vitest';
import { category, draft, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let publisher: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher)).id;
});

const redirect = async (path: string): Promise<string | null> =>
  (
    await dataOf<{ redirect: string | null }>(api, {
      query: 'query ($path: String!) { redirect(path: $path) }',
      variables: { path },
    })
  ).redirect;

const moved = (fromPath: string, article: { id: string }) =>
  api.clients.owner.redirect.create({ data: { fromPath, articleId: uuid(article.id) } });

describe('an address of the former portal', () => {
  it('leads on by its query when that is what told pages apart, else by its path alone', async () => {
    const [byQuery, byPath] = [
      await published(api, publisher, { categoryId, title: 'Bài theo tham số' }),
      await published(api, publisher, { categoryId, title: 'Bài theo đường dẫn' }),
    ];
    await moved('/portal/pages/view.aspx?ItemID=5', byQuery);
    await moved('/portal/pages/view.aspx', byPath);
    expect(await redirect('/portal/pages/view.aspx?ItemID=5')).toBe('/bai-viet/bai-theo-tham-so');
    expect(await redirect('/portal/pages/view.aspx?ItemID=6')).toBe('/bai-viet/bai-theo-duong-dan');
    expect(await redirect('/portal/pages/view.aspx')).toBe('/bai-viet/bai-theo-duong-dan');
    expect(await redirect('/portal/pages/other.aspx?ItemID=5')).toBeNull();
  });

  it('of what the public may not see leads nowhere', async () => {
    await moved('/tin/ban-nhap', await draft(api, publisher, { categoryId }));
    expect(await redirect('/tin/ban-nhap')).toBeNull();
  });
});
