import { Notice } from '@kheo/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { FailureReason } from '../lib/mutation-payload.ts';

/** Why nothing was saved, and what to do. */
export function FailureNotice({ reason, className }: { reason: FailureReason | null; className?: string }) {
  const { t } = useTranslation();
  if (!reason) return null;
  return (
    <Notice tone="error" announce className={className}>
      {t(`common.failed.${reason}`)}
    </Notice>
  );
}
