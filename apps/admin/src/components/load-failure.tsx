import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';

/** What stands in place of data that did not come. */
export function LoadFailure({ error, onRetry }: { error: CombinedError | undefined; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="error"
      announce
      title={t('common.failed.load')}
      actions={
        <Button size="small" icon={<RotateCw aria-hidden="true" />} onClick={onRetry}>
          {t('common.retry')}
        </Button>
      }
    >
      {t(error?.networkError ? 'common.failed.network' : 'common.failed.server')}
    </Notice>
  );
}
