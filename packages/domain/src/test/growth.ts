/**
 * How many times more processor time `work` takes for a text sixteen times as long: about 16 when it is linear, about
 * 256 when it is quadratic. Processor time, so that a busy machine does not count; the smallest of three, so that a
 * garbage collection does not either. Times under 5 ms say nothing and count as 5.
 */
export function growth(work: (length: number) => void, length: number): number {
  work(length);
  return smallestTime(() => work(16 * length)) / smallestTime(() => work(length));
}

/** As many times more than linear as less than quadratic. */
export const linearGrowth = 64;

function smallestTime(work: () => void): number {
  let smallest = Infinity;
  for (let turn = 0; turn < 3; turn += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    smallest = Math.min(smallest, user + system);
  }
  return Math.max(smallest, 5_000);
}
