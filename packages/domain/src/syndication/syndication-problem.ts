/** What can be wrong with a source of news or a decision on its articles; they are part of `problemCodes`. */
export const syndicationProblemCodes = [
  'source-no-answer',
  'source-not-kheo',
  'source-key',
  'source-own-address',
  'source-followed-gone',
  'source-already-followed',
  'syndicated-decided',
] as const;

/** One of {@link syndicationProblemCodes}, e.g. `'source-not-kheo'` (Địa chỉ này không phải của một hệ thống Khéo). */
export type SyndicationProblemCode = (typeof syndicationProblemCodes)[number];
