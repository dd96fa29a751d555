import { latestFirst, listSource } from '#src/reading/list-source.ts';
import type { MakeSource } from '#src/reading/source.ts';

/** All movements, the one that began last first, for reading in one statement. */
export const movementsSource: MakeSource = (field) =>
  listSource(field, { model: 'Movement', order: latestFirst('startsOn') });
