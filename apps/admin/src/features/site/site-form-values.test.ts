import { expect, test } from 'vitest';
import { problemsOfSite, siteInputOf, valuesOfSite } from './site-form-values.ts';
import type { EditedSite } from './site.operations.ts';

const site: EditedSite = {
  version: 2,
  agencyNameVi: 'Sở Tư pháp tỉnh Minh Hà',
  agencyNameEn: 'Minh Hà Department of Justice',
  parentAgencyNameVi: '',
  parentAgencyNameEn: '',
  sloganVi: '',
  sloganEn: '',
  addressVi: '',
  addressEn: '',
  responsiblePersonVi: '',
  responsiblePersonEn: '',
  reuseNoticeVi: '',
  reuseNoticeEn: '',
  aboutVi: { type: 'doc', content: [] },
  aboutEn: { type: 'doc', content: [] },
  email: 'stp@minhha.example',
  phone: '',
  hotline: '',
  licence: '',
  initialVisitTotal: 7264249,
  sample: true,
  menu: [{ labelVi: 'Trang chủ', labelEn: 'Home', path: '/' }],
};
const base = valuesOfSite(site);

test('only changed settings are written; numbers may be typed as they are printed', () => {
  expect(siteInputOf(2, base, base)).toEqual({ expectedVersion: 2 });
  expect(siteInputOf(2, base, { ...base, phone: ' 0200 3000 100 ', initialVisitTotal: '7.264.250' })).toEqual({
    expectedVersion: 2,
    phone: '0200 3000 100',
    initialVisitTotal: 7264250,
  });
});

test('problems are found at their fields', () => {
  const values = {
    ...base,
    agencyNameVi: '',
    email: 'stp',
    initialVisitTotal: 'nhiều',
    menu: [{ labelVi: '', labelEn: 'About', path: 'javascript:alert(1)' }],
  };
  expect(problemsOfSite(values).map(({ field }) => field)).toEqual([
    'agencyNameVi',
    'email',
    'initialVisitTotal',
    'menu.0.labelVi',
    'menu.0.path',
  ]);
  expect(problemsOfSite(base)).toEqual([]);
});
