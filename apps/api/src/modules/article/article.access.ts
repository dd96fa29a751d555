import { actionsFor, type ArticleAction } from '@kheo/domain';
import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';
import type { ArticleStatus } from '#src/generated/prisma/enums.ts';

/** What the rules look at. */
export interface ArticleFacts {
  status: ArticleStatus;
  createdById: string | null;
  publishedAt: Date | null;
}

export const mayCreateArticle = (viewer: Viewer | null): boolean => hasRole(viewer, 'CONTRIBUTOR', 'EDITOR', 'PUBLISHER');

/**
 * A contributor works on own texts until they are published; an editor on all; only a publisher puts a text before the
 * public, changes what is there, and takes it down.
 */
export function mayDo(viewer: Viewer | null, action: ArticleAction, article: ArticleFacts): boolean {
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
      return publisher || hasRole(viewer, 'EDITOR') || (hasRole(viewer, 'CONTRIBUTOR') && article.createdById === viewer?.id);
  }
}

/** What the status allows and the viewer may. */
export function allowedActions(viewer: Viewer | null, article: ArticleFacts): ArticleAction[] {
  const everPublished = article.publishedAt !== null && article.status !== 'SCHEDULED' && article.status !== 'DRAFT';
  return actionsFor(article.status, everPublished).filter((action) => mayDo(viewer, action, article));
}
