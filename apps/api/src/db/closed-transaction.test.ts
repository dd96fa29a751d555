import { expect, it } from 'vitest';
import { isUnavailable } from '#src/door/mask.ts';
import { draft, signedIn, uuid } from '#src/test/factories.ts';
import { startTestApi } from '#src/test/run-operation.ts';

it('a transaction that runs out of time ends with an error that says so, and leaves nothing', async () => {
  const api = await startTestApi();
  const db = api.clients.owner;
  const { id } = await draft(api, await signedIn(api, 'PUBLISHER'));
  const errors: unknown[] = [];
  for (let turn = 0; turn < 15; turn += 1)
    await db
      .$transaction(
        async (transaction) => {
          for (let step = 0; ; step += 1) {
            const slug = `the-${turn}-${step}`;
            const tag = await transaction.tag.create({ data: { slug, nameVi: slug, nameEn: slug } });
            await transaction.articleTag.create({ data: { articleId: uuid(id), tagId: tag.id } });
            // three statements: those after the rollback would not find the tag
            const article = await transaction.article.findUniqueOrThrow({
              where: { id: uuid(id) },
              select: { tags: { select: { tag: { select: { nameVi: true } } } } },
            });
            for (const { tag: found } of article.tags) expect(found).not.toBeNull();
          }
        },
        { timeout: 150 + Math.random() * 50 },
      )
      .catch((error: unknown) => errors.push(error));
  expect(errors).toHaveLength(15);
  expect(errors.filter((error) => !isUnavailable(error))).toEqual([]);
  expect(await db.tag.count()).toBe(0);
}, 60_000);

it('sends the statements of a transaction one after another, as pg asks for', async () => {
  const api = await startTestApi();
  const { owner: db } = api.clients;
  const { id } = await draft(api, await signedIn(api, 'PUBLISHER'));
  const warnings: string[] = [];
  const listen = ({ message }: Error): void => void warnings.push(message);
  process.on('warning', listen);
  try {
    // Prisma reads these relations side by side
    const read = await db.$transaction((transaction) =>
      transaction.article.findUniqueOrThrow({
        where: { id: uuid(id) },
        select: {
          tags: { select: { tagId: true } },
          category: { select: { id: true } },
          cover: { select: { id: true } },
        },
      }),
    );
    expect(read.tags).toEqual([]);
    // one that fails does not hold up the end
    await expect(
      db.$transaction((transaction) =>
        Promise.all([transaction.$executeRaw`SELECT 1 / 0`, transaction.tag.count(), transaction.tag.count()]),
      ),
    ).rejects.toThrow('division by zero');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(warnings).toEqual([]);
  } finally {
    process.off('warning', listen);
  }
});
