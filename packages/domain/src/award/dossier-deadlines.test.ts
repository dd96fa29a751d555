import { describe, expect, test } from 'vitest';
import { dossierDeadlines, slaRules } from './dossier-deadlines.ts';
import type { DossierStatus } from './vocabulary.ts';

const at = (day: string): number => Date.parse(`${day}T09:00:00+07:00`);

describe('deadlines in working days', () => {
  const history = (...entries: [DossierStatus, string][]) => entries.map(([status, day]) => ({ status, at: at(day) }));
  const of = (now: string, ...entries: [DossierStatus, string][]) =>
    dossierDeadlines(history(...entries), slaRules, { now: at(now), level: 'PROVINCE' })[0];

  test.each<[string, string, [DossierStatus, string][], object | undefined]>([
    ['runs', '2026-11-04', [['RECEIVED', '2026-11-02']], { dueOn: '2026-11-16', daysLeft: 8, late: false }],
    ['ends today', '2026-11-16', [['RECEIVED', '2026-11-02']], { daysLeft: 0, late: false }],
    ['is late', '2026-11-18', [['RECEIVED', '2026-11-02']], { daysLeft: -2, late: true }],
    ['goes over Tết', '2026-02-10', [['RECEIVED', '2026-02-09']], { dueOn: '2026-03-02' }],
    [
      'stops',
      '2026-12-30',
      [
        ['RECEIVED', '2026-11-02'],
        ['COUNCIL', '2026-11-10'],
      ],
      { daysLeft: 4, late: false, stoppedOn: '2026-11-10' },
    ],
    [
      'pauses while returned',
      '2026-11-12',
      [
        ['RECEIVED', '2026-11-02'],
        ['RETURNED', '2026-11-04'],
        ['SUBMITTED', '2026-11-11'],
      ],
      { dueOn: '2026-11-23', paused: false },
    ],
    [
      'is paused now',
      '2026-11-12',
      [
        ['RECEIVED', '2026-11-02'],
        ['PUBLIC_CONSULTATION', '2026-11-04'],
      ],
      { dueOn: '2026-11-24', daysLeft: 8, paused: true },
    ],
    [
      'begins again',
      '2026-11-20',
      [
        ['RECEIVED', '2026-10-01'],
        ['REJECTED', '2026-10-05'],
        ['RECEIVED', '2026-11-18'],
      ],
      { startedOn: '2026-11-18', stoppedOn: null },
    ],
    ['has not begun', '2026-11-20', [['SUBMITTED', '2026-11-18']], undefined],
  ])('%s', (_name, now, entries, expected) => {
    const deadline = of(now, ...entries);
    if (expected === undefined) expect(deadline).toBeUndefined();
    else expect(deadline).toMatchObject(expected);
  });

  test('a communal commendation has a deadline of its own', () => {
    const ids = dossierDeadlines(history(['RECEIVED', '2026-11-02']), slaRules, {
      now: at('2026-11-02'),
      level: 'COMMUNE',
    });
    expect(ids.map(({ rule, dueOn }) => [rule.id, dueOn])).toEqual([
      ['appraisal', '2026-11-16'],
      ['communal-decision', '2026-11-18'],
    ]);
  });
});
