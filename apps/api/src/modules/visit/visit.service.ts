import type { Database } from '#src/db/client.ts';
import { decodeGlobalId } from '#src/global-id.ts';

/** What a portal counted since its last batch. */
export interface VisitBatch {
  visits: number;
  /** Keyed hashes of those who were there: lower-case hex, nothing personal. */
  present: readonly string[];
  /** Views by the article's global id. */
  articleViews: Readonly<Record<string, number>>;
}

export interface VisitStatistics {
  /** Readers seen in the last five minutes. */
  online: number;
  /** Visits since midnight in Vietnam. */
  today: number;
  /** All visits, those that the agency's former portal had counted included. */
  total: number;
}

const presenceKept = 5 * 60 * 1000;

/** Adds a batch to the counters. Views of articles that do not exist are left out. */
export async function recordVisits(ownerDb: Database, batch: VisitBatch, now: Date): Promise<void> {
  const views = viewsByArticle(batch.articleViews);
  const ids = [...views.keys()];
  const counts = [...views.values()];
  await ownerDb.$transaction([
    // Comes first also when there is nothing to add: its row lock lets batches of several portals
    // through one after the other, so that they cannot lock each other's rows crosswise.
    ownerDb.$executeRaw`
      INSERT INTO visit_day AS d (day, visits)
      VALUES ((${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ${batch.visits}::bigint)
      ON CONFLICT (day) DO UPDATE SET visits = d.visits + excluded.visits`,
    ownerDb.$executeRaw`
      INSERT INTO visit_presence AS p (visitor, seen_at)
      SELECT DISTINCT visitor, ${now}::timestamptz FROM unnest(${[...batch.present]}::text[]) AS present (visitor)
      ON CONFLICT (visitor) DO UPDATE SET seen_at = greatest(p.seen_at, excluded.seen_at)`,
    ownerDb.$executeRaw`DELETE FROM visit_presence WHERE seen_at < ${presentSince(now)}::timestamptz`,
    ownerDb.$executeRaw`
      INSERT INTO article_views AS v (article_id, views)
      SELECT article.id, added.views
      FROM unnest(${ids}::uuid[], ${counts}::bigint[]) AS added (id, views)
      JOIN article ON article.id = added.id
      FOR KEY SHARE OF article
      ON CONFLICT (article_id) DO UPDATE SET views = v.views + excluded.views`,
  ]);
}

/** One statement; the caller keeps the answer for a few seconds. */
export async function visitStatistics(readerDb: Database, now: Date): Promise<VisitStatistics> {
  const [row] = await readerDb.$queryRaw<{ online: bigint; today: bigint; total: bigint }[]>`
    SELECT
      (SELECT count(*) FROM visit_presence WHERE seen_at >= ${presentSince(now)}::timestamptz) AS online,
      coalesce((SELECT visits FROM visit_day
        WHERE day = (${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 0) AS today,
      (coalesce((SELECT initial_visit_total FROM site), 0)
        + coalesce((SELECT sum(visits) FROM visit_day), 0))::bigint AS total`;
  if (!row) throw new Error('a SELECT without FROM gives one row');
  return { online: Number(row.online), today: Number(row.today), total: Number(row.total) };
}

function presentSince(now: Date): Date {
  return new Date(now.getTime() - presenceKept);
}

/** Summed by uuid, because one uuid can be written as several global ids. */
function viewsByArticle(articleViews: VisitBatch['articleViews']): Map<string, number> {
  const views = new Map<string, number>();
  for (const [globalId, count] of Object.entries(articleViews)) {
    const id = articleIdOf(globalId);
    if (id) views.set(id, (views.get(id) ?? 0) + count);
  }
  return views;
}

function articleIdOf(globalId: string): string | null {
  try {
    const { typename, id } = decodeGlobalId(globalId);
    return typename === 'Article' ? id : null;
  } catch {
    return null;
  }
}
