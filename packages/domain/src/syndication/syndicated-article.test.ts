import { expect, test } from 'vitest';
import { decisionsFor, stateOnSight, type KnownArticle, type SyndicatedState } from './syndicated-article.ts';

const known = (state: SyndicatedState, more: Partial<KnownArticle> = {}): KnownArticle => ({
  state,
  contentHash: 'cũ',
  appliedHash: 'cũ',
  untouched: true,
  ...more,
});
const here = { contentHash: 'cũ', belongs: true };
const changed = { contentHash: 'mới', belongs: true };
const moved = { contentHash: 'cũ', belongs: false };

test.each([
  ['a new one of the column', null, here, 'WAITING', 'APPROVED'],
  ['a new one of another column', null, moved, null, null],
  ['one that waits, seen again', known('WAITING', { appliedHash: null }), here, null, null],
  ['one that waits, changed', known('WAITING', { appliedHash: null }), changed, 'WAITING', 'APPROVED'],
  ['one that waits, moved elsewhere', known('WAITING', { appliedHash: null }), moved, 'WITHDRAWN', 'WITHDRAWN'],
  ['a rejected one, changed', known('REJECTED', { appliedHash: null }), changed, 'REJECTED', 'REJECTED'],
  ['an approved one, seen again', known('APPROVED'), here, null, null],
  ['an approved one, moved elsewhere', known('APPROVED'), moved, null, null],
  ['an approved one, changed', known('APPROVED'), changed, 'CHANGED', 'APPROVED'],
  [
    'an approved one that was edited here, changed',
    known('APPROVED', { untouched: false }),
    changed,
    'CHANGED',
    'CHANGED',
  ],
  ['approved, not made yet, changed', known('APPROVED', { appliedHash: null }), changed, 'WAITING', 'APPROVED'],
  ['one with a new version, changed back', known('CHANGED', { contentHash: 'mới' }), here, 'APPROVED', 'APPROVED'],
  ['one that was withdrawn, back', known('WITHDRAWN', { appliedHash: null }), here, 'WAITING', 'APPROVED'],
  ['withdrawn and edited here, back', known('WITHDRAWN', { untouched: false }), here, 'WAITING', 'WAITING'],
  ['withdrawn, back in another column', known('WITHDRAWN'), moved, null, null],
] as const)('%s', (_what, one, seen, asked, published) => {
  expect(stateOnSight(one, seen, 'ASK')).toBe(asked);
  expect(stateOnSight(one, seen, 'PUBLISH')).toBe(published);
});

test('what is withdrawn is not decided any more, everything else is', () => {
  expect(decisionsFor('WITHDRAWN')).toEqual([]);
  expect(decisionsFor('CHANGED')).toEqual(['APPROVE', 'REJECT']);
  expect(decisionsFor('APPROVED')).toEqual(['UNDO']);
});
