import { LAWS, type LegalBasis } from '../award/legal-basis.ts';
import type { Label } from '../labels/label.ts';
import type { SpecialDay } from './working-days.ts';

/** A public holiday, its day in lieu, or an exchanged working day, with its name and basis. */
export interface Holiday extends SpecialDay {
  readonly label: Label;
  readonly basis: LegalBasis;
  /** `EXPECTED`: follows from the law or was announced, but the yearly notice that fixes it has not been seen. */
  readonly status: 'DECREED' | 'EXPECTED';
}

const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
} as const satisfies Record<string, Label>;

type Name = keyof typeof NAMES;
/** Holiday itself, day in lieu of a weekend (nghỉ bù), exchanged day off (hoán đổi), and the day worked for it (làm bù). */
type Sort = 'off' | 'inLieu' | 'exchanged' | 'worked';

const days: Holiday[] = [];

function year(y: number, status: Holiday['status'], rows: readonly (readonly [Name, Sort, ...string[]])[]): void {
  for (const [name, sort, ...dates] of rows)
    for (const date of dates)
      days.push({
        date: `${y}-${date}`,
        working: sort === 'worked',
        label: labelOf(name, sort),
        basis: basisOf(y, name, sort),
        status,
      });
}

function labelOf(name: Name, sort: Sort): Label {
  const { vi, en } = NAMES[name];
  if (sort === 'off') return { vi, en };
  if (sort === 'inLieu') return { vi: `Nghỉ bù ${vi}`, en: `Day in lieu of ${en}` };
  return sort === 'exchanged'
    ? { vi: `Nghỉ hoán đổi dịp ${vi}`, en: `Exchanged day off at ${en}` }
    : { vi: `Làm bù dịp ${vi}`, en: `Working day in exchange at ${en}` };
}

/** Bộ luật Lao động 2012, Điều 115 to 2020; Bộ luật Lao động 2019, Điều 112 (holidays) and 111 (days in lieu) from 2021. */
function basisOf(y: number, name: Name, sort: Sort): LegalBasis {
  if (name === 'culture') return { law: LAWS.resolution80, toVerify: true };
  if (sort === 'exchanged' || sort === 'worked') return { law: LAWS.holidayNotice };
  if (y < 2021) return { law: LAWS.labourCode2012, article: '115', clause: sort === 'inLieu' ? '3' : '1' };
  return sort === 'inLieu'
    ? { law: LAWS.labourCode2019, article: '111', clause: '3' }
    : { law: LAWS.labourCode2019, article: '112', clause: '1' };
}

year(2018, 'DECREED', [['newYear', 'exchanged', '12-31']]);
year(2019, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['newYear', 'worked', '01-05'],
  ['tet', 'off', '02-04', '02-05', '02-06', '02-07', '02-08'],
  ['hungKings', 'off', '04-14'],
  ['hungKings', 'inLieu', '04-15'],
  ['victory', 'exchanged', '04-29'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['victory', 'worked', '05-04'],
  ['national', 'off', '09-02'],
]);
year(2020, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['tet', 'off', '01-23', '01-24', '01-25', '01-26', '01-27'],
  ['tet', 'inLieu', '01-28', '01-29'],
  ['hungKings', 'off', '04-02'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['national', 'off', '09-02'],
]);
year(2021, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['tet', 'off', '02-10', '02-11', '02-12', '02-13', '02-14'],
  ['tet', 'inLieu', '02-15', '02-16'],
  ['hungKings', 'off', '04-21'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['labour', 'inLieu', '05-03'],
  ['national', 'off', '09-02', '09-03'],
]);
year(2022, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['newYear', 'inLieu', '01-03'],
  ['tet', 'off', '01-31', '02-01', '02-02', '02-03', '02-04'],
  ['hungKings', 'off', '04-10'],
  ['hungKings', 'inLieu', '04-11'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['victory', 'inLieu', '05-02'],
  ['labour', 'inLieu', '05-03'],
  ['national', 'off', '09-01', '09-02'],
]);
year(2023, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['newYear', 'inLieu', '01-02'],
  ['tet', 'off', '01-20', '01-21', '01-22', '01-23', '01-24'],
  ['tet', 'inLieu', '01-25', '01-26'],
  ['hungKings', 'off', '04-29'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['hungKings', 'inLieu', '05-02'],
  ['victory', 'inLieu', '05-03'],
  ['national', 'off', '09-01', '09-02'],
  ['national', 'inLieu', '09-04'],
]);
year(2024, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['tet', 'off', '02-08', '02-09', '02-10', '02-11', '02-12'],
  ['tet', 'inLieu', '02-13', '02-14'],
  ['hungKings', 'off', '04-18'],
  ['victory', 'exchanged', '04-29'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['victory', 'worked', '05-04'],
  ['national', 'off', '09-02', '09-03'],
]);
year(2025, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['tet', 'off', '01-27', '01-28', '01-29', '01-30', '01-31'],
  ['hungKings', 'off', '04-07'],
  ['labour', 'worked', '04-26'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['labour', 'exchanged', '05-02'],
  ['national', 'off', '09-01', '09-02'],
]);
year(2026, 'DECREED', [
  ['newYear', 'off', '01-01'],
  ['newYear', 'exchanged', '01-02'],
  ['newYear', 'worked', '01-10'],
  ['tet', 'off', '02-16', '02-17', '02-18', '02-19', '02-20'],
  ['hungKings', 'off', '04-26'],
  ['hungKings', 'inLieu', '04-27'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['national', 'worked', '08-22'],
  ['national', 'exchanged', '08-31'],
  ['national', 'off', '09-01', '09-02'],
]);
// The Politburo chose 24/11 in January 2026; the law that makes it a day off was not seen.
year(2026, 'EXPECTED', [['culture', 'off', '11-24']]);
// The moon fixes Tết (6/2/2027) and Giỗ Tổ (16/4/2027); which days the notice adds to Tết is its own.
year(2027, 'EXPECTED', [
  ['newYear', 'off', '01-01'],
  ['tet', 'off', '02-04', '02-05', '02-06', '02-07', '02-08'],
  ['tet', 'inLieu', '02-09', '02-10'],
  ['hungKings', 'off', '04-16'],
  ['victory', 'off', '04-30'],
  ['labour', 'off', '05-01'],
  ['labour', 'inLieu', '05-03'],
  ['national', 'off', '09-02', '09-03'],
  ['culture', 'off', '11-24'],
]);

/**
 * The holidays of Vietnamese agencies from 2019 to 2027 with days in lieu and exchanged days, in order; the seed of the
 * table that an official keeps up. Days still to be decreed are marked `EXPECTED`.
 *
 * @example vietnameseHolidays.find(({ date }) => date === '2026-04-27')?.label.vi // 'Nghỉ bù Giỗ Tổ Hùng Vương'
 */
export const vietnameseHolidays: readonly Holiday[] = days;

/** Only what is decreed: for deadlines that the agency must keep, where a day that may be off is counted as worked. */
export const decreedHolidays: readonly Holiday[] = days.filter(({ status }) => status === 'DECREED');
