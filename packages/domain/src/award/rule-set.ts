import { LAWS, inForceOn, type Dated, type LegalBasis } from './legal-basis.ts';
import type { Severity } from './finding.ts';
import type { RewardKind } from './vocabulary.ts';

/** How far an initiative or project was found to reach; each includes the ones before it. */
export const initiativeScopes = ['UNIT', 'PROVINCE', 'NATION'] as const;
/** One of {@link initiativeScopes}: `'PROVINCE'` (Phạm vi ảnh hưởng cấp tỉnh). */
export type InitiativeScope = (typeof initiativeScopes)[number];

/** Leave that a rule set may count as no break. */
export type LeaveKind = 'MATERNITY' | 'STUDY' | 'SICKNESS' | 'MILITARY_SERVICE';

/** What may be under way against somebody. */
export type ProceedingKind = 'DISCIPLINE' | 'INSPECTION' | 'COMPLAINT';

/** How hard a rule is, and where it comes from. */
export interface RuleWeight {
  readonly severity: Severity;
  readonly basis: LegalBasis;
}

/** So many times in a row of one title before another. */
export interface ChainRule extends RuleWeight {
  readonly formId: string;
  readonly requiredFormId: string;
  readonly times: number;
  /** Years from one time to the next: 1 for every year, more where the title is not given yearly. */
  readonly stepYears: number;
  /** The last time is of the proposal's year, or may be of the year before. */
  readonly endsIn: 'SAME_YEAR' | 'SAME_YEAR_OR_BEFORE';
  /** Years of counted leave neither break the chain nor add to it (`BRIDGE`), or count as a time (`COUNT`). */
  readonly leaveKinds: readonly LeaveKind[];
  readonly leave: 'BRIDGE' | 'COUNT';
  /** Whether times in different units make one chain; if so, the change is pointed out. */
  readonly acrossUnits: boolean;
}

/** An initiative that a title needs. */
export interface InitiativeRule extends RuleWeight {
  readonly formId: string;
  readonly scope: InitiativeScope;
  /** How many years back, with the proposal's own, it may have been recognized. */
  readonly withinYears: number;
}

/** The rules of eligibility in a period; a change of law is a new set. */
export interface RuleSet extends Dated {
  readonly version: string;
  readonly chains: readonly ChainRule[];
  readonly initiatives: readonly InitiativeRule[];
  readonly form: RuleWeight;
  readonly subjectKind: RuleWeight;
  readonly authority: RuleWeight;
  readonly sameAchievement: RuleWeight;
  readonly sameTitleAndYear: RuleWeight;
  readonly sameCampaignAndYear: RuleWeight;
  readonly pending: RuleWeight & { readonly kinds: readonly ProceedingKind[] };
  /** What was achieved up to the year of discipline does not count any more. */
  readonly restart: RuleWeight;
  /** Kinds of achievement that are no basis for an award of merit. */
  readonly meritBasis: RuleWeight & { readonly excluded: readonly RewardKind[] };
}

const law = (article: string, clause?: string, toVerify?: boolean): LegalBasis => ({
  law: LAWS.law2022,
  article,
  ...(clause && { clause }),
  ...(toVerify && { toVerify }),
});
const countedLeave = { leaveKinds: ['MATERNITY', 'STUDY'], leave: 'BRIDGE', acrossUnits: true } as const;

// Luật Thi đua, khen thưởng 2022. Articles that were read: 21, 22, 78, 80, 84; others are marked.
const chains: readonly ChainRule[] = [
  {
    formId: 'NATIONAL_EMULATION_FIGHTER',
    requiredFormId: 'PROVINCIAL_EMULATION_FIGHTER',
    times: 2,
    stepYears: 1,
    endsIn: 'SAME_YEAR_OR_BEFORE',
    severity: 'warn',
    basis: law('21'),
    ...countedLeave,
  },
  {
    formId: 'PROVINCIAL_EMULATION_FIGHTER',
    requiredFormId: 'GRASSROOTS_EMULATION_FIGHTER',
    times: 3,
    stepYears: 1,
    endsIn: 'SAME_YEAR_OR_BEFORE',
    severity: 'warn',
    basis: law('22'),
    ...countedLeave,
  },
  {
    formId: 'GRASSROOTS_EMULATION_FIGHTER',
    requiredFormId: 'ADVANCED_WORKER',
    times: 1,
    stepYears: 1,
    endsIn: 'SAME_YEAR',
    severity: 'warn',
    basis: law('23', undefined, true),
    ...countedLeave,
  },
];

const base: Omit<RuleSet, 'version' | 'validFrom' | 'validTo' | 'basis'> = {
  chains,
  initiatives: [
    { formId: 'NATIONAL_EMULATION_FIGHTER', scope: 'NATION', withinYears: 2, severity: 'warn', basis: law('21') },
    { formId: 'PROVINCIAL_EMULATION_FIGHTER', scope: 'PROVINCE', withinYears: 3, severity: 'warn', basis: law('22') },
    {
      formId: 'GRASSROOTS_EMULATION_FIGHTER',
      scope: 'UNIT',
      withinYears: 1,
      severity: 'warn',
      basis: law('23', undefined, true),
    },
  ],
  form: { severity: 'block', basis: { law: LAWS.law2022 } },
  subjectKind: { severity: 'block', basis: law('2') },
  authority: { severity: 'block', basis: law('80') },
  sameAchievement: { severity: 'block', basis: law('5', undefined, true) },
  sameTitleAndYear: { severity: 'block', basis: law('5', undefined, true) },
  sameCampaignAndYear: { severity: 'warn', basis: law('5', undefined, true) },
  pending: {
    kinds: ['DISCIPLINE', 'INSPECTION', 'COMPLAINT'],
    severity: 'warn',
    basis: { law: LAWS.decree98, toVerify: true },
  },
  restart: { severity: 'warn', basis: { law: LAWS.decree98, toVerify: true } },
  meritBasis: {
    excluded: ['SUDDEN', 'CAMPAIGN'],
    severity: 'warn',
    basis: { law: LAWS.decree98, toVerify: true },
  },
};

const decree152: LegalBasis = { law: LAWS.decree152 };

/**
 * The rule sets of the product's first start. Nghị định 152/2025/NĐ-CP (from 1/7/2025, expiring 1/3/2027) makes pending
 * proceedings a bar; before it they are pointed out.
 */
export const ruleSets: readonly RuleSet[] = [
  {
    ...base,
    version: '2024-01',
    validFrom: '2024-01-01',
    validTo: '2025-06-30',
    basis: { law: LAWS.decree98 },
  },
  {
    ...base,
    version: '2025-07',
    validFrom: '2025-07-01',
    validTo: '2027-02-28',
    basis: decree152,
    pending: { ...base.pending, severity: 'block', basis: decree152 },
    restart: { ...base.restart, basis: decree152 },
    meritBasis: { ...base.meritBasis, severity: 'block', basis: decree152 },
  },
];

/** The rule set in force on a day, or null: then nobody can say whether a nominee is eligible. */
export function ruleSetOn(day: string, sets: readonly RuleSet[] = ruleSets): RuleSet | null {
  return inForceOn(sets, day);
}
