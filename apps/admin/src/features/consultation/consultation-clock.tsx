import { Badge } from '@kheo/ui/badge/badge';
import { useTranslation } from 'react-i18next';
import type { ConsultationRow } from './consultation.operations.ts';

/** Where a posting stands against its working-day clock. */
export function ConsultationClock({ consultation }: { consultation: ConsultationRow }) {
  const { t } = useTranslation();
  const { open, over, workingDaysLeft, summary } = consultation;
  if (over)
    return summary ? (
      <Badge>{t('consultation.over')}</Badge>
    ) : (
      <Badge tone="warning">{t('consultation.overUnsummed')}</Badge>
    );
  if (!open) return <Badge tone="info">{t('consultation.notYet')}</Badge>;
  return (
    <Badge tone="accent">
      {workingDaysLeft === 0 ? t('consultation.lastDay') : t('consultation.daysLeft', { count: workingDaysLeft })}
    </Badge>
  );
}
