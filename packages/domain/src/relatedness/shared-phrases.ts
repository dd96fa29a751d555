import type { Language } from '../labels/label.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { rarity, type TermStatistics } from './signature.ts';
import { termHash, type RelatednessText } from './terms.ts';
import { tokensOf, type Token } from './tokens.ts';

const LONGEST = 7;
/** A longer phrase says more, as long as it holds together. */
const LENGTH_VALUE = [0, 0, 1, 1.35, 1.6, 1.65, 1.65, 1.6];
const MOSTLY = 0.5;
/** Below this, syllables stand side by side by chance. */
const LOOSE = 0.12;
/** What every seventh article says is no subject; see {@link rarity}. A site that has just begun cannot tell yet. */
const commonRarity = (articles: number): number => Math.min(1.9, Math.log(articles + 1) / 4);
const NUMBER = /^\p{N}/u;

/** How much an occurrence in a field counts towards what a text is about. */
const FIELD_WEIGHTS = [6, 3, 1] as const;
/** A word that hardly any other article has is as telling as one that a few have: it may be a slip. */
const RAREST = 5.5;

interface Phrase {
  readonly pairs: readonly string[];
  /** How it is printed, and how often that way. */
  readonly forms: Map<string, number>;
  occurrences: number;
  /** Occurrences by the weight of their fields: in the first text, and in the second. */
  weight: number;
  readonly otherWeight: number;
  /** How firmly it hangs on what stands around it: a fragment of a longer phrase does. */
  cut: number;
  cohesion: number;
  rarity: number;
}

/** The fields of a text, the weightiest first. */
const fieldsOf = ({ title, lead, body }: RelatednessText): Token[][] => [title, lead, body].map(tokensOf);

/**
 * Finds the phrases that a text shares with others and that say best what both speak of, as the first text prints them.
 * The statistics have to know the terms of that text.
 *
 * @example sharedPhrases(one, statistics, 'vi')(other) // ['hòa giải ở cơ sở', 'tổ hòa giải']
 */
export function sharedPhrases(
  one: RelatednessText,
  statistics: TermStatistics,
  language: Language,
): (other: RelatednessText, most?: number) => string[] {
  const glue = new Glue(statistics, language);
  const fields = fieldsOf(one);
  return (other, most = 3) => {
    const otherFields = fieldsOf(other);
    const comparison = { compared: otherFields.map(comparedText), pairs: pairsOf(otherFields), glue, language };
    const phrases = new Map<string, Phrase>();
    for (const [field, tokens] of fields.entries()) collect(phrases, tokens, FIELD_WEIGHTS[field]!, comparison);
    return choose([...phrases.values()], statistics.articles, most).map(({ forms }) => printed(forms));
  };
}

/** The most telling ones that say different things. */
function choose(phrases: readonly Phrase[], articles: number, most: number): Phrase[] {
  const ranked = phrases
    .filter(({ cohesion }) => cohesion >= LOOSE)
    .map((phrase) => ({ phrase, value: valueOf(phrase, commonRarity(articles)) }))
    .filter(({ value }) => value > 0)
    .toSorted((left, right) => right.value - left.value);
  const chosen: Phrase[] = [];
  const best = ranked[0]?.value ?? 0;
  for (const { phrase: found, value } of ranked) {
    if (chosen.length === most || value < best / 3) break;
    const phrase = wholeOf(found, ranked);
    const said = chosen.some(({ pairs }) => phrase.pairs.some((pair) => pairs.includes(pair)));
    if (!said) chosen.push(phrase);
  }
  return chosen;
}

/** The longest phrase around this one that stands for most of it: “tai nạn” is mostly “tai nạn giao thông”. */
function wholeOf(found: Phrase, ranked: ReadonlyArray<{ phrase: Phrase }>): Phrase {
  let whole = found;
  for (const { phrase } of ranked) {
    if (phrase.pairs.length <= whole.pairs.length || !phrase.pairs.join(',').includes(found.pairs.join(','))) continue;
    if (phrase.weight >= found.weight * MOSTLY && phrase.otherWeight >= found.otherWeight * MOSTLY) whole = phrase;
  }
  return whole;
}

/** A text in which a phrase can be looked for: keys with a space around each, a bar where a phrase ends. */
function comparedText(tokens: readonly Token[]): string {
  return `${tokens.map(({ key, joined }) => (joined ? key : `| ${key}`)).join(' ')} `;
}

/** How often a phrase stands in the fields of a text, by their weights. */
function weightIn(compared: readonly string[], key: string): number {
  const wanted = ` ${key} `;
  let weight = 0;
  for (const [field, text] of compared.entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) weight += FIELD_WEIGHTS[field]!;
  }
  return weight;
}

/** How firmly two neighbouring syllables belong together: 1 when the rarer one always stands with the other. */
class Glue {
  readonly #statistics: TermStatistics;
  readonly #language: Language;

  constructor(statistics: TermStatistics, language: Language) {
    this.#statistics = statistics;
    this.#language = language;
  }

  #frequency(key: string): number {
    return Math.max(1, this.#statistics.frequencies.get(termHash(key, this.#language)) ?? 0);
  }

