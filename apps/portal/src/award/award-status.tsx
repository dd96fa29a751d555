import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import type { AwardStatus as Status } from '@kheo/domain/award/vocabulary';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import type { Language } from '../catalogues/language.ts';

const TONES: Readonly<Record<Status, BadgeTone>> = {
  GRANTED: 'success',
  CORRECTED: 'info',
  REVOKED: 'danger',
  RESTORED: 'success',
};

/** Props of {@link AwardStatus}. */
export interface AwardStatusProps {
  status: Status;
  language: Language;
}

/** Whether an award stands, in words and in colour. */
export function AwardStatus({ status, language }: AwardStatusProps) {
  return <Badge tone={TONES[status]}>{AWARD_STATUS_LABELS[status][language]}</Badge>;
}
