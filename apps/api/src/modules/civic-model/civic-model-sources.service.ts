import { filteredListSource, latestFirst, listSource } from '#src/reading/list-source.ts';
import type { MakeSource } from '#src/reading/source.ts';
import { civicModelsWhere, listCivicModels, type CivicModelFilter } from './civic-model-list.service.ts';

// Models for reading in one statement (src/reading); a filter is asked of the list's own service first.

const listed = { model: 'CivicModel', order: latestFirst('registeredOn') };

export const civicModelsSource = filteredListSource(listed, (db, args) =>
  listCivicModels(db, args, civicModelsWhere((args as { filter?: CivicModelFilter }).filter ?? {}), {
    select: { id: true, registeredOn: true },
  }),
);

export const movementModelsSource: MakeSource = (field) =>
  listSource(field, {
    ...listed,
    of: { needs: ['id'], condition: (alias, movement) => `${alias}.movement_id = ${movement}.id` },
  });
