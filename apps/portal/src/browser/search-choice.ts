/**
 * The choice that a key leads to, -1 for none, or null when the key is not for the list: up and down go round, through
 * the box itself.
 *
 * @param chosen -1 while nothing is chosen
 */
export function nextChoice(key: string, chosen: number, count: number): number | null {
  if (key === 'ArrowDown') return chosen + 1 < count ? chosen + 1 : -1;
  if (key === 'ArrowUp') return chosen === -1 ? count - 1 : chosen - 1;
  return null;
}
