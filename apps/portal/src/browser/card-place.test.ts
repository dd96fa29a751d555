import { expect, test } from 'vitest';
import { cardPlace } from './card-place.ts';

const view = { width: 360, height: 700 };
const card = { width: 320, height: 180 };

test('a card stands under its link', () => {
  expect(cardPlace({ left: 14, top: 100, right: 90, bottom: 120 }, card, view)).toEqual({ left: 14, top: 126 });
});

test('at the right edge it moves to the left, and never out of the window', () => {
  expect(cardPlace({ left: 300, top: 100, right: 350, bottom: 120 }, card, view).left).toBe(28);
  expect(cardPlace({ left: 300, top: 100, right: 350, bottom: 120 }, { ...card, width: 400 }, view).left).toBe(12);
});

test('at the bottom it stands above the link', () => {
  expect(cardPlace({ left: 14, top: 600, right: 90, bottom: 620 }, card, view).top).toBe(414);
});

test('where it fits nowhere it stands below: a page scrolls down, not up', () => {
  expect(cardPlace({ left: 14, top: 80, right: 90, bottom: 100 }, { ...card, height: 900 }, view).top).toBe(106);
});
