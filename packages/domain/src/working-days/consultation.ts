import { LAWS, inForceOn, type Dated } from '../award/legal-basis.ts';
import type { AwardForm } from '../award/award-form.ts';
import { addWorkingDays, dayInVietnam, isDay, type SpecialDay } from './working-days.ts';

/** How long nominees of some forms are before the public. */
export interface ConsultationRule extends Dated {
  readonly id: string;
  /** Whole working days that the list stays public, the opening day not counted. */
  readonly workingDays: number;
  /** The forms for which the rule is a duty. */
  readonly categories: readonly AwardForm['category'][];
  readonly formIds: readonly string[];
}

/**
 * Orders, state titles and prizes must be public for at least ten working days before the council meets (Nghị định
 * 98/2023/NĐ-CP, Điều 46 khoản 2); applied to Chiến sĩ thi đua toàn quốc too. Whether Nghị định 152/2025 renumbered the
 * clause is to be verified.
 */
export const consultationRules: readonly ConsultationRule[] = [
  {
    id: 'decree-98-article-46',
    workingDays: 10,
    categories: ['ORDER', 'MEDAL', 'STATE_HONORARY_TITLE', 'PRIZE'],
    formIds: ['NATIONAL_EMULATION_FIGHTER'],
    validFrom: '2024-01-01',
    validTo: '2025-06-30',
    basis: { law: LAWS.decree98, article: '46', clause: '2' },
  },
  {
    id: 'decree-152-article-46',
    workingDays: 10,
    categories: ['ORDER', 'MEDAL', 'STATE_HONORARY_TITLE', 'PRIZE'],
    formIds: ['NATIONAL_EMULATION_FIGHTER'],
    validFrom: '2025-07-01',
    // Nghị định 152/2025 expires on 1/3/2027; the duty stays until a row of its successor says otherwise, because a row
    // that somebody forgot to add must not keep the public out.
    validTo: null,
    basis: { law: LAWS.decree152, article: '46', clause: '2', toVerify: true },
  },
];

/** The consultation that the law demands for a form on a day, or null when it demands none. */
export function consultationRuleFor(
  form: Pick<AwardForm, 'id' | 'category'>,
  day: string,
  rules: readonly ConsultationRule[] = consultationRules,
): ConsultationRule | null {
  return inForceOn(
    rules.filter(({ categories, formIds }) => categories.includes(form.category) || formIds.includes(form.id)),
    day,
  );
}

/**
 * The last day on which opinions are taken: the n-th whole working day after the opening day. Give it every holiday,
 * expected ones too, so that the public never has less time than the law says. Empty when the day is none.
 *
 * @example consultationCloses('2026-11-02', { workingDays: 10 }, vietnameseHolidays) // '2026-11-16'
 */
export function consultationCloses(
  opensOn: string,
  rule: Pick<ConsultationRule, 'workingDays'>,
  holidays: readonly SpecialDay[],
): string {
  return addWorkingDays(opensOn, rule.workingDays, holidays);
}

/**
 * Whether a consultation is over at a moment (milliseconds since 1970): the whole of its last day belongs to the public,
 * so it is over from the first minute of the next day in Hà Nội. Never over when the day is none.
 *
 * @example hasConsultationClosed('2026-11-16', Date.parse('2026-11-16T23:59:00+07:00')) // false
 */
export function hasConsultationClosed(closesOn: string, now: number): boolean {
  return isDay(closesOn) && dayInVietnam(now) > closesOn;
}
