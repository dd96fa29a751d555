import { describe, expect, test } from 'vitest';
import { ARTICLE_STATUS_LABELS } from './article-status-labels.ts';
import * as awardLabels from './award-labels.ts';
import { CELL_PROBLEM_LABELS } from './cell-problem-labels.ts';
import { FINDING_LABELS, INITIATIVE_SCOPE_LABELS } from './finding-labels.ts';
import {
  IMPORT_ADVICE_LABELS,
  IMPORT_OUTCOME_LABELS,
  IMPORT_REASON_LABELS,
  IMPORT_WARNING_LABELS,
} from './import-labels.ts';
import { fillLabel, type Label } from './label.ts';
import { NOMINATION_FORM_LABELS } from './nomination-labels.ts';
import { PROBLEM_LABELS } from './problem-labels.ts';
import { REFERENCE_WARNING_LABELS } from './reference-warning-labels.ts';
import * as webhookLabels from './webhook-labels.ts';

const catalogues: Readonly<Record<string, Label>>[] = [
  ARTICLE_STATUS_LABELS,
  PROBLEM_LABELS,
  REFERENCE_WARNING_LABELS,
  IMPORT_ADVICE_LABELS,
  IMPORT_OUTCOME_LABELS,
  IMPORT_REASON_LABELS,
  IMPORT_WARNING_LABELS,
  FINDING_LABELS,
  INITIATIVE_SCOPE_LABELS,
  CELL_PROBLEM_LABELS,
  NOMINATION_FORM_LABELS,
  ...Object.values(awardLabels),
  ...Object.values(webhookLabels),
];
const labels = catalogues.flatMap((catalogue) => Object.values(catalogue));

function slots(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

describe('every label', () => {
  test.each(labels)('$vi', ({ vi, en }) => {
    expect(vi.normalize('NFC')).toBe(vi);
    // A name in quotes may begin a sentence; names begin with a capital themselves.
    expect(vi).toMatch(/^(?:“\{|\p{Lu})/u);
    expect(en).toMatch(/^(?:“\{|[A-Z])/);
    expect(slots(en)).toEqual(slots(vi));
  });
});

test('advice is given for reasons that there are', () => {
  expect(Object.keys(IMPORT_REASON_LABELS)).toEqual(expect.arrayContaining(Object.keys(IMPORT_ADVICE_LABELS)));
});

test('fillLabel puts values in and keeps unknown names visible', () => {
  const label = { vi: 'Tối đa {max} ký tự trong {field}.', en: 'At most {max} characters in {field}.' };
  expect(fillLabel(label, 'vi', { max: 300 })).toBe('Tối đa 300 ký tự trong {field}.');
  expect(fillLabel(label, 'en', { max: 300, field: 'title' })).toBe('At most 300 characters in title.');
});
