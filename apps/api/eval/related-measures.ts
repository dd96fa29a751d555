import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { relatedEntries } from '#src/modules/related-article/related-list.service.ts';
import { progress } from './read-lines.ts';

export const clusterLine = z.object({ clusterId: z.string(), articleIds: z.array(z.string()).min(2) });
export type ClusterLine = z.infer<typeof clusterLine>;

/** How many related articles of each are written down. */
const kept = 20;
const batchSize = 500;

export interface RelatedMeasures {
  articles: number;
  /** Of the first five, the share that belongs to the article's cluster; small clusters cannot fill five. */
  precision5: number;
  ceiling: number;
  /** Of the others in its cluster, the share that is among the first five. */
  recall5: number;
  /** Mean of 1/rank of the first one that belongs. */
  mrr: number;
}

export interface RelatedLine {
  id: string;
  related: string[];
}

/** Relates all articles as the application's job does, and reads every list. `ids` are those of the database. */
export async function runRelated(
  db: Database,
  ids: readonly string[],
  idOf: ReadonlyMap<string, string>,
): Promise<RelatedLine[]> {
  const began = performance.now();
  // the reasons in words take most of the time and change no place
  const done = await relateStaleArticles(db, { reasons: false });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  progress(`tìm tin liên quan cho ${done} bài trong ${seconds} giây`, `${done} articles related in ${seconds} seconds`);
  const lines: RelatedLine[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize);
    const lists = await relatedEntries(db, batch, kept);
    for (const id of batch) {
      const related = (lists.get(id) ?? []).flatMap(({ relatedId }) => idOf.get(relatedId) ?? []);
      lines.push({ id: idOf.get(id)!, related });
    }
  }
  return lines;
}

/** Each article's related ones are the others of its clusters. */
export function measureRelated(lines: readonly RelatedLine[], clusters: readonly ClusterLine[]): RelatedMeasures {
  const listOf = new Map(lines.map(({ id, related }) => [id, related]));
  const sums = { precision5: 0, ceiling: 0, recall5: 0, mrr: 0 };
  let articles = 0;
  for (const { articleIds } of clusters) {
    for (const id of articleIds) {
      const list = listOf.get(id);
      const wanted = new Set(articleIds.filter((other) => other !== id && listOf.has(other)));
      if (!list || wanted.size === 0) continue;
      articles += 1;
      const found = list.slice(0, 5).filter((other) => wanted.has(other)).length;
      sums.precision5 += found / 5;
      sums.ceiling += Math.min(5, wanted.size) / 5;
      sums.recall5 += found / wanted.size;
      const rank = list.findIndex((other) => wanted.has(other)) + 1;
      if (rank > 0) sums.mrr += 1 / rank;
    }
  }
  const mean = (sum: number): number => (articles === 0 ? 0 : sum / articles);
  return {
    articles,
    precision5: mean(sums.precision5),
    ceiling: mean(sums.ceiling),
    recall5: mean(sums.recall5),
    mrr: mean(sums.mrr),
  };
}
