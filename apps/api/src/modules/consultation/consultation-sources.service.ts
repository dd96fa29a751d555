import { foundListSource, latestFirst, listSource } from '#src/reading/list-source.ts';
import { noteUnsteady, type MakeSource } from '#src/reading/source.ts';
import { listConsultations, workingDaysLeft } from './consultation-list.service.ts';

// Consultations for reading in one statement (src/reading).

/** All of them; those that are open today, and those that are not, are asked of the list's own service first. */
export const consultationsSource: MakeSource = (field) =>
  field.args['open'] == null
    ? listSource(field, { model: 'Consultation', order: latestFirst('closesOn') })
    : foundListSource(field, 'Consultation', (db, args, { now }) =>
        listConsultations(db, args, now, { select: { id: true, closesOn: true } }),
      );

/** What is left today of a consultation's time; only its own days off matter. */
export const workingDaysLeftSource: MakeSource = () => ({
  needs: ['opensOn', 'closesOn'],
  sql: (statement, alias) => {
    const holiday = statement.alias();
    return `(SELECT coalesce(json_agg(json_build_array(${holiday}.day, ${holiday}.worked)), '[]') FROM holiday ${holiday}
      WHERE ${holiday}.day BETWEEN ${alias}.opens_on AND ${alias}.closes_on)`;
  },
  value: (json, _args, made, { opensOn, closesOn }) => {
    noteUnsteady(made);
    const days = (json as [string, boolean][]).map(([date, working]) => ({ date, working }));
    return workingDaysLeft({ opensOn: opensOn as Date, closesOn: closesOn as Date }, new Date(), days);
  },
});
