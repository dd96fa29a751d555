/**
 * Editors type and read clock times of Việt Nam, wherever their computer is:
 * +07:00 all year, without daylight saving.
 */
const OFFSET_MINUTES = 7 * 60;

/** `2020-04-01T09:41:00Z` → `2020-04-01T16:41`, the value of a datetime-local input; '' for null. */
export function toInputTime(iso: string | null): string {
  if (!iso) return '';
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return '';
  return new Date(instant + OFFSET_MINUTES * 60_000).toISOString().slice(0, 16);
}

/** `2020-04-01T16:41` → `2020-04-01T16:41:00+07:00`; null for ''. */
export function fromInputTime(value: string): string | null {
  return value ? `${value.slice(0, 16)}:00+07:00` : null;
}

/** The present minute as the value of a datetime-local input. */
export function currentInputTime(now: number = Date.now()): string {
  return toInputTime(new Date(now).toISOString());
}
