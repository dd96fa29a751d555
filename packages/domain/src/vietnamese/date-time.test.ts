import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictsWeekday, formatDateTime, parseDateTime, weekdayOf } from './date-time.ts';

describe('parseDateTime reads', () => {
  test.each([
    ['10:8, Thứ Tư, 3-4-2024', '2024-04-03T10:08:00+07:00', 'a minute without its zero'],
    ['04/01/2024 15:20', '2024-01-04T15:20:00+07:00', 'the date first'],
    ['Thứ năm - 04/01/2024 15:202130', '2024-01-04T15:20:00+07:00', 'counters glued to the time'],
    ['29/09/202419:43', '2024-09-29T19:43:00+07:00', 'the time glued to the year'],
    ['19:4329/09/2024', '2024-09-29T19:43:00+07:00', 'the day glued to the minute'],
    ['Lượt xem: 213 | 16:41 01/04/2020', '2020-04-01T16:41:00+07:00', 'views before the time'],
    ['11 Tháng 1 2009', '2009-01-11T00:00:00+07:00', 'a month in words'],
    ['1 Tháng Tư, 2020', '2020-04-01T00:00:00+07:00', 'a month by name'],
    ['Tháng Mười Hai 31, 2020', '2020-12-31T00:00:00+07:00', 'the month first, WordPress'],
    ['ngày 01 tháng 4 năm 2020', '2020-04-01T00:00:00+07:00', 'the office form'],
    ['ngày 12/3 năm 2020', '2020-03-12T00:00:00+07:00', 'a mixed form'],
    ['16 giờ 30 phút, ngày 01/4/2020', '2020-04-01T16:30:00+07:00', 'hours and minutes in words'],
    ['16h41 ngày 1/4/2020', '2020-04-01T16:41:00+07:00', 'the spoken hour'],
    ['30/3/2020 9h', '2020-03-30T09:00:00+07:00', 'an hour without minutes'],
    ['1/4/2020 4:41 PM', '2020-04-01T16:41:00+07:00', 'PM'],
    ['12:05 AM 1/4/2020', '2020-04-01T00:05:00+07:00', 'AM at midnight'],
    ['04/01/2024 3:20:15 CH', '2024-01-04T15:20:15+07:00', 'CH, afternoon'],
    ['5:30 chiều 15/03/2024', '2024-03-15T17:30:00+07:00', 'the afternoon in words'],
    ['01/04/2020, 16:41 GMT+07:00', '2020-04-01T16:41:00+07:00', 'a zone with a colon'],
    ['2020-04-01T09:41:00Z', '2020-04-01T16:41:00+07:00', 'ISO in another zone'],
    ['2020-04-01', '2020-04-01T00:00:00+07:00', 'an ISO date'],
    ['2020/04/01 16:41', '2020-04-01T16:41:00+07:00', 'the year first'],
    ['20 / 4 / 2023', '2023-04-20T00:00:00+07:00', 'spaces in the date'],
    ['29/2/2024', '2024-02-29T00:00:00+07:00', 'a leap day'],
    ['Thứ Tư, 1-4-2020'.normalize('NFD'), '2020-04-01T00:00:00+07:00', 'decomposed text'],
    ['5 thg 11, 2024', '2024-11-05T00:00:00+07:00', 'the short month of social media'],
    ['15:2004/01/2024', '2024-01-04T15:20:00+07:00', 'the date glued to the time'],
    ['04/01/202415:20', '2024-01-04T15:20:00+07:00', 'the time glued to the date'],
    ['15:20 04/01/2024213 lượt xem', '2024-01-04T15:20:00+07:00', 'views glued to the year'],
    ['16 : 41, Thứ Tư, 1 - 4 - 2020', '2020-04-01T16:41:00+07:00', 'spaces everywhere'],
    ['16:41, Thứ Tư, 1–4–2020', '2020-04-01T16:41:00+07:00', 'en dashes'],
    ['8 giờ ngày 1/4/2020', '2020-04-01T08:00:00+07:00', 'an hour in words alone'],
    ['16g30 ngày 1/4/2020', '2020-04-01T16:30:00+07:00', 'the southern g'],
    ['12:30 SA 1/4/2020', '2020-04-01T00:30:00+07:00', 'SA, the morning, at midnight'],
    ['16h41p ngày 1/4/2020', '2020-04-01T16:41:00+07:00', 'the minute with its p'],
    ['11 giờ đêm 1/4/2020', '2020-04-01T23:00:00+07:00', 'the night before midnight'],
    ['12 giờ đêm 1/4/2020', '2020-04-01T00:00:00+07:00', 'midnight'],
    ['2 giờ đêm 1/4/2020', '2020-04-01T02:00:00+07:00', 'the night after midnight'],
    ['1 giờ trưa 1/4/2020', '2020-04-01T13:00:00+07:00', 'just past noon'],
    ['12 giờ trưa 1/4/2020', '2020-04-01T12:00:00+07:00', 'noon'],
    ['29/02/2000', '2000-02-29T00:00:00+07:00', 'the leap day of a century'],
  ])('“%s” as %s: %s', (text, expected) => {
    expect(parseDateTime(text)).toBe(expected);
  });

  test.each([
    '',
    'Hôm nay',
    '31/02/2020',
    '29/2/2023',
    '1/13/2020',
    '25:10, 1/4/2020',
    '31-4-2020',
    '29/2/1900',
    '0/4/2020',
    '1/0/2020',
    '24:00, 1-4-2020',
    '10:60 1/4/2020',
    '12/13/2020',
    '2020-02-30',
    '15:202130',
    '2020 - 2025',
    '12/2020',
    'ngày 3/2',
  ])('nothing in “%s”', (text) => {
    expect(parseDateTime(text)).toBeNull();
  });

  test('any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseDateTime(text)));
  });
});

describe('formatDateTime', () => {
  test('prints in the zone of Hà Nội', () => {
    expect(formatDateTime('2020-04-01T09:41:00Z')).toBe('16:41, Thứ Tư, 1-4-2020');
    expect(formatDateTime('2024-04-03T10:08:00+07:00')).toBe('10:08, Thứ Tư, 3-4-2024');
    expect(formatDateTime('không rõ')).toBe('');
  });

  test('is read back to the minute', () => {
    const instants = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const local = parseDateTime(instant.toISOString());
        expect(parseDateTime(formatDateTime(instant.toISOString()))).toBe(local?.replace(/:\d\d\+/, ':00+'));
      }),
    );
  });
});

test('a weekday can contradict its date', () => {
  expect(weekdayOf('2020-04-01')).toBe('Thứ Tư');
  expect(contradictsWeekday('16:41, Thứ Năm, 1-4-2020', '2020-04-01')).toBe(true);
  expect(contradictsWeekday('16:41, Thứ 4, 1-4-2020', '2020-04-01')).toBe(false);
  expect(contradictsWeekday('29/09/2024', '2024-09-29')).toBe(false);
});
