import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { askApi, portalUrl } from './servers.ts';

const { open } = useBrowser();

interface SampleAward {
  id: string;
  recipientName: string;
  verificationCode: string;
  revokedAt: string | null;
  recipient: { id: string } | null;
  movement: { slug: string } | null;
  articles: { slug: string; title: string }[];
}

const fields = `id recipientName verificationCode revokedAt recipient { id } movement { slug } articles { slug title }`;
const awardsWith = async (filter: string): Promise<SampleAward[]> =>
  (
    await askApi<{ awards: { nodes: SampleAward[] } }>(
      `{ awards(first: 100, filter: { ${filter} }) { nodes { ${fields} } } }`,
    )
  ).awards.nodes;

const [revoked] = await awardsWith('status: REVOKED');
const [restored] = await awardsWith('status: RESTORED');
const granted = await awardsWith('status: GRANTED');
const { awards: register } = await askApi<{ awards: { totalCount: number } }>('{ awards(first: 1) { totalCount } }');
if (!revoked || !restored) throw new Error('The sample content has no revoked and restored award');

const pageOf = async (path: string) => (await fetch(new URL(path.replaceAll('&amp;', '&'), portalUrl))).text();
const neighbour = (html: string, rel: 'next' | 'prev') =>
  new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(html)?.[1];
/** Addresses of the awards that a page of the register lists. */
const listed = (html: string) =>
  [...html.matchAll(/<th[^>]*role="rowheader"[^>]*><a href="([^"]+)"/g)].map(([, href = '']) => href);

