import { foldForSearch } from './fold.ts';
import { normalizeVietnamese } from './normalize.ts';

const LONGEST_SLUG = 90;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The part of an address made from a title: folded, words joined by single hyphens, at most 90
 * characters and cut between words. Text without a letter or digit gives the empty string; making
 * slugs unique (`-2`) is the caller's work.
 *
 * @example slugify('Tỷ lệ 98,5% (quý I/2020)') // 'ty-le-98-5-quy-i-2020'
 */
export function slugify(text: string): string {
  const words = foldForSearch(normalizeVietnamese(text).replace(INVISIBLE, '')).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) return slug === '' ? word.slice(0, LONGEST_SLUG) : slug;
    slug = longer;
  }
  return slug;
}
