import { expect, test } from 'vitest';
import { meetingInput, votesInput } from './council-meeting-form-values.ts';

test('who did not vote for a nominee voted against, unless it was typed', () => {
  const votes = {
    a: { inFavour: '7', against: '', abstained: '1' },
    b: { inFavour: '7', against: '0', abstained: '' },
    c: { inFavour: '', against: '', abstained: '' },
  };
  expect(votesInput(votes, 9)).toEqual([
    { nomineeId: 'a', inFavour: 7, against: 1, abstained: 1 },
    { nomineeId: 'b', inFavour: 7, against: 0, abstained: 0 },
  ]);
});

test('only what was changed is sent', () => {
  expect(meetingInput({ minutes: 'Biên bản' }, '9')).toEqual({ minutes: 'Biên bản' });
  expect(meetingInput({ members: '11', dossiers: ['d'] }, '9')).toEqual({ members: 11, dossierIds: ['d'] });
});
