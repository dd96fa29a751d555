import { expect, test } from 'vitest';
import { listArguments, neighbours, PAGE_SIZE } from './paging.ts';
import { paths } from './paths.ts';

const address = (position: { after?: string | null; before?: string | null }) =>
  paths.category('vi', 'thong-bao', position);
const middle = { startCursor: 'a', endCursor: 'z', hasNextPage: true, hasPreviousPage: true };

test('a list goes forward unless it is asked to go back', () => {
  expect(listArguments(new URLSearchParams())).toEqual({ first: PAGE_SIZE, after: null, last: null, before: null });
  expect(listArguments(new URLSearchParams('after=x'))).toMatchObject({ first: PAGE_SIZE, after: 'x' });
  expect(listArguments(new URLSearchParams('before=x'), 20)).toMatchObject({ last: 20, before: 'x' });
  expect(listArguments(new URLSearchParams('before=x'))).toMatchObject({ last: PAGE_SIZE, before: 'x', first: null });
});

test('the first page leads only forward, the last only back', () => {
  expect(neighbours({ ...middle, hasPreviousPage: false }, new URLSearchParams(), address)).toEqual({
    previous: null,
    next: '/chuyen-muc/thong-bao?after=z',
  });
  expect(neighbours({ ...middle, hasNextPage: false }, new URLSearchParams('after=k'), address)).toEqual({
    previous: '/chuyen-muc/thong-bao?before=a',
    next: null,
  });
});

test('a page that was reached from a neighbour leads back to it', () => {
  const silent = { ...middle, hasNextPage: false, hasPreviousPage: false };
  expect(neighbours(silent, new URLSearchParams('after=k'), address).previous).not.toBeNull();
  expect(neighbours(silent, new URLSearchParams('before=k'), address).next).not.toBeNull();
});
