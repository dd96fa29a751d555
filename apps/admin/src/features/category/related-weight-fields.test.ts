import { USUAL_WEIGHTS } from '@kheo/domain/relatedness/score';
import { expect, test } from 'vitest';
import { dirtyWeights, weightValues } from './related-weight-fields.tsx';

test('the form has the numbers alone: the client adds the name of the type to every answer, and the API takes no such field', () => {
  const answered = { relatedWeights: { __typename: 'RelatedWeights', ...USUAL_WEIGHTS, movements: 150 } };
  const { weights } = weightValues(answered);
  expect(weights).toEqual({ ...USUAL_WEIGHTS, movements: 150 });
  expect(dirtyWeights(weights, answered)).toBe(false);
  expect(dirtyWeights({ ...weights, movements: 100 }, answered)).toBe(true);
});
