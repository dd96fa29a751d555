/** More work is waiting than was agreed; the caller should come again in a moment. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/**
 * Lets `atOnce` pieces of work run at a time; up to `mayWait` more wait in line, and the next one
 * after that is refused with TooBusy.
 */
export function createWorkSlots(atOnce: number, mayWait = Infinity) {
  let running = 0;
  const line: (() => void)[] = [];

  return async function inSlot<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < atOnce) {
      running += 1;
    } else {
      if (line.length >= mayWait) throw new TooBusy();
      // The one who leaves hands its slot over, so `running` stays as it is.
      await new Promise<void>((resolve) => line.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
