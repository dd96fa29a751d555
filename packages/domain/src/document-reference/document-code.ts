/**
 * Number and symbol as they are printed together. The Party's symbol holds the stroke itself and takes a hyphen before it,
 * the state's takes a stroke (DOMAIN.md C.2). Without a symbol the number stands alone; without a number there is no code.
 *
 * @example
 * documentCode('50', 'KH/ĐU') // '50-KH/ĐU'
 * documentCode('1785', 'QĐ-UBND') // '1785/QĐ-UBND'
 */
export function documentCode(number: string, symbol: string): string {
  const [first, second] = [number.trim(), symbol.trim()];
  if (!first || !second) return first;
  return second.includes('/') ? `${first}-${second}` : `${first}/${second}`;
}
