import { DOSSIER_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { CircleAlert, CirclePause, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { Deadline, DossierStatus } from './dossier.operations.ts';

const tones: Record<DossierStatus, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  RECEIVED: 'info',
  APPRAISING: 'info',
  PUBLIC_CONSULTATION: 'accent',
  COUNCIL: 'accent',
  AWAITING_DECISION: 'accent',
  AWARDED: 'success',
  REJECTED: 'danger',
  FORWARDED_UP: 'neutral',
};

/** Where a dossier stands: “Đang thẩm định”. */
export function DossierStatusBadge({ status }: { status: DossierStatus }) {
  const language = useInterfaceLanguage();
  return <Badge tone={tones[status]}>{DOSSIER_STATUS_LABELS[status][language]}</Badge>;
}

/** How a dossier stands against its next deadline: a colour, a sign and words. */
export function DeadlineBadge({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation();
  const next = deadlines.find(({ stopped }) => !stopped);
  if (!next) return <span className="text-sm text-ink-soft">{t('dossier.deadline.none')}</span>;
  return <DeadlineMark deadline={next} />;
}

/** One deadline in words. */
export function DeadlineMark({ deadline: { late, paused, daysLeft } }: { deadline: Deadline }) {
  const { t } = useTranslation();
  const Sign = late ? CircleAlert : paused ? CirclePause : Clock;
  const tone: BadgeTone = late ? 'danger' : paused ? 'neutral' : daysLeft <= 2 ? 'warning' : 'neutral';
  return (
    <Badge tone={tone}>
      <Sign aria-hidden="true" className="size-3.5" />
      {late
        ? t('dossier.deadline.late', { count: Math.max(1, -daysLeft) })
        : paused
          ? t('dossier.deadline.paused')
          : daysLeft === 0
            ? t('dossier.deadline.today')
            : t('dossier.deadline.left', { count: daysLeft })}
    </Badge>
  );
}
