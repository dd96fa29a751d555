import type { ModelStatus } from '@kheo/domain/award/vocabulary';
import { MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';

const tones: Record<ModelStatus, BadgeTone> = {
  REGISTERED: 'neutral',
  BUILDING: 'info',
  UNDER_REVIEW: 'info',
  RECOGNIZED: 'success',
  NOT_RECOGNIZED: 'warning',
  REPLICATED: 'accent',
  DISCONTINUED: 'neutral',
  WITHDRAWN: 'danger',
};

/** Where a model stands: “Được công nhận”. */
export function CivicModelBadge({ status }: { status: ModelStatus }) {
  const language = useInterfaceLanguage();
  return <Badge tone={tones[status]}>{MODEL_STATUS_LABELS[status][language]}</Badge>;
}
