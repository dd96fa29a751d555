import { citeBasis } from '@kheo/domain/award/legal-basis';
import { addWorkingDays } from '@kheo/domain/working-days/working-days';
import { badInput } from '#src/bad-input.ts';
import { builder } from '#src/builder.ts';
import { asDate, asDay, publicHolidays, today } from '#src/day.ts';
import { Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { decreedDay, holidaysOfYear, resetHoliday, setHoliday } from './holiday.service.ts';

// Days off and weekends that are worked: consultations and deadlines are counted by them.

builder.prismaObject('Holiday', {
  select: { day: true },
  fields: (t) => ({
    day: t.expose('day', { type: 'Date' }),
    nameVi: t.exposeString('nameVi'),
    nameEn: t.exposeString('nameEn'),
    worked: t.exposeBoolean('worked', { description: 'People work on this day' }),
    decreed: t.boolean({
      description: 'Whether the law or its yearly notice names the day',
      resolve: ({ day }) => decreedDay(day) !== undefined,
    }),
    expected: t.boolean({
      description: 'The notice that fixes the day has not been seen yet',
      resolve: ({ day }) => decreedDay(day)?.status === 'EXPECTED',
    }),
    basis: t.string({
      args: languageArgument,
      description: 'Law, article and clause; empty for what was entered here',
      resolve: ({ day }, { language }) => {
        const basis = decreedDay(day)?.basis;
        return basis ? inLanguage(language, citeBasis(basis, 'vi'), citeBasis(basis, 'en')) : '';
      },
    }),
    staff: t.relation('staff', { nullable: true, description: 'Who changed it; null as the law says it' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
  }),
});

builder.queryFields((t) => ({
  holidays: t.prismaField({
    type: ['Holiday'],
    description: 'The days of a year that differ from their weekday',
    args: { year: t.arg.int({ required: true }) },
    complexity: { field: 1, multiplier: 20 },
    resolve: (query, _root, { year }, { db }) => {
      if (year < 1900 || year > 2200) throw badInput('A year is from 1900 to 2200.');
      return holidaysOfYear(db, year, query);
    },
  }),
  workingDaysFrom: t.field({
    type: 'Date',
    description: 'The n-th working day after a day, by the calendar as it stands',
    args: { from: t.arg({ type: 'Date' }), days: t.arg.int({ required: true }) },
    resolve: async (_root, { from, days }, { db, now }) => {
      if (days < 0 || days > 1000) throw badInput('From 0 to 1000 days.');
      return asDate(addWorkingDays(from ? asDay(from) : today(now), days, await publicHolidays(db)));
    },
  }),
}));

const SetHolidayInput = builder.inputType('SetHolidayInput', {
  fields: (t) => ({
    day: t.field({ type: 'Date', required: true }),
    nameVi: t.string({ required: true }),
    nameEn: t.string(),
    worked: t.boolean({ required: true }),
  }),
});
const ResetHolidayInput = builder.inputType('ResetHolidayInput', {
  fields: (t) => ({ day: t.field({ type: 'Date', required: true }) }),
});
const ResetDay = builder.objectRef<{ day: Date }>('ResetDay').implement({
  fields: (t) => ({ day: t.expose('day', { type: 'Date' }) }),
});

builder.mutationFields((t) => ({
  setHoliday: t.prismaField({
    type: 'Holiday',
    description: 'Enters a day off or a day that is worked; one that is there is changed',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: SetHolidayInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const day = await setHoliday(context, input);
      return context.db.holiday.findUniqueOrThrow({ ...query, where: { day } });
    },
  }),
  resetHoliday: t.field({
    type: ResetDay,
    description: 'A day of the law is as the law says again, another one is an ordinary day',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: ResetHolidayInput, required: true }) },
    resolve: async (_root, { input: { day } }, context) => {
      await resetHoliday(context, day);
      return { day };
    },
  }),
}));
