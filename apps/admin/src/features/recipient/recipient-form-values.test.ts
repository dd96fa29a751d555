import { expect, test } from 'vitest';
import { recipientInput, recipientProblems, valuesOfRecipient } from './recipient-form-values.ts';

test('only what was changed is sent, private data by themselves', () => {
  expect(recipientInput({ position: 'Chuyên viên' })).toEqual({ position: 'Chuyên viên' });
  expect(recipientInput({ birthYear: '1980', birthDate: '', phone: '' })).toEqual({
    private: { birthYear: 1980, birthDate: null, phone: '' },
  });
});

test('a new number wins over taking the old one away', () => {
  expect(recipientInput({ removeIdNumber: true }).private).toEqual({ idNumber: null });
  expect(recipientInput({ removeIdNumber: true, idNumber: '001080000123' }).private).toEqual({
    idNumber: '001080000123',
  });
});

test('all problems are told at once', () => {
  expect(recipientProblems({ ...valuesOfRecipient(null), birthYear: '19xx' }).map(({ field }) => field)).toEqual([
    'name',
    'birthYear',
  ]);
});
