const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** What lies between an attempt and the next; all together 75 hours, as the specification advises. */
const pauses = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  12 * hour,
] as const;
const longest = 12 * hour;

/** A webhook that took nothing for so long is a dead end. */
export const givenUpAfter = 72 * hour;

/**
 * When to try again after so many failures, in milliseconds: growing pauses, each up to a fifth longer by chance, so
 * that receivers that came down together are not all asked in one moment; never sooner than the receiver wishes.
 */
export function pauseAfter(failures: number, wished: number | null, random: () => number = Math.random): number {
  const usual = pauses[Math.min(failures, pauses.length) - 1] ?? longest;
  return Math.min(longest, Math.max(usual, wished ?? 0)) * (1 + random() / 5);
}
