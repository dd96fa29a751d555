import { expect, test } from 'vitest';
import { accessibilityProblems, useBrowser } from './browser.ts';
import { askApi, portalUrl } from './servers.ts';

const { open } = useBrowser();

interface SampleConsultation {
  id: string;
  title: string;
  summary: string;
  entries: { id: string; name: string }[];
}
const consultations = async (isOpen: boolean) =>
  (
    await askApi<{ consultations: { nodes: SampleConsultation[] } }>(
      `{ consultations(first: 1, open: ${isOpen}) { nodes { id title summary entries { id name } } } }`,
    )
  ).consultations.nodes[0];
const running = await consultations(true);
const over = await consultations(false);
if (!running || !over) throw new Error('The sample content has no open and no closed consultation');

const path = `/lay-y-kien/${running.id}`;
/** Longer than a form may be sent in, as a reader takes it. */
const READING_MS = 3_500;
const opinion = () => `Tôi đồng ý với đề nghị này, vì đúng người, đúng việc. (${crypto.randomUUID()})`;

const post = (body: Record<string, string>, headers: Record<string, string> = {}, to = path) =>
  fetch(`${portalUrl}${to}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portalUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(body),
  });
const token = async () =>
  /name="phien" value="([^"]+)"/.exec(await (await fetch(`${portalUrl}${path}`)).text())?.[1] ?? '';

test('the list tells open ones with their working days from those that are over', async () => {
  const page = await open('/lay-y-kien', { javaScriptEnabled: false });
  const now = page.getByRole('region', { name: 'Đang lấy ý kiến' });
  expect(await now.getByText(/Còn \d+ ngày làm việc|Hôm nay là ngày cuối/).isVisible()).toBe(true);
  expect(await page.getByRole('region', { name: 'Các đợt khác' }).getByText('Đã kết thúc').first().isVisible()).toBe(
    true,
  );
  await now.getByRole('link', { name: running.title }).click();
  for (const { name } of running.entries) {
    expect(await page.getByRole('heading', { level: 3, name }).isVisible()).toBe(true);
  }
  await page.context().close();
});

test('a citizen sends an opinion without JavaScript; it is shown nowhere', async () => {
  const page = await open(path, { javaScriptEnabled: false });
  const text = opinion();
  await page.getByLabel('Ý kiến về').selectOption({ value: running.entries[0]?.id ?? '' });
  await page.getByLabel('Nội dung ý kiến').fill(text);
  await page.waitForTimeout(READING_MS);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  expect(new URL(page.url()).pathname).toBe(`${path}/cam-on`);
  expect(await page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Trở lại đợt lấy ý kiến' }).click();
  expect(await page.getByText(text).count()).toBe(0);
  await page.context().close();
});

test('a form that cannot be taken comes back with its text, its problems, and at the right place', async () => {
  const page = await open(`/en${path}`, { viewport: { width: 360, height: 740 } });
  await page.getByLabel('Your opinion', { exact: true }).fill('Đồng ý');
  await page.getByLabel('Full name').fill('Nguyễn Văn Mẫu');
  await page.waitForTimeout(READING_MS);
  await page.getByRole('button', { name: 'Send opinion' }).click();
  const summary = page.getByRole('alert');
  expect(
    await summary.getByRole('link', { name: 'The text is too short; please write a little more.' }).isVisible(),
  ).toBe(true);
  const box = page.getByLabel('Your opinion', { exact: true });
  expect(await box.inputValue()).toBe('Đồng ý');
  expect(await box.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Full name').inputValue()).toBe('Nguyễn Văn Mẫu');
  expect(await accessibilityProblems(page)).toEqual([]);
  // What is corrected at once is taken: the form was opened long enough ago.
  await box.fill(opinion());
  await page.getByRole('button', { name: 'Send opinion' }).click();
  expect(new URL(page.url()).pathname).toBe(`/en${path}/cam-on`);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.context().close();
});

test('a form sent faster than one can read, or without a stamp, comes back with its text', async () => {
  // a page that was kept would have the stamp of an earlier reader
  await token();
  await new Promise((resolve) => setTimeout(resolve, READING_MS));
  const tooFast = await post({ 'noi-dung': opinion(), phien: await token() });
  const body = await tooFast.text();
  expect(tooFast.status).toBe(422);
  expect(tooFast.headers.get('cache-control')).toBe('no-store');
  expect(body).toContain('Mời bạn xem lại nội dung rồi bấm gửi lần nữa.');
  expect(body).toContain('Tôi đồng ý với đề nghị này');
  expect(await (await post({ 'noi-dung': opinion(), phien: 'abc.def' })).text()).toContain('Trang đã mở quá lâu.');
});

test.each([
  ['from another site', { origin: 'https://example.org' }, 403],
  ['from nowhere', { origin: '' }, 403],
  ['as multipart', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
])('a form sent %s is refused', async (_what, headers, status) => {
  expect((await post({ 'noi-dung': opinion() }, headers)).status).toBe(status);
});

test('a form that is too large is refused', async () => {
  expect((await post({ 'noi-dung': 'a'.repeat(100_000) })).status).toBe(413);
});

test('markup in a form that comes back stays text', async () => {
  const answer = await post({
    'noi-dung': '</textarea><script>alert(1)</script>',
    'ho-ten': '"><img src=x onerror=1>',
  });
  const body = await answer.text();
  expect(body).not.toContain('<script>alert');
  expect(body).not.toContain('<img src=x');
});

test('who fills in the hidden field is thanked and not heard', async () => {
  const answer = await post({ 'noi-dung': opinion(), website: 'http://example.org', phien: await token() });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`${path}/cam-on`);
});

test('a consultation that is over shows its outcome and takes nothing', async () => {
  const page = await open(`/lay-y-kien/${over.id}`);
  expect(await page.getByRole('region', { name: 'Kết quả lấy ý kiến' }).getByText(over.summary).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Gửi ý kiến' }).count()).toBe(0);
  await page.context().close();
});

test('there is nothing at an address of no consultation', async () => {
  expect((await fetch(`${portalUrl}/lay-y-kien/khong-co`)).status).toBe(404);
  expect((await fetch(`${portalUrl}/lay-y-kien/khong-co/cam-on`)).status).toBe(404);
});
