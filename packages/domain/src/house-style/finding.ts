import type { ReferenceWarning } from '../document-reference/reference.ts';

/** Every kind of slip that the lint knows; the wording of each is in `house-style-labels.ts`. */
export const houseStyleCodes = [
  /** A tone in the place of the other style: `hoà` where the house writes `hòa`. */
  'tone-placement',
  /** A tone where no style puts it: `họat`, `qủa`. */
  'misplaced-tone',
  /** The Icelandic eth `Ð`, which looks like `Đ` and is found by no search. */
  'foreign-d',
  /** Letters and marks that are stored apart, as macOS and old Windows keyboards do. */
  'decomposed-letters',
  'double-space',
  'space-before-punctuation',
  /** `2020 - 2025`, where an en dash without spaces belongs. */
  'range-dash',
  /** `--` in place of a dash. */
  'double-hyphen',
  'straight-quote',
  'missing-closing-quote',
  'missing-opening-quote',
  /** A reference whose number, symbol or date is not in due form; `warning` in the params says how. */
  'document-code',
] as const;

/** One of {@link houseStyleCodes}, e.g. `'double-space'` (Thừa dấu cách). */
export type HouseStyleCode = (typeof houseStyleCodes)[number];

/**
 * One slip in a text. `offset` and `length` are UTF-16 code units of the text as given; `params` fill in the wording;
 * `replacement` is what may stand there instead, or null when only the editor can know.
 *
 * @example { code: 'misplaced-tone', offset: 0, length: 4, params: { right: 'hoạt' }, replacement: 'hoạt' } // “họat động”
 */
export interface HouseStyleFinding {
  readonly code: HouseStyleCode;
  readonly offset: number;
  readonly length: number;
  readonly params: Readonly<Record<string, string>> & { readonly warning?: ReferenceWarning };
  readonly replacement: string | null;
}
