import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { dayInVietnam } from '@kheo/domain/working-days/working-days';
import type { Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';

/** When a movement runs. */
export interface Period {
  startsOn: string;
  endsOn: string | null;
}

/** The period in words: `từ ngày 1-1-2020 đến ngày 31-12-2020`. */
export function printPeriod({ startsOn, endsOn }: Period, language: Language, texts: Catalogue['movements']): string {
  const from = printMoment(startsOn, language, 'date');
  return endsOn === null ? texts.from(from) : texts.fromTo(from, printMoment(endsOn, language, 'date'));
}

/** Whether a movement runs on the day of this moment, by Vietnam's clock. */
export function phaseOf({ startsOn, endsOn }: Period, now: Date): 'coming' | 'running' | 'ended' {
  const today = dayInVietnam(now.getTime());
  if (today < startsOn) return 'coming';
  return endsOn !== null && endsOn < today ? 'ended' : 'running';
}

const TONES: Readonly<Record<ReturnType<typeof phaseOf>, BadgeTone>> = {
  coming: 'info',
  running: 'success',
  ended: 'neutral',
};

/** Props of {@link MovementPhase}. */
export interface MovementPhaseProps {
  period: Period;
  now: Date;
  texts: Catalogue['movements'];
}

/** Whether it runs, in words and in colour. */
export function MovementPhase({ period, now, texts }: MovementPhaseProps) {
  const phase = phaseOf(period, now);
  return <Badge tone={TONES[phase]}>{texts[phase]}</Badge>;
}
