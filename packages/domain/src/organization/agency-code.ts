/** Letter and province or ministry, then levels from big to small; the decision allows 35 characters. */
const current = /^[A-Z]\d{2}(?:\.\d{2,3})*$/;
const legacy = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
const longest = 35;

/**
 * Whether a text is an agency identification code (mã định danh) of Quyết định 20/2020/QĐ-TTg.
 *
 * @example isAgencyCode('H46.12.03') // true
 */
export function isAgencyCode(text: string): boolean {
  return text.length <= longest && current.test(text);
}

/**
 * Whether a text is a code in the older form of QCVN 102:2016/BTTTT, from small to big.
 *
 * @example isLegacyAgencyCode('000.00.00.H62') // true
 */
export function isLegacyAgencyCode(text: string): boolean {
  return legacy.test(text);
}
