import { decreedHolidays } from '../working-days/holidays.ts';
import { addWorkingDays, dayInVietnam, workingDaysBetween, type SpecialDay } from '../working-days/working-days.ts';
import type { Label } from '../labels/label.ts';
import { LAWS, isInForce, type Dated } from './legal-basis.ts';
import type { AwardLevel, DossierStatus } from './vocabulary.ts';

/** How many working days a part of the procedure may take. */
export interface SlaRule extends Dated {
  readonly id: string;
  readonly label: Label;
  /** Entering one of these starts the clock. */
  readonly starts: readonly DossierStatus[];
  /** Entering one of these stops it. */
  readonly stops: readonly DossierStatus[];
  /** In these it stands still: the dossier is not in the agency's hands. */
  readonly pauses: readonly DossierStatus[];
  /** For these levels; for all when absent. */
  readonly levels?: readonly AwardLevel[];
  readonly workingDays: number;
}

/**
 * Deadlines as published procedures print them; provinces differ and all go back to the decrees of their time, so every
 * row is to be verified and is the seed of a table that an official keeps.
 */
export const slaRules: readonly SlaRule[] = [
  {
    id: 'appraisal',
    label: { vi: 'Thẩm định hồ sơ', en: 'Appraisal of the dossier' },
    starts: ['RECEIVED'],
    stops: ['COUNCIL', 'AWAITING_DECISION', 'FORWARDED_UP', 'AWARDED', 'REJECTED'],
    pauses: ['RETURNED', 'PUBLIC_CONSULTATION'],
    workingDays: 10,
    validFrom: '2017-10-01',
    validTo: null,
    basis: { law: LAWS.localRules, toVerify: true },
  },
  {
    id: 'communal-decision',
    label: { vi: 'Quyết định tặng giấy khen cấp xã', en: 'Decision on a communal commendation' },
    starts: ['RECEIVED'],
    stops: ['AWARDED', 'REJECTED', 'FORWARDED_UP'],
    pauses: ['RETURNED', 'PUBLIC_CONSULTATION'],
    levels: ['COMMUNE', 'DISTRICT'],
    workingDays: 12,
    validFrom: '2017-10-01',
    validTo: null,
    basis: { law: LAWS.localRules, toVerify: true },
  },
];

/** One entry of a dossier's history: when (milliseconds since 1970) it entered which status. */
export interface StatusEntry {
  readonly status: DossierStatus;
  readonly at: number;
}

/** Where a dossier stands against one rule. Days are `YYYY-MM-DD`. */
export interface DossierDeadline {
  readonly rule: SlaRule;
  readonly startedOn: string;
  /** The last day, pauses up to now added. */
  readonly dueOn: string;
  /** When the clock stopped, or null while it runs. */
  readonly stoppedOn: string | null;
  /** Working days left, 0 on the last one, negative when late; counted to the stop when there is one. */
  readonly daysLeft: number;
  readonly late: boolean;
  readonly paused: boolean;
}

/**
 * The deadlines of a dossier, soonest first. The day on which a step is taken is not counted; time in a pausing status
 * is added in whole working days. Give it decreed holidays only: an agency must not promise a day too late.
 *
 * @example
 * dossierDeadlines([{ status: 'RECEIVED', at }], slaRules, { now, level: 'COMMUNE' })[0]?.dueOn // '2026-11-16'
 */
export function dossierDeadlines(
  history: readonly StatusEntry[],
  rules: readonly SlaRule[],
  { now, level, holidays = decreedHolidays }: { now: number; level: AwardLevel; holidays?: readonly SpecialDay[] },
): DossierDeadline[] {
  const entries = history.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
  return rules
    .filter(({ levels }) => levels?.includes(level) ?? true)
    .map((rule) => deadlineOf(rule, entries, now, holidays))
    .filter((deadline) => deadline !== null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

function deadlineOf(
  rule: SlaRule,
  entries: readonly StatusEntry[],
  now: number,
  holidays: readonly SpecialDay[],
): DossierDeadline | null {
  let start: string | null = null;
  let stop: string | null = null;
  let pausedSince: string | null = null;
  let pausedDays = 0;
  for (const { status, at } of entries) {
    const day = dayInVietnam(at);
    if (start === null || stop !== null) {
      // A dossier that comes again after it was finished starts anew.
      if (!rule.starts.includes(status) || !isInForce(rule, day)) continue;
      [start, stop, pausedSince, pausedDays] = [day, null, null, 0];
      continue;
    }
    if (pausedSince !== null && !rule.pauses.includes(status)) {
      pausedDays += workingDaysBetween(pausedSince, day, holidays);
      pausedSince = null;
    }
    if (rule.stops.includes(status)) stop = day;
    else if (rule.pauses.includes(status)) pausedSince ??= day;
  }
  if (start === null) return null;
  const today = stop ?? dayInVietnam(now);
  if (pausedSince !== null) pausedDays += workingDaysBetween(pausedSince, today, holidays);
  const dueOn = addWorkingDays(start, rule.workingDays + pausedDays, holidays);
  const daysLeft = workingDaysBetween(today, dueOn, holidays);
  return {
    rule,
    startedOn: start,
    dueOn,
    stoppedOn: stop,
    daysLeft,
    late: today > dueOn,
    paused: pausedSince !== null,
  };
}
