import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { findHits } from '#src/modules/search/search.service.ts';

export const queryLine = z.object({
  query: z.string(),
  relevantIds: z.array(z.string()).min(1),
  kind: z.string().default('query'),
});
export type QueryLine = z.infer<typeof queryLine>;

/** How many results of each query are written down. */
const kept = 20;

export interface Measures {
  queries: number;
  /** Mean of 1/rank of the first right answer among the first ten. */
  mrr: number;
  /** Share of queries whose first answer is right, and that have a right one among the first ten. */
  success1: number;
  success10: number;
}

export interface RankedQuery {
  line: QueryLine;
  results: string[];
  milliseconds: number;
}

/** Asks every query as a reader would. `idOf` gives the file's id of a node. */
export async function runQueries(
  db: Database,
  queries: readonly QueryLine[],
  idOf: ReadonlyMap<string, string>,
): Promise<RankedQuery[]> {
  const ranked: RankedQuery[] = [];
  for (const line of queries) {
    const began = performance.now();
    const { hits } = await findHits(db, 'public', line.query, {});
    const results = hits.slice(0, kept).flatMap(({ nodeId }) => idOf.get(nodeId) ?? []);
    ranked.push({ line, results, milliseconds: performance.now() - began });
  }
  return ranked;
}

export function measure(ranked: readonly RankedQuery[]): Measures {
  let reciprocal = 0;
  let first = 0;
  let firstTen = 0;
  for (const { line, results } of ranked) {
    const rank = results.slice(0, 10).findIndex((id) => line.relevantIds.includes(id)) + 1;
    if (rank > 0) reciprocal += 1 / rank;
    if (rank === 1) first += 1;
    if (rank > 0) firstTen += 1;
  }
  const queries = ranked.length;
  return { queries, mrr: reciprocal / queries, success1: first / queries, success10: firstTen / queries };
}

/** Measures by kind of query, and the mean over the kinds, in which a kind with many queries counts no more. */
export function measureByKind(ranked: readonly RankedQuery[]): { kinds: Map<string, Measures>; mean: Measures } {
  const kinds = new Map<string, Measures>();
  for (const kind of [...new Set(ranked.map(({ line }) => line.kind))].toSorted())
    kinds.set(kind, measure(ranked.filter(({ line }) => line.kind === kind)));
  const mean = (field: keyof Measures): number =>
    [...kinds.values()].reduce((sum, measures) => sum + measures[field], 0) / kinds.size;
  return {
    kinds,
    mean: { queries: ranked.length, mrr: mean('mrr'), success1: mean('success1'), success10: mean('success10') },
  };
}
