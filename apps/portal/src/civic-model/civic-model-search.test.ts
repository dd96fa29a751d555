import { expect, test } from 'vitest';
import { readModelSearch, toModelFilter, writeModelSearch } from './civic-model-search.ts';

const read = (query: string) => readModelSearch(new URLSearchParams(query));

test('an address that was read is written the same, and becomes the API’s filter', () => {
  const query = 'q=cho+phien&linh-vuc=kinh-te&loai=mo-hinh&tinh-trang=nhan-rong&phong-trao=dan-van-kheo&nam=2024';
  expect(writeModelSearch(read(query))).toBe(query);
  expect(writeModelSearch(read(query), { before: 'x' })).toBe(`${query}&before=x`);
  expect(toModelFilter(read(query))).toEqual({
    search: 'cho phien',
    field: 'ECONOMY',
    kind: 'MODEL',
    status: 'REPLICATED',
    movementSlug: 'dan-van-kheo',
    year: 2024,
  });
});

test.each(['q=...&linh-vuc=ECONOMY', 'loai=constructor&tinh-trang=toString', 'nam=99999&phong-trao=A/B'])(
  '%s says nothing',
  (query) => {
    expect(read(query)).toEqual({});
  },
);
