import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { dayInVietnam } from '@kheo/domain/working-days/working-days';
import type { Catalogue } from '../../catalogues/vi.ts';

type State = 'open' | 'coming' | 'closed';

const TONES: Readonly<Record<State, BadgeTone>> = { open: 'success', coming: 'info', closed: 'neutral' };

/** Where a consultation stands on the day of this moment, by Vietnam's clock; both its days are whole. */
export function stateOf({ opensOn, closesOn }: { opensOn: string; closesOn: string }, now: Date): State {
  const today = dayInVietnam(now.getTime());
  if (today < opensOn) return 'coming';
  return today <= closesOn ? 'open' : 'closed';
}

/** Props of {@link ConsultationState}. */
export interface ConsultationStateProps {
  consultation: { opensOn: string; closesOn: string };
  now: Date;
  texts: Catalogue['consultations'];
}

/** Whether opinions are taken, in words and in colour. */
export function ConsultationState({ consultation, now, texts }: ConsultationStateProps) {
  const state = stateOf(consultation, now);
  return <Badge tone={TONES[state]}>{texts.states[state]}</Badge>;
}
