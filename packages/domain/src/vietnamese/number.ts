/** Thousands parted by spaces that do not break, or by plain ones when there are two: `1 234 567`. */
const SPACED_GROUPS = /(?<![\d.,])\d{1,3}(?:(?:[\u00a0\u2009\u202f]\d{3})+|(?: \d{3}){2,})(?!\d)/g;
/** The first run of digits with inner points and commas that is no part of a date, a time or a code. */
const FIRST_NUMBER = /(?<!\d|\d[.,/:-]|\p{L}[/-])((?<![^\s(])[-−])?(\d+(?:[.,]\d+)*)(?![\d/]|[.,:]\d|-[\p{L}\d])/u;
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
const ENGLISH_GROUPS = /^\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;

/**
 * Reads the first number of a text as Vietnamese write it: points between thousands, a comma before
 * decimals. Words such as “triệu” do not multiply. A point that cannot separate thousands (`3.5`) is
 * read as a decimal point. Null when there is no number, or when what is there is none (a telephone
 * number, a date).
 *
 * @example parseNumber('2.071 mô hình') // 2071
 * @example parseNumber('36,4% dân số') // 36.4
 */
export function parseNumber(text: string): number | null {
  const match = FIRST_NUMBER.exec(text.replace(SPACED_GROUPS, (groups) => groups.replace(/\s/g, '')));
  if (match === null) return null;
  const digits = match[2] ?? '';
  const value = valueOf(digits);
  return value === null || value === 0 || match[1] === undefined ? value : -value;
}

function valueOf(digits: string): number | null {
  if (GROUPED.test(digits) && !digits.startsWith('0.')) {
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  }
  if (PLAIN.test(digits)) return Number(digits.replace(',', '.'));
  if (ENGLISH_GROUPS.test(digits)) return Number(digits.replaceAll(',', ''));
  return null;
}

const vietnameseNumber = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/**
 * Writes a number as Vietnamese print it; the inverse of {@link parseNumber}. Empty for NaN and the
 * infinities, which no page should show.
 *
 * @example formatNumber(7264249) // '7.264.249'
 */
export function formatNumber(value: number): string {
  // Adding 0 makes -0 a plain 0.
  return Number.isFinite(value) ? vietnameseNumber.format(value + 0) : '';
}
