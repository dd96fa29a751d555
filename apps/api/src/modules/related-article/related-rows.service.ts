import { crowdDivisor, crowdingOf, sharedMarks, USUAL_CROWDING } from '@kheo/domain';
import type { Transaction } from '#src/db/client.ts';
import type { Candidate } from './candidates.service.ts';

/** How many neighbours an article keeps. */
export const KEPT = 20;
/** Smaller changes of a score are not worth a write. */
const NOTICED = 0.001;
/** So much more or less crowding changes scores by some per cent. */
const UNSETTLING = 0.01;

/** A computed entry of a list. */
export interface Row {
  articleId: string;
  relatedId: string;
  similarity: number;
  extra: number;
  factor: number;
  textWeight: number;
  score: number;
}

/** An entry with all that its score can be made of again when crowding changes. */
export function rowOf(
  articleId: string,
  relatedId: string,
  { facts, score, shares }: Pick<Candidate, 'facts' | 'score' | 'shares'>,
  textPercent: number,
): Row {
  const extra = sharedMarks.reduce((sum, mark) => sum + shares[mark], 0);
  const base = shares.text + extra;
  return {
    articleId,
    relatedId,
    similarity: facts.similarity,
    extra,
    factor: base === 0 ? 1 : score / base,
    textWeight: textPercent / 100,
    score,
  };
}

/** Lists that an article has left look for somebody in its place: the next one, or what told the same news. */
export async function refillLists(db: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // one that is being saved or decided on at this moment is stale afterwards by itself
  await db.$executeRaw`
    UPDATE article SET related_stale = true
    WHERE id IN (SELECT id FROM article WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'PUBLISHED' FOR UPDATE SKIP LOCKED)`;
}

/**
 * The lists of others in which a newcomer has a place: there is room, or it is better than their last. Where another
 * article tells the same news, the better one stays, or the one that an editor pinned.
 */
export async function belonging(db: Transaction, rows: readonly Row[], twins: readonly string[]): Promise<Row[]> {
  const lists = await db.$queryRaw<
    Array<{ id: string; rows: number; lowest: number | null; pinned: boolean; twin: number | null }>
  >`
    SELECT article_id AS id, count(*) FILTER (WHERE choice IS NULL)::int AS rows,
      min(score) FILTER (WHERE choice IS NULL) AS lowest,
      bool_or(choice IS NOT NULL AND related_id = ANY(${[...twins]}::uuid[])) AS pinned,
      max(score) FILTER (WHERE related_id = ANY(${[...twins]}::uuid[])) AS twin
    FROM related_article
    WHERE article_id = ANY(${rows.map(({ articleId }) => articleId)}::uuid[]) AND choice IS DISTINCT FROM 'EXCLUDED'
    GROUP BY article_id`;
  const byId = new Map(lists.map((list) => [list.id, list]));
  const wanted = rows.filter(({ articleId, score }) => {
    const list = byId.get(articleId);
    if (!list) return true;
    if (list.pinned || (list.twin !== null && score <= list.twin + NOTICED)) return false;
    return list.twin !== null || list.rows < KEPT || score > (list.lowest ?? 0);
  });
  const instead = wanted.flatMap(({ articleId }) => (byId.get(articleId)?.twin == null ? [] : [articleId]));
  if (instead.length)
    await db.$executeRaw`
      DELETE FROM related_article
      WHERE choice IS NULL AND article_id = ANY(${instead}::uuid[]) AND related_id = ANY(${[...twins]}::uuid[])`;
  return wanted;
}

/** Writes entries; what editors chose of them stays. */
export async function writeRows(db: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const column = (name: keyof Row) => rows.map((row) => row[name]);
  await db.$executeRaw`
    INSERT INTO related_article (article_id, related_id, similarity, extra, factor, text_weight, score)
    SELECT * FROM unnest(${column('articleId')}::uuid[], ${column('relatedId')}::uuid[], ${column('similarity')}::real[],
      ${column('extra')}::real[], ${column('factor')}::real[], ${column('textWeight')}::real[], ${column('score')}::real[])
    ON CONFLICT (article_id, related_id) DO UPDATE SET similarity = EXCLUDED.similarity, extra = EXCLUDED.extra,
      factor = EXCLUDED.factor, text_weight = EXCLUDED.text_weight, score = EXCLUDED.score`;
}

/** Brings scores up to date with how crowded everybody is by now, and cuts lists to their length. */
export async function settleLists(db: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await db.$queryRaw<
    Array<Omit<Row, 'score'> & { score: number; theirs: number | null; own: number | null; computed: boolean }>
  >`
    SELECT r.article_id AS "articleId", r.related_id AS "relatedId", r.similarity, r.extra, r.factor,
      r.text_weight AS "textWeight", r.score, s.crowding AS theirs, o.crowding AS own, r.choice IS NULL AS computed
    FROM related_article r JOIN article_signature s ON s.article_id = r.related_id
    JOIN article_signature o ON o.article_id = r.article_id
    WHERE r.article_id = ANY(${[...ids]}::uuid[]) AND r.similarity IS NOT NULL`;
  const lists = Map.groupBy(rows, ({ articleId }) => articleId);
  const crowded = [...lists].map(([id, list]) => ({
    id,
    crowding: crowdingOf(list.map((row) => row.similarity)),
    list,
  }));
  const moved = crowded.filter(({ crowding, list }) => Math.abs(crowding - (list[0]?.own ?? 0)) > NOTICED);
  // where much has changed around an article, it counts differently in every list that it is in
  const resettled = moved.filter(({ crowding, list }) => Math.abs(crowding - (list[0]?.own ?? 0)) > UNSETTLING);
  const scored = rows.map((row) => ({
    ...row,
    now: ((row.similarity * row.textWeight) / crowdDivisor(row.theirs ?? USUAL_CROWDING) + row.extra) * row.factor,
  }));
  const changed = scored.filter(({ score, now }) => Math.abs(score - now) > NOTICED);
  const beyond = [
    ...Map.groupBy(
      scored.filter(({ computed }) => computed),
      ({ articleId }) => articleId,
    ).values(),
  ].flatMap((list) => list.toSorted((one, other) => other.now - one.now).slice(KEPT));
  if (moved.length)
    await db.$executeRaw`
    UPDATE article_signature s SET crowding = n.crowding
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ crowding }) => crowding)}::real[]) AS n (id, crowding)
    WHERE s.article_id = n.id`;
  if (changed.length)
    await db.$executeRaw`
    UPDATE related_article r SET score = n.score
    FROM unnest(${changed.map(({ articleId }) => articleId)}::uuid[], ${changed.map(({ relatedId }) => relatedId)}::uuid[],
      ${changed.map(({ now }) => now)}::real[]) AS n (article_id, related_id, score)
    WHERE r.article_id = n.article_id AND r.related_id = n.related_id`;
  if (beyond.length)
    await db.$executeRaw`
    DELETE FROM related_article r
    USING unnest(${beyond.map(({ articleId }) => articleId)}::uuid[], ${beyond.map(({ relatedId }) => relatedId)}::uuid[]) AS n (article_id, related_id)
    WHERE r.article_id = n.article_id AND r.related_id = n.related_id`;
  if (resettled.length)
    await db.$executeRaw`
      UPDATE related_article r SET score = (r.similarity * r.text_weight / n.divisor + r.extra) * r.factor
      FROM unnest(${resettled.map(({ id }) => id)}::uuid[],
        ${resettled.map(({ crowding }) => crowdDivisor(crowding))}::real[]) AS n (id, divisor)
      WHERE r.related_id = n.id AND r.similarity IS NOT NULL`;
}
