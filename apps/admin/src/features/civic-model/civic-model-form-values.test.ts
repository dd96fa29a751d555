import { expect, test } from 'vitest';
import { civicModelInput, missingOf, valuesOfCivicModel } from './civic-model-form-values.ts';

test('only what was changed is sent, registration items together', () => {
  expect(civicModelInput({ name: 'Giếng làng', goals: 'Nước sạch', movement: '', origin: null })).toEqual({
    name: 'Giếng làng',
    registration: { goals: 'Nước sạch' },
    movementId: null,
    originId: null,
  });
  expect(civicModelInput({ field: '', registeredOn: '2026-02-10' })).toEqual({
    field: null,
    registeredOn: '2026-02-10',
  });
});

test('an empty form says what it needs', () => {
  expect(missingOf(valuesOfCivicModel(null)).map(({ field }) => field)).toEqual([
    'name',
    'field',
    'unitName',
    'registeredOn',
  ]);
});
