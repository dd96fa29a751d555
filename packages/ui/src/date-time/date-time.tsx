import { formatDateTime } from '@kheo/domain/vietnamese/date-time';

/** The language of the words around a date. */
export type DateLanguage = 'vi' | 'en';

/** `minute`: `16:41, Thứ Tư, 1-4-2020`; `day`: `Thứ Tư, 1-4-2020`; `date`: `1-4-2020`. */
export type DatePrecision = 'minute' | 'day' | 'date';

const HANOI = 'Asia/Ho_Chi_Minh';
const english: Record<DatePrecision, Intl.DateTimeFormat> = {
  minute: new Intl.DateTimeFormat('en-GB', {
    timeZone: HANOI,
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  day: new Intl.DateTimeFormat('en-GB', {
    timeZone: HANOI,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  date: new Intl.DateTimeFormat('en-GB', { timeZone: HANOI, day: 'numeric', month: 'short', year: 'numeric' }),
};

/**
 * A moment as words, in the zone of Hà Nội.
 *
 * @param value ISO 8601 with an offset, or `YYYY-MM-DD` for `day` and `date`.
 * @returns an empty text when `value` is no date.
 * @example printMoment('2020-04-01T16:41:00+07:00', 'vi') // '16:41, Thứ Tư, 1-4-2020'
 */
export function printMoment(value: string, language: DateLanguage, precision: DatePrecision = 'minute'): string {
  if (Number.isNaN(Date.parse(value))) return '';
  if (language === 'en') return english[precision].format(new Date(value));
  // '16:41, Thứ Tư, 1-4-2020' → its parts
  const [time, weekday, date] = formatDateTime(value).split(', ');
  if (precision === 'minute') return `${time}, ${weekday}, ${date}`;
  return precision === 'day' ? `${weekday}, ${date}` : `${date}`;
}

/** Props of {@link DateTime}. */
export interface DateTimeProps {
  value: string;
  language?: DateLanguage;
  precision?: DatePrecision;
  className?: string;
}

/**
 * A moment as `<time>`, so that machines read it too.
 *
 * @example <DateTime value="2020-04-01T16:41:00+07:00" /> // 16:41, Thứ Tư, 1-4-2020
 */
export function DateTime({ value, language = 'vi', precision = 'minute', className }: DateTimeProps) {
  return (
    <time dateTime={value} className={className}>
      {printMoment(value, language, precision)}
    </time>
  );
}
