import { foldHeader } from '../vietnamese/column-headers.ts';
import type { AwardForm } from './award-form.ts';
import { awardForms } from './award-forms.ts';

/**
 * The forms that a text in a list may mean: its id, its short name or its whole name, with or without marks; else those
 * whose name begins with it. One when it is sure, several when somebody has to choose, none when it is unknown.
 *
 * @example findForms('CSTĐCS').map(({ id }) => id) // ['GRASSROOTS_EMULATION_FIGHTER']
 * @example findForms('Huân chương Lao động').length // 3: ba hạng
 */
export function findForms(text: string, forms: readonly AwardForm[] = awardForms): AwardForm[] {
  const wanted = foldHeader(text);
  if (wanted === '') return [];
  const whole = forms.filter(({ id, short, label }) =>
    [id, short, label.vi].some((name) => name !== '' && foldHeader(name) === wanted),
  );
  return whole.length > 0 ? whole : forms.filter(({ label }) => foldHeader(label.vi).startsWith(`${wanted} `));
}
