import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillLabel } from '../labels/label.ts';
import { PROBLEM_LABELS } from '../labels/problem-labels.ts';
import { consultationCloses } from '../working-days/consultation.ts';
import { vietnameseHolidays } from '../working-days/holidays.ts';
import { shiftDay, workingDaysBetween } from '../working-days/working-days.ts';
import { awardFormOf } from './award-forms.ts';
import { checkDossierMove, type Dossier } from './check-dossier-move.ts';
import { tallyCouncil, type CouncilResult } from './council.ts';
import { dossierMoveNames, dossierMoves, dossierMovesFrom, type DossierMoveName } from './dossier-moves.ts';
import { dossierNeeds } from './dossier-needs.ts';
import { attachmentKinds, dossierStatuses } from './vocabulary.ts';

const national = awardFormOf('NATIONAL_EMULATION_FIGHTER')!;
const giayKhen = awardFormOf('COMMENDATION_UNIT')!;
const roles = ['AWARDS_OFFICER'];
const at = (day: string): number => Date.parse(`${day}T09:00:00+07:00`);
const council = (heldOn: string, votesFor = 9, present = 10): CouncilResult =>
  tallyCouncil({ heldOn, members: 10, present, votes: [{ nomineeId: 'n1', form: national, votesFor }] });

const whole: Dossier = {
  status: 'PUBLIC_CONSULTATION',
  needs: dossierNeeds([national], 'MERIT', '2026-11-02'),
  nomineeCount: 1,
  attachments: attachmentKinds,
  openBlocks: 0,
  consultation: { opensOn: '2026-11-02', closesOn: '2026-11-16', openedAt: at('2026-11-02') },
  council: null,
  decision: null,
};
const codes = (dossier: Dossier, name: DossierMoveName, day: string, who = roles, reason = ''): string[] =>
  checkDossierMove(dossier, { name, roles: who, reason }, at(day)).map(({ code }) => code);

describe('Luật Thi đua, khen thưởng 2022, Điều 84: thành phần hồ sơ', () => {
  test.each([
    [
      'khoản 1, CSTĐ',
      [national],
      'MERIT',
      ['submission-letter-missing', 'achievement-report-missing', 'minutes-missing', 'initiative-proof-missing'],
    ],
    [
      'khoản 2, giấy khen',
      [giayKhen],
      'CAMPAIGN',
      ['submission-letter-missing', 'achievement-report-missing', 'minutes-missing'],
    ],
    [
      'khoản 2, đột xuất',
      [giayKhen],
      'SUDDEN',
      ['submission-letter-missing', 'achievement-report-missing', 'minutes-missing', 'sudden-proof-missing'],
    ],
    [
      'cả hai loại',
      [national, giayKhen],
      'MERIT',
      ['submission-letter-missing', 'achievement-report-missing', 'minutes-missing', 'initiative-proof-missing'],
    ],
  ] as const)('%s', (_name, forms, rewardKind, expected) => {
    const needs = dossierNeeds(forms, rewardKind, '2026-03-01');
    expect(codes({ ...whole, status: 'DRAFT', needs, attachments: [] }, 'SUBMIT', '2026-03-01')).toEqual(expected);
    expect(codes({ ...whole, status: 'DRAFT', needs }, 'SUBMIT', '2026-03-01')).toEqual([]);
  });
});

