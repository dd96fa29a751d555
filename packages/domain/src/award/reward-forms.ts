import type { AwardForm, BonusRate } from './award-form.ts';
import { bonusUpTo, formBonus } from './bonus-rates.ts';
import { LAWS, type LegalBasis } from './legal-basis.ts';
import type { SubjectKind } from './vocabulary.ts';

const anyone: readonly SubjectKind[] = ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'];
const personOrCollective: readonly SubjectKind[] = ['INDIVIDUAL', 'COLLECTIVE'];
const person: readonly SubjectKind[] = ['INDIVIDUAL'];
const stateLaw: LegalBasis = { law: LAWS.law2022, toVerify: true };
const always = { validFrom: '2004-07-01', validTo: null } as const;

function order(id: string, vi: string, en: string, bonus: number | null, subjects = personOrCollective): AwardForm {
  return {
    id,
    label: { vi: `Huân chương ${vi}`, en },
    short: '',
    category: 'ORDER',
    level: 'STATE',
    system: 'STATE',
    subjectKinds: subjects,
    deciders: ['PRESIDENT'],
    basis: stateLaw,
    ...always,
    bonuses: formBonus(bonus),
  };
}

/** Hạng Nhất, Nhì, Ba of one order. */
function classes(id: string, vi: string, en: string, bonuses: readonly [number, number, number]): AwardForm[] {
  const names = [
    ['hạng Nhất', 'First Class'],
    ['hạng Nhì', 'Second Class'],
    ['hạng Ba', 'Third Class'],
  ] as const;
  return names.map(([hang, ofClass], index) =>
    order(`${id}_${index + 1}`, `${vi} ${hang}`, `${en}, ${ofClass}`, bonuses[index] ?? null),
  );
}

function ofState(
  category: AwardForm['category'],
  id: string,
  vi: string,
  en: string,
  subjectKinds: readonly SubjectKind[],
  bonuses: readonly BonusRate[] = formBonus(null),
): AwardForm {
  return {
    id,
    label: { vi, en },
    short: '',
    category,
    level: 'STATE',
    system: 'STATE',
    subjectKinds,
    deciders: ['PRESIDENT'],
    basis: stateLaw,
    ...always,
    bonuses,
  };
}

/** Orders, medals, state titles and prizes: the President decides. Sums are of Nghị định 152/2025, per person. */
const stateForms: readonly AwardForm[] = [
  order('GOLD_STAR_ORDER', 'Sao vàng', 'Gold Star Order', 46),
  order('HO_CHI_MINH_ORDER', 'Hồ Chí Minh', 'Hồ Chí Minh Order', 30.5),
  ...classes('INDEPENDENCE_ORDER', 'Độc lập', 'Independence Order', [15, 12.5, 10.5]),
  ...classes('LABOUR_ORDER', 'Lao động', 'Labour Order', [9, 7.5, 4.5]),
  ...classes('FEAT_ORDER', 'Chiến công', 'Feat of Arms Order', [9, 7.5, 4.5]),
  ...classes('FATHERLAND_DEFENCE_ORDER', 'Bảo vệ Tổ quốc', 'Fatherland Defence Order', [9, 7.5, 4.5]),
  order('MILITARY_EXPLOIT_ORDER', 'Quân công', 'Military Exploit Order', null),
  order('GREAT_UNITY_ORDER', 'Đại đoàn kết dân tộc', 'Great National Unity Order', 7.5, person),
  order('BRAVERY_ORDER', 'Dũng cảm', 'Bravery Order', 4.5, person),
  order('FRIENDSHIP_ORDER', 'Hữu nghị', 'Friendship Order', null),
  ofState(
    'MEDAL',
    'VICTORY_FLAG_MEDAL',
    'Huy chương Quân kỳ quyết thắng',
    'Determined-to-Win Military Flag Medal',
    person,
  ),
  ofState('MEDAL', 'GLORIOUS_FIGHTER_MEDAL', 'Huy chương Chiến sĩ vẻ vang', 'Glorious Fighter Medal', person),
  ofState(
    'MEDAL',
    'SECURITY_MEDAL',
    'Huy chương Vì an ninh Tổ quốc',
    'For the Security of the Fatherland Medal',
    person,
  ),
  ofState('MEDAL', 'FRIENDSHIP_MEDAL', 'Huy chương Hữu nghị', 'Friendship Medal', person),
  ofState('STATE_HONORARY_TITLE', 'HEROIC_MOTHER', 'Bà mẹ Việt Nam anh hùng', 'Heroic Vietnamese Mother', person),
  ofState('STATE_HONORARY_TITLE', 'LABOUR_HERO', 'Anh hùng Lao động', 'Hero of Labour', personOrCollective),
  ofState(
    'STATE_HONORARY_TITLE',
    'ARMED_FORCES_HERO',
    'Anh hùng Lực lượng vũ trang nhân dân',
    'Hero of the People’s Armed Forces',
    personOrCollective,
  ),
  ofState('PRIZE', 'HO_CHI_MINH_PRIZE', 'Giải thưởng Hồ Chí Minh', 'Hồ Chí Minh Prize', person),
  ofState('PRIZE', 'STATE_PRIZE', 'Giải thưởng Nhà nước', 'State Prize', person),
];

