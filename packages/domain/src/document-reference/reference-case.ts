/** Printed text and the references in it, as `type | number | symbol | code | issuer | date | warnings`; `-` is null. */
export interface ReferenceCase {
  readonly rule: string;
  readonly text: string;
  readonly references: readonly string[];
}

/** Cases under one heading: from the printed text to its references. */
export function rule(name: string, cases: Readonly<Record<string, readonly string[]>>): ReferenceCase[] {
  return Object.entries(cases).map(([text, references]) => ({ rule: name, text, references }));
}