  between(left: string, right: string): number {
    const alone = Math.min(this.#frequency(left), this.#frequency(right));
    return Math.sqrt(Math.min(1, this.#frequency(`${left} ${right}`) / alone));
  }

  rarity(left: string, right: string): number {
    return rarity(this.#statistics, termHash(`${left} ${right}`, this.#language));
  }
}

/** Every two neighbouring syllables of a text: what is not among them need not be looked for. */
function pairsOf(fields: ReadonlyArray<readonly Token[]>): Set<string> {
  const pairs = new Set<string>();
  for (const tokens of fields)
    for (let index = 1; index < tokens.length; index += 1)
      if (tokens[index]!.joined) pairs.add(`${tokens[index - 1]!.key} ${tokens[index]!.key}`);
  return pairs;
}

interface Comparison {
  readonly compared: readonly string[];
  readonly pairs: ReadonlySet<string>;
  readonly glue: Glue;
  readonly language: Language;
}

function collect(
  phrases: Map<string, Phrase>,
  tokens: readonly Token[],
  weight: number,
  { compared, pairs, glue, language }: Comparison,
): void {
  const words = FUNCTION_WORDS[language];
  const empty = ({ key }: Token): boolean => words.has(key) || NUMBER.test(key);
  for (let start = 0; start < tokens.length; start += 1) {
    if (empty(tokens[start]!)) continue;
    let inside = 0;
    for (let end = start + 1; end < Math.min(tokens.length, start + LONGEST); end += 1) {
      if (!tokens[end]!.joined || !pairs.has(`${tokens[end - 1]!.key} ${tokens[end]!.key}`)) break;
      if (empty(tokens[end]!)) {
        inside += 1;
        if (inside > 1) break;
        continue;
      }
      const keys = tokens.slice(start, end + 1).map(({ key }) => key);
      const key = keys.join(' ');
      if (!phrases.has(key)) {
        const otherWeight = weightIn(compared, key);
        if (otherWeight === 0) break;
        phrases.set(key, newPhrase(keys, otherWeight, glue));
      }
      const phrase = phrases.get(key)!;
      phrase.occurrences += 1;
      phrase.weight += weight;
      phrase.cut += cutOf(tokens, start, end, glue);
      const form = formOf(tokens.slice(start, end + 1));
      phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
    }
  }
}

function newPhrase(keys: readonly string[], otherWeight: number, glue: Glue): Phrase {
  const pairs = keys.slice(1).map((_, index) => [keys[index]!, keys[index + 1]!] as const);
  const rarities = pairs.map(([left, right]) => glue.rarity(left, right));
  return {
    otherWeight,
    weight: 0,
    pairs: pairs.map((pair) => pair.join(' ')),
    forms: new Map(),
    occurrences: 0,
    cut: 0,
    cohesion: Math.min(...pairs.map(([left, right]) => glue.between(left, right))),
    rarity: rarities.reduce((sum, value) => sum + value, 0) / rarities.length,
  };
}

/** How firmly the phrase here hangs on the syllables before and behind it. */
function cutOf(tokens: readonly Token[], start: number, end: number, glue: Glue): number {
  const [first, last] = [tokens[start]!, tokens[end]!];
  const name = tokens.slice(start, end + 1).every(({ capital }) => capital);
  // a name ends where the capitals end
  const belongs = (token: Token | undefined): token is Token => token !== undefined && (!name || token.capital);
  const before = first.joined && belongs(tokens[start - 1]) ? tokens[start - 1] : undefined;
  const behind = tokens[end + 1]?.joined && belongs(tokens[end + 1]) ? tokens[end + 1] : undefined;
  return Math.max(
    before === undefined ? 0 : glue.between(before.key, first.key),
    behind === undefined ? 0 : glue.between(last.key, behind.key),
  );
}

function valueOf(phrase: Phrase, common: number): number {
  const { pairs, occurrences, cut, cohesion, weight, otherWeight } = phrase;
  const whole = Math.max(0, Math.min(cohesion, 0.6) - (0.9 * cut) / occurrences + 0.5);
  const spokenOf = Math.log(1 + weight) * Math.log(1 + otherWeight);
  return Math.max(0, Math.min(RAREST, phrase.rarity) - common) * whole * spokenOf * LENGTH_VALUE[pairs.length + 1]!;
}

/** A capital that only begins a sentence, and a title in capitals, are not how the phrase is written. */
function formOf(tokens: readonly Token[]): string {
  const [first, ...rest] = tokens;
  const words = tokens.map(({ text }) => text);
  const shouted = words.every((word) => word === word.toUpperCase()) && words.join('').length > 5;
  if (shouted) return words.join(' ').toLowerCase();
  if (first !== undefined && !first.joined && rest.every(({ capital }) => !capital))
    return [first.text.toLowerCase(), ...words.slice(1)].join(' ');
  return words.join(' ');
}

/** The most frequent form. */
function printed(forms: ReadonlyMap<string, number>): string {
  return [...forms].toSorted((one, other) => other[1] - one[1] || other[0].localeCompare(one[0]))[0]?.[0] ?? '';
}
