import type { Problem } from '@kheo/domain';

/**
 * Reads the texts of an input: trimmed, within their limits, none of the needed ones empty. A field that is not given
 * stays as it is, null empties it; when something is made, what is needed has to be given.
 */
export function readTexts<Field extends string>(
  given: Partial<Record<NoInfer<Field>, string | null | undefined>>,
  limits: Readonly<Record<Field, number>>,
  { needed, making }: { needed: readonly NoInfer<Field>[]; making: boolean },
): { texts: Partial<Record<Field, string>>; problems: Problem[] } {
  const texts: Partial<Record<Field, string>> = {};
  const problems: Problem[] = [];
  for (const field of Object.keys(limits) as Field[]) {
    if (given[field] !== undefined) texts[field] = (given[field] ?? '').trim();
    const value = texts[field];
    if (needed.includes(field) && (value === undefined ? making : value === ''))
      problems.push({ field, code: 'required' });
    if ((value?.length ?? 0) > limits[field])
      problems.push({ field, code: 'too-long', params: { max: limits[field] } });
  }
  return { texts, problems };
}
