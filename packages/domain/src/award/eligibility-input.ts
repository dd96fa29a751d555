import type { AwardForm } from './award-form.ts';
import type { InitiativeScope, LeaveKind, ProceedingKind, RuleSet } from './rule-set.ts';
import type { AwardLevel, AwardStatus, DecidingAuthority, RewardKind, SubjectKind } from './vocabulary.ts';

/** An award that the nominee has had. `year` is the year that it was given for, not that of the decision. */
export interface PastAward {
  readonly id: string;
  readonly formId: string;
  readonly year: number;
  readonly status: AwardStatus;
  readonly unitId: string | null;
  readonly campaignId?: string | null;
  /** The caller's key of the achievement that it was given for; the same achievement has the same key. */
  readonly achievementId?: string | null;
}

/** What the proposal rests on. */
export interface Achievement {
  readonly id: string;
  readonly kind: RewardKind;
}

/** Discipline, inspection or complaint. */
export interface Proceeding {
  readonly id: string;
  readonly kind: ProceedingKind;
  /** `YYYY-MM-DD`; `closedOn` is null while it is pending. */
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Whether it ended with discipline; then the period starts again. */
  readonly disciplined: boolean;
}

/** An initiative or research project that was recognized. */
export interface Initiative {
  readonly id: string;
  readonly year: number;
  readonly scope: InitiativeScope;
  /** What it is called, when and by whom it was recognized; records of former years have none of these. */
  readonly name?: string;
  /** `YYYY-MM-DD`, a day of `year`; null when only the year is known. */
  readonly recognizedOn?: string | null;
  readonly recognizedBy?: string;
  readonly summary?: string;
}

/** Leave that took most of the working time of a year. */
export interface Leave {
  readonly id: string;
  readonly year: number;
  readonly kind: LeaveKind;
}

/** What the check looks at, and by which rules. */
export interface EligibilityInput {
  readonly nominee: { readonly kind: SubjectKind; readonly unitId: string | null };
  readonly proposedForm: AwardForm;
  /** The year that the award is for. */
  readonly year: number;
  /** The day on which it is checked, `YYYY-MM-DD`: pending proceedings and forms in force are those of this day. */
  readonly day: string;
  readonly rewardKind: RewardKind;
  readonly campaignId?: string | null;
  /** Who is to decide, and at which level, when that is known. */
  readonly decider?: DecidingAuthority;
  readonly level?: AwardLevel;
  readonly history: readonly PastAward[];
  readonly achievements: readonly Achievement[];
  readonly proceedings: readonly Proceeding[];
  readonly initiatives: readonly Initiative[];
  readonly leaves?: readonly Leave[];
  readonly ruleSet: RuleSet;
  /** The catalogue that history refers to; titles that are not in it keep their id as name. */
  readonly forms?: readonly AwardForm[];
}
