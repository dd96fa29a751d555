import { Badge } from '@kheo/ui/badge/badge';
import { useTranslation } from 'react-i18next';

/** Whether the public sees it. */
export function PublishedBadge({ published }: { published: boolean }) {
  const { t } = useTranslation();
  return (
    <Badge tone={published ? 'success' : 'neutral'}>{t(published ? 'record.published' : 'record.unpublished')}</Badge>
  );
}
