import { currentInputTime } from './vietnam-time.ts';

/** Next year and so many before it, as list boxes offer them: 2027, 2026, 2025 … */
export function recentYears(count: number): { value: string; label: string }[] {
  const next = Number(currentInputTime().slice(0, 4)) + 1;
  return Array.from({ length: count }, (_, index) => String(next - index)).map((value) => ({ value, label: value }));
}
