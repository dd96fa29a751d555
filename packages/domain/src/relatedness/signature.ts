import type { Term } from './terms.ts';

/** What is stored of an article: its telling terms, how much it speaks of each, and the length of the whole vector. */
export interface Signature {
  /** Ascending hashes. */
  readonly terms: Int32Array;
  /** Thousandths, in the order of `terms`. */
  readonly weights: Int16Array;
  readonly norm: number;
}

/** How common terms are: how many of `articles` have each. */
export interface TermStatistics {
  readonly articles: number;
  readonly frequencies: ReadonlyMap<number, number>;
}

/** Terms kept for an article. More add nothing measurable, fewer lose the connection between short and long texts. */
export const SIGNATURE_TERMS = 256;
/** A pair that stands once in one body only is mostly chance; it makes room for what others may share. */
const CHANCE = 0.35;

/**
 * How much it says that a text has a term: the rarer, the more.
 *
 * @example rarity({ articles: 1000, frequencies: new Map([[7, 10]]) }, 7) // ln(1001 / 10.5) = 4.557
 */
export function rarity({ articles, frequencies }: TermStatistics, hash: number): number {
  // an article that has just come is not counted yet
  const frequency = Math.min(articles, Math.max(1, frequencies.get(hash) ?? 0));
  return Math.max(0, Math.log((articles + 1) / (frequency + 0.5)));
}

/**
 * Chooses what to keep of an article's terms.
 *
 * @example signatureOf(termsOf({ title: 'Hòa giải', lead: '', body: '' }, 'vi'), statistics).terms.length // 3
 */
export function signatureOf(terms: readonly Term[], statistics: TermStatistics): Signature {
  const valued = terms.map((term) => {
    const value = term.weight * rarity(statistics, term.hash);
    const alone = (statistics.frequencies.get(term.hash) ?? 0) < 2 && !term.prominent;
    return { term, value, rank: alone ? value * CHANCE : value };
  });
  const kept = valued
    .filter(({ value }) => value > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, SIGNATURE_TERMS)
    .toSorted((one, other) => one.term.hash - other.term.hash);
  return {
    terms: Int32Array.from(kept, ({ term }) => term.hash),
    weights: Int16Array.from(kept, ({ term }) => Math.round(term.weight * 1000)),
    norm: Math.sqrt(kept.reduce((sum, { value }) => sum + value * value, 0)),
  };
}

/**
 * The cosine between two signatures: 0 nothing in common, 1 the same words. Both are read with the statistics of today,
 * so that an old signature need not be made anew because others came.
 *
 * @example cosine(one, one, statistics) // 1
 */
export function cosine(one: Signature, other: Signature, statistics: TermStatistics): number {
  if (one.norm === 0 || other.norm === 0) return 0;
  let sum = 0;
  for (let left = 0, right = 0; left < one.terms.length && right < other.terms.length;) {
    const difference = one.terms[left]! - other.terms[right]!;
    if (difference === 0) {
      sum += one.weights[left]! * other.weights[right]! * rarity(statistics, one.terms[left]!) ** 2;
      left += 1;
      right += 1;
    } else if (difference < 0) left += 1;
    else right += 1;
  }
  return Math.min(1, sum / 1e6 / (one.norm * other.norm));
}

/** From this share of common terms on, two articles tell the same news in the same words. */
const SAME_NEWS = 0.95;

/**
 * Whether two articles are the same piece of news told twice: nearly all telling terms are in both.
 *
 * @example tellsTheSame(signature, signature) // true
 */
export function tellsTheSame(one: Signature, other: Signature): boolean {
  const [few, many] = [one.terms, other.terms].toSorted((left, right) => left.length - right.length) as [
    Int32Array,
    Int32Array,
  ];
  const needed = many.length * SAME_NEWS;
  if (few.length === 0 || few.length < needed) return false;
  let shared = 0;
  for (let left = 0, right = 0; left < few.length && right < many.length;) {
    const difference = few[left]! - many[right]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared >= needed;
}
