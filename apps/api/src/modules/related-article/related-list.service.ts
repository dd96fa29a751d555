import { relatedReasonKinds, type RelatedReason } from '@kheo/domain';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import type { StoredReason } from './explain-articles.service.ts';

/** One entry of a list of related articles. */
export interface RelatedEntry {
  relatedId: string;
  score: number;
  reasons: StoredReason[];
  pinned: boolean;
}

const storedReasons = z.array(
  z.object({
    kind: z.enum(relatedReasonKinds),
    values: z.array(z.string()),
    valuesEn: z.array(z.string()).optional(),
  }),
);

/** What is stored of why, with the names in the language that is asked for. */
export const reasonsIn = (reasons: readonly StoredReason[], language: 'VI' | 'EN'): RelatedReason[] =>
  reasons.map(({ kind, values, valuesEn }) => ({ kind, values: language === 'EN' ? (valuesEn ?? values) : values }));

/** The lists of several articles in one statement: what editors pinned first, then by score. */
export async function relatedEntries(
  db: Database,
  articleIds: readonly string[],
  limit: number,
  choice: 'shown' | 'excluded' = 'shown',
): Promise<Map<string, RelatedEntry[]>> {
  const rows = await db.$queryRaw<
    Array<{ articleId: string; relatedId: string; score: number; reasons: unknown; pinned: boolean }>
  >`
    SELECT wanted.id AS "articleId", entry.related_id AS "relatedId", entry.score, entry.reasons,
      entry.position IS NOT NULL AS pinned
    FROM unnest(${[...articleIds]}::uuid[]) AS wanted (id)
    CROSS JOIN LATERAL (
      SELECT related_id, score, reasons, position FROM related_article
      WHERE article_id = wanted.id AND (choice IS NOT DISTINCT FROM 'EXCLUDED') = ${choice === 'excluded'}
      ORDER BY position NULLS LAST, score DESC, related_id DESC
      LIMIT ${limit}
    ) entry`;
  const lists = new Map<string, RelatedEntry[]>();
  for (const { articleId, reasons, ...row } of rows) {
    const entry = { ...row, reasons: storedReasons.parse(reasons ?? []) };
    lists.set(articleId, [...(lists.get(articleId) ?? []), entry]);
  }
  return lists;
}
