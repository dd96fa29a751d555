import type { Label, Language } from '../labels/label.ts';

/**
 * Where a rule or a figure comes from. `article` and `clause` are as printed (`'46'`, `'2'`, `'1a'`). `toVerify` marks
 * what was written from knowledge or a secondary source, so that an official can compare it before relying on it.
 *
 * @example { law: LAWS.decree98, article: '46', clause: '2' } // khoản 2 Điều 46 Nghị định 98/2023/NĐ-CP
 */
export interface LegalBasis {
  readonly law: Label;
  readonly article?: string;
  readonly clause?: string;
  readonly toVerify?: boolean;
}

/** A fact that the law sets and changes: in force from `validFrom` to `validTo`, both days included, `YYYY-MM-DD`. */
export interface Dated {
  readonly validFrom: string;
  /** The last day, or null while no end is known. */
  readonly validTo: string | null;
  readonly basis: LegalBasis;
}

/** The legal texts that the award rules cite, named as in “Căn cứ …”. */
export const LAWS = {
  law2003: { vi: 'Luật Thi đua, khen thưởng 15/2003/QH11', en: 'Law on Emulation and Commendation 15/2003/QH11' },
  law2022: { vi: 'Luật Thi đua, khen thưởng 06/2022/QH15', en: 'Law on Emulation and Commendation 06/2022/QH15' },
  decree91: { vi: 'Nghị định 91/2017/NĐ-CP', en: 'Decree 91/2017/NĐ-CP' },
  decree98: { vi: 'Nghị định 98/2023/NĐ-CP', en: 'Decree 98/2023/NĐ-CP' },
  decree152: {
    vi: 'Nghị định 98/2023/NĐ-CP (sửa đổi bởi Nghị định 152/2025/NĐ-CP)',
    en: 'Decree 98/2023/NĐ-CP (as amended by Decree 152/2025/NĐ-CP)',
  },
  labourCode2012: { vi: 'Bộ luật Lao động 10/2012/QH13', en: 'Labour Code 10/2012/QH13' },
  labourCode2019: { vi: 'Bộ luật Lao động 45/2019/QH14', en: 'Labour Code 45/2019/QH14' },
  holidayNotice: {
    vi: 'Thông báo hằng năm về lịch nghỉ lễ, tết của công chức, viên chức',
    en: 'Yearly notice on the public holidays of civil servants',
  },
  resolution80: { vi: 'Nghị quyết 80-NQ/TW ngày 07/01/2026', en: 'Resolution 80-NQ/TW of 7 January 2026' },
  partyRules: {
    vi: 'Quy định của Đảng về khen thưởng tổ chức đảng và đảng viên',
    en: 'Party rules on commending Party organizations and members',
  },
  frontRules: {
    vi: 'Quy chế khen thưởng của Mặt trận Tổ quốc Việt Nam',
    en: 'Rules of commendation of the Vietnam Fatherland Front',
  },
  localRules: {
    vi: 'Quy định của địa phương về thủ tục khen thưởng',
    en: 'Local rules on commendation procedure',
  },
} as const satisfies Record<string, Label>;

/** Whether a dated fact is in force on a day (`YYYY-MM-DD`). */
export function isInForce(row: Pick<Dated, 'validFrom' | 'validTo'>, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || day <= row.validTo);
}

/**
 * The first row in force on a day, or null when no row covers it.
 *
 * @example inForceOn(baseSalaries, '2024-07-01')?.amount // 2340000
 */
export function inForceOn<Row extends Pick<Dated, 'validFrom' | 'validTo'>>(
  rows: readonly Row[],
  day: string,
): Row | null {
  return rows.find((row) => isInForce(row, day)) ?? null;
}

/**
 * A basis as a sentence cites it.
 *
 * @example citeBasis({ law: LAWS.decree98, article: '46', clause: '2' }, 'vi') // 'khoản 2 Điều 46 Nghị định 98/2023/NĐ-CP'
 */
export function citeBasis({ law, article, clause }: LegalBasis, language: Language): string {
  const places =
    language === 'vi'
      ? [clause && `khoản ${clause}`, article && `Điều ${article}`, law.vi]
      : [clause && `Clause ${clause},`, article && `Article ${article},`, law.en];
  return places.filter(Boolean).join(' ');
}