describe('steps', () => {
  test('all problems of a step come at once', () => {
    const broken: Dossier = {
      ...whole,
      status: 'APPRAISING',
      nomineeCount: 0,
      attachments: ['SUBMISSION'],
      openBlocks: 2,
      consultation: null,
    };
    expect(codes(broken, 'SEND_TO_COUNCIL', '2026-11-10', ['EDITOR'])).toEqual([
      'role-not-allowed',
      'nominees-missing',
      'achievement-report-missing',
      'minutes-missing',
      'initiative-proof-missing',
      'finding-blocks',
      'consultation-missing',
    ]);
  });

  test.each<[string, Partial<Dossier>, DossierMoveName, string, string[]]>([
    ['the last day is the public’s', {}, 'SEND_TO_COUNCIL', '2026-11-16', ['consultation-not-closed']],
    ['the day after', {}, 'SEND_TO_COUNCIL', '2026-11-17', []],
    ['a step from elsewhere', {}, 'RECEIVE', '2026-11-17', ['dossier-move-not-allowed']],
    [
      'a shortened consultation',
      { consultation: { opensOn: '2026-11-02', closesOn: '2026-11-13', openedAt: at('2026-11-02') } },
      'SEND_TO_COUNCIL',
      '2026-11-17',
      ['consultation-too-short'],
    ],
    [
      'a plan for yesterday',
      { status: 'APPRAISING' },
      'OPEN_CONSULTATION',
      '2026-11-03',
      ['consultation-opens-in-the-past'],
    ],
    ['a plan for today', { status: 'APPRAISING' }, 'OPEN_CONSULTATION', '2026-11-02', []],
    [
      'no plan',
      { status: 'APPRAISING', consultation: null },
      'OPEN_CONSULTATION',
      '2026-11-02',
      ['consultation-missing'],
    ],
    ['no council', { status: 'COUNCIL' }, 'CONCLUDE_COUNCIL', '2026-11-20', ['council-missing']],
    [
      'a council that met too early',
      { status: 'COUNCIL', council: council('2026-11-16') },
      'CONCLUDE_COUNCIL',
      '2026-11-20',
      ['council-before-consultation-closed'],
    ],
    [
      'a council tomorrow',
      { status: 'COUNCIL', council: council('2026-11-21') },
      'CONCLUDE_COUNCIL',
      '2026-11-20',
      ['council-in-the-future'],
    ],
    [
      'too few members',
      { status: 'COUNCIL', council: council('2026-11-20', 6, 6) },
      'CONCLUDE_COUNCIL',
      '2026-11-20',
      ['council-without-quorum', 'votes-under-share'],
    ],
    [
      'too few votes',
      { status: 'COUNCIL', council: council('2026-11-20', 8) },
      'CONCLUDE_COUNCIL',
      '2026-11-20',
      ['votes-under-share'],
    ],
    ['enough', { status: 'COUNCIL', council: council('2026-11-20') }, 'CONCLUDE_COUNCIL', '2026-11-20', []],
    [
      'no decision',
      { status: 'AWAITING_DECISION', council: council('2026-11-20') },
      'RECORD_DECISION',
      '2026-12-01',
      ['decision-missing'],
    ],
    [
      'a decision without a day',
      { status: 'AWAITING_DECISION', council: council('2026-11-20'), decision: { signedOn: null } },
      'RECORD_DECISION',
      '2026-12-01',
      ['decision-undated'],
    ],
    [
      'a decision before the council',
      { status: 'AWAITING_DECISION', council: council('2026-11-20'), decision: { signedOn: '2026-11-16' } },
      'RECORD_DECISION',
      '2026-12-01',
      ['decision-before-council', 'decision-before-consultation-closed'],
    ],
    [
      'a decision of tomorrow',
      { status: 'AWAITING_DECISION', council: council('2026-11-20'), decision: { signedOn: '2026-12-02' } },
      'RECORD_DECISION',
      '2026-12-01',
      ['decision-in-the-future'],
    ],
    [
      'the end',
      { status: 'FORWARDED_UP', council: council('2026-11-20'), decision: { signedOn: '2026-11-30' } },
      'RECORD_DECISION',
      '2026-12-01',
      [],
    ],
    ['a return without a reason', { status: 'RECEIVED' }, 'RETURN', '2026-11-17', ['reason-required']],
  ])('%s', (_name, change, name, day, expected) => {
    expect(codes({ ...whole, ...change }, name, day)).toEqual(expected);
  });

  test('a commendation needs no consultation, but one that was opened is waited for', () => {
    const needs = dossierNeeds([giayKhen], 'MERIT', '2026-11-02');
    const simple: Dossier = { ...whole, needs, status: 'APPRAISING', consultation: null };
    expect(codes(simple, 'SEND_TO_COUNCIL', '2026-11-10')).toEqual([]);
    expect(codes({ ...simple, consultation: whole.consultation }, 'SEND_TO_COUNCIL', '2026-11-10')).toEqual([
      'consultation-not-closed',
    ]);
  });

  test('what the officer reads', () => {
    const [problem] = checkDossierMove(whole, { name: 'SEND_TO_COUNCIL', roles }, at('2026-11-16'));
    expect(fillLabel(PROBLEM_LABELS[problem!.code], 'vi', problem!.params)).toBe(
      'Chưa hết thời gian lấy ý kiến: đến hết ngày 16/11/2026.',
    );
  });

  test('every status but the last one leads on, and a contributor only submits', () => {
    const ends = dossierStatuses.filter((status) => dossierMovesFrom(status, [...roles, 'CONTRIBUTOR']).length === 0);
    expect(ends).toEqual(['AWARDED']);
    const own = dossierStatuses.flatMap((status) => dossierMovesFrom(status, ['CONTRIBUTOR']));
    expect(own.map(({ name }) => name)).toEqual(['SUBMIT', 'SUBMIT']);
    expect(dossierMoves.map(({ name }) => name)).toEqual([...dossierMoveNames]);
  });

  test.each([
    ['a plan that was never opened', { openedAt: null }, ['consultation-missing']],
    ['a list that became public a day late', { openedAt: at('2026-11-03') }, ['consultation-too-short']],
    ['a list that becomes public tomorrow', { openedAt: at('2026-11-18') }, ['consultation-missing']],
  ])('%s does not count', (_name, change, expected) => {
    const dossier: Dossier = { ...whole, status: 'APPRAISING', consultation: { ...whole.consultation!, ...change } };
    expect(codes(dossier, 'SEND_TO_COUNCIL', '2026-11-17')).toEqual(expected);
  });
});

