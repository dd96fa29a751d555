import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';
import type { ArticleOrder, ArticleStatus } from './article.operations.ts';

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
] as const satisfies readonly ArticleStatus[];

export const articleOrders = [
  'UPDATED_DESC',
  'UPDATED_ASC',
  'PUBLISHED_DESC',
  'PUBLISHED_ASC',
  'TITLE_ASC',
  'TITLE_DESC',
] as const satisfies readonly ArticleOrder[];

/** What the list shows, in the address: Back and a copied address give the same list. A wrong value is ignored. */
export const articleListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  status: z.enum(articleStatuses).optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  language: z.enum(['VI', 'EN']).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  superseded: z.boolean().optional().catch(undefined),
  order: z.enum(articleOrders).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type ArticleListSearch = z.infer<typeof articleListSearch>;

export function articleListLink(search: ArticleListSearch = {}) {
  return linkOptions({ to: '/articles', search });
}

/** The editor of an article, e.g. of “Đảng ủy Sở Tư pháp ban hành Kế hoạch …”. */
export function articleEditLink(articleId: string) {
  return linkOptions({ to: '/articles/$articleId', params: { articleId }, search: {} });
}

/** The id that stands in the address of an article that is not there yet. */
export const newArticleId = 'new';

/** `translationOf` is the article that a new one translates. */
export const articleEditSearch = z.object({ translationOf: z.string().optional().catch(undefined) });

/** Writing a new article, or the translation of one. */
export function articleCreateLink(translationOf?: string) {
  return linkOptions({ to: '/articles/$articleId', params: { articleId: newArticleId }, search: { translationOf } });
}
