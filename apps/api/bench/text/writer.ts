/** Numbers that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Texts as an agency writes them: words follow one another as in the sample articles, with a leap to another place now and
 * then, so that both frequent and rare words and pairs are as uneven as there; names that few articles have come in
 * between.
 */
export class Writer {
  readonly #words: string[];
  readonly #following = new Map<string, string[]>();
  readonly #random: () => number;

  constructor(source: string, random: () => number) {
    this.#random = random;
    this.#words = source.split(/\s+/).filter(Boolean);
    for (let index = 0; index + 1 < this.#words.length; index += 1) {
      const list = this.#following.get(this.#words[index]!) ?? [];
      list.push(this.#words[index + 1]!);
      this.#following.set(this.#words[index]!, list);
    }
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  /** A name made of syllables; by the power, a few names are frequent and most are rare. */
  #name(): string {
    const number = Math.floor(40_000 * this.#random() ** 3);
    const [onsets, rhymes] = ['b c d g h k l m n p qu r s t v x ph th tr kh', 'an ê inh oa ươ iên ung ăm âu ôi'].map(
      (list) => list.split(' '),
    );
    const syllable = (value: number): string =>
      onsets![value % onsets!.length]! + rhymes![Math.floor(value / onsets!.length) % rhymes!.length]!;
    return `${syllable(number % 200)} ${syllable(Math.floor(number / 200))}`;
  }

  write(length: number): string {
    const out: string[] = [];
    let word = this.#pick(this.#words);
    while (out.length < length) {
      out.push(word);
      if (this.#random() < 0.04) out.push(this.#name());
      const next = this.#following.get(word);
      word = next === undefined || this.#random() < 0.12 ? this.#pick(this.#words) : this.#pick(next);
    }
    return out.join(' ');
  }
}
