import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWorkSlots, TooBusy } from './work-slots.ts';

test('two run at a time, the others follow in their order', async () => {
  const inSlot = createWorkSlots(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    [1, 2, 3, 4, 5].map((number) =>
      inSlot(async () => {
        begun.push(number);
        running += 1;
        most = Math.max(most, running);
        await pause(5);
        running -= 1;
      }),
    ),
  );
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('who would be one too many in line is turned away, and the line goes on', async () => {
  const inSlot = createWorkSlots(1, 1);
  const first = inSlot(() => pause(10, 'first'));
  const second = inSlot(() => pause(1, 'second'));
  await expect(inSlot(() => pause(1))).rejects.toBeInstanceOf(TooBusy);
  expect(await Promise.all([first, second])).toEqual(['first', 'second']);
});

test('work that fails gives its slot back', async () => {
  const inSlot = createWorkSlots(1, 0);
  await expect(inSlot(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
  expect(await inSlot(() => Promise.resolve('next'))).toBe('next');
});
