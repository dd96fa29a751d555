import { modelLimits, registrationItems, type RegistrationItem } from '@kheo/domain/award/model-registration';
import type { CivicField, CivicModelKind } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { freeSlug } from '#src/db/free-slug.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { civicModelSearchText } from '#src/modules/award/award-columns.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';

export type Registration = Partial<Record<RegistrationItem, string | null>>;

/** What an officer may set. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface CivicModelFields {
  name?: string | null;
  kind?: CivicModelKind | null;
  field?: CivicField | null;
  summary?: string | null;
  place?: string | null;
  unitName?: string | null;
  internalNote?: string | null;
  registration?: Registration | null;
  organizationId?: string | null;
  movementId?: string | null;
  originId?: string | null;
  registeredOn?: Date | null;
}

const { item: longestItem, ...textLimits } = modelLimits;
const limits = { ...textLimits, internalNote: 5000 } as const;

interface Stored {
  id: string;
  name: string;
  unitName: string;
  place: string;
  registration: unknown;
}

async function prepare(db: Transaction, fields: CivicModelFields, current: Stored | null) {
  const making = current === null;
  const { texts, problems } = readTexts(fields, limits, { needed: ['name', 'unitName'], making });
  for (const field of ['kind', 'field', 'registeredOn'] as const)
    if (making ? fields[field] == null : fields[field] === null) problems.push({ field, code: 'required' });
  const registration = { ...(current?.registration as Registration | undefined) };
  for (const item of registrationItems) {
    const text = fields.registration?.[item];
    if (text === undefined) continue;
    if ((text?.length ?? 0) > longestItem)
      problems.push({ field: `registration.${item}`, code: 'too-long', params: { max: longestItem } });
    registration[item] = text?.trim() ?? '';
  }
  const { organizationId, movementId, originId } = fields;
  if (organizationId && (await db.organization.count({ where: { id: organizationId } })) === 0)
    problems.push({ field: 'organizationId', code: 'not-found' });
  if (movementId && (await db.movement.count({ where: { id: movementId } })) === 0)
    problems.push({ field: 'movementId', code: 'not-found' });
  if (originId && (originId === current?.id || (await db.civicModel.count({ where: { id: originId } })) === 0))
    problems.push({ field: 'originId', code: 'not-found' });
  if (problems.length) throw new InvalidInput(problems);
  const text = (field: 'name' | 'unitName' | 'place'): string => texts[field] ?? current?.[field] ?? '';
  return {
    ...texts,
    ...(fields.kind ? { kind: fields.kind } : {}),
    ...(fields.field ? { field: fields.field } : {}),
    ...(fields.registeredOn ? { registeredOn: fields.registeredOn } : {}),
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(movementId === undefined ? {} : { movementId }),
    ...(originId === undefined ? {} : { originId }),
    registration,
    searchText: civicModelSearchText(text('name'), text('unitName'), text('place')),
  };
}

export async function createCivicModel(context: ServiceContext, fields: CivicModelFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'register a model');
  return context.db.$transaction(async (db) => {
    const data = await prepare(db, fields, null);
    const name = data.name ?? '';
    const { id } = await db.civicModel.create({
      data: {
        ...data,
        name,
        unitName: data.unitName ?? '',
        kind: fields.kind!,
        field: fields.field!,
        registeredOn: fields.registeredOn!,
        slug: await freeSlug(db, 'civic_model', name, 'mo-hinh'),
      },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'CREATED',
      nodeType: 'CivicModel',
      nodeId: id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
    return id;
  });
}

export async function updateCivicModel(context: ServiceContext, input: Chosen & CivicModelFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'change a model');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CivicModel', { id, expectedVersion }, context.viewer?.id ?? null);
    const current = await db.civicModel.findUniqueOrThrow({ where: { id } });
    const data = await prepare(db, fields, current);
    await db.civicModel.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
    await recordModelChange(db, context, id, current.published);
  });
  return id;
}

/** A change of a model, in the words of the change feed. */
export async function recordModelChange(
  db: Transaction,
  context: ServiceContext,
  id: string,
  published: boolean,
): Promise<void> {
  await recordChange(db, {
    type: published ? 'CORRECTED' : 'UPDATED',
    nodeType: 'CivicModel',
    nodeId: id,
    public: published,
    staffId: context.viewer?.id ?? null,
  });
}

export async function setCivicModelPublished(
  context: ServiceContext,
  chosen: Chosen,
  published: boolean,
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), published ? 'publish a model' : 'take a model down');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CivicModel', chosen, context.viewer?.id ?? null);
    const changed = await db.civicModel.updateMany({
      where: { id: chosen.id, published: !published },
      data: { published, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await recordChange(db, {
      type: published ? 'PUBLISHED' : 'UNPUBLISHED',
      nodeType: 'CivicModel',
      nodeId: chosen.id,
      public: true,
      staffId: context.viewer?.id ?? null,
    });
  });
  return chosen.id;
}

/** Deletes a model that the public never saw. */
export async function deleteCivicModel(context: ServiceContext, chosen: Chosen): Promise<void> {
  assertAllowed(mayKeepAwards(context.viewer), 'delete a model');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CivicModel', chosen, context.viewer?.id ?? null);
    const { published } = await db.civicModel.findUniqueOrThrow({ where: { id: chosen.id } });
    const seen = published || (await db.changeEvent.count({ where: { nodeId: chosen.id, public: true } })) > 0;
    if (seen) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await db.civicModel.delete({ where: { id: chosen.id }, select: { id: true } });
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'CivicModel',
      nodeId: chosen.id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
  });
}
