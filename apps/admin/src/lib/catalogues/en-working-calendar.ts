import type { workingCalendarVi } from './vi-working-calendar.ts';

/** The English texts of the calendar of working days and of what the law sets for the awards year. */
export const workingCalendarEn: typeof workingCalendarVi = {
  title: 'Working calendar and rates',
  add: 'Add a day',
  days: 'Days off and worked weekends',
  daysNote:
    'Deadlines of dossiers and the time of consultations are counted by this calendar. What the agency adds or changes counts at once.',
  year: 'Year',
  tenDays: 'Ten working days from today: to the end of {{day}}.',
  emptyTitle: 'There are no days yet',
  emptyText: 'Add days off and worked weekends when the yearly notice comes.',
  off: 'Off',
  worked: 'Worked',
  expected: 'Expected, not fixed yet',
  changed: 'Entered by the agency',
  by: 'Entered by {{name}}',
  reset: 'As the law says',
  resetTitle: 'Back to what the law says?',
  resetText: '{{day}} counts again as the law and its yearly notice say.',
  removeTitle: 'Delete this day?',
  removeText: '{{day}} counts again as any such weekday.',
  resetDone: 'What was entered for {{day}} has been taken back.',
  savedDay: '{{day}} has been saved; deadlines are counted anew.',
  editTitle: 'Change a day',
  dialogText: 'For example a day off for a storm, or a Saturday that is worked.',
  nameHint: 'The reason, with the number of a document if there is one.',
  fields: { day: 'Day', nameVi: 'Name', nameEn: 'Name (English)', worked: 'This day is' },
  salaries: 'Base salary',
  rulesNote:
    'As the law sets them; they come with the product and its updates. An award goes by the figure of the day of its decision.',
  salary: '{{amount}} đồng a month',
  deadlines: 'Deadlines',
  deadline: '{{label}}: {{count}} working days',
  consultations: 'Consultations that the law demands',
  consultation: '{{count}} working days: {{categories}}, National Emulation Fighter',
  verify: 'To be verified',
};
