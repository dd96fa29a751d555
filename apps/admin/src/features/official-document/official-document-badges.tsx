import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from './official-document.operations.ts';

const tones: Record<DocumentStatus, BadgeTone> = {
  IN_FORCE: 'success',
  NOT_YET_IN_FORCE: 'neutral',
  EXPIRED: 'danger',
  REPLACED: 'warning',
};

/** Whether the document is in force, and whether the public sees it. */
export function DocumentBadges({ document }: { document: { status: DocumentStatus; published: boolean } }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tones[document.status]}>{t(`officialDocument.statuses.${document.status}`)}</Badge>
      <Badge tone={document.published ? 'info' : 'neutral'}>
        {t(document.published ? 'officialDocument.publishedMark' : 'officialDocument.unpublishedMark')}
      </Badge>
    </span>
  );
}
