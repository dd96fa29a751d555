/** A text that a person sees, in both languages of the product. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** The languages of the product. */
export type Language = keyof Label;

/**
 * Puts values into a label: `{max}` becomes the value of `max`. Unknown names stay visible.
 *
 * @example fillLabel({ vi: 'Tối đa {max} ký tự.', en: 'At most {max} characters.' }, 'vi', { max: 300 })
 * // 'Tối đa 300 ký tự.'
 */
export function fillLabel(
  label: Label,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return label[language].replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot));
}
