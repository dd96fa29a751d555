import { termOf, type SearchQuery, type SearchWord, type WeighedWord, type WordForm } from '@kheo/domain';

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
const budget = 6_000;
const mostTerms = 28;
const mostTermsOfGuesses = 120;
/** A guess that is as good as what was typed. */
export const surelyMeant = 0.9;

/** What a document number is worth: more than all words together, so that it tells who has it. */
export const codeWorth = 10_000;

interface Candidate {
  term: number;
  /** Whether it stands for the whole text, and not for its title only. */
  anywhere: boolean;
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

/** A word that fewer entries than this share have may be a slip that happens to be a word. */
const seldom = 0.004;
const mostSeldom = 100;

/** A word that hardly any public entry has, or none with these marks, may be a slip of the keyboard. */
export function isDoubtful({ key, folded }: SearchWord, frequencies: Frequencies): boolean {
  if (/^\d+$/.test(folded) || folded.length < 2) return false;
  if (key !== folded && !frequencies.has(termOf.exact(key))) return true;
  return (
    !frequencies.has(termOf.word(folded)) ||
    frequencies.of(termOf.word(folded)) < Math.min(mostSeldom, Math.max(2, seldom * frequencies.total))
  );
}

const mostGuesses = 24;

/** What a doubtful word may have been meant to be: spellings that some entry has, the most frequent first. */
export function guessesFor(variants: readonly WordForm[], frequencies: Frequencies): WordForm[] {
  return variants
    .filter(({ folded }) => frequencies.has(termOf.word(folded)))
    .map((form) => ({ form, worth: form.trust ** 6 * Math.log(1 + frequencies.of(termOf.word(form.folded))) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, mostGuesses)
    .map(({ form }) => form);
}

/** The query's words as scoring takes them. */
export function weigh(words: readonly ReadWord[], frequencies: Frequencies): WeighedWord[] {
  return words.map(({ forms }, index) => {
    const [typed, ...guesses] = forms.map(({ folded }) => frequencies.rarity(termOf.word(folded)));
    // what was meant is about as rare as the usual guess
    const weight = guesses.length === 0 ? typed! : guesses.toSorted((a, b) => a - b)[Math.floor(guesses.length / 2)]!;
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

/** With its marks, when it was typed with any: “-dân” does not mean “đàn”. */
const termAsTyped = ({ key, folded }: SearchWord): number => (key === folded ? termOf.word(folded) : termOf.exact(key));

const pairsOf = (words: readonly SearchWord[]): number[] =>
  words.length === 1
    ? [termAsTyped(words[0]!)]
    : words.slice(1).map((word, index) => termOf.pair(words[index]!.folded, word.folded));

/** Chooses what to look up: the rarest terms first, as many as the budget allows. */
export function planLookup(query: SearchQuery, words: readonly ReadWord[], frequencies: Frequencies): IndexQuery {
  const candidates: Candidate[] = [];
  const add = (term: number, factor: number, anywhere = true): void => {
    candidates.push({ term, anywhere, entries: frequencies.of(term), worth: factor * frequencies.rarity(term) });
  };
  for (const [index, { forms }] of words.entries())
    for (const [number, { key, folded, trust }] of forms.entries()) {
      // of many guesses, only those that go with a neighbour
      const guess = number > 0 && words.length > 1 && trust < surelyMeant;
      if (!guess) {
        add(termOf.word(folded), trust);
        if (key !== folded) add(termOf.exact(key), 0.3 * trust);
        add(termOf.titleWord(folded), 0.5 * trust, false);
      }
      for (const next of words[index + 1]?.forms ?? []) {
        const both = trust * next.trust;
        add(termOf.pair(folded, next.folded), 1.5 * both);
        if (!guess && next.trust >= surelyMeant) add(termOf.titlePair(folded, next.folded), 0.8 * both, false);
      }
    }
  for (const code of query.codes)
    for (const term of [termOf.code(code), termOf.titleCode(code)])
      candidates.push({ term, anywhere: false, entries: 1, worth: codeWorth });
  const most = words.some(({ forms }) => forms.length > 1) ? mostTermsOfGuesses : mostTerms;
  const seen = new Set<number>();
  const chosen: Candidate[] = [];
  let touched = 0;
  for (const candidate of candidates.toSorted((a, b) => a.entries - b.entries)) {
    if (seen.has(candidate.term)) continue;
    if (chosen.length > 0 && (touched + candidate.entries > budget || chosen.length >= most)) break;
    seen.add(candidate.term);
    chosen.push(candidate);
    touched += candidate.entries;
  }
  // what every text has must still find something
  if (!chosen.some(({ anywhere }) => anywhere)) {
    const rarest = candidates.filter(({ anywhere }) => anywhere).toSorted((a, b) => a.entries - b.entries)[0];
    if (rarest) chosen.push(rarest);
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
    // of longer phrases the texts decide
    unwanted: [...new Set(query.without.flatMap((part) => (part.length === 1 ? [termAsTyped(part[0]!)] : [])))],
  };
}
