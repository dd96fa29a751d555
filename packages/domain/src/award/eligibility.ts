import { AWARD_LEVEL_LABELS, DECIDING_AUTHORITY_LABELS, SUBJECT_KIND_LABELS } from '../labels/award-labels.ts';
import { INITIATIVE_SCOPE_LABELS } from '../labels/finding-labels.ts';
import type { AwardForm } from './award-form.ts';
import { awardFormOf, awardForms } from './award-forms.ts';
import { checkChain } from './chain.ts';
import type { Finding, FindingCode, LookedAt } from './finding.ts';
import { isInForce } from './legal-basis.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { initiativeScopes, type ProceedingKind, type RuleWeight } from './rule-set.ts';

/**
 * Whether a nominee may be proposed for a title or form: everything that was found, each with its basis and the records
 * looked at; empty when nothing was. It warns, and blocks only where the rule set says so. Revoked awards count for
 * nothing.
 *
 * @example
 * checkEligibility({ nominee, proposedForm: cstdCapTinh, year: 2026, …, ruleSet }).map(({ code }) => code)
 * // ['chain-too-short', 'initiative-missing']
 */
export function checkEligibility(input: EligibilityInput): Finding[] {
  const history = input.history.filter(({ status }) => status !== 'REVOKED');
  const own = { ...input, history };
  return [
    ...checkForm(own),
    ...checkProceedings(own),
    ...checkDuplicates(own),
    ...checkMerit(own),
    ...checkChain(own),
    ...checkInitiative(own),
  ];
}

function finding(
  code: FindingCode,
  { severity, basis }: RuleWeight,
  data: Finding['data'],
  lookedAt: LookedAt[],
): Finding {
  return { code, severity, basis, data, lookedAt };
}

/** In force, for this kind of subject, by this authority, at this level (Luật TĐKT 2022, Điều 2, 78 and 80). */
function checkForm({ proposedForm: form, nominee, day, decider, level, ruleSet }: EligibilityInput): Finding[] {
  const lookedAt: LookedAt[] = [{ kind: 'form', id: form.id }];
  const name = { form: form.label };
  const found: Finding[] = [];
  if (!isInForce(form, day)) {
    const printed = day.split('-').toReversed().join('/');
    found.push(finding('form-not-in-force', ruleSet.form, { ...name, day: printed }, lookedAt));
  }
  if (!form.subjectKinds.includes(nominee.kind)) {
    const data = { ...name, subject: SUBJECT_KIND_LABELS[nominee.kind] };
    found.push(finding('subject-kind-not-allowed', ruleSet.subjectKind, data, lookedAt));
  }
  if (decider !== undefined && !form.deciders.includes(decider)) {
    const data = { ...name, authority: DECIDING_AUTHORITY_LABELS[decider] };
    found.push(finding('authority-not-competent', ruleSet.authority, data, lookedAt));
  }
  if (level !== undefined && level !== form.level) {
    const data = { ...name, formLevel: AWARD_LEVEL_LABELS[form.level], level: AWARD_LEVEL_LABELS[level] };
    found.push(finding('level-differs', { ...ruleSet.authority, severity: 'warn' }, data, lookedAt));
  }
  return found;
}

const pendingCodes: Record<ProceedingKind, FindingCode> = {
  DISCIPLINE: 'discipline-pending',
  INSPECTION: 'inspection-pending',
  COMPLAINT: 'complaint-pending',
};

/** No award while discipline, inspection or the verification of a complaint is pending (Nghị định 152/2025/NĐ-CP). */
function checkProceedings({ proceedings, day, ruleSet }: EligibilityInput): Finding[] {
  const pending = proceedings.filter(
    ({ kind, openedOn, closedOn }) =>
      ruleSet.pending.kinds.includes(kind) && openedOn <= day && (closedOn === null || closedOn > day),
  );
  return pending.map(({ id, kind }) => finding(pendingCodes[kind], ruleSet.pending, {}, [{ kind: 'proceeding', id }]));
}

/** No several awards for one achievement (Luật TĐKT 2022, principles); the same title once a year. */
function checkDuplicates(input: EligibilityInput): Finding[] {
  const { history, achievements, proposedForm, year, campaignId, ruleSet, forms = awardForms } = input;
  const found: Finding[] = [];
  for (const award of history) {
    const data = { form: awardFormOf(award.formId, forms)?.label ?? award.formId, year: award.year };
    const lookedAt: LookedAt[] = [{ kind: 'award', id: award.id }];
    const achievement = achievements.find(({ id }) => id === award.achievementId);
    if (achievement) {
      lookedAt.push({ kind: 'achievement', id: achievement.id });
      found.push(finding('achievement-already-rewarded', ruleSet.sameAchievement, data, lookedAt));
    } else if (award.year === year && award.formId === proposedForm.id && isTitle(proposedForm)) {
      found.push(finding('already-held-this-year', ruleSet.sameTitleAndYear, data, lookedAt));
    } else if (award.year === year && campaignId && award.campaignId === campaignId) {
      found.push(finding('campaign-already-rewarded', ruleSet.sameCampaignAndYear, data, lookedAt));
    }
  }
  return found;
}

/** Other forms may be given many times; a title is for a year. */
const isTitle = ({ category }: AwardForm): boolean => category === 'EMULATION_TITLE';

/** Sudden and thematic results are not a basis for awards of merit (Nghị định 152/2025/NĐ-CP). */
function checkMerit({ rewardKind, achievements, ruleSet }: EligibilityInput): Finding[] {
  if (rewardKind !== 'MERIT') return [];
  const excluded = achievements.filter(({ kind }) => ruleSet.meritBasis.excluded.includes(kind));
  const lookedAt = excluded.map(({ id }): LookedAt => ({ kind: 'achievement', id }));
  return excluded.length > 0 ? [finding('sudden-not-a-basis', ruleSet.meritBasis, {}, lookedAt)] : [];
}

/** The initiative that Chiến sĩ thi đua needs (Luật TĐKT 2022, Điều 21 and 22). */
function checkInitiative({ proposedForm, initiatives, year, ruleSet }: EligibilityInput): Finding[] {
  return ruleSet.initiatives
    .filter((rule) => rule.formId === proposedForm.id)
    .filter(
      ({ scope, withinYears }) =>
        !initiatives.some(
          (own) =>
            initiativeScopes.indexOf(own.scope) >= initiativeScopes.indexOf(scope) &&
            own.year <= year &&
            own.year > year - withinYears,
        ),
    )
    .map((rule) => {
      const lookedAt = initiatives.map(({ id }): LookedAt => ({ kind: 'initiative', id }));
      const years = rule.withinYears > 1 ? `${year - rule.withinYears + 1}–${year}` : String(year);
      return finding('initiative-missing', rule, { scope: INITIATIVE_SCOPE_LABELS[rule.scope], year: years }, lookedAt);
    });
}
