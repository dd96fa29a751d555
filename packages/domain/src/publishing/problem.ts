import { awardProblemCodes } from '../award/award-problem.ts';
import { certificateProblemCodes } from '../award/certificate-problem.ts';
import { syndicationProblemCodes } from '../syndication/syndication-problem.ts';
import { webhookProblemCodes } from '../webhook/webhook-problem.ts';

/** Every reason for which an input is refused; the wording of each is in `labels/problem-labels.ts`. */
export const problemCodes = [
  'required',
  'too-long',
  'too-many',
  'negative',
  'above-maximum',
  'not-found',
  'link-not-allowed',
  'slug-form',
  'slug-taken',
  'slug-reserved',
  'expires-before-published',
  'time-in-the-past',
  'alternative-text-missing',
  'own-translation',
  'code-taken',
  'effective-before-issued',
  'expires-before-effective',
  'related-to-itself',
  'action-not-allowed',
  'in-use',
  'below-itself',
  'category-has-articles',
  'category-has-children',
  'rich-text-not-a-document',
  'rich-text-too-deep',
  'rich-text-too-long',
  'rich-text-not-allowed',
  'picture-not-in-library',
  'agency-code-form',
  'agency-code-taken',
  'address-form',
  'email-form',
  'out-of-range',
  'key-not-in-use',
  'allowance-too-slow',
  'end-in-the-past',
  'overlap-too-long',
  'link-too-long',
  ...awardProblemCodes,
  ...certificateProblemCodes,
  ...webhookProblemCodes,
  ...syndicationProblemCodes,
] as const;

/** One of {@link problemCodes}, e.g. `'slug-taken'` (Đường dẫn đã có bài khác dùng). */
export type ProblemCode = (typeof problemCodes)[number];

/**
 * One thing that is wrong with an input: `field` is the input's field (`title`, `publishedAt`), `code` is stable and
 * chooses the wording, `params` fill it in.
 *
 * @example { field: 'title', code: 'too-long', params: { max: 300 } } // “Tiêu đề dài quá 300 ký tự”
 */
export interface Problem {
  field: string;
  code: ProblemCode;
  params?: Readonly<Record<string, string | number>>;
}
