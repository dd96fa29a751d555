import { fillLabel, type Label, type Language } from '../labels/label.ts';
import type { AwardForm } from './award-form.ts';
import { LAWS, isInForce, type Dated, type LegalBasis } from './legal-basis.ts';

/** A part of a whole, in whole numbers so that nothing is lost to rounding: four of five. */
export interface Fraction {
  readonly of: number;
  readonly parts: number;
}

/** How many must be there and how many must agree for a form. */
export interface CouncilRule extends Dated {
  readonly id: string;
  /** The forms that it is for; every other form when absent. */
  readonly formIds?: readonly string[];
  readonly categories?: readonly AwardForm['category'][];
  /** Share of the members who must be present. */
  readonly quorum: Fraction;
  /** Share of votes that a nominee needs. */
  readonly share: Fraction;
  /** Whether exactly the share is enough, or more than it is needed. */
  readonly moreThan: boolean;
  /** Of all members, or of those present. */
  readonly countedOf: 'MEMBERS' | 'PRESENT';
}

const basis: LegalBasis = { law: LAWS.decree98, toVerify: true };
const period = { validFrom: '2024-01-01', validTo: null } as const;

/** The stricter rules come first; the last one is for every other form. All shares are to be verified (DOMAIN.md E.6). */
export const councilRules: readonly CouncilRule[] = [
  {
    id: 'national',
    formIds: ['NATIONAL_EMULATION_FIGHTER'],
    categories: ['STATE_HONORARY_TITLE', 'PRIZE'],
    quorum: { parts: 2, of: 3 },
    share: { parts: 9, of: 10 },
    moreThan: false,
    countedOf: 'MEMBERS',
    basis,
    ...period,
  },
  {
    id: 'fighters-and-orders',
    formIds: ['PROVINCIAL_EMULATION_FIGHTER', 'GRASSROOTS_EMULATION_FIGHTER'],
    categories: ['ORDER', 'MEDAL'],
    quorum: { parts: 2, of: 3 },
    share: { parts: 8, of: 10 },
    moreThan: false,
    countedOf: 'MEMBERS',
    basis,
    ...period,
  },
  {
    id: 'others',
    quorum: { parts: 1, of: 2 },
    share: { parts: 1, of: 2 },
    moreThan: true,
    countedOf: 'PRESENT',
    basis,
    ...period,
  },
];

/** The rule for a form on a day, or null when none is in force. */
export function councilRuleFor(
  form: Pick<AwardForm, 'id' | 'category'>,
  day: string,
  rules: readonly CouncilRule[] = councilRules,
): CouncilRule | null {
  const concerns = ({ formIds, categories }: CouncilRule): boolean =>
    (!formIds && !categories) || !!formIds?.includes(form.id) || !!categories?.includes(form.category);
  return rules.find((rule) => isInForce(rule, day) && concerns(rule)) ?? null;
}

/** The votes on one nominee, secret or open; who was absent and voted in writing counts as a vote. */
export interface NomineeVotes {
  readonly nomineeId: string;
  readonly form: Pick<AwardForm, 'id' | 'category'>;
  readonly votesFor: number;
  /** When they were counted: all together cannot be more than the voters. */
  readonly against?: number;
  readonly abstained?: number;
}

/** A meeting with what was counted. */
export interface CouncilMeeting {
  readonly heldOn: string;
  /** Members of the council. */
  readonly members: number;
  readonly present: number;
  readonly votes: readonly NomineeVotes[];
}

/** What the votes on one nominee come to. */
export interface NomineeResult {
  readonly nomineeId: string;
  readonly passed: boolean;
  readonly votesFor: number;
  /** Votes that were needed, and of how many. */
  readonly needed: number;
  readonly of: number;
  readonly basis: LegalBasis | null;
  /** Why, in both languages: `Đạt: 9/10 phiếu đồng ý (90%), cần ít nhất 8.` */
  readonly explanation: Label;
}

