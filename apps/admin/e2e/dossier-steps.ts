import type { BrowserContext, Page } from 'playwright-core';
import { editorial } from './admin-browser.ts';

// The steps of a dossier on its screen, for the journeys that go through them.

/** The day in Hà Nội. */
export const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The id at the end of the address of a screen. */
export const idIn = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');

/** Opens the dialog for the decision and writes what its document says. */
export async function fillDecision(
  page: Page,
  number: string,
  {
    symbol = 'QĐ-STP',
    issuer = 'Sở Tư pháp',
    authority = 'Giám đốc Sở Tư pháp',
    excerpt = 'Về việc tặng Giấy khen',
  } = {},
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Ghi nhận quyết định', exact: true }).click();
  await dialog.getByLabel('Số quyết định').fill(number);
  await dialog.getByLabel('Ký hiệu').fill(symbol);
  await dialog.getByLabel('Cơ quan ban hành').fill(issuer);
  await dialog.getByLabel('Ngày ký').fill(today());
  await dialog.getByLabel('Trích yếu').fill(excerpt);
  await dialog.getByLabel('Người quyết định khen thưởng').fill(authority);
}

/** Proposes one person in the dialog for it. */
export async function addNominee(page: Page, name: string, form?: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm đối tượng' }).click();
  const dialog = page.getByRole('dialog');
  if (form) await dialog.getByLabel('Hình thức đề nghị').selectOption({ label: form });
  await dialog.getByLabel('Tên đối tượng').fill(name);
  await dialog.getByLabel('Năm sinh').fill('1988');
  await dialog.getByLabel('Thành tích').fill('Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo”');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 3, name }).waitFor();
}

/** The files that every dossier must have; the library has one already, so the screen for it is tried elsewhere. */
export async function attachFiles(context: BrowserContext, id: string): Promise<void> {
  const { mediaFiles, node } = await editorial<{ mediaFiles: { nodes: { id: string }[] }; node: { version: number } }>(
    context,
    'query ($id: ID!) { mediaFiles(first: 1) { nodes { id } } node(id: $id) { ... on Dossier { version } } }',
    { id },
  );
  const mediaFileId = mediaFiles.nodes[0]?.id;
  await editorial(context, 'mutation ($input: UpdateDossierInput!) { updateDossier(input: $input) { __typename } }', {
    input: {
      id,
      expectedVersion: node.version,
      attachments: ['SUBMISSION', 'ACHIEVEMENT_REPORT', 'MINUTES'].map((kind) => ({ kind, mediaFileId })),
    },
  });
}

/** Takes a step and waits until it is told that it was taken. */
export async function take(page: Page, step: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByLabel('Lý do').fill(reason);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await page.getByText(`Đã thực hiện: ${step}.`).waitFor();
}
