import { actionsFor, type ArticleAction } from '@kheo/domain';
import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';
import type { ArticleStatus } from '#src/generated/prisma/enums.ts';

/** What the rules look at. */
export interface ArticleFacts {
  status: ArticleStatus;
  createdById: string | null;
  /** One of its revisions that put it before the public, when there is any. */
  revisions: readonly unknown[];
}

/** What a query selects for the rules. */
export const articleFacts = {
  status: true,
  createdById: true,
  revisions: { where: { verb: 'publish' }, take: 1, select: { id: true } },
} as const;

export const mayCreateArticle = (viewer: Viewer | null): boolean =>
  hasRole(viewer, 'CONTRIBUTOR', 'EDITOR', 'PUBLISHER');

/**
 * A contributor works on own texts until they are published; an editor on all; only a publisher puts a text before the
 * public, changes what is there, and takes it down.
 */
export function mayDo(viewer: Viewer | null, action: ArticleAction, article: Omit<ArticleFacts, 'revisions'>): boolean {
  const onPortal = article.status === 'PUBLISHED' || article.status === 'SCHEDULED';
  const publisher = hasRole(viewer, 'PUBLISHER');
  switch (action) {
    case 'PUBLISH':
    case 'SCHEDULE':
    case 'UNPUBLISH':
      return publisher;
    case 'UPDATE':
    case 'RESTORE':
    case 'DELETE':
      if (onPortal) return publisher;
      return (
        publisher || hasRole(viewer, 'EDITOR') || (hasRole(viewer, 'CONTRIBUTOR') && article.createdById === viewer?.id)
      );
  }
}

/** What the status allows and the viewer may. */
export function allowedActions(viewer: Viewer | null, article: ArticleFacts): ArticleAction[] {
  return actionsFor(article.status, article.revisions.length > 0).filter((action) => mayDo(viewer, action, article));
}
