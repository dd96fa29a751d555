import { relatedReasonKinds, type RelatedReason } from '@kheo/domain';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { Prisma } from '#src/generated/prisma/client.ts';
import { namedValues, selectNames } from './subject-names.service.ts';
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
    chains: z.array(z.array(z.string())).optional(),
  }),
);
const storedNames = z.record(z.string(), z.tuple([z.string(), z.string()]));

/** What is stored of why, with the names of what both tell of. A reason that has none left is no reason. */
export function namedReasons(stored: unknown, names: unknown): StoredReason[] {
  const known = new Map(
    Object.entries(storedNames.parse(names ?? {})).map(([id, [vi, en]]) => [id, { vi, en }] as const),
  );
  return storedReasons.parse(stored ?? []).flatMap(({ chains, valuesEn, ...reason }): StoredReason[] => {
    if (chains === undefined) return [valuesEn === undefined ? reason : { ...reason, valuesEn }];
    const named = namedValues(chains, known);
    return named.values.length ? [{ ...reason, ...named }] : [];
  });
}

/** What is stored of why, with the names in the language that is asked for. */
export const reasonsIn = (reasons: readonly StoredReason[], language: 'VI' | 'EN'): RelatedReason[] =>
  reasons.map(({ kind, values, valuesEn }) => ({ kind, values: language === 'EN' ? (valuesEn ?? values) : values }));

/** Names of all that the reasons of the list tell of, by the indexes of their ids. */
const namesOfChains = selectNames(Prisma.sql`
  ARRAY(SELECT DISTINCT jsonb_array_elements_text(jsonb_path_query_array(reasons, '$[*].chains[*][*]'))::uuid FROM entry)`);

/** The lists of several articles in one statement: what editors pinned first, then by score. */
export async function relatedEntries(
  db: Database,
  articleIds: readonly string[],
  limit: number,
  choice: 'shown' | 'excluded' = 'shown',
): Promise<Map<string, RelatedEntry[]>> {
  const rows = await db.$queryRaw<
    Array<{
      articleId: string;
      relatedId: string;
      score: number;
      reasons: unknown;
      names: unknown;
      pinned: boolean;
    }>
  >`
    WITH entry AS (SELECT wanted.id AS "articleId", entry.related_id AS "relatedId", entry.score, entry.reasons,
      entry.position IS NOT NULL AS pinned
    FROM unnest(${[...articleIds]}::uuid[]) AS wanted (id)
    CROSS JOIN LATERAL (
      SELECT related_id, score, reasons, position FROM related_article
      WHERE article_id = wanted.id AND (choice IS NOT DISTINCT FROM 'EXCLUDED') = ${choice === 'excluded'}
      ORDER BY position NULLS LAST, score DESC, related_id DESC
      LIMIT ${limit}
    ) entry)
    SELECT entry.*, (SELECT jsonb_object_agg(name.id, jsonb_build_array(name.vi, name.en)) FROM (${namesOfChains}) name) AS names
    FROM entry`;
  const lists = new Map<string, RelatedEntry[]>();
  for (const { articleId, reasons, names, ...row } of rows) {
    const entry = { ...row, reasons: namedReasons(reasons, names) };
    lists.set(articleId, [...(lists.get(articleId) ?? []), entry]);
  }
  return lists;
}
