import type { ModelStatus } from '@kheo/domain/award/vocabulary';
import { MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import type { Language } from '../catalogues/language.ts';

const TONES: Readonly<Record<ModelStatus, BadgeTone>> = {
  REGISTERED: 'neutral',
  BUILDING: 'info',
  UNDER_REVIEW: 'info',
  RECOGNIZED: 'success',
  NOT_RECOGNIZED: 'neutral',
  REPLICATED: 'success',
  DISCONTINUED: 'warning',
  WITHDRAWN: 'danger',
};

/** Props of {@link CivicModelStatus}. */
export interface CivicModelStatusProps {
  status: ModelStatus;
  language: Language;
}

/** How far a model has come, in words and in colour. */
export function CivicModelStatus({ status, language }: CivicModelStatusProps) {
  return <Badge tone={TONES[status]}>{MODEL_STATUS_LABELS[status][language]}</Badge>;
}
