import { expect, test } from 'vitest';
import { rowChanges, valuesOfKept, type KeptRow } from './row-history.ts';

const now = {
  nameVi: 'Dân vận khéo năm 2026',
  startsOn: '2026-01-01',
  endsOn: '',
  fields: ['ECONOMY'],
  organization: { id: '1', name: 'Sở Tư pháp' },
  situation: '',
};
const stood = {
  name_vi: 'Dân vận khéo',
  starts_on: '2026-02-01T00:00:00+00:00',
  ends_on: null,
  fields: [],
  organization_id: '2',
  registration: { situation: 'Đường hẹp' },
};

test('a kept row is read as the form shows it, and what it has no name for stays', () => {
  expect(valuesOfKept(stood, now)).toEqual({
    nameVi: 'Dân vận khéo',
    startsOn: '2026-02-01',
    endsOn: '',
    fields: [],
    organization: { id: '1', name: 'Sở Tư pháp' },
    situation: 'Đường hẹp',
  });
});

test('each save is told by what stood before and after it', () => {
  const kept = (version: number, content: unknown): KeptRow => ({
    version,
    content,
    createdAt: '2026-03-01T08:00:00Z',
    staff: version === 1 ? null : { name: 'Lê Thị Ánh' },
  });
  const changes = rowChanges(
    now,
    [
      kept(2, { ...stood, name_vi: now.nameVi, starts_on: now.startsOn, fields: now.fields, registration: {} }),
      kept(1, stood),
    ],
    (values, field) => {
      const value = values[field];
      return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : value.name;
    },
  );
  expect(changes.map(({ version, by, lines }) => [version, by, lines.map(({ field }) => field)])).toEqual([
    [3, 'Lê Thị Ánh', []],
    [2, null, ['nameVi', 'startsOn', 'fields', 'situation']],
  ]);
  expect(changes[1]!.lines[0]).toEqual({ field: 'nameVi', before: 'Dân vận khéo', after: 'Dân vận khéo năm 2026' });
});
