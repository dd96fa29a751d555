import { relatednessSignals, USUAL_WEIGHTS, type RelatednessWeights } from '@kheo/domain';
import { z } from 'zod';
import type { Transaction } from '#src/db/client.ts';

const percent = z.number().int().min(0).max(300);
const stored = z.partialRecord(z.enum(relatednessSignals), percent);

/** The weights of a column as the database keeps them, filled up with the usual ones. */
export const weightsOf = (kept: unknown): RelatednessWeights => ({ ...USUAL_WEIGHTS, ...stored.parse(kept) });

/** The weights of all columns; articles without a column have the usual ones. */
export async function readWeights(db: Transaction): Promise<(categoryId: string | null) => RelatednessWeights> {
  const categories = await db.category.findMany({ select: { id: true, relatedWeights: true } });
  const weights = new Map(categories.map(({ id, relatedWeights }) => [id, weightsOf(relatedWeights)]));
  return (categoryId) => (categoryId === null ? undefined : weights.get(categoryId)) ?? USUAL_WEIGHTS;
}
