import {
  readRegistrations,
  recognizeRegistrations,
  registrationKey,
  registrationPlanner,
  type ModelRegistration,
  type RegistrationDefaults,
} from '@kheo/domain/award/model-registration';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { freeSlugs, lockSlugs } from '#src/db/free-slug.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { civicModelSearchText } from '#src/modules/award/award-columns.service.ts';
import { recordChanges } from '#src/modules/change-feed/change-event.service.ts';
import { readList, type ListReport } from '#src/modules/import-batch/list-file.service.ts';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';

type ImportContext = Pick<ServiceContext, 'db' | 'viewer'>;

/** What a list of registrations came to; `added` are the new models, empty after a dry run. */
export interface CivicModelImport {
  report: ListReport;
  added: string[];
}

/** More than a province registers in a year. */
export const mostModels = 3000;
const longTransaction = { maxWait: 20_000, timeout: 60_000 };

/**
 * Registers the models of an Excel list. A dry run writes nothing; the real one registers every row without an error that
 * is not there yet: of the same name, unit and year.
 */
export async function importCivicModels(
  { db, viewer }: ImportContext,
  input: { file: Buffer; movementId: string | null; defaults: RegistrationDefaults; dryRun: boolean },
): Promise<CivicModelImport> {
  assertAllowed(mayKeepAwards(viewer), 'register models');
  const content = await readSheet(input.file);
  return db.$transaction(async (tx) => {
    // Who imports the same list at the same moment waits here, and then finds that everything is there.
    if (!input.dryRun) await lockSlugs(tx, 'civic_model');
    if (input.movementId && (await tx.movement.count({ where: { id: input.movementId } })) === 0)
      throw new InvalidInput([{ field: 'movementId', code: 'not-found' }]);
    const known = await knownKeys(tx);
    const { report, taken } = readList(content, {
      recognize: recognizeRegistrations,
      refuse: () => null,
      rows: readRegistrations,
      take: (sheet) => registrationPlanner(sheet, known, input.defaults),
    });
    if (taken.length > mostModels)
      throw new InvalidInput([{ field: 'list', code: 'too-many', params: { max: mostModels } }]);
    if (input.dryRun || taken.length === 0) return { report, added: [] };
    const added = await register(tx, taken, input.movementId);
    await recordModels(tx, added, 'CREATED', viewer?.id ?? null);
    return { report, added };
  }, longTransaction);
}

async function knownKeys(db: Transaction): Promise<Set<string>> {
  const models = await db.civicModel.findMany({ select: { name: true, unitName: true, registeredOn: true } });
  return new Set(
    models.map(({ name, unitName, registeredOn }) =>
      registrationKey({ name, unitName, year: registeredOn.getUTCFullYear() }),
    ),
  );
}

/** One statement for however many models. */
async function register(
  db: Transaction,
  models: readonly ModelRegistration[],
  movementId: string | null,
): Promise<string[]> {
  const slugs = await freeSlugs(
    db,
    'civic_model',
    models.map(({ name }) => name),
    'mo-hinh',
  );
  const rows = await db.civicModel.createManyAndReturn({
    data: models.map(({ registeredOn, registration, ...model }, index) => ({
      ...model,
      movementId,
      slug: slugs[index] ?? '',
      registeredOn: new Date(`${registeredOn}T00:00:00Z`),
      registration: { ...registration },
      searchText: civicModelSearchText(model.name, model.unitName, model.place),
    })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Takes back what a list has brought in: models that nobody has changed since, that the public never saw and that nothing
 * else names. The others are kept, and counted.
 */
export async function removeCivicModels(
  { db, viewer }: ImportContext,
  ids: readonly string[],
): Promise<{ removed: number; kept: number }> {
  assertAllowed(mayKeepAwards(viewer), 'take back models');
  if (ids.length > mostModels)
    throw new InvalidInput([{ field: 'ids', code: 'too-many', params: { max: mostModels } }]);
  return db.$transaction(async (tx) => {
    const wanted = [...new Set(ids)];
    await tx.$queryRaw`SELECT 1 FROM civic_model WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR UPDATE`;
    const seen = await tx.changeEvent.findMany({
      where: { nodeId: { in: wanted }, public: true },
      select: { nodeId: true },
    });
    const untouched = await tx.civicModel.findMany({
      where: {
        id: { in: wanted, notIn: seen.flatMap(({ nodeId }) => nodeId ?? []) },
        version: 1,
        published: false,
        replications: { none: {} },
        articles: { none: {} },
      },
      select: { id: true },
    });
    const gone = untouched.map(({ id }) => id);
    await tx.civicModel.deleteMany({ where: { id: { in: gone } } });
    await recordModels(tx, gone, 'DELETED', viewer?.id ?? null);
    return { removed: gone.length, kept: wanted.length - gone.length };
  }, longTransaction);
}

const recordModels = (
  db: Transaction,
  ids: readonly string[],
  type: 'CREATED' | 'DELETED',
  staffId: string | null,
): Promise<void> =>
  recordChanges(
    db,
    ids.map((nodeId) => ({ type, nodeType: 'CivicModel', nodeId, public: false, staffId })),
  );
