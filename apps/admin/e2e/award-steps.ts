import type { BrowserContext, Page } from 'playwright-core';
import { editorial } from './admin-browser.ts';
import { today } from './dossier-steps.ts';

// What happens to an award on its screen, each time by a decision, for the journeys that go through it.

/** A public document of the register, the paper that a decision rests on. */
export async function publicDocument(
  context: BrowserContext,
  fields: { number: string; symbol: string; excerpt: string },
): Promise<{ id: string }> {
  const { createOfficialDocument: made } = await editorial<{ createOfficialDocument: { id: string; version: number } }>(
    context,
    'mutation ($input: CreateOfficialDocumentInput!) { createOfficialDocument(input: $input) { ... on OfficialDocument { id version } } }',
    {
      input: { ...fields, type: 'Quyết định', issuer: 'Sở Tư pháp', issuedOn: today() },
    },
  );
  await editorial(
    context,
    'mutation ($input: ChosenOfficialDocumentInput!) { publishOfficialDocument(input: $input) { __typename } }',
    { input: { id: made.id, expectedVersion: made.version } },
  );
  return made;
}

/** Records a decision in the dialog that stands on top, from a document that is found by its number. */
export async function recordDecision(page: Page, code: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Ghi nhận quyết định' });
  await dialog.getByRole('button', { name: /^Văn bản: / }).click();
  const picker = page.getByRole('dialog', { name: 'Chọn văn bản' });
  await picker.getByRole('searchbox').fill(code);
  await picker.getByRole('button', { name: new RegExp(code) }).click();
  await dialog.getByLabel('Người quyết định').fill('Giám đốc Sở Tư pháp');
  await dialog.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Takes a step of an award's life by a new decision. */
export async function changeAward(
  page: Page,
  step: string,
  confirm: string,
  code: string,
  more?: (page: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('button', { name: /^Căn cứ quyết định: / }).click();
  await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
  await recordDecision(page, code);
  await more?.(page);
  await page.getByLabel('Lý do công khai').fill(`Theo quyết định số ${code}`);
  await page.getByText('Sau khi xác nhận, công chúng thấy').waitFor();
  await page.getByRole('button', { name: confirm, exact: true }).click();
}
