import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorial, expectAccessible, launchBrowser, openScreen, servers, signedInContext } from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const panelTitle = 'Khen thưởng và mô hình trong bài';

test('an editor links an award and a model with a story, and the portal shows it on both sides', async () => {
  const context = await signedInContext(browser);
  const { allArticles, allAwards, civicModels } = await editorial<{
    allArticles: { nodes: { id: string; slug: string; title: string }[] };
    allAwards: { nodes: { id: string; recipientName: string }[] };
    civicModels: { nodes: { id: string; name: string }[] };
  }>(
    context,
    `{
      allArticles(first: 1, filter: { statuses: [PUBLISHED] }) { nodes { id slug title } }
      allAwards(first: 1, filter: { published: true }) { nodes { id recipientName } }
      civicModels(first: 1, filter: { published: true }) { nodes { id name } }
    }`,
  );
  const [story, award, model] = [allArticles.nodes[0]!, allAwards.nodes[0]!, civicModels.nodes[0]!];
  await editorial(
    context,
    'mutation ($input: SetArticleSubjectsInput!) { setArticleSubjects(input: $input) { __typename } }',
    { input: { articleId: story.id, awardIds: [], civicModelIds: [] } },
  );
  const page = await context.newPage();
  await openScreen(page, `/articles/${encodeURIComponent(story.id)}`);
  const panel = page.locator('section', { has: page.getByRole('heading', { level: 2, name: panelTitle }) });
  await panel.getByText('Bài chưa gắn với khen thưởng hay mô hình nào.').waitFor();

  // by keyboard: search, Tab to what was found, Enter
  await panel.getByRole('button', { name: 'Gắn khen thưởng' }).press('Enter');
  const awards = page.getByRole('dialog', { name: 'Chọn khen thưởng' });
  await awards.getByRole('searchbox').fill(award.recipientName);
  await awards.getByRole('button', { name: award.recipientName }).first().press('Enter');
  await panel.getByText(`Đã gắn ${award.recipientName}.`).waitFor();
  await panel.getByRole('button', { name: 'Gắn mô hình' }).click();
  const models = page.getByRole('dialog', { name: 'Chọn mô hình, điển hình' });
  await models.getByRole('searchbox').fill(model.name);
  await models.getByRole('button', { name: model.name }).first().click();
  await panel.getByText(`Đã gắn ${model.name}.`).waitFor();
  await expectAccessible(page, panelTitle);

  const { node } = await editorial<{ node: { awards: { id: string; recipientName: string }[] } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Article { awards { id recipientName } } } }',
    { id: story.id },
  );
  const linked = node.awards[0]!;
  const shows = (path: string, words: string) =>
    expect
      .poll(async () => (await fetch(`${servers.portal}${path}`)).text(), { timeout: 30_000, interval: 1000 })
      .toContain(words);
  await shows(`/bai-viet/${story.slug}`, `/khen-thuong/${encodeURIComponent(linked.id)}`);
  await shows(`/khen-thuong/${encodeURIComponent(linked.id)}`, `/bai-viet/${story.slug}`);

  await panel.getByRole('button', { name: `Bỏ gắn ${linked.recipientName}` }).click();
  await panel.getByText(`Đã bỏ gắn ${linked.recipientName}.`).waitFor();
  await panel.getByRole('button', { name: `Bỏ gắn ${model.name}` }).waitFor();
  await context.close();
});
