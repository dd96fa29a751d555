import { awardFormOf, awardForms } from './award-forms.ts';
import type { EligibilityInput, Leave, PastAward } from './eligibility-input.ts';
import type { Finding, LookedAt } from './finding.ts';
import type { ChainRule } from './rule-set.ts';

/** A chain of times as far as it goes back without a break. */
interface Chain {
  readonly awards: readonly PastAward[];
  readonly leaves: readonly Leave[];
  /** Times that the rule counts. */
  readonly count: number;
  /** The year at which it broke, or at which the next time would have been. */
  readonly brokenAt: number;
}

/**
 * The titles that must have been held in a row: three times Chiến sĩ thi đua cơ sở before the provincial title, two of
 * these before the national one (Luật TĐKT 2022, Điều 22 and 21). What lies before discipline does not count.
 */
export function checkChain(input: EligibilityInput): Finding[] {
  return input.ruleSet.chains
    .filter((rule) => rule.formId === input.proposedForm.id)
    .flatMap((rule) => findingsOf(rule, input));
}

function findingsOf(rule: ChainRule, input: EligibilityInput): Finding[] {
  const { forms = awardForms, leaves = [], ruleSet } = input;
  const restart = restartOf(input);
  const held = input.history.filter(({ formId, year }) => formId === rule.requiredFormId && year <= input.year);
  const chain = chainOf(rule, input.year, held, leaves, restart?.year ?? -Infinity);
  const weight = { severity: rule.severity, basis: rule.basis };
  const required = awardFormOf(rule.requiredFormId, forms)?.label ?? rule.requiredFormId;
  const years = chain.awards.map(({ year }) => year).join(', ') || '–';
  const lookedAt = chain.awards.map(({ id }): LookedAt => ({ kind: 'award', id }));
  const leaveSeen = chain.leaves.map(({ id }): LookedAt => ({ kind: 'leave', id }));
  const found: Finding[] = [];
  if (chain.count < rule.times) {
    const data = { required, needed: rule.times, found: chain.count, years, missingYear: chain.brokenAt };
    found.push({ ...weight, code: 'chain-too-short', data, lookedAt: [...lookedAt, ...leaveSeen] });
    const lost = held.filter(({ year }) => restart !== null && year <= restart.year);
    if (restart !== null && lost.length > 0) {
      const seen = lost.map(({ id }): LookedAt => ({ kind: 'award', id }));
      const proceeding: LookedAt = { kind: 'proceeding', id: restart.id };
      const { severity, basis } = ruleSet.restart;
      found.push({
        severity,
        basis,
        code: 'period-restarted',
        data: { year: restart.year },
        lookedAt: [proceeding, ...seen],
      });
    }
    return found;
  }
  const data = { required, needed: rule.times };
  const units = new Set([...chain.awards.map(({ unitId }) => unitId), input.nominee.unitId]);
  if (units.size > 1) found.push({ ...weight, severity: 'warn', code: 'chain-over-transfer', data, lookedAt });
  if (chain.leaves.length > 0) {
    const printed = chain.leaves.map(({ year }) => year).join(', ');
    found.push({
      ...weight,
      severity: 'warn',
      code: 'chain-over-leave',
      data: { ...data, years: printed },
      lookedAt: leaveSeen,
    });
  }
  return found;
}

/** The last year that discipline took away. */
function restartOf({ proceedings, day }: EligibilityInput): { id: string; year: number } | null {
  const ended = proceedings
    .filter(({ disciplined, closedOn }) => disciplined && closedOn !== null && closedOn <= day)
    .map(({ id, closedOn }) => ({ id, year: Number(closedOn?.slice(0, 4)) }));
  return ended.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

function chainOf(
  rule: ChainRule,
  proposalYear: number,
  held: readonly PastAward[],
  leaves: readonly Leave[],
  lostUpTo: number,
): Chain {
  const awards: PastAward[] = [];
  const bridges: Leave[] = [];
  let count = 0;
  // The title of the year itself may still be on its way: then the chain ends a year earlier.
  let grace = rule.endsIn === 'SAME_YEAR_OR_BEFORE' ? 1 : 0;
  let unitId: string | null | undefined;
  let wait = 0;
  let year = proposalYear;
  for (; count < rule.times && year > lostUpTo; year -= 1) {
    const award = held.find((one) => one.year === year);
    const leave = leaves.find((one) => one.year === year && rule.leaveKinds.includes(one.kind));
    if (award) {
      if (!rule.acrossUnits && unitId !== undefined && unitId !== award.unitId) break;
      unitId = award.unitId;
      awards.push(award);
      count += 1;
      wait = 0;
    } else if (leave) {
      bridges.push(leave);
      if (rule.leave === 'COUNT') count += 1;
    } else if (awards.length === 0) {
      if (grace === 0) break;
      grace -= 1;
    } else {
      wait += 1;
      if (wait >= rule.stepYears) break;
    }
  }
  // Leave before the first time is no part of a chain.
  const first = awards.at(-1)?.year ?? Infinity;
  const inside = rule.leave === 'COUNT' ? bridges : bridges.filter((leave) => leave.year > first);
  return { awards, leaves: inside, count, brokenAt: year };
}
