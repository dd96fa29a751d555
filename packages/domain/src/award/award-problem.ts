/** Reasons for which a step of the awards year is refused; they are part of `problemCodes`. */
export const awardProblemCodes = [
  'dossier-move-not-allowed',
  'role-not-allowed',
  'reason-required',
  'nominees-missing',
  'finding-blocks',
  'submission-letter-missing',
  'achievement-report-missing',
  'minutes-missing',
  'initiative-proof-missing',
  'sudden-proof-missing',
  'consultation-missing',
  'consultation-opens-in-the-past',
  'consultation-too-short',
  'consultation-not-closed',
  'council-missing',
  'council-in-the-future',
  'council-before-consultation-closed',
  'council-without-quorum',
  'votes-under-share',
  'decision-missing',
  'decision-undated',
  'decision-in-the-future',
  'decision-before-council',
  'decision-before-consultation-closed',
] as const;

/** One of {@link awardProblemCodes}: `'consultation-not-closed'` (Chưa hết thời gian lấy ý kiến). */
export type AwardProblemCode = (typeof awardProblemCodes)[number];
