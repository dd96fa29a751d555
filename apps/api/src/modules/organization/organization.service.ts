import type { Problem } from '@kheo/domain';
import { isFormerAgencyCode, isPresentAgencyCode } from '@kheo/domain/organization/agency-code';
import type { AuthoritySystem } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';
import { mayKeepOrganizations } from './organization.access.ts';

/** What an officer may set. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface OrganizationFields {
  name?: string | null;
  shortName?: string | null;
  system?: AuthoritySystem | null;
  agencyCode?: string | null;
  legacyAgencyCode?: string | null;
  note?: string | null;
  validFrom?: Date | null;
  validTo?: Date | null;
  parentId?: string | null;
  successorId?: string | null;
}

const limits = { name: 300, shortName: 100, agencyCode: 35, legacyAgencyCode: 20, note: 5000 } as const;

/** Units above each other or after each other must come to an end; at most so many are followed. */
const longestWay = 50;

async function leadsBack(
  db: Transaction,
  ownId: string,
  startId: string,
  next: (row: { parentId: string | null; successorId: string | null }) => string | null,
): Promise<boolean> {
  let at: string | null = startId;
  for (let step = 0; at !== null && step < longestWay; step += 1) {
    if (at === ownId) return true;
    const row: { parentId: string | null; successorId: string | null } | null = await db.organization.findUnique({
      where: { id: at },
      select: { parentId: true, successorId: true },
    });
    at = row && next(row);
  }
  return at !== null;
}

async function linkProblems(
  db: Transaction,
  { parentId, successorId }: OrganizationFields,
  ownId: string | null,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [field, id] of [
    ['parentId', parentId],
    ['successorId', successorId],
  ] as const) {
    if (!id) continue;
    if ((await db.organization.count({ where: { id } })) === 0) problems.push({ field, code: 'not-found' });
    else if (ownId && (await leadsBack(db, ownId, id, (row) => row[field])))
      problems.push({ field, code: 'organization-below-itself' });
  }
  return problems;
}

interface Stored {
  id: string;
  validFrom: Date | null;
  validTo: Date | null;
}

async function prepare(db: Transaction, fields: OrganizationFields, current: Stored | null) {
  // Whoever enters the same code at once has to wait here, and then learns that it is taken.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organization'))`;
  const making = current === null;
  const { texts, problems } = readTexts(fields, limits, { needed: ['name'], making });
  const { agencyCode, legacyAgencyCode, shortName, ...plain } = texts;
  if (agencyCode && !isPresentAgencyCode(agencyCode))
    problems.push({ field: 'agencyCode', code: 'present-agency-code-form' });
  else if (agencyCode) {
    const other = await db.organization.findUnique({ where: { agencyCode }, select: { id: true } });
    if (other && other.id !== current?.id) problems.push({ field: 'agencyCode', code: 'agency-code-taken' });
  }
  if (legacyAgencyCode && !isFormerAgencyCode(legacyAgencyCode))
    problems.push({ field: 'legacyAgencyCode', code: 'former-agency-code-form' });
  if (fields.system === null) problems.push({ field: 'system', code: 'required' });
  const validFrom = fields.validFrom === undefined ? (current?.validFrom ?? null) : fields.validFrom;
  const validTo = fields.validTo === undefined ? (current?.validTo ?? null) : fields.validTo;
  if (validFrom && validTo && validTo < validFrom) problems.push({ field: 'validTo', code: 'ends-before-start' });
  problems.push(...(await linkProblems(db, fields, current?.id ?? null)));
  if (problems.length) throw new InvalidInput(problems);
  return {
    ...plain,
    // no code and an empty one are the same, so that the unique index holds codes only
    ...(agencyCode === undefined ? {} : { agencyCode: agencyCode || null }),
    ...(legacyAgencyCode === undefined ? {} : { legacyAgencyCode: legacyAgencyCode || null }),
    ...(shortName === undefined ? {} : { shortName: shortName || null }),
    ...(fields.system ? { system: fields.system } : {}),
    ...(fields.parentId === undefined ? {} : { parentId: fields.parentId }),
    ...(fields.successorId === undefined ? {} : { successorId: fields.successorId }),
    validFrom,
    validTo,
  };
}

const staffIdOf = ({ viewer }: ServiceContext): string | null => viewer?.id ?? null;

export async function createOrganization(context: ServiceContext, fields: OrganizationFields): Promise<string> {
  assertAllowed(mayKeepOrganizations(context.viewer), 'enter an organization');
  return context.db.$transaction(async (db) => {
    const data = await prepare(db, fields, null);
    const { id } = await db.organization.create({ data: { ...data, name: data.name ?? '' }, select: { id: true } });
    await recordChange(db, {
      type: 'CREATED',
      nodeType: 'Organization',
      nodeId: id,
      public: true,
      staffId: staffIdOf(context),
    });
    return id;
  });
}

export async function updateOrganization(context: ServiceContext, input: Chosen & OrganizationFields): Promise<string> {
  assertAllowed(mayKeepOrganizations(context.viewer), 'change an organization');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Organization', { id, expectedVersion }, staffIdOf(context));
    const current = await db.organization.findUniqueOrThrow({ where: { id } });
    const data = await prepare(db, fields, current);
    await db.organization.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Organization',
      nodeId: id,
      public: true,
      staffId: staffIdOf(context),
    });
  });
  return id;
}

/** Everything that can name a unit. */
export const usesOfOrganization = {
  children: true,
  predecessors: true,
  staff: true,
  movements: true,
  civicModels: true,
  recipients: true,
  awards: true,
  dossiers: true,
} as const;

/** In how many places a unit is named. */
export const sumOfUses = (counts: Record<keyof typeof usesOfOrganization, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Deletes a unit that nothing names: a dissolved one is kept, because its awards are. */
export async function deleteOrganization(context: ServiceContext, chosen: Chosen): Promise<void> {
  assertAllowed(mayKeepOrganizations(context.viewer), 'delete an organization');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Organization', chosen, staffIdOf(context));
    const { _count } = await db.organization.findUniqueOrThrow({
      where: { id: chosen.id },
      select: { _count: { select: usesOfOrganization } },
    });
    const count = sumOfUses(_count);
    if (count > 0) throw new InvalidInput([{ field: 'id', code: 'organization-in-use', params: { count } }]);
    await db.organization.delete({ where: { id: chosen.id }, select: { id: true } });
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'Organization',
      nodeId: chosen.id,
      public: true,
      staffId: staffIdOf(context),
    });
  });
}
