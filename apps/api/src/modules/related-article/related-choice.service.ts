import { type Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayDo } from '#src/modules/article/article.access.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { explainArticles } from './explain-articles.service.ts';

export type RelatedDecision = 'PINNED' | 'EXCLUDED' | 'AUTOMATIC';

export interface DecideRelatedArticle {
  articleId: string;
  relatedId: string;
  decision: RelatedDecision;
  /** Among the pinned ones, from 1; the last when left out. */
  position?: number | null;
}

const MOST_PINNED = 12;

/**
 * What an editor wants of one related article: first and in this place, never, or as computed. It stays through every
 * computation, and the article's text and version are not touched.
 */
export async function decideRelatedArticle(context: ServiceContext, input: DecideRelatedArticle): Promise<string> {
  const { articleId, relatedId, decision } = input;
  await context.db.$transaction(async (db) => {
    // choices for one article follow one another
    await db.$queryRaw`SELECT 1 FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
    const article = await db.article.findUnique({
      where: { id: articleId },
      select: { status: true, createdById: true },
    });
    if (!article) throw new NotFound('article');
    assertAllowed(mayDo(context.viewer, 'UPDATE', article), 'choose related articles of this article');
    const pinned = (
      await db.relatedArticle.findMany({
        where: { articleId, choice: 'PINNED', NOT: { relatedId } },
        orderBy: { position: 'asc' },
        select: { relatedId: true },
      })
    ).map((row) => row.relatedId);
    const problems = await problemsOf(db, input, pinned.length);
    if (problems.length) throw new InvalidInput(problems);
    if (decision === 'PINNED') pinned.splice((input.position ?? pinned.length + 1) - 1, 0, relatedId);
    await write(db, input, pinned);
    await explainArticles(db, [articleId]);
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Article',
      nodeId: articleId,
      public: article.status === 'PUBLISHED',
      staffId: context.viewer?.id ?? null,
      note: `related:${decision.toLowerCase()}:${relatedId}`,
    });
  });
  return articleId;
}

const originalOf = ({ id, translationOfId }: { id: string; translationOfId: string | null }): string =>
  translationOfId ?? id;

async function problemsOf(db: Transaction, input: DecideRelatedArticle, pinned: number): Promise<Problem[]> {
  const problems: Problem[] = [];
  const articles = await db.article.findMany({
    where: { id: { in: [input.articleId, input.relatedId] } },
    select: { id: true, translationOfId: true },
  });
  const [article, related] = [input.articleId, input.relatedId].map((wanted) =>
    articles.find(({ id }) => id === wanted),
  );
  if (!related) problems.push({ field: 'relatedId', code: 'not-found' });
  // a translation is the article itself in other words; what was there before it became one may still be let go
  else if (
    input.relatedId === input.articleId ||
    (input.decision === 'PINNED' && originalOf(related) === originalOf(article!))
  )
    problems.push({ field: 'relatedId', code: 'related-to-itself' });
  if (input.decision === 'PINNED' && pinned >= MOST_PINNED)
    problems.push({ field: 'relatedId', code: 'too-many', params: { max: MOST_PINNED } });
  if (input.position != null && input.position < 1) problems.push({ field: 'position', code: 'negative' });
  return problems;
}

async function write(db: Transaction, input: DecideRelatedArticle, pinned: readonly string[]): Promise<void> {
  const { articleId, relatedId, decision } = input;
  const key = { articleId, relatedId };
  if (decision === 'EXCLUDED') {
    const choice = { choice: 'EXCLUDED', position: null } as const;
    await db.relatedArticle.upsert({
      where: { articleId_relatedId: key },
      create: { ...key, ...choice },
      update: choice,
    });
  } else if (decision === 'AUTOMATIC') {
    // without a similarity it was there by choice alone
    await db.relatedArticle.deleteMany({ where: { ...key, similarity: null } });
    await db.relatedArticle.updateMany({ where: key, data: { choice: null, position: null } });
  }
  // the same news told by another article goes with what is pinned, and comes in the place of what is excluded
  await db.$executeRaw`UPDATE article SET related_stale = true WHERE id = ${articleId}::uuid AND status = 'PUBLISHED'`;
  await db.$executeRaw`
    INSERT INTO related_article (article_id, related_id, choice, position)
    SELECT ${articleId}::uuid, id, 'PINNED', place FROM unnest(${[...pinned]}::uuid[]) WITH ORDINALITY AS n (id, place)
    ON CONFLICT (article_id, related_id) DO UPDATE SET choice = 'PINNED', position = EXCLUDED.position`;
}
