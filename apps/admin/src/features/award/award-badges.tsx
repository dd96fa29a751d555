import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { AwardStatus } from './award.operations.ts';

const tones: Record<AwardStatus, BadgeTone> = {
  GRANTED: 'success',
  CORRECTED: 'warning',
  REVOKED: 'danger',
  RESTORED: 'success',
};

/** What an award is today, and whether the public sees it. */
export function AwardBadges({ award }: { award: { status: AwardStatus; published: boolean } }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tones[award.status]}>{AWARD_STATUS_LABELS[award.status][language]}</Badge>
      <Badge tone={award.published ? 'info' : 'neutral'}>
        {t(award.published ? 'award.publishedMark' : 'award.unpublishedMark')}
      </Badge>
    </span>
  );
}
