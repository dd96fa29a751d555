import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINDING_LABELS } from '../labels/finding-labels.ts';
import { awardFormOf, awardForms } from './award-forms.ts';
import type { EligibilityInput, Initiative, Leave, PastAward, Proceeding } from './eligibility-input.ts';
import { checkEligibility } from './eligibility.ts';
import { findingCodes } from './finding.ts';
import { findingSentence } from './finding-sentence.ts';
import { ruleSetOn, type ChainRule, type RuleSet } from './rule-set.ts';
import { subjectKinds } from './vocabulary.ts';

const set = ruleSetOn('2026-11-23')!;
const title = (id: string) => awardFormOf(id)!;
const past = (formId: string, year: number, more: Partial<PastAward> = {}): PastAward => ({
  id: `${formId}-${year}`,
  formId,
  year,
  status: 'GRANTED',
  unitId: 'so-tu-phap',
  ...more,
});
const grassroots = (...years: number[]): PastAward[] => years.map((year) => past('GRASSROOTS_EMULATION_FIGHTER', year));
const spread: Initiative = { id: 'sk-1', year: 2026, scope: 'NATION' };
const proposal = (formId: string, history: PastAward[], more: Partial<EligibilityInput> = {}): EligibilityInput => ({
  nominee: { kind: 'INDIVIDUAL', unitId: 'so-tu-phap' },
  proposedForm: title(formId),
  year: 2026,
  day: '2026-11-23',
  rewardKind: 'MERIT',
  history,
  achievements: [],
  proceedings: [],
  initiatives: [spread],
  ruleSet: set,
  ...more,
});
const codes = (input: EligibilityInput): string[] => checkEligibility(input).map(({ code }) => code);
const withChain = (change: Partial<ChainRule>): RuleSet => ({
  ...set,
  chains: set.chains.map((rule) => ({ ...rule, ...change })),
});

describe('Luật TĐKT 2022, Điều 22: 03 lần liên tục Chiến sĩ thi đua cơ sở', () => {
  test.each<[string, number[], string[]]>([
    ['three years with the year itself', [2024, 2025, 2026], []],
    ['three years to the year before', [2023, 2024, 2025], []],
    ['more than three', [2021, 2022, 2023, 2024, 2025, 2026], []],
    ['two', [2025, 2026], ['chain-too-short']],
    ['a gap', [2022, 2023, 2025, 2026], ['chain-too-short']],
    ['a chain that ended two years ago', [2022, 2023, 2024], ['chain-too-short']],
    ['none', [], ['chain-too-short']],
    ['years to come', [2027, 2028, 2029], ['chain-too-short']],
  ])('%s', (_name, years, expected) => {
    expect(codes(proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(...years)))).toEqual(expected);
  });

  test('says of nothing that there is nothing', () => {
    const [finding] = checkEligibility(proposal('PROVINCIAL_EMULATION_FIGHTER', []));
    expect(findingSentence(finding!, 'vi')).toBe(
      'Cần 3 lần liên tục đạt “Chiến sĩ thi đua cơ sở”; sổ khen thưởng chưa có lần nào ngay trước năm đề nghị.',
    );
  });

  test('asks for one time without speaking of a row', () => {
    const [finding] = checkEligibility(proposal('GRASSROOTS_EMULATION_FIGHTER', []));
    expect(findingSentence(finding!, 'vi')).toBe(
      'Cần đạt “Lao động tiên tiến” năm 2026; sổ khen thưởng chưa ghi nhận.',
    );
  });

  test('says what it looked at and what is missing', () => {
    const [finding] = checkEligibility(proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(2023, 2025, 2026)));
    expect(finding).toMatchObject({ severity: 'warn', basis: { article: '22' } });
    expect(finding!.lookedAt).toEqual([
      { kind: 'award', id: 'GRASSROOTS_EMULATION_FIGHTER-2026' },
      { kind: 'award', id: 'GRASSROOTS_EMULATION_FIGHTER-2025' },
    ]);
    expect(findingSentence(finding!, 'vi')).toBe(
      'Cần 3 lần liên tục đạt “Chiến sĩ thi đua cơ sở”, mới có 2 lần (2026, 2025); thiếu năm 2024.',
    );
    expect(findingSentence(finding!, 'en')).toBe(
      '“Emulation Fighter at unit level” is needed 3 times in a row, there are 2 (2026, 2025); 2024 is missing.',
    );
  });

  test('a revoked title breaks the chain, a corrected or restored one does not', () => {
    const chain = (status: PastAward['status']) => [
      ...grassroots(2024, 2026),
      past('GRASSROOTS_EMULATION_FIGHTER', 2025, { status }),
    ];
    expect(codes(proposal('PROVINCIAL_EMULATION_FIGHTER', chain('REVOKED')))).toEqual(['chain-too-short']);
    expect(codes(proposal('PROVINCIAL_EMULATION_FIGHTER', chain('CORRECTED')))).toEqual([]);
    expect(codes(proposal('PROVINCIAL_EMULATION_FIGHTER', chain('RESTORED')))).toEqual([]);
  });

  test('a change of unit is pointed out, or breaks the chain where the rule set says so', () => {
    const moved = [...grassroots(2025, 2026), past('GRASSROOTS_EMULATION_FIGHTER', 2024, { unitId: 'ubnd-xa' })];
    const input = proposal('PROVINCIAL_EMULATION_FIGHTER', moved);
    expect(codes(input)).toEqual(['chain-over-transfer']);
    expect(codes({ ...input, ruleSet: withChain({ acrossUnits: false }) })).toEqual(['chain-too-short']);
  });

  test('counted leave bridges a year, other leave does not', () => {
    const leave = (kind: Leave['kind']): Leave[] => [{ id: 'np-1', year: 2024, kind }];
    const input = proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(2022, 2023, 2025));
    expect(codes({ ...input, leaves: leave('MATERNITY') })).toEqual(['chain-over-leave']);
    expect(codes({ ...input, leaves: leave('SICKNESS') })).toEqual(['chain-too-short']);
    const short = proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(2023, 2025), { leaves: leave('STUDY') });
    expect(codes(short)).toEqual(['chain-too-short']);
    expect(codes({ ...short, ruleSet: withChain({ leave: 'COUNT' }) })).toEqual(['chain-over-leave']);
  });

  test('the initiative must reach the province', () => {
    const input = proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(2024, 2025, 2026));
    expect(codes({ ...input, initiatives: [{ id: 'sk', year: 2025, scope: 'PROVINCE' }] })).toEqual([]);
    expect(codes({ ...input, initiatives: [{ id: 'sk', year: 2025, scope: 'UNIT' }] })).toEqual(['initiative-missing']);
    expect(codes({ ...input, initiatives: [{ id: 'sk', year: 2023, scope: 'NATION' }] })).toEqual([
      'initiative-missing',
    ]);
    expect(codes({ ...input, initiatives: [{ id: 'sk', year: 2027, scope: 'NATION' }] })).toEqual([
      'initiative-missing',
    ]);
  });
});

