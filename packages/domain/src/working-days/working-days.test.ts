import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consultationCloses, consultationRuleFor, hasConsultationClosed } from './consultation.ts';
import { decreedHolidays, vietnameseHolidays } from './holidays.ts';
import { addWorkingDays, dayInVietnam, isDay, isWorkingDay, shiftDay, workingDaysBetween } from './working-days.ts';

const day = fc
  .integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2027, 11, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('Bộ luật Lao động 2019, Điều 111 khoản 3 và Điều 112 khoản 1', () => {
  test.each([
    ['2026-02-17', false, 'mùng một Tết Bính Ngọ'],
    ['2026-04-26', false, 'Giỗ Tổ, chủ nhật'],
    ['2026-04-27', false, 'nghỉ bù Giỗ Tổ'],
    ['2026-08-22', true, 'thứ Bảy làm bù'],
    ['2026-08-31', false, 'nghỉ hoán đổi'],
    ['2026-09-03', true, 'ngày thường'],
    ['2026-09-05', false, 'thứ Bảy'],
    ['2021-09-03', false, 'Quốc khánh hai ngày từ năm 2021'],
    ['2020-09-03', true, 'Quốc khánh một ngày đến năm 2020'],
    ['2027-02-06', false, 'mùng một Tết Đinh Mùi'],
  ])('%s → %s: %s', (date, working) => {
    expect(isWorkingDay(date, vietnameseHolidays)).toBe(working);
  });

  test('no day is listed twice, every day is in the calendar, and the list is in order', () => {
    const dates = vietnameseHolidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(dates.every(isDay)).toBe(true);
  });

  test('each year has as many days off on weekdays, net of days worked, as its holidays', () => {
    const net = (y: number): number =>
      decreedHolidays.filter(({ date, label }) => {
        const own = label.vi.startsWith('Nghỉ hoán đổi') || label.vi.startsWith('Làm bù');
        const weekday = new Date(date).getUTCDay();
        return date.startsWith(String(y)) && !own && weekday % 6 !== 0;
      }).length;
    // Mười ngày theo Bộ luật Lao động 2012 (đến 2020), mười một ngày từ năm 2021.
    expect([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(net)).toEqual([10, 10, 11, 11, 11, 11, 11, 11]);
  });

  test('every worked Saturday pays for an exchanged weekday', () => {
    const count = (start: string): number =>
      vietnameseHolidays.filter(({ label }) => label.vi.startsWith(start)).length;
    expect(count('Làm bù')).toBe(count('Nghỉ hoán đổi'));
    expect(
      vietnameseHolidays.filter(({ working }) => working).every(({ date }) => new Date(date).getUTCDay() === 6),
    ).toBe(true);
  });

  test('what is not yet decreed is kept apart', () => {
    expect(isWorkingDay('2026-11-24', vietnameseHolidays)).toBe(false);
    expect(isWorkingDay('2026-11-24', decreedHolidays)).toBe(true);
  });
});

describe('counting', () => {
  test.each([
    ['2026-04-24', 1, '2026-04-28'],
    ['2026-04-28', -1, '2026-04-24'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-05-09', 0, '2026-05-09'],
    ['2026-02-30', 1, ''],
    ['2026-05-04', 1.5, ''],
  ])('%s and %d working days → %s', (date, n, expected) => {
    expect(addWorkingDays(date, n, vietnameseHolidays)).toBe(expected);
  });

  test('between is the inverse of add, and add lands on working days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const to = addWorkingDays(from, n, vietnameseHolidays);
        expect(isWorkingDay(to, vietnameseHolidays)).toBe(true);
        expect(workingDaysBetween(from, to, vietnameseHolidays)).toBe(n);
        expect(workingDaysBetween(to, from, vietnameseHolidays)).toBe(-n);
      }),
    );
  });

  test('between adds up', () => {
    fc.assert(
      fc.property(day, day, day, (x, y, z) => {
        const [a, b, c] = [x, y, z].toSorted() as [string, string, string];
        const between = (from: string, to: string): number => workingDaysBetween(from, to, vietnameseHolidays);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 25 },
    );
  });

  test('no date, no number', () => {
    expect(workingDaysBetween('hôm qua', '2026-01-01', [])).toBeNaN();
    expect(workingDaysBetween('2026-01-01', '2026-01-01', [])).toBe(0);
  });
});

describe('Nghị định 98/2023/NĐ-CP, Điều 46 khoản 2: lấy ý kiến ít nhất 10 ngày làm việc', () => {
  test.each([
    ['2026-11-02', '2026-11-16', 'hai tuần không có ngày lễ'],
    ['2026-04-20', '2026-05-07', 'qua Giỗ Tổ, 30/4 và 1/5'],
    ['2026-02-09', '2026-03-02', 'qua Tết'],
    ['2026-08-17', '2026-08-28', 'thứ Bảy 22/8 được tính'],
    ['2026-11-21', '2026-12-07', 'mở ngày thứ Bảy; 24/11 được trừ cho chắc'],
  ])('mở %s thì hết ngày %s: %s', (opensOn, closesOn) => {
    expect(consultationCloses(opensOn, { workingDays: 10 }, vietnameseHolidays)).toBe(closesOn);
  });

  test('never shorter than ten whole working days', () => {
    fc.assert(
      fc.property(day, (opensOn) => {
        const closesOn = consultationCloses(opensOn, { workingDays: 10 }, vietnameseHolidays);
        expect(workingDaysBetween(opensOn, closesOn, vietnameseHolidays)).toBe(10);
        expect(closesOn >= shiftDay(opensOn, 10)).toBe(true);
      }),
    );
  });

  test('the last day belongs to the public until midnight in Hà Nội', () => {
    expect(hasConsultationClosed('2026-11-16', Date.parse('2026-11-16T23:59:59+07:00'))).toBe(false);
    expect(hasConsultationClosed('2026-11-16', Date.parse('2026-11-17T00:00:00+07:00'))).toBe(true);
    expect(dayInVietnam(Date.parse('2026-11-16T17:00:00Z'))).toBe('2026-11-17');
  });

  test('no day is never over, and no moment is no day', () => {
    expect(hasConsultationClosed('', Date.parse('2026-11-17'))).toBe(false);
    expect(hasConsultationClosed('2026-02-30', Date.parse('2026-11-17'))).toBe(false);
    expect(hasConsultationClosed('2026-11-16', Number.NaN)).toBe(false);
    expect([dayInVietnam(Number.NaN), shiftDay('mai', 1), consultationCloses('mai', { workingDays: 10 }, [])]).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('a duty that does not lapse with the decree of 2025', () => {
    expect(consultationRuleFor({ id: 'LABOUR_ORDER_3', category: 'ORDER' }, '2027-06-01')?.workingDays).toBe(10);
  });

  test('a duty for orders and the national title, not for a commendation', () => {
    expect(consultationRuleFor({ id: 'LABOUR_ORDER_3', category: 'ORDER' }, '2026-03-01')?.workingDays).toBe(10);
    expect(
      consultationRuleFor({ id: 'NATIONAL_EMULATION_FIGHTER', category: 'EMULATION_TITLE' }, '2024-03-01')?.basis
        .article,
    ).toBe('46');
    expect(consultationRuleFor({ id: 'COMMENDATION_UNIT', category: 'COMMENDATION' }, '2026-03-01')).toBeNull();
  });
});
