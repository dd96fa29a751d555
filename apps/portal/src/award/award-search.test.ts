import { describe, expect, test } from 'vitest';
import { meaningOf, narrows, orderOf, readSearch, spell, toFilter, without, writeSearch } from './award-search.ts';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('readSearch', () => {
  test('takes what the form sends', () => {
    const search = read('q=+dan++van+&hinh-thuc=merit-certificate-province&nam=2025&cap=tinh&sap-xep=ten&don-vi=');
    expect(search).toEqual({
      words: 'dan van',
      form: 'merit-certificate-province',
      year: '2025',
      level: 'tinh',
      order: 'ten',
    });
  });

  test.each([
    'nam=hai-nghin&cap=PROVINCE&linh-vuc=__proto__&doi-tuong=constructor&tinh-trang=x&sap-xep=moi',
    'q=%00%FF&hinh-thuc=%3Cscript%3E&phong-trao=../x&don-vi=...',
    'nam=1899',
    'nam=1e9',
  ])('drops what makes no sense: %s', (query) => {
    expect(read(query)).toEqual({});
  });

  test('cuts what nobody types', () => {
    expect(read(`q=${'a+'.repeat(300)}`).words?.split(' ')).toHaveLength(20);
  });
});

test('an address that was read is written the same', () => {
  const query = 'q=Nguy%E1%BB%85n&nam=2025&cap=so-nganh&linh-vuc=kinh-te&phong-trao=dan-van-kheo&sap-xep=ten';
  expect(writeSearch(read(query))).toBe(query);
  expect(writeSearch(read(query), { after: 'abc' })).toBe(`${query}&after=abc`);
});

test('a search becomes the API’s filter', () => {
  expect(
    toFilter(read('q=lan&hinh-thuc=commendation-unit&nam=2025&cap=xa&doi-tuong=ho-gia-dinh&tinh-trang=huy-bo')),
  ).toEqual({
    search: 'lan',
    form: 'COMMENDATION_UNIT',
    year: 2025,
    unit: null,
    level: 'COMMUNE',
    field: null,
    movementSlug: null,
    subjectKind: 'HOUSEHOLD',
    status: 'REVOKED',
  });
  expect(orderOf(read('sap-xep=ten'))).toBe('NAME');
  expect(orderOf({})).toBe('NEWEST');
});

test('values and their spellings lead to one another', () => {
  expect(spell('field', 'POLITICAL_SYSTEM')).toBe('he-thong-chinh-tri');
  expect(meaningOf('field', 'he-thong-chinh-tri')).toBe('POLITICAL_SYSTEM');
  expect(spell('form', 'MERIT_CERTIFICATE_PROVINCE')).toBe('merit-certificate-province');
  expect(spell('level', 'UNHEARD_OF')).toBe('');
});

test('an order narrows nothing', () => {
  expect(narrows(read('sap-xep=ten'))).toBe(false);
  expect(narrows(read('nam=2025'))).toBe(true);
  expect(narrows(without(read('nam=2025'), 'year'))).toBe(false);
});