describe('the register', () => {
  test('a citizen finds a name without marks and without JavaScript, and drops a condition again', async () => {
    const page = await open('/khen-thuong', { javaScriptEnabled: false });
    await page.getByLabel('Tên người, tập thể, thành tích').fill('quyen');
    await page.getByText('Thêm điều kiện tìm').click();
    await page.getByLabel('Đối tượng').selectOption({ value: 'ca-nhan' });
    await page.getByLabel('Sắp xếp').selectOption({ label: 'Theo tên, thứ tự tiếng Việt' });
    await page.getByRole('button', { name: 'Tìm khen thưởng' }).click();
    const address = new URL(page.url());
    expect(address.hash).toBe('#results');
    expect(address.searchParams.get('doi-tuong')).toBe('ca-nhan');
    const names = page.getByRole('rowheader');
    const narrow = await names.count();
    expect(narrow).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Bỏ lọc Đối tượng: Cá nhân' }).click();
    expect(new URL(page.url()).searchParams.get('sap-xep')).toBe('ten');
    expect(await names.count()).toBeGreaterThanOrEqual(narrow);
    await page.context().close();
  });

  test('names stand in Vietnamese order, by given name', async () => {
    const html = await pageOf('/khen-thuong?sap-xep=ten&doi-tuong=ca-nhan');
    const given = [...html.matchAll(/role="rowheader"[^>]*><a [^>]*>(?:<s>)?([^<]+)/g)].map(
      ([, name = '']) => name.split(' ').at(-1) ?? '',
    );
    expect(given.length).toBeGreaterThan(10);
    expect(given).toEqual(given.toSorted(new Intl.Collator('vi').compare));
  });

  test('is read forward and back, each award once, with the search kept', async () => {
    const pages: string[][] = [];
    let path: string | undefined = '/khen-thuong?nam=2025&sap-xep=ten';
    let last = '';
    while (path !== undefined) {
      last = await pageOf(path);
      pages.push(listed(last));
      path = neighbour(last, 'next');
      if (path !== undefined) expect(path).toContain('nam=2025&amp;sap-xep=ten&amp;after=');
    }
    const all = await askApi<{ awards: { totalCount: number } }>('{ awards(filter: { year: 2025 }) { totalCount } }');
    expect(new Set(pages.flat()).size).toBe(all.awards.totalCount);
    expect(pages.flat()).toHaveLength(all.awards.totalCount);
    expect(listed(await pageOf(neighbour(last, 'prev') ?? ''))).toEqual(pages.at(-2));
  });

  test('a revoked award is struck and says so', async () => {
    const page = await open('/khen-thuong?tinh-trang=huy-bo');
    const row = page.getByRole('row').filter({ hasText: revoked.recipientName }).first();
    expect(await row.locator('th s').count()).toBe(1);
    expect(await row.getByText('Đã bị hủy bỏ').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a search that finds nothing says what to try', async () => {
    const page = await open('/khen-thuong?q=khong-co-ai-ten-nhu-vay');
    expect(await page.getByText('Không tìm thấy khen thưởng nào').isVisible()).toBe(true);
    await page.getByRole('main').getByRole('link', { name: 'Bỏ tất cả điều kiện' }).click();
    const whole = `${register.totalCount.toLocaleString('vi-VN')} khen thưởng`;
    expect(await page.getByRole('heading', { name: whole }).isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([
    ['impossible values', '/khen-thuong?nam=hai-nghin&cap=x&linh-vuc=__proto__&hinh-thuc=%3Cb%3E&sap-xep=1', 200],
    ['markup and wildcards', '/khen-thuong?q=%00%FF%25_&don-vi=%3Cscript%3E&phong-trao=..%2F', 200],
    ['endless texts', `/khen-thuong?q=${'a+'.repeat(300)}&don-vi=${'b'.repeat(900)}`, 200],
    ['a cursor of another order', '/khen-thuong?sap-xep=ten&after=khong-phai', 301],
    ['no award', '/khen-thuong/khong-co', 404],
    ['nobody', '/khen-thuong/nguoi-nhan/khong-co', 404],
    ['no movement', '/thi-dua/khong-co', 404],
    ['no model', '/en/thi-dua/mo-hinh/khong-co', 404],
  ])('%s in an address break nothing', async (_what, path, status) => {
    const answer = await fetch(`${portalUrl}${path}`, { redirect: 'manual' });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('<script>');
  });
});

describe('downloads', () => {
  const download = (format: string, query = '') => fetch(`${portalUrl}/khen-thuong.${format}${query}`);

  test('CSV begins with the mark of UTF-8, has every award of the search, and its own name', async () => {
    const answer = await download('csv', '?nam=2025');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="danh-sach-khen-thuong.csv"');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    const { awards } = await askApi<{ awards: { totalCount: number } }>(
      '{ awards(filter: { year: 2025 }) { totalCount } }',
    );
    expect(lines).toHaveLength(awards.totalCount + 1);
    expect(lines[0]).toContain('Danh hiệu, hình thức khen thưởng');
  });

  test('JSON holds what the search finds, in its order', async () => {
    const { awards, complete } = (await (await download('json', '?tinh-trang=huy-bo')).json()) as {
      awards: { id: string; revokedAt: string | null }[];
      complete: boolean;
    };
    expect(complete).toBe(true);
    expect(awards.map(({ id }) => id)).toContain(revoked.id);
    expect(awards.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });

  test('XLSX is a workbook', async () => {
    const answer = await download('xlsx', '?nam=2026');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('a search that finds nothing gives an empty list', async () => {
    expect(await (await download('json', '?q=khongcoaitennhuvay')).json()).toEqual({ awards: [], complete: true });
    expect((await (await download('csv', '?q=khongcoaitennhuvay')).text()).trimEnd().split('\r\n')).toHaveLength(1);
  });
});

describe('an award', () => {
  test('tells its story: recipient, history in words, the way to others and to verification', async () => {
    const page = await open(`/khen-thuong/${restored.id}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(restored.recipientName);
    const history = page.getByRole('region', { name: 'Quá trình' });
    for (const step of ['Quyết định khen thưởng', 'Hủy bỏ quyết định khen thưởng', 'Khôi phục khen thưởng']) {
      expect(await history.getByText(step, { exact: true }).isVisible()).toBe(true);
    }
    await page.getByRole('link', { name: restored.verificationCode }).click();
    expect(new URL(page.url()).pathname).toBe(`/xac-minh/${restored.verificationCode}`);
    expect(await page.getByText('Giấy chứng nhận hợp lệ').isVisible()).toBe(true);
    await page.context().close();
  });

  test('that was revoked warns before anything else and is kept out of search engines', async () => {
    const html = await pageOf(`/khen-thuong/${revoked.id}`);
    expect(html).toContain('Khen thưởng này đã bị hủy bỏ từ ngày');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  test('leads to its story and back', async () => {
    const told = granted.find(({ articles }) => articles.length > 0);
    const page = await open(`/khen-thuong/${told?.id}`);
    await page.getByRole('region', { name: 'Tin, bài về khen thưởng này' }).getByRole('link').first().click();
    await page.waitForURL('**/bai-viet/**');
    const awards = page.getByRole('region', { name: 'Khen thưởng được nhắc đến' });
    await awards.getByRole('link', { name: told?.recipientName }).first().click();
    await page.waitForURL('**/khen-thuong/**');
    await page.context().close();
  });

  test('leads to the recipient’s timeline only when that is public', async () => {
    const open_ = granted.find(({ recipient }) => recipient !== null);
    const closed = granted.find(({ recipient }) => recipient === null);
    expect(await pageOf(`/khen-thuong/${closed?.id}`)).not.toContain('/khen-thuong/nguoi-nhan/');
    const page = await open(`/khen-thuong/${open_?.id}`);
    await page.getByRole('link', { name: /^Các khen thưởng theo thời gian/ }).click();
    expect(new URL(page.url()).pathname).toBe(`/khen-thuong/nguoi-nhan/${open_?.recipient?.id}`);
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
    await page.context().close();
  });
});

describe('verification', () => {
  test('a code is found in any writing, without JavaScript', async () => {
    const page = await open('/xac-minh', { javaScriptEnabled: false });
    await page.getByLabel('Mã xác minh').fill(` ${revoked.verificationCode.toLowerCase().replaceAll('-', ' ')} `);
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    expect(new URL(page.url()).pathname).toBe(`/xac-minh/${revoked.verificationCode}`);
    expect(await page.getByText('Khen thưởng này đã bị hủy bỏ từ ngày').isVisible()).toBe(true);
    await page.context().close();
  });

  test('an unknown code says so and gives nothing away', async () => {
    const page = await open('/xac-minh/aaaa-bbbb-cccc');
    expect(await page.getByText('Không có giấy chứng nhận nào mang mã này').isVisible()).toBe(true);
    expect(await page.locator('main dl').count()).toBe(0);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await page.context().close();
  });

  test('an empty form says what is missing', async () => {
    const html = await pageOf('/xac-minh?ma=+');
    expect(html).toContain('Bạn hãy nhập mã in trên giấy chứng nhận.');
    expect(html).toContain('aria-invalid="true"');
  });

  test('its answer must be asked anew each time', async () => {
    const answer = await fetch(`${portalUrl}/xac-minh/${revoked.verificationCode}`);
    expect(answer.headers.get('cache-control')).toContain('max-age=0');
  });

  test.each(['%2e%2e%2fvan-ban', 'a%00b', encodeURIComponent('"><script>alert(1)</script>'), 'x'.repeat(500)])(
    'a code like %s breaks nothing',
    async (code) => {
      const answer = await fetch(`${portalUrl}/xac-minh/${code}`);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toContain('<script>alert');
    },
  );
});

describe('movements and models', () => {
  test('from the list of movements to one, its models and its awards', async () => {
    const page = await open('/thi-dua', { javaScriptEnabled: false });
    await page
      .getByRole('heading', { level: 2 })
      .getByRole('link', { name: /Dân vận khéo/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toMatch(/^\/thi-dua\/[a-z0-9-]+$/);
    expect(await page.getByRole('region', { name: 'Tiêu chí' }).getByRole('listitem').count()).toBeGreaterThan(1);
    expect(
      await page
        .getByRole('region', { name: /^Mô hình, điển hình/ })
        .getByRole('listitem')
        .count(),
    ).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^Xem cả \d+ mô hình/ }).click();
    expect(new URL(page.url()).searchParams.get('phong-trao')).toMatch(/dan-van-kheo/);
    await page.context().close();
  });

  test('each chart has its numbers as a table, and a bar leads to its awards', async () => {
    const page = await open('/thi-dua');
    const statistics = page.getByRole('region', { name: 'Số liệu khen thưởng' });
    expect(await statistics.getByRole('img').count()).toBe(1);
    const openers = statistics.getByText('Xem bảng số liệu');
    expect(await openers.count()).toBe(4);
    for (const opener of await openers.all()) await opener.click();
    expect(await statistics.getByRole('table').count()).toBe(4);
    const years = await statistics
      .getByRole('table', { name: 'Theo năm thành tích' })
      .locator('td:nth-child(2)')
      .allTextContents();
    const total = years.reduce((sum, text) => sum + Number(text.replace('.', '')), 0);
    await statistics.getByRole('link', { name: 'Kinh tế' }).click();
    expect(new URL(page.url()).searchParams.get('linh-vuc')).toBe('kinh-te');
    const standing = await askApi<{ awardStatistics: { total: number; revoked: number } }>(
      '{ awardStatistics { total revoked } }',
    );
    expect(total).toBe(standing.awardStatistics.total - standing.awardStatistics.revoked);
    await page.context().close();
  });

  test('models are narrowed by field and status, and one tells what became of it', async () => {
    const page = await open('/thi-dua/mo-hinh', { javaScriptEnabled: false });
    await page.getByLabel('Tình trạng').selectOption({ label: 'Nhân rộng' });
    await page.getByRole('button', { name: 'Tìm mô hình' }).click();
    await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/thi-dua\/mo-hinh\//);
    const steps = page.getByRole('region', { name: 'Quá trình' });
    expect(await steps.getByText('Đăng ký').isVisible()).toBe(true);
    expect(await steps.getByText('Công nhận').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

test.each(['/khen-thuong', `/khen-thuong/${restored.id}`, '/xac-minh', '/thi-dua', '/thi-dua/mo-hinh'])(
  '%s is whole in English too',
  async (path) => {
    const html = await pageOf(`/en${path}`);
    expect(html).toContain('<html lang="en"');
    expect(html).not.toMatch(/Đang lọc theo|Tra cứu|Xác minh giấy|Phong trào thi đua<\/a>/);
  },
);
