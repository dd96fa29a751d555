import { Notice } from '@kheo/ui/notice/notice';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureReason } from '../lib/mutation-payload.ts';

/** Why nothing was saved, and what to do. */
export function FailureNotice({ reason, className }: { reason: FailureReason | null; className?: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a screen away from here.
  useEffect(() => {
    if (reason) box.current?.focus();
  }, [reason]);
  if (!reason) return null;
  return (
    <div ref={box} tabIndex={-1} className={className}>
      <Notice tone="error" announce>
        {t(`common.failed.${reason}`)}
      </Notice>
    </div>
  );
}
