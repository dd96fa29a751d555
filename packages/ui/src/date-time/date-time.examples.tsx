import { DateTime } from './date-time.tsx';

export const dateTimeExamples = {
  vietnamese: <DateTime value="2020-04-01T16:41:00+07:00" />,
  english: <DateTime value="2020-04-01T16:41:00+07:00" language="en" />,
  day: <DateTime value="2020-04-01T16:41:00+07:00" precision="day" />,
  date: <DateTime value="2020-03-30" precision="date" />,
};
