/** Nobody of an earlier year is in a register of living memory; a smaller number is a slip of the keyboard. */
const earliest = 1850;

/**
 * Whether somebody can have been born in a year, as far as a register can tell: four digits, not before 1850, not in the
 * future. `today` is the day of asking in Vietnam, as `YYYY-MM-DD`.
 *
 * @example isBirthYear(1985, '2026-11-29') // true: “sinh năm 1985”
 */
export const isBirthYear = (year: number, today: string): boolean =>
  Number.isInteger(year) && year >= earliest && year <= Number(today.slice(0, 4));
