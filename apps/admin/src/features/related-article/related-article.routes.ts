import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** `article` is the one that is tried. */
export const relatedTrialSearch = z.object({ article: z.string().optional().catch(undefined) });

/** What the computation of related articles does, tried on an article or a text. */
export function relatedTrialLink(articleId?: string) {
  return linkOptions({ to: '/related-articles', search: { article: articleId } });
}
