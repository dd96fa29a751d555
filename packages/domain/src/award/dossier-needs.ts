import { consultationRuleFor, consultationRules, type ConsultationRule } from '../working-days/consultation.ts';
import type { AwardForm } from './award-form.ts';
import type { AwardProblemCode } from './award-problem.ts';
import { LAWS, isInForce, type Dated, type LegalBasis } from './legal-basis.ts';
import type { AttachmentKind, RewardKind } from './vocabulary.ts';

/** A file that a dossier must have: one of `anyOf`; `code` is the problem when none is there. */
export interface AttachmentNeed {
  readonly anyOf: readonly AttachmentKind[];
  readonly code: AwardProblemCode;
  readonly basis: LegalBasis;
}

/** Which files the law wants for which dossiers. */
export interface AttachmentRule extends Dated, AttachmentNeed {
  /** For titles, for forms of commendation, or for both. */
  readonly of: 'TITLE' | 'REWARD';
  /** Only for these forms; for all when absent. */
  readonly formIds?: readonly string[];
  /** Only for these kinds of reward; for all when absent. */
  readonly rewardKinds?: readonly RewardKind[];
}

const since2024 = { validFrom: '2024-01-01', validTo: null } as const;
const titles: LegalBasis = { law: LAWS.law2022, article: '84', clause: '1' };
const rewards: LegalBasis = { law: LAWS.law2022, article: '84', clause: '2' };
const letter = { anyOf: ['SUBMISSION'], code: 'submission-letter-missing' } as const;
const report = { anyOf: ['ACHIEVEMENT_REPORT'], code: 'achievement-report-missing' } as const;
const minutes = { anyOf: ['MINUTES'], code: 'minutes-missing' } as const;

/**
 * The files of a dossier by Luật Thi đua, khen thưởng 2022, Điều 84: letter, report and minutes for both sorts, the
 * certificate of an initiative for the three ranks of Chiến sĩ thi đua, proof for a sudden achievement.
 */
export const attachmentRules: readonly AttachmentRule[] = [
  { ...letter, of: 'TITLE', basis: titles, ...since2024 },
  { ...report, of: 'TITLE', basis: titles, ...since2024 },
  { ...minutes, of: 'TITLE', basis: titles, ...since2024 },
  {
    anyOf: ['INITIATIVE', 'RESEARCH'],
    code: 'initiative-proof-missing',
    of: 'TITLE',
    formIds: ['GRASSROOTS_EMULATION_FIGHTER', 'PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'],
    basis: titles,
    ...since2024,
  },
  { ...letter, of: 'REWARD', basis: rewards, ...since2024 },
  { ...report, of: 'REWARD', basis: rewards, ...since2024 },
  { ...minutes, of: 'REWARD', basis: rewards, ...since2024 },
  {
    anyOf: ['OPINION', 'DECISION', 'OTHER'],
    code: 'sudden-proof-missing',
    of: 'REWARD',
    rewardKinds: ['SUDDEN'],
    basis: rewards,
    ...since2024,
  },
];

/** What a dossier must have before it can go on. */
export interface DossierNeeds {
  readonly attachments: readonly AttachmentNeed[];
  /** Whole working days of public consultation, or null when the law demands none. */
  readonly consultationDays: number | null;
}

/**
 * What a dossier for some forms needs on a day; a dossier with several forms needs what any of them needs.
 *
 * @example dossierNeeds([chienSiThiDuaToanQuoc], 'MERIT', '2026-03-01').consultationDays // 10
 */
export function dossierNeeds(
  forms: readonly AwardForm[],
  rewardKind: RewardKind,
  day: string,
  rules: { attachments: readonly AttachmentRule[]; consultations: readonly ConsultationRule[] } = {
    attachments: attachmentRules,
    consultations: consultationRules,
  },
): DossierNeeds {
  const wanted = rules.attachments.filter(
    (rule) =>
      isInForce(rule, day) &&
      (rule.rewardKinds?.includes(rewardKind) ?? true) &&
      forms.some(
        ({ id, category }) =>
          rule.of === (category === 'EMULATION_TITLE' ? 'TITLE' : 'REWARD') && (rule.formIds?.includes(id) ?? true),
      ),
  );
  const days = forms.map((form) => consultationRuleFor(form, day, rules.consultations)?.workingDays ?? 0);
  return {
    attachments: wanted.filter(({ code }, index) => wanted.findIndex((other) => other.code === code) === index),
    consultationDays: Math.max(0, ...days) || null,
  };
}
