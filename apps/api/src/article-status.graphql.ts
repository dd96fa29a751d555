import { builder } from './builder.ts';

export const ArticleStatus = builder.enumType('ArticleStatus', {
  values: [
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
  ] as const,
});
