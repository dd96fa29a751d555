import { emulationTitles } from './emulation-titles.ts';
import type { AwardForm } from './award-form.ts';
import { rewardForms } from './reward-forms.ts';

/**
 * Every title and form that the product knows at its first start (DOMAIN.md E.1): emulation titles, then forms of
 * commendation. Rows are dated; a new law adds rows, it changes none.
 *
 * @example awardForms.find(({ id }) => id === 'GRASSROOTS_EMULATION_FIGHTER')?.label.vi // 'Chiến sĩ thi đua cơ sở'
 */
export const awardForms: readonly AwardForm[] = [...emulationTitles, ...rewardForms];

/** The form of an id, or null. */
export function awardFormOf(id: string, forms: readonly AwardForm[] = awardForms): AwardForm | null {
  return forms.find((form) => form.id === id) ?? null;
}
