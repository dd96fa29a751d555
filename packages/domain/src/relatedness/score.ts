/** How much each signal counts, in per cent of what it usually does; 0 switches it off. An editor sets them for a column. */
export interface RelatednessWeights {
  readonly text: number;
  readonly documents: number;
  readonly tags: number;
  readonly category: number;
  readonly freshness: number;
}

/** Every signal as it usually counts. */
export const USUAL_WEIGHTS: RelatednessWeights = {
  text: 100,
  documents: 100,
  tags: 100,
  category: 100,
  freshness: 100,
};

/** What two articles have to do with one another. */
export interface RelatednessFacts {
  /** The cosine of their signatures, 0 to 1. */
  readonly similarity: number;
  /** How close the other article is to its own neighbours on average: one that is close to everything tells little. */
  readonly crowding: number;
  /** In how many articles each shared document is cited. */
  readonly documentFrequencies: readonly number[];
  /** On how many articles each shared tag stands. */
  readonly tagFrequencies: readonly number[];
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

/** A document that two articles alone cite says as much as this cosine; one that all cite says nothing. */
const DOCUMENT_VALUE = 0.25;
const TAG_VALUE = 0.08;
/** Several weak connections do not outweigh one strong text. */
const MOST_DOCUMENTS = 0.4;
const MOST_TAGS = 0.15;
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
 * The score of one article as related to another. Text, documents and tags add up; column and closeness in time raise the
 * sum by a share; a crowded neighbour is held back.
 *
 * @example
 * relatednessScore({ similarity: 0.3, crowding: 0.15, documentFrequencies: [2], tagFrequencies: [], articles: 500,
 *   sameCategory: true, daysApart: 3 }).score > 0.3 // true: both cite one Kế hoạch
 */
export function relatednessScore(
  facts: RelatednessFacts,
  weights: RelatednessWeights = USUAL_WEIGHTS,
): RelatednessScore {
  const sumOf = (frequencies: readonly number[], value: number, most: number): number =>
    Math.min(
      most,
      frequencies.reduce((sum, frequency) => sum + value * telling(frequency, facts.articles), 0),
    );
  const text = (facts.similarity * (weights.text / 100)) / crowdDivisor(facts.crowding);
  const documents = sumOf(facts.documentFrequencies, DOCUMENT_VALUE, MOST_DOCUMENTS) * (weights.documents / 100);
  const tags = sumOf(facts.tagFrequencies, TAG_VALUE, MOST_TAGS) * (weights.tags / 100);
  const base = text + documents + tags;
  const category = facts.sameCategory ? base * SAME_CATEGORY * (weights.category / 100) : 0;
  const freshness =
    facts.daysApart === null
      ? 0
      : (base + category) * SAME_TIME * Math.exp(-facts.daysApart / DAYS_OF_AN_EVENT) * (weights.freshness / 100);
  return {
    score: base + category + freshness,
    shares: { text, documents, tags, category, freshness },
  };
}
