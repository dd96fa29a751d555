import {
  readSearchQuery,
  termOf,
  type SearchQuery,
  type SearchWord,
  type WeighedWord,
  type WordForm,
} from '@kheo/domain';

/** What the index is asked for a query: terms with their worth, and conditions. */
export interface IndexQuery {
  terms: number[];
  worth: number[];
  /** Entries that have all of these are candidates too. */
  together: number[];
  togetherWorth: number;
  needed: number[];
  unwanted: number[];
}

/** A word of the query with every form that it may have been meant to be. */
export interface ReadWord {
  word: SearchWord;
  forms: WordForm[];
}

export const formOf = ({ key, folded }: SearchWord): WordForm => ({ key, folded, trust: 1 });

/** Terms whose frequencies decide how a query is looked up. */
export function termsToCount(words: readonly ReadWord[]): number[] {
  const terms = new Set<number>([0]);
  for (const [index, { forms }] of words.entries())
    for (const form of forms) {
      terms.add(termOf.word(form.folded)).add(termOf.titleWord(form.folded));
      if (form.key !== form.folded) terms.add(termOf.exact(form.key));
      for (const next of words[index + 1]?.forms ?? [])
        terms.add(termOf.pair(form.folded, next.folded)).add(termOf.titlePair(form.folded, next.folded));
    }
  return [...terms];
}

/** How many entries a query may touch before it takes rarer terms only. */
const budget = 9_000;
const mostTerms = 28;

interface Candidate {
  term: number;
  entries: number;
  worth: number;
}

/** How rare a term is: the logarithm of how many entries there are for each that has it. */
export function rarity(entries: number, total: number): number {
  return Math.log(1 + (total - entries + 0.5) / (entries + 0.5));
}

/** What is not counted is rarer than what is. */
const uncounted = 4;

export class Frequencies {
  readonly total: number;
  readonly #entries: ReadonlyMap<number, number>;

  constructor(entries: ReadonlyMap<number, number>) {
    this.#entries = entries;
    this.total = Math.max(entries.get(0) ?? 0, 20);
  }
  of(term: number): number {
    return Math.min(this.#entries.get(term) ?? Math.min(uncounted, this.total / 4), this.total);
  }
  has(term: number): boolean {
    return this.#entries.has(term);
  }
  rarity(term: number): number {
    return rarity(this.of(term), this.total);
  }
}

/** The query's words as scoring takes them. */
export function weigh(words: readonly ReadWord[], frequencies: Frequencies): WeighedWord[] {
  return words.map(({ forms }, index) => {
    const weight = Math.min(...forms.map(({ folded }) => frequencies.rarity(termOf.word(folded))));
    const next = words[index + 1];
    const pairWeight = next
      ? Math.min(
          ...forms.flatMap(({ folded }) =>
            next.forms.map((other) => frequencies.rarity(termOf.pair(folded, other.folded))),
          ),
        )
      : 0;
    return { forms, weight, pairWeight };
  });
}

const pairsOf = (words: readonly SearchWord[]): number[] =>
  words.length === 1
    ? [termOf.word(words[0]!.folded)]
    : words.slice(1).map((word, index) => termOf.pair(words[index]!.folded, word.folded));

/** Chooses what to look up: the rarest terms first, as many as the budget allows. */
export function planLookup(query: SearchQuery, words: readonly ReadWord[], frequencies: Frequencies): IndexQuery {
  const candidates: Candidate[] = [];
  const add = (term: number, factor: number): void => {
    candidates.push({ term, entries: frequencies.of(term), worth: factor * frequencies.rarity(term) });
  };
  for (const [index, { forms }] of words.entries())
    for (const { key, folded, trust } of forms) {
      add(termOf.word(folded), trust);
      if (key !== folded) add(termOf.exact(key), 0.3 * trust);
      add(termOf.titleWord(folded), 0.5 * trust);
      for (const next of words[index + 1]?.forms ?? []) {
        const both = trust * next.trust;
        add(termOf.pair(folded, next.folded), 1.5 * both);
        add(termOf.titlePair(folded, next.folded), 0.8 * both);
      }
    }
  for (const code of query.codes) candidates.push({ term: termOf.code(code), entries: 1, worth: 40 });
  const seen = new Set<number>();
  const chosen: Candidate[] = [];
  let touched = 0;
  for (const candidate of candidates.toSorted((a, b) => a.entries - b.entries)) {
    if (seen.has(candidate.term)) continue;
    if (chosen.length > 0 && (touched + candidate.entries > budget || chosen.length >= mostTerms)) break;
    seen.add(candidate.term);
    chosen.push(candidate);
    touched += candidate.entries;
  }
  // words that are too frequent to be looked up one by one are looked up together
  const known = words.filter(({ forms }) => forms.length === 1);
  const left = known.filter(({ word }) => !seen.has(termOf.word(word.folded)));
  const together =
    left.length > 0 && known.length > 1 && known.length <= 12
      ? [...new Set(known.map(({ word }) => termOf.word(word.folded)))]
      : [];
  return {
    terms: chosen.map(({ term }) => term),
    worth: chosen.map(({ worth }) => worth),
    together,
    togetherWorth: left.reduce((sum, { word }) => sum + frequencies.rarity(termOf.word(word.folded)), 0),
    needed: [...new Set(query.phrases.flatMap(pairsOf))],
    unwanted: [...new Set(query.without.flatMap((part) => (part.length === 1 ? pairsOf(part) : [])))],
  };
}

export const readQuery = readSearchQuery;
