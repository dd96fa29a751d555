import { dossierNeeds } from '@kheo/domain/award/dossier-needs';
import { awardFormOf } from '@kheo/domain/award/award-forms';
import { citeBasis } from '@kheo/domain/award/legal-basis';
import { consultationCloses, consultationRuleFor } from '@kheo/domain/working-days/consultation';
import { workingDaysBetween } from '@kheo/domain/working-days/working-days';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { asDate, asDay, publicHolidays, today } from '#src/day.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { dossierRows, type DossierRow } from './dossier-facts.service.ts';
import { mayManageAwards } from './dossier.access.ts';
import { longTransaction, type ChosenDossier } from './lock-dossiers.service.ts';
import { judgeStep, writeStep } from './move-dossiers.service.ts';

/** Working days of a consultation that the law does not ask for, unless somebody names its last day. */
const usualDays = 10;

/** A posting for the public; `closesOn` is worked out when it is not given. */
export interface ConsultationPlan {
  title: string;
  opensOn?: Date | null;
  closesOn?: Date | null;
}

/** The law by which the nominees of some dossiers are put before the public, as the posting prints it. */
function basisOf(rows: Iterable<DossierRow>, day: string): string {
  const rules = [...rows]
    .flatMap(({ nominees }) => nominees)
    .flatMap(({ form }) => consultationRuleFor({ id: form.code, category: form.category }, day) ?? []);
  return [...new Set(rules.map(({ basis }) => citeBasis(basis, 'vi')))].join('; ');
}

/**
 * Puts the nominees of one or more dossiers before the public. What is shown is a copy: the dossier itself stays closed,
 * and what is changed in it afterwards was not shown.
 */
export async function openConsultation(
  context: ServiceContext,
  input: ConsultationPlan & { dossiers: ChosenDossier[] },
): Promise<string> {
  const { viewer, now } = context;
  assertAllowed(mayManageAwards(viewer), 'open a consultation');
  return context.db.$transaction(async (db) => {
    const title = input.title.trim();
    const opensOn = input.opensOn ? asDay(input.opensOn) : today(now);
    const before = await dossierRows(
      db,
      input.dossiers.map(({ id }) => id),
    );
    const needed = [...before.values()].map(({ nominees, rewardKind }) => {
      const forms = nominees.flatMap(({ form }) => awardFormOf(form.code) ?? []);
      return dossierNeeds(forms, rewardKind, today(now)).consultationDays ?? usualDays;
    });
    const workingDays = Math.max(usualDays, ...needed);
    const closesOn = input.closesOn
      ? asDay(input.closesOn)
      : consultationCloses(opensOn, { workingDays }, await publicHolidays(db));
    const step = { name: 'OPEN_CONSULTATION', plan: { opensOn, closesOn } } as const;
    const { rows, move, problems, holidays } = await judgeStep(db, context, input.dossiers, step);
    if (!title) problems.push({ field: 'title', code: 'required' });
    if (title.length > 300) problems.push({ field: 'title', code: 'too-long', params: { max: 300 } });
    if (closesOn < opensOn) problems.push({ field: 'closesOn', code: 'effective-before-issued' });
    if (problems.length) throw new InvalidInput(problems);
    const { id } = await db.consultation.create({
      data: {
        title,
        opensOn: asDate(opensOn),
        closesOn: asDate(closesOn),
        workingDays: workingDaysBetween(opensOn, closesOn, holidays),
        basis: basisOf(rows, today(now)),
        published: true,
      },
      select: { id: true },
    });
    await db.consultationEntry.createMany({
      data: rows
        .flatMap(({ nominees }) => nominees)
        .map((nominee, position) => ({
          consultationId: id,
          nomineeId: nominee.id,
          position,
          subjectKind: nominee.subjectKind,
          name: nominee.name,
          post: nominee.post,
          unitName: nominee.unitName,
          formName: nominee.form.nameVi,
          achievement: nominee.achievement,
        })),
    });
    for (const row of rows) await writeStep(db, context, row, move, { data: { consultationId: id } });
    await recordChange(db, {
      type: 'PUBLISHED',
      nodeType: 'Consultation',
      nodeId: id,
      public: true,
      staffId: viewer?.id ?? null,
    });
    return id;
  }, longTransaction);
}
