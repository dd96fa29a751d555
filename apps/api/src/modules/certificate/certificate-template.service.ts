import type { Problem } from '@kheo/domain';
import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { defaultCertificateLayout } from '@kheo/domain/award/default-certificate-layout';
import { readCertificateLayout } from '@kheo/domain/award/read-certificate-layout';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { AuthoritySystem } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';

/** What an officer may set of a template; what is not given stays as it is. */
export interface TemplateFields {
  name?: string | null;
  /** Decisions from this day on are printed with it. */
  validFrom?: Date | null;
  layout?: unknown;
}

const limits = { name: 200 } as const;

function readFields(fields: TemplateFields, making: boolean) {
  const { texts, problems } = readTexts({ name: fields.name }, limits, { needed: ['name'], making });
  if (making && !fields.validFrom) problems.push({ field: 'validFrom', code: 'required' });
  if (making && fields.layout == null) problems.push({ field: 'layout', code: 'required' });
  const read = fields.layout == null ? null : readCertificateLayout(fields.layout);
  problems.push(...(read?.problems.map((problem) => ({ ...problem, field: `layout.${problem.field}` })) ?? []));
  return {
    problems,
    columns: {
      ...texts,
      ...(fields.validFrom ? { validFrom: fields.validFrom } : {}),
      ...(read ? { layout: read.layout as unknown as Prisma.InputJsonObject } : {}),
    },
  };
}

const periodTaken = async (
  db: Transaction,
  where: { formCode: string; validFrom: Date; NOT?: { id: string } },
): Promise<Problem[]> =>
  (await db.certificateTemplate.count({ where })) > 0
    ? [{ field: 'validFrom', code: 'certificate-period-overlaps' }]
    : [];

export async function createCertificateTemplate(
  context: ServiceContext,
  { formCode, ...fields }: TemplateFields & { formCode: string },
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'make a template of certificates');
  const { problems, columns } = readFields(fields, true);
  return context.db.$transaction(async (db) => {
    if ((await db.awardForm.count({ where: { code: formCode } })) === 0)
      problems.push({ field: 'formCode', code: 'certificate-form-unknown' });
    // two officers at once: the second one waits here and finds the first one's template
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`certificate-template:${formCode}`}, 0))`;
    const { name, validFrom, layout } = columns;
    if (validFrom) problems.push(...(await periodTaken(db, { formCode, validFrom })));
    if (problems.length || !name || !validFrom || !layout) throw new InvalidInput(problems);
    const { id } = await db.certificateTemplate.create({
      data: { formCode, name, validFrom, layout },
      select: { id: true },
    });
    await recordTemplateChange(db, context, 'CREATED', id);
    return id;
  });
}

/** Changes a template; how it stood before is kept. */
export async function updateCertificateTemplate(
  context: ServiceContext,
  { id, expectedVersion, ...fields }: Chosen & TemplateFields,
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'change a template of certificates');
  const { problems, columns } = readFields(fields, false);
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CertificateTemplate', { id, expectedVersion }, context.viewer?.id ?? null);
    const { formCode } = await db.certificateTemplate.findUniqueOrThrow({ where: { id }, select: { formCode: true } });
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`certificate-template:${formCode}`}, 0))`;
    if (columns.validFrom)
      problems.push(...(await periodTaken(db, { formCode, validFrom: columns.validFrom, NOT: { id } })));
    if (problems.length) throw new InvalidInput(problems);
    await db.certificateTemplate.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    await recordTemplateChange(db, context, 'UPDATED', id);
  });
  return id;
}

/** Deletes a template; its form is printed with the one before it, or with its own layout. */
export async function deleteCertificateTemplate(context: ServiceContext, chosen: Chosen): Promise<void> {
  assertAllowed(mayKeepAwards(context.viewer), 'delete a template of certificates');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CertificateTemplate', chosen, context.viewer?.id ?? null);
    await db.certificateTemplate.delete({ where: { id: chosen.id }, select: { id: true } });
    await recordTemplateChange(db, context, 'DELETED', chosen.id);
  });
}

const recordTemplateChange = (
  db: Transaction,
  context: ServiceContext,
  type: 'CREATED' | 'UPDATED' | 'DELETED',
  nodeId: string,
): Promise<void> =>
  recordChange(db, {
    type,
    nodeType: 'CertificateTemplate',
    nodeId,
    public: false,
    staffId: context.viewer?.id ?? null,
  });

/** The layouts that some forms are printed with on the day of a decision, by code and day. */
export async function layoutsFor(
  db: Database,
  wanted: ReadonlyArray<{ code: string; system: AuthoritySystem; on: Date }>,
): Promise<(form: { code: string; system: AuthoritySystem; on: Date }) => CertificateLayout> {
  const templates = await db.certificateTemplate.findMany({
    where: { formCode: { in: [...new Set(wanted.map(({ code }) => code))] } },
    orderBy: { validFrom: 'desc' },
    select: { formCode: true, validFrom: true, layout: true },
  });
  const read = new Map(templates.map((template) => [template, readCertificateLayout(template.layout).layout]));
  return ({ code, system, on }) => {
    const template = templates.find(({ formCode, validFrom }) => formCode === code && validFrom <= on);
    return (template && read.get(template)) ?? defaultCertificateLayout({ system });
  };
}
