import type { ImportBatchFacts } from './import-batch.operations.ts';

/** How often the screen asks how far the server is, in milliseconds. */
export const pollEvery = 1500;

/** Whether the server is at work on a batch, or is about to be. */
export const isUnderWay = ({ state }: Pick<ImportBatchFacts, 'state'>): boolean =>
  state === 'PLANNING' || state === 'RUNNING' || state === 'UNDOING';
