import { expect, test } from 'vitest';
import { createVisitCounter } from './visit-counter.ts';

const MINUTE = 60_000;
const reader = { address: '203.0.113.9', userAgent: 'Firefox', articleId: null };

function counterAt(start: string) {
  let time = Date.parse(start);
  return { counter: createVisitCounter(() => time), pass: (ms: number) => (time += ms) };
}

test('several pages within half an hour are one visit', () => {
  const { counter, pass } = counterAt('2026-11-20T10:00:00+07:00');
  counter.count(reader);
  pass(20 * MINUTE);
  counter.count(reader);
  pass(20 * MINUTE);
  counter.count(reader);
  expect(counter.take()).toMatchObject({ visits: 1, present: [expect.stringMatching(/^[0-9a-f]{32}$/)] });
});

test('after half an hour of silence it is a new visit', () => {
  const { counter, pass } = counterAt('2026-11-20T10:00:00+07:00');
  counter.count(reader);
  pass(31 * MINUTE);
  counter.count(reader);
  expect(counter.take()?.visits).toBe(2);
});

test('a reader cannot be recognised on the next day in Hà Nội', () => {
  const { counter, pass } = counterAt('2026-11-20T23:55:00+07:00');
  counter.count(reader);
  const first = counter.take()?.present[0];
  pass(10 * MINUTE);
  counter.count(reader);
  const second = counter.take();
  expect(second?.visits).toBe(1);
  expect(second?.present[0]).not.toBe(first);
});

test('two installations give the same reader different keys', () => {
  const one = createVisitCounter();
  const other = createVisitCounter();
  one.count(reader);
  other.count(reader);
  expect(one.take()?.present).not.toEqual(other.take()?.present);
});

test('views are counted by article, and a batch that was not sent comes back', () => {
  const counter = createVisitCounter();
  counter.count({ ...reader, articleId: 'QXJ0aWNsZTox' });
  const batch = counter.take();
  expect(counter.take()).toBeNull();
  counter.count({ ...reader, articleId: 'QXJ0aWNsZTox' });
  if (batch !== null) counter.putBack(batch);
  expect(counter.take()).toMatchObject({ visits: 1, articleViews: { QXJ0aWNsZTox: 2 } });
});
