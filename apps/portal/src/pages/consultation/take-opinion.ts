import { checkOpinion, normalizeOpinion } from '@kheo/domain/award/opinion';
import type { FormTokens } from '../../opinion/form-token.ts';
import { sendOpinion, type SendProblem } from '../../opinion/send-opinion.ts';
import { OPINION_FIELDS, type Submission } from './opinion-form.tsx';

/** What came of a form: the reader is led on, or gets the form back with what he wrote. */
export type OpinionAnswer =
  | { kind: 'sent' }
  | { kind: 'unknown' }
  | { kind: 'back'; submission: Submission & { token: string }; status: 422 | 429 | 503 };

/** What {@link takeOpinion} needs. */
export interface OpinionRequest {
  /** The consultation's id, as the address names it. */
  consultation: string;
  form: URLSearchParams;
  network: string;
  now: number;
}

/** Far beyond what the rules allow, so that the rules and not this cut a text that somebody wrote. */
const LONGEST = 20_000;
const LONGEST_LINE = 2_000;

const STATUS: Partial<Record<SendProblem, 429 | 503>> = { 'too-many': 429, unavailable: 503 };

/** Checks a form and hands the opinion on. Whatever is wrong, nothing of the text is lost. */
export async function takeOpinion(
  { consultation, form, network, now }: OpinionRequest,
  { apiUrl, secret, tokens }: { apiUrl: string; secret: string; tokens: FormTokens },
): Promise<OpinionAnswer> {
  const field = (name: keyof typeof OPINION_FIELDS, longest: number) =>
    (form.get(OPINION_FIELDS[name]) ?? '').slice(0, longest).toWellFormed();
  const typed = {
    entry: field('entry', 200),
    text: field('text', LONGEST),
    senderName: field('senderName', LONGEST_LINE),
    contact: field('contact', LONGEST_LINE),
  };
  // A program that fills in everything is told what it wants to hear.
  if (field('trap', 1) !== '') return { kind: 'sent' };

  const token = field('token', 100);
  const verdict = tokens.check(token, consultation, now);
  const back = (problems: readonly SendProblem[]): OpinionAnswer => ({
    kind: 'back',
    // The stamp of a form that is merely incomplete stays good: correcting it may take a second.
    submission: { ...typed, problems, token: verdict === 'form-expired' ? tokens.issue(consultation, now) : token },
    status: problems.map((problem) => STATUS[problem]).find((status) => status !== undefined) ?? 422,
  });
  const opinion = normalizeOpinion(typed);
  const problems: SendProblem[] = checkOpinion(opinion);
  if (verdict !== 'good') problems.push(verdict);
  if (problems.length > 0) return back(problems);

  const outcome = await sendOpinion(apiUrl, secret, {
    consultation,
    entry: typed.entry === '' ? null : typed.entry,
    ...opinion,
    network,
  });
  if (outcome.kind === 'refused') return back(outcome.problems);
  return { kind: outcome.kind === 'received' ? 'sent' : 'unknown' };
}
