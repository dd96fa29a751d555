import type { Language } from '../labels/label.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What an article says, in the fields that weigh differently. */
export interface RelatednessText {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

/** One thing that a text speaks of: a syllable, a pair of syllables, or a name. */
export interface Term {
  /** 32-bit signed hash of the term: what is stored and compared. */
  readonly hash: number;
  /** How much the text speaks of it, from the counts in title, lead and body; without how rare it is elsewhere. */
  readonly weight: number;
  /** Its compared form, e.g. `hòa giải`. */
  readonly key: string;
  /** A term in title or lead, a name, or said twice: one that matters although no other text has it yet. */
  readonly prominent: boolean;
}

/** How often an occurrence counts. */
const FIELD_WEIGHT = { title: 5, lead: 2, body: 1 } as const;
/** Pairs repeat what their syllables say, names say more. */
const KIND_WEIGHT = { syllable: 1, pair: 0.9, name: 1.3 } as const;
type Kind = keyof typeof KIND_WEIGHT;
/** A body beyond this adds nothing to what an article is about. */
const MOST_BODY = 20_000;

/** Where hashing begins: words of different languages are different terms, counted apart. */
const BEGINNING = { vi: 0x811c9dc5, en: 0x3c6ef372 } as const;

/** FNV-1a over UTF-16 code units, as a signed 32-bit number (PostgreSQL's integer). */
export function termHash(key: string, language: Language): number {
  let hash: number = BEGINNING[language];
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash | 0;
}

interface Count {
  kind: Kind;
  sum: number;
  prominent: boolean;
}

/**
 * The terms of a text: syllables, pairs of neighbouring syllables, and names (runs of capitalised words). What counts as
 * one term is equal in every spelling that a reader holds equal.
 *
 * @example
 * termsOf({ title: 'Hòa giải ở cơ sở', lead: '', body: '' }, 'vi').map(({ key }) => key)
 * // ['hòa', 'giải', 'hòa giải', 'ở', 'giải ở', 'cơ', 'ở cơ', 'sở', 'cơ sở']
 */
export function termsOf(text: RelatednessText, language: Language): Term[] {
  const counts = new Map<string, Count>();
  const count = (key: string, kind: Kind, field: keyof RelatednessText): void => {
    const known = counts.get(key);
    if (known === undefined) {
      counts.set(key, { kind, sum: FIELD_WEIGHT[field], prominent: field !== 'body' || kind === 'name' });
      return;
    }
    known.sum += FIELD_WEIGHT[field];
    known.prominent = true;
  };
  for (const field of ['title', 'lead', 'body'] as const) {
    const printed = text[field];
    readTokens(tokensOf(field === 'body' ? printed.slice(0, MOST_BODY) : printed), (key, kind) =>
      count(key, kind, field),
    );
  }
  return [...counts].map(([key, { kind, sum, prominent }]) => ({
    hash: termHash(key, language),
    weight: KIND_WEIGHT[kind] * (1 + Math.log(sum)),
    key,
    prominent,
  }));
}

function readTokens(tokens: readonly Token[], count: (key: string, kind: Kind) => void): void {
  let name: string[] = [];
  const endName = (): void => {
    // apart from the pairs in it, so that it counts on top of them
    if (name.length >= 2) count(`=${name.join(' ')}`, 'name');
    name = [];
  };
  let before = '';
  for (const { key, capital, joined } of tokens) {
    if (!joined) {
      before = '';
      endName();
    }
    count(key, 'syllable');
    if (before !== '') count(`${before} ${key}`, 'pair');
    before = key;
    if (capital) name.push(key);
    else endName();
  }
  endName();
}
