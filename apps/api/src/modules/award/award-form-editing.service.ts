import type { Problem } from '@kheo/domain';
import { shiftDay } from '@kheo/domain/working-days/working-days';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { asDate, asDay } from '#src/day.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import type { AwardForm } from '#src/generated/prisma/client.ts';
import type { AwardCategory, AwardLevel, SubjectKind } from '#src/generated/prisma/enums.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';
import { mayKeepAwards } from './award.access.ts';

// Titles and forms are dated rows on which awards rest. What an award was given as is never changed under it: a row that
// is used keeps its name, level, subject kinds and days; a new law makes a new row.

/** What an officer may set of a row. A field that is not there stays as it is; null empties it. */
export interface AwardFormFields {
  nameVi?: string | null;
  nameEn?: string | null;
  authorityVi?: string | null;
  authorityEn?: string | null;
  basis?: string | null;
  level?: AwardLevel | null;
  subjectKinds?: readonly SubjectKind[] | null;
  coefficient?: number | null;
  collectiveCoefficient?: number | null;
  validTo?: Date | null;
}

const limits = { nameVi: 200, nameEn: 200, authorityVi: 300, authorityEn: 300, basis: 500 } as const;
/** An order of the first class with its doubling is under a hundred base salaries. */
const mostSalaries = 200;

function readFields(fields: AwardFormFields, making: boolean) {
  const { texts, problems } = readTexts(fields, limits, { needed: ['nameVi', 'basis'], making });
  for (const field of ['coefficient', 'collectiveCoefficient'] as const) {
    const value = fields[field];
    if (value != null && value < 0) problems.push({ field, code: 'negative' });
    if (value != null && value > mostSalaries)
      problems.push({ field, code: 'too-many', params: { max: mostSalaries } });
  }
  if (fields.subjectKinds?.length === 0) problems.push({ field: 'subjectKinds', code: 'required' });
  return {
    problems,
    columns: {
      ...texts,
      ...(fields.level ? { level: fields.level } : {}),
      ...(fields.subjectKinds ? { subjectKinds: [...new Set(fields.subjectKinds)] } : {}),
      ...(fields.coefficient === undefined ? {} : { coefficient: fields.coefficient }),
      ...(fields.collectiveCoefficient === undefined ? {} : { collectiveCoefficient: fields.collectiveCoefficient }),
    },
  };
}

/** How many awards and nominations rest on a row. */
async function usesOfForm(db: Transaction, id: string): Promise<number> {
  const [awards, nominees] = [
    await db.award.count({ where: { formId: id } }),
    await db.nominee.count({ where: { formId: id } }),
  ];
  return awards + nominees;
}

/** Awards of a row that were decided after its new last day would have no row to rest on. */
async function lateAwards(db: Transaction, formId: string, lastDay: Date | null): Promise<Problem[]> {
  if (lastDay === null) return [];
  const { _count, _max } = await db.award.aggregate({
    where: { formId, grantedOn: { gt: lastDay } },
    _count: true,
    _max: { grantedOn: true },
  });
  return _max.grantedOn
    ? [{ field: 'validTo', code: 'form-awarded-later', params: { count: _count, day: printed(_max.grantedOn) } }]
    : [];
}

