/** Things that two articles may share, beside their words. */
export const sharedMarks = ['documents', 'tags', 'awards', 'people', 'units', 'movements'] as const;
/** One of {@link sharedMarks}, e.g. `'movements'` (cùng về phong trào “Dân vận khéo”). */
export type SharedMark = (typeof sharedMarks)[number];

/** Every signal, in the order in which they are shown. */
export const relatednessSignals = ['text', ...sharedMarks, 'category', 'freshness'] as const;
/** One of {@link relatednessSignals}, e.g. `'text'` (lời văn giống nhau). */
export type RelatednessSignal = (typeof relatednessSignals)[number];

/** How much each signal counts, in per cent of what it usually does; 0 switches it off. An editor sets them for a column. */
export type RelatednessWeights = { readonly [signal in RelatednessSignal]: number };

/** Every signal as it usually counts. */
export const USUAL_WEIGHTS: RelatednessWeights = {
  text: 100,
  documents: 100,
  tags: 100,
  awards: 100,
  people: 100,
  units: 100,
  movements: 100,
  category: 100,
  freshness: 100,
};

/** What two articles have to do with one another. */
export interface RelatednessFacts {
  /** The cosine of their signatures, 0 to 1. */
  readonly similarity: number;
  /** How close the other article is to its own neighbours on average: one that is close to everything tells little. */
  readonly crowding: number;
  /** Of each thing that both have, how many articles have it: two that alone cite a Kế hoạch share `documents: [2]`. */
  readonly shared: { readonly [mark in SharedMark]?: readonly number[] };
  readonly articles: number;
  readonly sameCategory: boolean;
  /** Days between their publication; null when one has no date. */
  readonly daysApart: number | null;
}

/** A score and what each signal added to it; the shares add up to the score. */
export interface RelatednessScore {
  readonly score: number;
  readonly shares: { readonly [signal in keyof RelatednessWeights]: number };
}

/**
 * What a thing that two articles alone share says, as a cosine, and the most that several of a kind say together: several
 * weak connections do not outweigh one strong text. What everybody has says nothing.
 */
const MARK_VALUES: { readonly [mark in SharedMark]: { readonly value: number; readonly most: number } } = {
  documents: { value: 0.25, most: 0.4 },
  tags: { value: 0.08, most: 0.15 },
  awards: { value: 0.3, most: 0.4 },
  people: { value: 0.25, most: 0.4 },
  units: { value: 0.1, most: 0.15 },
  movements: { value: 0.08, most: 0.12 },
};
const SAME_CATEGORY = 0.4;
const SAME_TIME = 0.6;
const DAYS_OF_AN_EVENT = 14;
/** How hard articles with many close neighbours are held back, and what keeps lonely ones from being pushed up. */
const CROWD_POWER = 0.6;
const CROWD_OFFSET = 0.07;
/** What is assumed of an article whose neighbours nobody has looked for yet; its similarity counts as it is. */
export const USUAL_CROWDING = 0.15;

/** Below this, two articles have nothing to say to one another. */
export const LOWEST_SCORE = 0.08;
/** How many neighbours the crowding of an article is the mean of. */
const CROWD = 10;

/**
 * How crowded it is around an article, from the similarities of its neighbours: the mean of the ten nearest.
 *
 * @example crowdingOf([0.5, 0.3]) // 0.08
 */
export const crowdingOf = (similarities: readonly number[]): number =>
  similarities
    .toSorted((one, other) => other - one)
    .slice(0, CROWD)
    .reduce((sum, similarity) => sum + similarity, 0) / CROWD;

/**
 * By what a similarity is divided for a neighbour of this crowding: 1 for the usual one, more for one that is close to
 * everything.
 *
 * @example crowdDivisor(0.15) // 1
 */
export const crowdDivisor = (crowding: number): number =>
  ((crowding + CROWD_OFFSET) / (USUAL_CROWDING + CROWD_OFFSET)) ** CROWD_POWER;

/** How telling something shared is: 1 when only these two have it, towards 0 when everybody does. */
function telling(frequency: number, articles: number): number {
  if (articles <= 2) return 1;
  return Math.max(0, 1 - Math.log(Math.max(2, frequency) / 2) / Math.log(articles / 2));
}

/**
 * The score of one article as related to another. Text and what both have add up; column and closeness in time raise the
 * sum by a share; a crowded neighbour is held back.
 *
 * @example
 * relatednessScore({ similarity: 0.3, crowding: 0.15, shared: { documents: [2] }, articles: 500,
 *   sameCategory: true, daysApart: 3 }).score > 0.3 // true: both cite one Kế hoạch
 */
export function relatednessScore(
  facts: RelatednessFacts,
  weights: RelatednessWeights = USUAL_WEIGHTS,
): RelatednessScore {
  const text = (facts.similarity * (weights.text / 100)) / crowdDivisor(facts.crowding);
  const marks = markShares(facts, weights);
  const base = sharedMarks.reduce((sum, mark) => sum + marks[mark], text);
  const category = facts.sameCategory ? base * SAME_CATEGORY * (weights.category / 100) : 0;
  const freshness =
    facts.daysApart === null
      ? 0
      : (base + category) * SAME_TIME * Math.exp(-facts.daysApart / DAYS_OF_AN_EVENT) * (weights.freshness / 100);
  return {
    score: base + category + freshness,
    shares: { text, ...marks, category, freshness },
  };
}

function markShares({ shared, articles }: RelatednessFacts, weights: RelatednessWeights): Record<SharedMark, number> {
  const shareOf = (mark: SharedMark): number => {
    const { value, most } = MARK_VALUES[mark];
    const sum = (shared[mark] ?? []).reduce((total, frequency) => total + value * telling(frequency, articles), 0);
    return Math.min(most, sum) * (weights[mark] / 100);
  };
  return {
    documents: shareOf('documents'),
    tags: shareOf('tags'),
    awards: shareOf('awards'),
    people: shareOf('people'),
    units: shareOf('units'),
    movements: shareOf('movements'),
  };
}