describe('Luật TĐKT 2022, Điều 21: 02 lần liên tục Chiến sĩ thi đua cấp tỉnh', () => {
  test.each<[string, number[], string[]]>([
    ['two in a row', [2025, 2026], []],
    ['one', [2026], ['chain-too-short']],
    ['with a gap', [2024, 2026], ['chain-too-short']],
  ])('%s', (_name, years, expected) => {
    const history = years.map((year) => past('PROVINCIAL_EMULATION_FIGHTER', year));
    expect(codes(proposal('NATIONAL_EMULATION_FIGHTER', history))).toEqual(expected);
  });

  test('how far apart two times may be is the rule set’s', () => {
    const history = [2023, 2026].map((year) => past('PROVINCIAL_EMULATION_FIGHTER', year));
    const ruleSet = withChain({ stepYears: 3 });
    expect(codes(proposal('NATIONAL_EMULATION_FIGHTER', history, { ruleSet }))).toEqual([]);
    expect(codes(proposal('NATIONAL_EMULATION_FIGHTER', [], { ruleSet }))).toEqual(['chain-too-short']);
  });
});

test('Luật TĐKT 2022, Điều 23: Chiến sĩ thi đua cơ sở phải là Lao động tiên tiến cùng năm', () => {
  expect(codes(proposal('GRASSROOTS_EMULATION_FIGHTER', [past('ADVANCED_WORKER', 2026)]))).toEqual([]);
  expect(codes(proposal('GRASSROOTS_EMULATION_FIGHTER', [past('ADVANCED_WORKER', 2025)]))).toEqual(['chain-too-short']);
});

