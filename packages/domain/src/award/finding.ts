import type { Label } from '../labels/label.ts';
import type { LegalBasis } from './legal-basis.ts';

/** What the check of eligibility can find. */
export const findingCodes = [
  'form-not-in-force',
  'subject-kind-not-allowed',
  'authority-not-competent',
  'level-differs',
  'chain-too-short',
  'chain-over-transfer',
  'chain-over-leave',
  'period-restarted',
  'initiative-missing',
  'discipline-pending',
  'inspection-pending',
  'complaint-pending',
  'achievement-already-rewarded',
  'already-held-this-year',
  'campaign-already-rewarded',
  'sudden-not-a-basis',
] as const;
/** One of {@link findingCodes}: `'chain-too-short'` (Chưa đủ số lần liên tục). */
export type FindingCode = (typeof findingCodes)[number];

/** `warn`: somebody should look; `block`: the law says no, and going on needs a recorded reason. */
export type Severity = 'warn' | 'block';

/** A record that a rule looked at, by the id that the caller gave it. */
export interface LookedAt {
  readonly kind: 'award' | 'proceeding' | 'initiative' | 'achievement' | 'leave' | 'form';
  readonly id: string;
}

/** One thing that the check found, with the law that it rests on and the records that it looked at. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly basis: LegalBasis;
  /** Values of the sentence; a label is put in in the language of the reader. */
  readonly data: Readonly<Record<string, string | number | Label>>;
  readonly lookedAt: readonly LookedAt[];
}
