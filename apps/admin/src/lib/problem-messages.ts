import { fillLabel, type Label } from '@kheo/domain/labels/label';
import { PROBLEM_LABELS } from '@kheo/domain/labels/problem-labels';
import type { TFunction } from 'i18next';

/** What a rule found wrong, as the server sends it. */
export interface Problem {
  field: string;
  code: string;
  params?: unknown;
}

type ProblemKey = keyof typeof import('./catalogues/vi.ts').vi.problems;

/** Codes of checks that only the forms make; the others are worded by @kheo/domain. */
const wordings: Record<string, ProblemKey> = {
  'email-form': 'emailForm',
  'link-form': 'linkForm',
  'number-form': 'numberForm',
  'rate-form': 'rateForm',
};

const domainLabels: Readonly<Record<string, Label>> = PROBLEM_LABELS;

/** The values that a wording may show; anything else that came along is left out. */
function shownParams(params: unknown): Record<string, string | number> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}

/** A problem in the reader's language, e.g. `too-long` with `{ max: 300 }` → “Nội dung dài quá 300 ký tự.” */
export function problemMessage(t: TFunction, language: 'vi' | 'en', problem: Problem): string {
  const label = domainLabels[problem.code];
  if (label) return fillLabel(label, language, shownParams(problem.params));
  const wording = wordings[problem.code];
  return wording ? t(`problems.${wording}`) : t('common.unknownProblem', { code: problem.code });
}