describe('Nghị định 152/2025/NĐ-CP: kỷ luật, thanh tra, khiếu nại', () => {
  const proceeding = (more: Partial<Proceeding>): Proceeding => ({
    id: 'vv-1',
    kind: 'DISCIPLINE',
    openedOn: '2026-03-01',
    closedOn: null,
    disciplined: false,
    ...more,
  });
  const input = (one: Partial<Proceeding>, history = [past('ADVANCED_WORKER', 2026)]) =>
    proposal('COMMENDATION_UNIT', history, { proceedings: [proceeding(one)] });

  test.each<[string, Partial<Proceeding>, string[]]>([
    ['discipline pending', {}, ['discipline-pending']],
    ['an inspection pending', { kind: 'INSPECTION' }, ['inspection-pending']],
    ['a complaint pending', { kind: 'COMPLAINT' }, ['complaint-pending']],
    ['closed without discipline', { closedOn: '2026-05-01' }, []],
    ['closing later', { closedOn: '2026-12-01' }, ['discipline-pending']],
    ['not yet open', { openedOn: '2026-12-01' }, []],
  ])('%s', (_name, one, expected) => {
    expect(codes(input(one))).toEqual(expected);
  });

  test('blocks from 1/7/2025, warns before', () => {
    expect(checkEligibility(input({}))[0]?.severity).toBe('block');
    const before = { ...input({ openedOn: '2024-03-01' }), day: '2025-06-30', ruleSet: ruleSetOn('2025-06-30')! };
    expect(checkEligibility(before)[0]?.severity).toBe('warn');
  });

  test('after discipline the period starts again', () => {
    const disciplined = proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(2024, 2025, 2026), {
      proceedings: [proceeding({ openedOn: '2024-02-01', closedOn: '2024-06-01', disciplined: true })],
    });
    const found = checkEligibility(disciplined);
    expect(found.map(({ code }) => code)).toEqual(['chain-too-short', 'period-restarted']);
    expect(found[1]?.lookedAt).toEqual([
      { kind: 'proceeding', id: 'vv-1' },
      { kind: 'award', id: 'GRASSROOTS_EMULATION_FIGHTER-2024' },
    ]);
    expect(codes({ ...disciplined, history: grassroots(2025, 2026, 2027), year: 2027 })).not.toContain(
      'period-restarted',
    );
  });

  test('sudden and thematic results are no basis for merit', () => {
    const merit = proposal('COMMENDATION_UNIT', [], { achievements: [{ id: 'tt-1', kind: 'SUDDEN' }] });
    expect(codes(merit)).toEqual(['sudden-not-a-basis']);
    expect(codes({ ...merit, rewardKind: 'SUDDEN' })).toEqual([]);
    expect(codes({ ...merit, achievements: [{ id: 'tt-1', kind: 'MERIT' }] })).toEqual([]);
  });
});

describe('một thành tích không khen nhiều lần (Luật TĐKT 2022, nguyên tắc khen thưởng)', () => {
  const achievements = [{ id: 'chong-bao', kind: 'SUDDEN' as const }];

  test.each<[string, PastAward, Partial<EligibilityInput>, string[]]>([
    [
      'the same achievement',
      past('COMMENDATION_COMMUNE', 2025, { achievementId: 'chong-bao' }),
      {},
      ['achievement-already-rewarded'],
    ],
    [
      'the same, revoked',
      past('COMMENDATION_COMMUNE', 2025, { achievementId: 'chong-bao', status: 'REVOKED' }),
      {},
      [],
    ],
    ['another achievement', past('COMMENDATION_UNIT', 2026, { achievementId: 'chuyen-doi-so' }), {}, []],
    [
      'the same campaign and year',
      past('COMMENDATION_COMMUNE', 2026, { campaignId: 'dvk' }),
      { campaignId: 'dvk' },
      ['campaign-already-rewarded'],
    ],
    [
      'the same campaign, another year',
      past('COMMENDATION_COMMUNE', 2025, { campaignId: 'dvk' }),
      { campaignId: 'dvk' },
      [],
    ],
  ])('%s', (_name, award, more, expected) => {
    expect(codes(proposal('COMMENDATION_UNIT', [award], { rewardKind: 'SUDDEN', achievements, ...more }))).toEqual(
      expected,
    );
  });

  test('a title once a year, a form many times', () => {
    expect(codes(proposal('ADVANCED_WORKER', [past('ADVANCED_WORKER', 2026)]))).toEqual(['already-held-this-year']);
    expect(codes(proposal('ADVANCED_WORKER', [past('ADVANCED_WORKER', 2025)]))).toEqual([]);
    expect(codes(proposal('COMMENDATION_UNIT', [past('COMMENDATION_UNIT', 2026)]))).toEqual([]);
  });
});

