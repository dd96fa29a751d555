/** Where an article is on its way to the reader (DOMAIN.md B). */
export const articleStatuses = [
  'DRAFT',
  'SUBMITTED',
  'IN_EDIT',
  'RETURNED',
  'PENDING_APPROVAL',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'UNPUBLISHED',
  'ARCHIVED',
] as const;

/** One of {@link articleStatuses}, e.g. `'PENDING_APPROVAL'` (Chờ duyệt). */
export type ArticleStatus = (typeof articleStatuses)[number];

/** What may be done with an article; `PUBLISH` is “đăng”, `UNPUBLISH` is “gỡ”. */
export type ArticleAction = 'UPDATE' | 'PUBLISH' | 'SCHEDULE' | 'UNPUBLISH' | 'RESTORE' | 'DELETE';

const open: readonly ArticleAction[] = ['UPDATE', 'PUBLISH', 'SCHEDULE', 'RESTORE'];
const moves: Record<ArticleStatus, readonly ArticleAction[]> = {
  DRAFT: open,
  SUBMITTED: open,
  IN_EDIT: open,
  RETURNED: open,
  PENDING_APPROVAL: open,
  APPROVED: open,
  SCHEDULED: [...open, 'UNPUBLISH'],
  PUBLISHED: ['UPDATE', 'UNPUBLISH', 'RESTORE'],
  UNPUBLISHED: open,
  ARCHIVED: [],
};

/**
 * What an article's status allows, whoever asks. Only what was never published may be deleted (`everPublished` false):
 * published items keep their trace.
 *
 * @example
 * actionsFor('PUBLISHED', true) // ['UPDATE', 'UNPUBLISH', 'RESTORE']
 */
export function actionsFor(status: ArticleStatus, everPublished: boolean): readonly ArticleAction[] {
  const deletable = !everPublished && status !== 'ARCHIVED' && status !== 'PUBLISHED';
  return deletable ? [...moves[status], 'DELETE'] : moves[status];
}