const printed = (day: Date): string => `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
const sameKinds = (one: readonly SubjectKind[], other: readonly SubjectKind[]): boolean =>
  one.length === other.length && one.every((kind) => other.includes(kind));

/** Corrects a row; of one that awards rest on, only what they do not say themselves. */
export async function correctAwardForm(context: ServiceContext, input: Chosen & AwardFormFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'correct an award form');
  const { id, expectedVersion, ...fields } = input;
  const staffId = context.viewer?.id ?? null;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'AwardForm', { id, expectedVersion }, staffId);
    const current = await db.awardForm.findUniqueOrThrow({ where: { id } });
    const { columns, problems } = readFields(fields, false);
    const count = await usesOfForm(db, id);
    if (count > 0) {
      const fixed: Array<[string, boolean]> = [
        ['nameVi', columns.nameVi !== undefined && columns.nameVi !== current.nameVi],
        ['level', columns.level !== undefined && columns.level !== current.level],
        ['subjectKinds', !sameKinds(columns.subjectKinds ?? current.subjectKinds, current.subjectKinds)],
      ];
      for (const [field, changed] of fixed)
        if (changed) problems.push({ field, code: 'form-in-use', params: { count } });
    }
    if (fields.validTo !== undefined) {
      if (fields.validTo && fields.validTo < current.validFrom)
        problems.push({ field: 'validTo', code: 'ends-before-start' });
      problems.push(...(await lateAwards(db, id, fields.validTo)));
    }
    if (problems.length) throw new InvalidInput(problems);
    await db.awardForm.update({
      where: { id },
      data: {
        ...columns,
        ...(fields.validTo === undefined ? {} : { validTo: fields.validTo }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordChange(db, { type: 'UPDATED', nodeType: 'AwardForm', nodeId: id, public: true, staffId });
  });
  return id;
}

/** A title or form from a day on: the row before it ends on the day before, and awards keep the row they rest on. */
export async function addAwardFormVersion(
  context: ServiceContext,
  input: Chosen & AwardFormFields & { validFrom: Date },
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'add a version of an award form');
  const { id, expectedVersion, validFrom, ...fields } = input;
  const staffId = context.viewer?.id ?? null;
  return context.db.$transaction(async (db) => {
    await lockRow(db, 'AwardForm', { id, expectedVersion }, staffId);
    const before = await db.awardForm.findUniqueOrThrow({ where: { id } });
    const { columns, problems } = readFields(fields, false);
    if (validFrom <= before.validFrom)
      problems.push({ field: 'validFrom', code: 'form-version-day', params: { day: printed(before.validFrom) } });
    const next = await db.awardForm.findFirst({
      where: { code: before.code, validFrom: { gt: before.validFrom } },
      orderBy: { validFrom: 'asc' },
    });
    if (next && validFrom >= next.validFrom)
      problems.push({ field: 'validFrom', code: 'form-version-day', params: { day: printed(next.validFrom) } });
    const lastDay = asDate(shiftDay(asDay(validFrom), -1));
    if (!problems.some(({ field }) => field === 'validFrom'))
      problems.push(...(await lateAwards(db, id, lastDay)).map((problem) => ({ ...problem, field: 'validFrom' })));
    if (problems.length) throw new InvalidInput(problems);
    const { id: _id, version: _version, updatedAt: _updatedAt, ...kept } = before;
    await db.awardForm.update({
      where: { id },
      data: { validTo: lastDay, version: { increment: 1 } },
      select: { id: true },
    });
    const made = await db.awardForm.create({ data: { ...kept, ...columns, validFrom }, select: { id: true } });
    await recordChange(db, { type: 'UPDATED', nodeType: 'AwardForm', nodeId: id, public: true, staffId });
    await recordChange(db, { type: 'CREATED', nodeType: 'AwardForm', nodeId: made.id, public: true, staffId });
    return made.id;
  });
}

/** Every row that there is, those of one code together: by rank, the latest first. */
export function allAwardForms<Query extends object>(
  db: Database,
  { category, level }: { category?: AwardCategory | null; level?: AwardLevel | null },
  query: Query,
) {
  return db.awardForm.findMany({
    ...query,
    where: { ...(category ? { category } : {}), ...(level ? { level } : {}) },
    orderBy: [{ position: 'asc' }, { code: 'asc' }, { validFrom: 'desc' }],
  });
}

/** Whether a row is the one in force on a day. */
export const isFormInForce = ({ validFrom, validTo }: Pick<AwardForm, 'validFrom' | 'validTo'>, day: Date): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);