describe('Luật TĐKT 2022, Điều 2, 78 và 80: đối tượng, thẩm quyền, mức', () => {
  test.each<[string, Partial<EligibilityInput>, string[]]>([
    ['a household', { nominee: { kind: 'HOUSEHOLD', unitId: null } }, ['subject-kind-not-allowed']],
    ['the wrong authority', { decider: 'PRIME_MINISTER' }, ['authority-not-competent']],
    ['the right authority', { decider: 'UNIT_HEAD', level: 'UNIT' }, []],
    ['another level', { level: 'PROVINCE' }, ['level-differs']],
    ['a form that has ended', { proposedForm: title('COMMENDATION_DISTRICT') }, ['form-not-in-force']],
  ])('%s', (_name, more, expected) => {
    expect(codes(proposal('ADVANCED_WORKER', [], more))).toEqual(expected);
  });
});

test('every finding of any input has a sentence without a gap, a basis and a known code', () => {
  const year = fc.integer({ min: 2022, max: 2026 });
  const award = fc.record({
    id: fc.uuid(),
    formId: fc.constantFrom('ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER', 'COMMENDATION_UNIT', 'DANH_HIEU_CU'),
    year,
    status: fc.constantFrom('GRANTED', 'REVOKED', 'RESTORED'),
    unitId: fc.constantFrom('a', 'b', null),
    campaignId: fc.constantFrom('dvk', null),
    achievementId: fc.constantFrom('tt', null),
  });
  const day = year.map((y) => `${y}-06-15`);
  const proceeding = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('DISCIPLINE', 'INSPECTION', 'COMPLAINT'),
    openedOn: day,
    closedOn: fc.option(day),
    disciplined: fc.boolean(),
  });
  const input: fc.Arbitrary<EligibilityInput> = fc.record({
    nominee: fc.record({ kind: fc.constantFrom(...subjectKinds), unitId: fc.constantFrom('a', null) }),
    proposedForm: fc.oneof(
      fc.constantFrom(...awardForms),
      fc.constantFrom(title('ADVANCED_WORKER'), title('PROVINCIAL_EMULATION_FIGHTER')),
    ),
    year,
    day,
    rewardKind: fc.constantFrom('MERIT', 'SUDDEN', 'CAMPAIGN'),
    campaignId: fc.constantFrom('dvk', null),
    decider: fc.constantFrom('UNIT_HEAD', 'PROVINCE_CHAIR'),
    level: fc.constantFrom('UNIT', 'PROVINCE'),
    history: fc.array(award, { maxLength: 20, size: 'max' }),
    achievements: fc.array(fc.record({ id: fc.constant('tt'), kind: fc.constantFrom('MERIT', 'SUDDEN') }), {
      maxLength: 1,
    }),
    proceedings: fc.array(proceeding, { maxLength: 3 }),
    initiatives: fc.array(fc.record({ id: fc.uuid(), year, scope: fc.constantFrom('UNIT', 'NATION') }), {
      maxLength: 2,
    }),
    leaves: fc.array(fc.record({ id: fc.uuid(), year, kind: fc.constantFrom('MATERNITY', 'SICKNESS') }), {
      maxLength: 5,
    }),
    ruleSet: fc.constant(set),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(input, (one) => {
      for (const finding of checkEligibility(one)) {
        seen.add(finding.code);
        expect(findingSentence(finding, 'vi')).not.toMatch(/[{}]|undefined|\[object/);
        expect(findingSentence(finding, 'en')).not.toMatch(/[{}]|undefined|\[object/);
        expect(finding.basis.law.vi).not.toBe('');
      }
    }),
    { numRuns: 3000, seed: 20_261_123 },
  );
  expect([...seen].toSorted()).toEqual(findingCodes.toSorted());
  expect(Object.keys(FINDING_LABELS)).toEqual([...findingCodes]);
});

test('a chain does not depend on the order of the history, and more titles never harm it', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2015, max: 2026 }));
  fc.assert(
    fc.property(years, fc.integer({ min: 2015, max: 2026 }), (some, extra) => {
      const of = (list: number[]): string[] => codes(proposal('PROVINCIAL_EMULATION_FIGHTER', grassroots(...list)));
      expect(of(some.toReversed())).toEqual(of(some));
      const run = (end: number): boolean => [end, end - 1, end - 2].every((year) => some.includes(year));
      expect(of(some)).toEqual(run(2026) || run(2025) ? [] : ['chain-too-short']);
      if (of(some).length === 0 && !some.includes(extra)) expect(of([...some, extra])).toEqual([]);
    }),
  );
});
