import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { useInterfaceLanguage } from './use-interface-language.ts';

/** Beside the name of an award that was revoked; nothing beside the others. */
export function RevokedBadge({ status }: { status: string }) {
  const language = useInterfaceLanguage();
  return status === 'REVOKED' ? <Badge tone="danger">{AWARD_STATUS_LABELS.REVOKED[language]}</Badge> : null;
}
