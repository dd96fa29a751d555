import type { AwardForm } from './award-form.ts';
import { titleBonus } from './bonus-rates.ts';
import { LAWS } from './legal-basis.ts';
import type { AwardLevel, DecidingAuthority, SubjectKind } from './vocabulary.ts';

interface TitleRow {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly short?: string;
  readonly level: AwardLevel;
  readonly subject: SubjectKind;
  readonly deciders: readonly DecidingAuthority[];
  /** Of Luật Thi đua, khen thưởng 2022; marked when it is from knowledge. */
  readonly article: string;
  readonly toVerify?: boolean;
  readonly validFrom?: string;
  readonly bonus: number | null;
}

// Who decides: Luật Thi đua, khen thưởng 2022, Điều 78 (Chính phủ, Thủ tướng) and 80 (unit head, commune chair).
const rows: readonly TitleRow[] = [
  {
    id: 'NATIONAL_EMULATION_FIGHTER',
    vi: 'Chiến sĩ thi đua toàn quốc',
    en: 'National Emulation Fighter',
    short: 'CSTĐTQ',
    level: 'STATE',
    subject: 'INDIVIDUAL',
    deciders: ['PRIME_MINISTER'],
    article: '21',
    bonus: 4.5,
  },
  {
    id: 'PROVINCIAL_EMULATION_FIGHTER',
    vi: 'Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh',
    en: 'Emulation Fighter at ministry or province level',
    short: 'CSTĐ cấp tỉnh',
    level: 'PROVINCE',
    subject: 'INDIVIDUAL',
    deciders: ['PROVINCE_CHAIR', 'MINISTER'],
    article: '22',
    bonus: 3,
  },
  {
    id: 'GRASSROOTS_EMULATION_FIGHTER',
    vi: 'Chiến sĩ thi đua cơ sở',
    en: 'Emulation Fighter at unit level',
    short: 'CSTĐCS',
    level: 'UNIT',
    subject: 'INDIVIDUAL',
    deciders: ['UNIT_HEAD', 'COMMUNE_CHAIR', 'DISTRICT_CHAIR'],
    article: '23',
    toVerify: true,
    bonus: 1,
  },
  {
    id: 'ADVANCED_WORKER',
    vi: 'Lao động tiên tiến',
    en: 'Advanced Worker',
    short: 'LĐTT',
    level: 'UNIT',
    subject: 'INDIVIDUAL',
    deciders: ['UNIT_HEAD', 'COMMUNE_CHAIR', 'DISTRICT_CHAIR'],
    article: '24',
    toVerify: true,
    bonus: 0.3,
  },
  {
    id: 'GOVERNMENT_FLAG',
    vi: 'Cờ thi đua của Chính phủ',
    en: 'Emulation Flag of the Government',
    level: 'STATE',
    subject: 'COLLECTIVE',
    deciders: ['GOVERNMENT'],
    article: '25',
    toVerify: true,
    bonus: 12,
  },
  {
    id: 'PROVINCIAL_FLAG',
    vi: 'Cờ thi đua của bộ, ban, ngành, tỉnh',
    en: 'Emulation Flag of a ministry or province',
    level: 'PROVINCE',
    subject: 'COLLECTIVE',
    deciders: ['PROVINCE_CHAIR', 'MINISTER'],
    article: '26',
    toVerify: true,
    bonus: null,
  },
  {
    id: 'EXCELLENT_COLLECTIVE',
    vi: 'Tập thể lao động xuất sắc',
    en: 'Excellent Working Collective',
    short: 'TTLĐXS',
    level: 'PROVINCE',
    subject: 'COLLECTIVE',
    deciders: ['PROVINCE_CHAIR', 'MINISTER'],
    article: '27',
    toVerify: true,
    bonus: 1.5,
  },
  {
    id: 'ADVANCED_COLLECTIVE',
    vi: 'Tập thể lao động tiên tiến',
    en: 'Advanced Working Collective',
    short: 'TTLĐTT',
    level: 'UNIT',
    subject: 'COLLECTIVE',
    deciders: ['UNIT_HEAD', 'COMMUNE_CHAIR', 'DISTRICT_CHAIR'],
    article: '28',
    toVerify: true,
    bonus: 0.8,
  },
  {
    id: 'MODEL_COMMUNE',
    vi: 'Xã, phường, đặc khu tiêu biểu',
    en: 'Exemplary Commune, Ward or Special Zone',
    level: 'PROVINCE',
    subject: 'COLLECTIVE',
    deciders: ['PROVINCE_CHAIR'],
    article: '29',
    toVerify: true,
    validFrom: '2024-01-01',
    bonus: 2,
  },
  {
    id: 'CULTURAL_VILLAGE',
    vi: 'Thôn, tổ dân phố văn hóa',
    en: 'Cultural Village or Residential Group',
    level: 'COMMUNE',
    subject: 'COLLECTIVE',
    deciders: ['COMMUNE_CHAIR', 'DISTRICT_CHAIR'],
    article: '29',
    toVerify: true,
    bonus: 1.5,
  },
  {
    id: 'CULTURAL_FAMILY',
    vi: 'Gia đình văn hóa',
    en: 'Cultural Family',
    short: 'GĐVH',
    level: 'COMMUNE',
    subject: 'HOUSEHOLD',
    deciders: ['COMMUNE_CHAIR'],
    article: '30',
    toVerify: true,
    bonus: 0.1,
  },
];

/** The emulation titles (danh hiệu thi đua) of individuals, collectives and households. */
export const emulationTitles: readonly AwardForm[] = rows.map((row) => ({
  id: row.id,
  label: { vi: row.vi, en: row.en },
  short: row.short ?? '',
  category: 'EMULATION_TITLE',
  level: row.level,
  system: 'STATE',
  subjectKinds: [row.subject],
  deciders: row.deciders,
  basis: { law: LAWS.law2022, article: row.article, ...(row.toVerify && { toVerify: true }) },
  // Older awards of the same title stay in the register under the laws before.
  validFrom: row.validFrom ?? '2004-07-01',
  validTo: null,
  bonuses: titleBonus(row.bonus),
}));
