import { foldForSearch } from '../vietnamese/fold.ts';
import { markAgreement } from './mark-agreement.ts';

/** One way to read a word of a query: as typed, or what a slip of the keyboard was meant to be. */
export interface WordForm {
  readonly key: string;
  readonly folded: string;
  /** 1 as typed, less for a guess. */
  readonly trust: number;
}

/** A word of a query with how much it says. */
export interface WeighedWord {
  readonly forms: readonly WordForm[];
  /** Rarity: the logarithm of how many texts there are for each one that has the word. */
  readonly weight: number;
  /** Rarity of the pair of this word and the next; 0 at the end. */
  readonly pairWeight: number;
}

/** How much a hit counts by where it stands: title, lead, body. */
const FIELDS = [1, 0.62, 0.5] as const;
/** A text of this many words is of usual length. */
const USUAL_LENGTH = [14, 45, 450] as const;
const SATURATION = [0.4, 0.7, 1.2] as const;
const LENGTH_SHARE = 0.4;
/** What the parts of a score count; the longest stretch counts by its square, so that a whole one beats two halves. */
const SHARES = { words: 0.6, pairs: 1.6, run: 6, coverage: 1.4 } as const;
const WHOLE = 10;

interface Asked {
  index: number;
  key: string;
  trust: number;
}

/** A query made ready for scoring many texts. */
export interface QueryScorer {
  /** From 0 (nothing of the query is there) to about 1 (all of it, side by side, in the title). */
  score(keyText: string): number;
}

/**
 * Scores texts against a query by rarity of the words found, by neighbours that are neighbours in the text too, by the
 * longest stretch of the query that stands in the text as typed, by marks that agree, and by where all that stands.
 *
 * @param words the query's words, at most 31
 * @example scorerFor(words).score(indexText(text).keyText)
 */
export function scorerFor(words: readonly WeighedWord[]): QueryScorer {
  const asked = new Map<string, Asked[]>();
  for (const [index, { forms }] of words.entries())
    for (const { key, folded, trust } of forms) {
      const list = asked.get(folded) ?? [];
      list.push({ index, key, trust });
      asked.set(folded, list);
    }
  // most words of a text are none of the query's: their first letter and length say so before they are cut out
  const looksAsked = new Uint8Array(128 * 16);
  const lookOf = (first: number, length: number): number => (first & 127) * 16 + (length & 15);
  for (const folded of asked.keys()) looksAsked[lookOf(folded.charCodeAt(0), folded.length)] = 1;
  const agreements = new Map<string, number>();
  const agreementOf = (one: string, found: string): number => {
    const pair = `${one} ${found}`;
    const known = agreements.get(pair);
    if (known !== undefined) return known;
    const agreement = markAgreement(one, found);
    agreements.set(pair, agreement);
    return agreement;
  };
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const wholePairs = words.reduce((sum, { pairWeight }) => sum + pairWeight, 0) || 1;
  const count = words.length;
  const wordSum = new Float64Array(count);
  const pairSum = new Float64Array(count);
  const wordBest = new Float64Array(count);
  const pairBest = new Float64Array(count);
  const wordPeak = new Float64Array(count);
  let before = new Float64Array(count);
  let now = new Float64Array(count);
  let runBefore = new Float64Array(count);
  let runNow = new Float64Array(count);

  const score = (keyText: string): number => {
    wordBest.fill(0);
    pairBest.fill(0);
    wordPeak.fill(0);
    let bestRun = 0;
    const folded = foldForSearch(keyText);
    let at = 0;
    for (let field = 0; field < 3; field += 1) {
      const lineEnd = folded.indexOf('\n', at);
      const end = lineEnd === -1 ? folded.length : lineEnd;
      wordSum.fill(0);
      pairSum.fill(0);
      before.fill(0);
      runBefore.fill(0);
      let length = 0;
      let touched = false;
      while (at < end) {
        let stop = folded.indexOf(' ', at);
        if (stop === -1 || stop > end) stop = end;
        length += 1;
        const hits =
          looksAsked[lookOf(folded.charCodeAt(at), stop - at)] === 1 ? asked.get(folded.slice(at, stop)) : undefined;
        if (hits !== undefined || touched) {
          now.fill(0);
          runNow.fill(0);
          touched = false;
          if (hits !== undefined) {
            const key = keyText.slice(at, stop);
            for (const { index, key: one, trust } of hits) {
              const worth = trust * agreementOf(one, key);
              if (worth <= now[index]!) continue;
              now[index] = worth;
              touched = true;
            }
            for (let index = 0; index < count; index += 1) {
              const worth = now[index]!;
              if (worth === 0) continue;
              wordSum[index]! += worth;
              if (worth > wordPeak[index]!) wordPeak[index] = worth;
              let run = words[index]!.weight * worth;
              if (index > 0 && before[index - 1]! > 0) {
                const both = Math.min(worth, before[index - 1]!);
                pairSum[index - 1]! += both;
                run += runBefore[index - 1]! + words[index - 1]!.pairWeight * both;
              }
              runNow[index] = run;
              const counted = run * (0.8 + 0.2 * FIELDS[field]!);
              if (counted > bestRun) bestRun = counted;
            }
          }
          [before, now] = [now, before];
          [runBefore, runNow] = [runNow, runBefore];
        }
        at = stop + 1;
      }
      const norm = SATURATION[field]! * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH[field]!);
      for (let index = 0; index < count; index += 1) {
        const word = wordSum[index]!;
        if (word > 0) wordBest[index]! += FIELDS[field]! * (word / (word + norm));
        const pair = pairSum[index]!;
        if (pair > 0) pairBest[index]! += FIELDS[field]! * (pair / (pair + norm));
      }
      at = end + 1;
    }
    let wordScore = 0;
    let pairScore = 0;
    let covered = 0;
    for (let index = 0; index < count; index += 1) {
      wordScore += words[index]!.weight * wordBest[index]!;
      pairScore += words[index]!.pairWeight * pairBest[index]!;
      covered += words[index]!.weight * wordPeak[index]!;
    }
    const coverage = covered / whole;
    return (
      (SHARES.words * (wordScore / whole) +
        SHARES.pairs * (pairScore / wholePairs) +
        SHARES.run * (bestRun / (whole + wholePairs)) ** 2 +
        SHARES.coverage * coverage * coverage) /
      WHOLE
    );
  };
  return { score };
}
