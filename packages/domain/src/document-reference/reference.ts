/** What is odd about a printed reference; the reference itself stands as printed. */
export type ReferenceWarning =
  /** The printed day is not in the calendar (`31/02/2020`). */
  | 'impossible-date'
  /** Only day and month are printed. */
  | 'date-without-year'
  /** Separators are missing, doubled by spaces or of the wrong kind (`2658 QĐ/ BTP`). */
  | 'malformed-symbol'
  /** A Party symbol in the form of the state or the other way round (`22/CT-TW`). */
  | 'mixed-symbol-form'
  /** The symbol ends after its type part (`29-NQ`). */
  | 'incomplete-symbol'
  /** Only a number is printed (`Công văn số 67`). */
  | 'missing-symbol'
  /** The word says one type, the symbol another. */
  | 'type-contradicts-symbol';

/** A reference to an official document, as a text prints it. */
export interface DocumentReference {
  /** Vietnamese type: `Kế hoạch`, `Nghị định`, `Công văn`. */
  readonly type: string;
  /** With the printed year and leading zeros: `50`, `05`, `42/2022`, `30c`. */
  readonly number: string;
  /** Spaces taken out, dashes made plain: `KH/ĐU`; null when none is printed. */
  readonly symbol: string | null;
  /** Number and symbol together: `50-KH/ĐU`. */
  readonly code: string;
  /** As printed, or as the symbol tells beyond doubt; null when unknown. */
  readonly issuer: string | null;
  /** Day of issue, `YYYY-MM-DD`; null when unknown. */
  readonly date: string | null;
  /** Where the printed reference (type word to symbol) starts in the text as given. */
  readonly offset: number;
  /** Its length in the text as given, in UTF-16 code units. */
  readonly length: number;
  readonly warnings: readonly ReferenceWarning[];
}