describe('Nghị định 98/2023/NĐ-CP, Điều 46 khoản 2', () => {
  test('no order of moves, on any days, reaches a decision before the consultation has closed', () => {
    const step = fc.record({
      pick: fc.nat(20),
      way: fc.constantFrom('forward', 'forward', 'offered', 'any'),
      wait: fc.integer({ min: 0, max: 20 }),
      opensIn: fc.integer({ min: -4, max: 3 }),
      length: fc.integer({ min: 8, max: 24 }),
      heldAgo: fc.integer({ min: -1, max: 8 }),
      signedAgo: fc.integer({ min: -1, max: 8 }),
      change: fc.boolean(),
    });
    let decisions = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 15, maxLength: 40 }), (steps) => {
        let day = '2026-01-05';
        let publicSince = '';
        const dossier: Dossier = { ...whole, status: 'APPRAISING', consultation: null };
        for (const { pick, way, wait, opensIn, length, heldAgo, signedAgo, change } of steps) {
          day = shiftDay(day, wait);
          // Whatever the officer writes into the dossier between two steps …
          if (change) {
            const opensOn = shiftDay(day, opensIn);
            const plan = { opensOn, closesOn: shiftDay(opensOn, length), openedAt: null };
            if (dossier.status === 'APPRAISING') Object.assign(dossier, { consultation: plan });
            const signedOn = shiftDay(day, -signedAgo);
            Object.assign(dossier, { council: council(shiftDay(day, -heldAgo)), decision: { signedOn } });
          }
          const all = way === 'any' ? dossierMoves : dossierMovesFrom(dossier.status, roles);
          const some = way === 'forward' ? all.filter(({ needsReason }) => !needsReason) : all;
          const move = some[pick % some.length];
          if (!move) continue;
          const wanted = { name: move.name, roles, reason: 'Theo đề nghị của đơn vị' };
          if (checkDossierMove(dossier, wanted, at(day)).length > 0) continue;
          Object.assign(dossier, { status: move.to });
          if (move.to === 'PUBLIC_CONSULTATION') {
            publicSince = day > dossier.consultation!.opensOn ? day : dossier.consultation!.opensOn;
            Object.assign(dossier, { consultation: { ...dossier.consultation!, openedAt: at(day) } });
          }
          if (move.to !== 'AWARDED') continue;
          decisions += 1;
          const { closesOn } = dossier.consultation!;
          // … a decision finds that the public had ten whole working days, and that they are over.
          expect(publicSince).not.toBe('');
          expect(workingDaysBetween(publicSince, closesOn, vietnameseHolidays)).toBeGreaterThanOrEqual(10);
          expect(day > closesOn && dossier.council!.heldOn > closesOn).toBe(true);
          expect(dossier.decision!.signedOn! > closesOn).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 20_261_123 },
    );
    expect(decisions).toBeGreaterThan(20);
  });

  test('the straight way does reach it', () => {
    const path: [DossierMoveName, string][] = [
      ['OPEN_CONSULTATION', '2026-11-02'],
      ['SEND_TO_COUNCIL', '2026-11-17'],
      ['CONCLUDE_COUNCIL', '2026-11-20'],
      ['FORWARD_UP', '2026-11-21'],
      ['RECORD_DECISION', '2026-12-01'],
    ];
    const dossier: Dossier = {
      ...whole,
      status: 'APPRAISING',
      council: council('2026-11-20'),
      decision: { signedOn: '2026-11-30' },
    };
    for (const [name, day] of path) {
      expect(codes(dossier, name, day)).toEqual([]);
      Object.assign(dossier, { status: dossierMoves.find((move) => move.name === name)!.to });
    }
    expect(dossier.status).toBe('AWARDED');
    expect(consultationCloses('2026-11-02', { workingDays: 10 }, vietnameseHolidays)).toBe('2026-11-16');
  });
});
