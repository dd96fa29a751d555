import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import type { Catalogue } from '../catalogues/vi.ts';
import type { OfficialDocumentStatus } from './register-search.ts';

const TONES: Readonly<Record<OfficialDocumentStatus, BadgeTone>> = {
  NOT_YET_IN_FORCE: 'info',
  IN_FORCE: 'success',
  EXPIRED: 'neutral',
  REPLACED: 'warning',
};

/** Props of {@link DocumentStatus}. */
export interface DocumentStatusProps {
  status: OfficialDocumentStatus;
  texts: Catalogue['documents'];
}

/** Whether a document is in force, in words and in colour. */
export function DocumentStatus({ status, texts }: DocumentStatusProps) {
  return <Badge tone={TONES[status]}>{texts.statuses[status]}</Badge>;
}
