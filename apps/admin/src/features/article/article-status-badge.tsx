import { ARTICLE_STATUS_LABELS } from '@kheo/domain/labels/article-status-labels';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { ArticleStatus } from './article.operations.ts';

const tones: Record<ArticleStatus, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  IN_EDIT: 'info',
  RETURNED: 'warning',
  PENDING_APPROVAL: 'info',
  APPROVED: 'info',
  SCHEDULED: 'warning',
  PUBLISHED: 'success',
  UNPUBLISHED: 'danger',
  ARCHIVED: 'neutral',
};

export function ArticleStatusBadge({ status }: { status: ArticleStatus }) {
  return <Badge tone={tones[status]}>{ARTICLE_STATUS_LABELS[status][useInterfaceLanguage()]}</Badge>;
}
