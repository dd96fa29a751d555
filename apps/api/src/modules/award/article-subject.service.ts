import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import { mayDo } from '#src/modules/article/article.access.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { mayKeepAwards } from './award.access.ts';

/** More would make no story. */
const most = 100;

interface Subjects {
  awardIds: string[];
  civicModelIds: string[];
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  new Set(some).symmetricDifference(new Set(others)).size === 0;

/**
 * Says which awards and models a story tells of; they take the place of those it had. An officer may, and whoever may
 * change the story. With `known`, what the caller saw of them, nothing is changed that somebody else has changed since.
 */
export async function setArticleSubjects(
  context: ServiceContext,
  { articleId, awardIds, civicModelIds, known }: Subjects & { articleId: string; known?: Subjects | null },
): Promise<string> {
  await context.db.$transaction(async (db) => {
    await db.$queryRaw`SELECT 1 FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
    const article = await db.article.findUnique({
      where: { id: articleId },
      select: {
        status: true,
        createdById: true,
        version: true,
        awards: { select: { awardId: true } },
        civicModels: { select: { modelId: true } },
      },
    });
    if (!article) throw new NotFound('article');
    assertAllowed(
      mayKeepAwards(context.viewer) || mayDo(context.viewer, 'UPDATE', article),
      'say what this article tells of',
    );
    const isKnown =
      !known ||
      (same(
        known.awardIds,
        article.awards.map(({ awardId }) => awardId),
      ) &&
        same(
          known.civicModelIds,
          article.civicModels.map(({ modelId }) => modelId),
        ));
    if (!isKnown) throw new Conflict({ type: 'Article', id: articleId }, article.version);
    const [awards, models] = [[...new Set(awardIds)], [...new Set(civicModelIds)]];
    const problems: Problem[] = [];
    if (awards.length > most) problems.push({ field: 'awardIds', code: 'too-many', params: { max: most } });
    else if ((await db.award.count({ where: { id: { in: awards } } })) < awards.length)
      problems.push({ field: 'awardIds', code: 'not-found' });
    if (models.length > most) problems.push({ field: 'civicModelIds', code: 'too-many', params: { max: most } });
    else if ((await db.civicModel.count({ where: { id: { in: models } } })) < models.length)
      problems.push({ field: 'civicModelIds', code: 'not-found' });
    if (problems.length) throw new InvalidInput(problems);
    await db.articleAward.deleteMany({ where: { articleId } });
    await db.articleAward.createMany({ data: awards.map((awardId) => ({ articleId, awardId })) });
    await db.articleCivicModel.deleteMany({ where: { articleId } });
    await db.articleCivicModel.createMany({ data: models.map((modelId) => ({ articleId, modelId })) });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Article',
      nodeId: articleId,
      public: article.status === 'PUBLISHED',
      staffId: context.viewer?.id ?? null,
      note: 'subjects',
    });
  });
  return articleId;
}
