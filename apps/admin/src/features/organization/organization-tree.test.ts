import { expect, test } from 'vitest';
import type { OrganizationRow } from './organization.operations.ts';
import { organizationTree } from './organization-tree.ts';

const row = (id: string, parent: string | null): OrganizationRow => ({
  id,
  name: id,
  shortName: null,
  system: 'STATE',
  agencyCode: null,
  validFrom: null,
  validTo: null,
  parent: parent ? { id: parent } : null,
  successor: null,
});

test('units stand below their superior, in the order of the list', () => {
  const lines = organizationTree([row('Phòng', 'Sở'), row('Sở', 'Tỉnh'), row('Tỉnh', null), row('Văn phòng', 'Sở')]);
  expect(lines.map(({ row: { id }, depth }) => `${depth} ${id}`)).toEqual(['0 Tỉnh', '1 Sở', '2 Phòng', '2 Văn phòng']);
});

test('a unit whose superior was filtered out is not lost', () => {
  expect(organizationTree([row('Phòng', 'Sở')]).map(({ depth }) => depth)).toEqual([0]);
});
