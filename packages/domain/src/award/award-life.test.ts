import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardState, verificationAnswer, type AwardEvent } from './award-life.ts';

const facts = {
  recipient: 'Trần Thị Bình',
  unit: 'Phòng Tư pháp',
  formId: 'COMMENDATION_UNIT',
  achievement: 'Có thành tích xuất sắc trong phong trào “Dân vận khéo”',
};
const grant: AwardEvent = { kind: 'GRANT', id: 'g', decisionCode: '12/QĐ-STP', decidedOn: '2026-03-01', facts };
const correction: AwardEvent = {
  kind: 'CORRECTION',
  id: 'c',
  decisionCode: '15/QĐ-STP',
  decidedOn: '2026-03-10',
  changes: { recipient: 'Trần Thị Bích' },
};
const revocation: AwardEvent = { kind: 'REVOCATION', id: 'r', decisionCode: '40/QĐ-STP', decidedOn: '2026-06-01' };
const restoration: AwardEvent = {
  kind: 'RESTORATION',
  id: 'k',
  decisionCode: '77/QĐ-STP',
  decidedOn: '2026-09-01',
  lifts: 'r',
};

describe('Luật TĐKT 2022, chương VII: hủy bỏ, khôi phục', () => {
  test.each<[string, AwardEvent[], string | null, string]>([
    ['granted', [grant], 'GRANTED', 'granted'],
    ['corrected', [grant, correction], 'CORRECTED', 'corrected'],
    ['revoked', [grant, revocation], 'REVOKED', 'revoked'],
    ['corrected and revoked', [grant, correction, revocation], 'REVOKED', 'revoked'],
    ['restored', [grant, revocation, restoration], 'RESTORED', 'granted'],
    ['restored and corrected', [grant, correction, revocation, restoration], 'CORRECTED', 'corrected'],
    [
      'restored, then revoked again',
      [grant, revocation, restoration, { ...revocation, id: 'r2', decidedOn: '2026-10-01' }],
      'REVOKED',
      'revoked',
    ],
    ['a restoration of something else', [grant, revocation, { ...restoration, lifts: 'x' }], 'REVOKED', 'revoked'],
    [
      'a restoration before the revocation',
      [grant, revocation, { ...restoration, decidedOn: '2026-05-31' }],
      'REVOKED',
      'revoked',
    ],
    [
      'a later restoration that names none',
      [grant, revocation, { ...restoration, lifts: null }],
      'RESTORED',
      'granted',
    ],
    [
      'one of the same day that names none',
      [grant, revocation, { ...restoration, lifts: null, decidedOn: '2026-06-01' }],
      'REVOKED',
      'revoked',
    ],
    ['never granted', [revocation], null, 'unknown'],
    ['nothing', [], null, 'unknown'],
  ])('%s', (_name, events, status, answer) => {
    const state = awardState(events);
    expect(state.status).toBe(status);
    expect(verificationAnswer(state, true).answer).toBe(answer);
    expect(verificationAnswer(state, false)).toEqual({ answer: 'unknown' });
  });

  test('looks back to a day', () => {
    const events = [grant, correction, revocation, restoration];
    const on = (day: string) => awardState(events, day).status;
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-10'), on('2026-06-01'), on('2026-09-01')]).toEqual([
      null,
      'GRANTED',
      'CORRECTED',
      'REVOKED',
      'CORRECTED',
    ]);
  });

  test('a correction is shown, a revoked award names nobody', () => {
    expect(verificationAnswer(awardState([correction, grant]), true)).toMatchObject({
      answer: 'corrected',
      facts: { recipient: 'Trần Thị Bích', unit: 'Phòng Tư pháp' },
      correction: { code: '15/QĐ-STP', decidedOn: '2026-03-10' },
    });
    const revoked = verificationAnswer(awardState([grant, correction, revocation]), true);
    expect(revoked).toEqual({
      answer: 'revoked',
      formId: 'COMMENDATION_UNIT',
      decision: { code: '12/QĐ-STP', decidedOn: '2026-03-01' },
      revocation: { code: '40/QĐ-STP', decidedOn: '2026-06-01' },
    });
    expect(JSON.stringify(revoked)).not.toContain('Trần');
  });

  test('nothing but the public facts goes out', () => {
    const secret = { ...facts, idNumber: '044188001234' };
    const state = awardState([{ ...grant, facts: secret }]);
    expect(JSON.stringify(verificationAnswer(state, true))).not.toContain('044188001234');
  });
});

test('no order of events shows a revoked award as valid', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`);
  const extra: fc.Arbitrary<AwardEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('CORRECTION' as const),
      id: fc.uuid(),
      decisionCode: fc.constant('1/QĐ'),
      decidedOn: day,
      changes: fc.constant({ recipient: 'Lê Văn Cường' }),
    }),
    fc.record({
      kind: fc.constant('RESTORATION' as const),
      id: fc.uuid(),
      decisionCode: fc.constant('2/QĐ'),
      decidedOn: day,
      lifts: fc.constantFrom('r0', 'r1', null),
    }),
    fc.record({
      kind: fc.constant('GRANT' as const),
      id: fc.uuid(),
      decisionCode: fc.constant('3/QĐ'),
      decidedOn: day,
      facts: fc.constant(facts),
    }),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 2 }),
      fc.array(extra, { maxLength: 6 }),
      fc.nat(),
      (days, others, turn) => {
        const revocations = days.map((decidedOn, index): AwardEvent => ({ ...revocation, id: `r${index}`, decidedOn }));
        const events = [grant, ...revocations, ...others];
        const lifted = revocations.every((one) =>
          others.some(
            (event) =>
              event.kind === 'RESTORATION' &&
              (event.lifts === null
                ? event.decidedOn > one.decidedOn
                : event.lifts === one.id && event.decidedOn >= one.decidedOn),
          ),
        );
        const turned = [...events.slice(turn % events.length), ...events.slice(0, turn % events.length)];
        for (const order of [events, events.toReversed(), turned]) {
          const state = awardState(order);
          const { answer } = verificationAnswer(state, true);
          seen.add(answer);
          expect(state.valid).toBe(lifted);
          expect(answer === 'revoked').toBe(!lifted);
          expect(state).toEqual(awardState(events));
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(seen).toEqual(new Set(['revoked', 'granted', 'corrected']));
});