/** What a meeting comes to. */
export interface CouncilResult {
  readonly heldOn: string;
  readonly members: number;
  readonly present: number;
  /** How many had to be there: the strictest rule of the meeting's forms. */
  readonly quorum: number;
  readonly quorate: boolean;
  readonly nominees: readonly NomineeResult[];
}

const EXPLANATIONS = {
  passed: {
    vi: 'Đạt: {votes}/{of} phiếu đồng ý ({percent}%), cần ít nhất {needed}.',
    en: 'Passed: {votes} of {of} votes in favour ({percent}%), at least {needed} needed.',
  },
  failed: {
    vi: 'Không đạt: {votes}/{of} phiếu đồng ý ({percent}%), cần ít nhất {needed}.',
    en: 'Not passed: {votes} of {of} votes in favour ({percent}%), at least {needed} needed.',
  },
  impossible: {
    vi: 'Số phiếu không khớp với {of} người: {votes} phiếu đồng ý.',
    en: 'The votes do not add up for {of} people: {votes} in favour.',
  },
  noRule: {
    vi: 'Chưa có quy định về tỷ lệ phiếu cho ngày họp.',
    en: 'No rule on the share of votes is in force on the day of the meeting.',
  },
  noQuorum: {
    vi: 'Hội đồng họp không đủ thành viên: {present}/{members}, cần ít nhất {quorum}.',
    en: 'The council had no quorum: {present} of {members}, at least {quorum} needed.',
  },
} as const satisfies Record<string, Label>;

/**
 * Counts a council's votes: the quorum, then every nominee against the share of its form. Nobody passes without quorum,
 * without a rule in force, or with more votes than voters.
 *
 * @example
 * tallyCouncil({ heldOn: '2026-11-20', members: 10, present: 9, votes: [{ nomineeId: '1', form: cstdCoSo, votesFor: 8 }] })
 * // nominees: [{ passed: true, votesFor: 8, needed: 8, of: 10, … 'Đạt: 8/10 phiếu đồng ý (80%), cần ít nhất 8.' }]
 */
export function tallyCouncil(meeting: CouncilMeeting, rules: readonly CouncilRule[] = councilRules): CouncilResult {
  const { heldOn, members, present } = meeting;
  const ruled = meeting.votes.map((votes) => ({ ...votes, rule: councilRuleFor(votes.form, heldOn, rules) }));
  const quorum = Math.max(1, ...ruled.map(({ rule }) => (rule ? shareOf(rule.quorum, members) : 0)));
  const quorate = members > 0 && present >= quorum && present <= members;
  const nominees = ruled.map(({ nomineeId, votesFor, against = 0, abstained = 0, rule }): NomineeResult => {
    const of = rule?.countedOf === 'PRESENT' ? present : members;
    const needed = rule ? (rule.moreThan ? moreThanShareOf(rule.share, of) : shareOf(rule.share, of)) : 0;
    const counts = [votesFor, against, abstained];
    const possible =
      counts.every((count) => Number.isInteger(count) && count >= 0) && votesFor + against + abstained <= of;
    const passed = quorate && rule !== null && possible && votesFor >= needed;
    const why = !rule ? 'noRule' : !quorate ? 'noQuorum' : !possible ? 'impossible' : passed ? 'passed' : 'failed';
    const percent = of > 0 ? Math.floor((votesFor * 100) / of) : 0;
    const values = { votes: votesFor, of, needed, percent, present, members, quorum };
    const filled = (language: Language): string => fillLabel(EXPLANATIONS[why], language, values);
    const explanation = { vi: filled('vi'), en: filled('en') };
    return { nomineeId, passed, votesFor, needed, of, basis: rule?.basis ?? null, explanation };
  });
  return { heldOn, members, present, quorum, quorate, nominees };
}

function shareOf({ parts, of }: Fraction, whole: number): number {
  return Math.ceil((whole * parts) / of);
}

function moreThanShareOf({ parts, of }: Fraction, whole: number): number {
  return Math.floor((whole * parts) / of) + 1;
}