const certificate = (
  form: Pick<AwardForm, 'id' | 'label' | 'short' | 'level' | 'deciders' | 'bonuses'> &
    Partial<Pick<AwardForm, 'validTo' | 'category' | 'system' | 'basis' | 'subjectKinds'>>,
): AwardForm => ({
  category: 'COMMENDATION',
  system: 'STATE',
  subjectKinds: anyone,
  basis: stateLaw,
  ...always,
  ...form,
});

/** Bằng khen, giấy khen, kỷ niệm chương of the state. */
const certificates: readonly AwardForm[] = [
  certificate({
    id: 'MERIT_CERTIFICATE_PM',
    label: { vi: 'Bằng khen của Thủ tướng Chính phủ', en: 'Certificate of Merit of the Prime Minister' },
    short: 'BKTTg',
    category: 'MERIT_CERTIFICATE',
    level: 'STATE',
    deciders: ['PRIME_MINISTER'],
    bonuses: formBonus(3.5),
  }),
  certificate({
    id: 'MERIT_CERTIFICATE_PROVINCE',
    label: { vi: 'Bằng khen của bộ, ban, ngành, tỉnh', en: 'Certificate of Merit of a ministry or province' },
    short: 'BK',
    category: 'MERIT_CERTIFICATE',
    level: 'PROVINCE',
    deciders: ['PROVINCE_CHAIR', 'MINISTER'],
    bonuses: formBonus(1.5, 1.5, 1),
  }),
  certificate({
    id: 'COMMENDATION_DEPARTMENT',
    label: { vi: 'Giấy khen của giám đốc sở, ban, ngành', en: 'Commendation of a department director' },
    short: 'GK',
    level: 'DEPARTMENT',
    deciders: ['UNIT_HEAD'],
    bonuses: formBonus(0.3),
  }),
  certificate({
    id: 'COMMENDATION_DISTRICT',
    label: { vi: 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện', en: 'Commendation of a district chair' },
    short: 'GK',
    level: 'DISTRICT',
    deciders: ['DISTRICT_CHAIR'],
    validTo: '2025-06-30',
    bonuses: formBonus(0.3),
  }),
  certificate({
    id: 'COMMENDATION_COMMUNE',
    label: { vi: 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã', en: 'Commendation of a commune chair' },
    short: 'GK',
    level: 'COMMUNE',
    deciders: ['COMMUNE_CHAIR'],
    // 0,15 before; what Nghị định 152/2025 gives at commune level is to be verified.
    bonuses: formBonus(null, 0.15),
  }),
  certificate({
    id: 'COMMENDATION_UNIT',
    label: { vi: 'Giấy khen của thủ trưởng cơ quan, đơn vị', en: 'Commendation of the head of a unit' },
    short: 'GK',
    level: 'UNIT',
    deciders: ['UNIT_HEAD'],
    bonuses: formBonus(0.3),
  }),
  certificate({
    id: 'COMMEMORATIVE_MEDAL',
    label: { vi: 'Kỷ niệm chương', en: 'Commemorative medal' },
    short: 'KNC',
    category: 'COMMEMORATIVE_MEDAL',
    level: 'PROVINCE',
    subjectKinds: person,
    deciders: ['PROVINCE_CHAIR', 'MINISTER', 'FRONT_COMMITTEE'],
    bonuses: bonusUpTo(0.6),
  }),
];

const party = { system: 'PARTY', basis: { law: LAWS.partyRules, toVerify: true }, bonuses: [] } as const;
const front = { system: 'FRONT', basis: { law: LAWS.frontRules, toVerify: true }, bonuses: [] } as const;

/** What Party committees and the Front give under rules of their own; sums are set there, not by the decree. */
const partyAndFront: readonly AwardForm[] = [
  certificate({
    ...party,
    id: 'PARTY_MERIT_CERTIFICATE_PROVINCE',
    label: { vi: 'Bằng khen của Ban Thường vụ Tỉnh ủy', en: 'Certificate of Merit of the provincial Party committee' },
    short: 'BK',
    category: 'MERIT_CERTIFICATE',
    level: 'PROVINCE',
    deciders: ['PROVINCIAL_PARTY_COMMITTEE'],
  }),
  certificate({
    ...party,
    id: 'PARTY_COMMENDATION',
    label: { vi: 'Giấy khen của Đảng ủy', en: 'Commendation of a Party committee' },
    short: 'GK',
    level: 'COMMUNE',
    deciders: ['PARTY_COMMITTEE'],
  }),
  certificate({
    ...front,
    id: 'FRONT_MERIT_CERTIFICATE_PROVINCE',
    label: {
      vi: 'Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
      en: 'Certificate of Merit of the provincial Fatherland Front',
    },
    short: 'BK',
    category: 'MERIT_CERTIFICATE',
    level: 'PROVINCE',
    deciders: ['FRONT_COMMITTEE'],
  }),
  certificate({
    ...front,
    id: 'FRONT_COMMENDATION',
    label: { vi: 'Giấy khen của Ủy ban Mặt trận Tổ quốc Việt Nam xã', en: 'Commendation of the communal Front' },
    short: 'GK',
    level: 'COMMUNE',
    deciders: ['FRONT_COMMITTEE'],
  }),
];

/** The forms of commendation (hình thức khen thưởng), highest first. */
export const rewardForms: readonly AwardForm[] = [...stateForms, ...certificates, ...partyAndFront];
