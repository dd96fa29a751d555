/** QĐ 20/2020/QĐ-TTg, Điều 4: a letter and two digits, then levels of two or three digits, from large to small. */
const presentForm = /^[A-Z]\d{2}(?:\.\d{2,3})*$/;
/** QCVN 102:2016/BTTTT: four groups, from small to large. */
const formerForm = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
const longest = 35;

/**
 * Whether a text is a code in the present form, from large to small.
 *
 * @example isPresentAgencyCode('H46.12.03') // true
 */
export function isPresentAgencyCode(text: string): boolean {
  return text.length <= longest && presentForm.test(text);
}

/**
 * Whether a text is a code in the former form, from small to large.
 *
 * @example isFormerAgencyCode('000.00.12.H46') // true
 */
export function isFormerAgencyCode(text: string): boolean {
  return formerForm.test(text);
}

/**
 * Whether a text is an agency's identification code (mã định danh cơ quan), in the present or the former form.
 *
 * @example isAgencyCode('H46.12.03') // true
 * @example isAgencyCode('000.00.12.H46') // true
 */
export function isAgencyCode(text: string): boolean {
  return isPresentAgencyCode(text) || isFormerAgencyCode(text);
}
