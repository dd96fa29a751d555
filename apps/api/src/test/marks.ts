/** In every text that the public must not see; in no text that is published. */
export const mark = 'bimat';
let marks = 0;
/** A hidden text of its own, good for a slug too. */
export const hidden = (): string => `${mark}-${(marks += 1)}`;

let texts = 0;
/** A text of its own that may be seen. */
export const shown = (what: string): string => `${what} ${(texts += 1)}`;

export const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
