import type { CivicField } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { freeSlug } from '#src/db/free-slug.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';

/** What an officer may set. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface MovementFields {
  nameVi?: string | null;
  nameEn?: string | null;
  summaryVi?: string | null;
  summaryEn?: string | null;
  criteriaVi?: string | null;
  criteriaEn?: string | null;
  internalNote?: string | null;
  fields?: readonly CivicField[] | null;
  startsOn?: Date | null;
  endsOn?: Date | null;
  launchDocumentId?: string | null;
  organizationId?: string | null;
}

const limits = {
  nameVi: 300,
  nameEn: 300,
  summaryVi: 3000,
  summaryEn: 3000,
  criteriaVi: 5000,
  criteriaEn: 5000,
  internalNote: 5000,
} as const;

async function prepare(
  db: Transaction,
  fields: MovementFields,
  current: { startsOn: Date; endsOn: Date | null } | null,
) {
  const { texts, problems } = readTexts(fields, limits, { needed: ['nameVi'], making: current === null });
  const startsOn = fields.startsOn ?? current?.startsOn;
  const endsOn = fields.endsOn === undefined ? (current?.endsOn ?? null) : fields.endsOn;
  if (!startsOn || fields.startsOn === null) problems.push({ field: 'startsOn', code: 'required' });
  else if (endsOn && endsOn < startsOn) problems.push({ field: 'endsOn', code: 'ends-before-start' });
  const { launchDocumentId, organizationId } = fields;
  if (launchDocumentId && (await db.officialDocument.count({ where: { id: launchDocumentId } })) === 0)
    problems.push({ field: 'launchDocumentId', code: 'not-found' });
  if (organizationId && (await db.organization.count({ where: { id: organizationId } })) === 0)
    problems.push({ field: 'organizationId', code: 'not-found' });
  if (problems.length || !startsOn) throw new InvalidInput(problems);
  return {
    ...texts,
    startsOn,
    endsOn,
    ...(fields.fields ? { fields: [...new Set(fields.fields)] } : {}),
    ...(launchDocumentId === undefined ? {} : { launchDocumentId }),
    ...(organizationId === undefined ? {} : { organizationId }),
  };
}

export async function createMovement(context: ServiceContext, fields: MovementFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'register a movement');
  return context.db.$transaction(async (db) => {
    const data = await prepare(db, fields, null);
    const slug = await freeSlug(db, 'movement', data.nameVi ?? '', 'phong-trao');
    const { id } = await db.movement.create({
      data: { ...data, nameVi: data.nameVi ?? '', slug },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'CREATED',
      nodeType: 'Movement',
      nodeId: id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
    return id;
  });
}

export async function updateMovement(context: ServiceContext, input: Chosen & MovementFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'change a movement');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Movement', { id, expectedVersion }, context.viewer?.id ?? null);
    const current = await db.movement.findUniqueOrThrow({ where: { id } });
    const data = await prepare(db, fields, current);
    await db.movement.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
    await recordChange(db, {
      type: current.published ? 'CORRECTED' : 'UPDATED',
      nodeType: 'Movement',
      nodeId: id,
      public: current.published,
      staffId: context.viewer?.id ?? null,
    });
  });
  return id;
}

/** Puts a movement before the public, or takes it down; its awards and models are public by themselves. */
export async function setMovementPublished(
  context: ServiceContext,
  chosen: Chosen,
  published: boolean,
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), published ? 'publish a movement' : 'take a movement down');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Movement', chosen, context.viewer?.id ?? null);
    const changed = await db.movement.updateMany({
      where: { id: chosen.id, published: !published },
      data: { published, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await recordChange(db, {
      type: published ? 'PUBLISHED' : 'UNPUBLISHED',
      nodeType: 'Movement',
      nodeId: chosen.id,
      public: true,
      staffId: context.viewer?.id ?? null,
    });
  });
  return chosen.id;
}

/** Deletes a movement that the public never saw and that nothing belongs to. */
export async function deleteMovement(context: ServiceContext, chosen: Chosen): Promise<void> {
  assertAllowed(mayKeepAwards(context.viewer), 'delete a movement');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Movement', chosen, context.viewer?.id ?? null);
    const { published, _count } = await db.movement.findUniqueOrThrow({
      where: { id: chosen.id },
      select: { published: true, _count: { select: { awards: true, models: true, dossiers: true } } },
    });
    const seen = published || (await db.changeEvent.count({ where: { nodeId: chosen.id, public: true } })) > 0;
    if (seen) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    if (_count.awards + _count.models + _count.dossiers > 0) throw new InvalidInput([{ field: 'id', code: 'in-use' }]);
    await db.movement.delete({ where: { id: chosen.id }, select: { id: true } });
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'Movement',
      nodeId: chosen.id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
  });
}
