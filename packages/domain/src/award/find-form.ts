import { foldHeader } from '../vietnamese/column-headers.ts';
import type { AwardForm } from './award-form.ts';
import { awardForms } from './award-forms.ts';

/** Names as lists write them, folded once: a list of ten thousand rows asks as often. */
const named = awardForms.map((form) => ({
  form,
  names: [form.id, form.short, form.label.vi].filter(Boolean).map(foldHeader),
  label: foldHeader(form.label.vi),
}));

/**
 * The forms that a text in a list may mean: its id, its short name or its whole name, with or without marks; else those
 * whose name begins with it. One when it is sure, several when somebody has to choose, none when it is unknown.
 *
 * @example findForms('CSTĐCS').map(({ id }) => id) // ['GRASSROOTS_EMULATION_FIGHTER']
 * @example findForms('Huân chương Lao động').length // 3: ba hạng
 */
export function findForms(text: string): AwardForm[] {
  const wanted = foldHeader(text);
  if (wanted === '') return [];
  const whole = named.filter(({ names }) => names.includes(wanted));
  const found = whole.length > 0 ? whole : named.filter(({ label }) => label.startsWith(`${wanted} `));
  return found.map(({ form }) => form);
}
