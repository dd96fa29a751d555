-- Awards in the site's search. See docs/decisions/0015-awards-in-the-search.md.

ALTER TYPE "SearchType" ADD VALUE 'AWARD';

-- What an entry's words count beside those of others, and with which others it is shown as one.
ALTER TABLE "search_entry" ADD COLUMN "weight" REAL NOT NULL DEFAULT 1, ADD COLUMN "group_id" UUID;
GRANT SELECT (group_id) ON search_entry TO kheo_reader;

-- Suggestions: titles by how they begin; the names on entries of groups apart, because hundreds of them begin alike.
DROP INDEX search_entry_title_begins;
CREATE INDEX search_entry_title_begins ON search_entry (title_folded text_pattern_ops)
  WHERE title_folded <> '' AND group_id IS NULL;
CREATE INDEX search_entry_name_begins ON search_entry (title_folded text_pattern_ops)
  WHERE title_folded <> '' AND group_id IS NOT NULL;

-- As in 0005, with the weight of an entry, and narrowed to a group.
DROP FUNCTION public_search_matches;
DROP FUNCTION search_matches;
CREATE FUNCTION search_matches(
  public_only boolean,
  -- terms that count, with what each is worth
  wanted integer[], worth real[],
  -- entries with all of these count too
  together integer[], together_worth real,
  -- conditions
  needed integer[], unwanted integer[],
  only_types "SearchType"[], only_language "Language", only_categories uuid[], only_statuses text[], only_group uuid,
  from_date timestamptz, to_date timestamptz,
  -- how many entries are looked at for one term, and given in all
  most_for_one integer, most integer
) RETURNS TABLE (node_id uuid, score real)
LANGUAGE sql STABLE PARALLEL SAFE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan
AS $$
  WITH hits AS (
    -- a document number tells as much in any entry
    SELECT e.node_id, e.date, CASE WHEN w.worth < 10000 THEN w.worth * e.weight ELSE w.worth END AS worth
    FROM unnest(wanted, worth) AS w (term, worth)
    CROSS JOIN LATERAL (
      SELECT s.node_id, s.date, s.weight FROM search_entry s
      WHERE s.terms @> (needed || w.term)
        AND (NOT public_only OR (s.visible_from <= now() AND (s.visible_until IS NULL OR s.visible_until > now())))
        AND (only_types IS NULL OR s.type = ANY (only_types))
        AND (only_language IS NULL OR s.language = only_language)
        AND (only_categories IS NULL OR s.category_ids && only_categories)
        AND (only_statuses IS NULL OR s.status = ANY (only_statuses))
        AND (only_group IS NULL OR s.group_id = only_group)
        AND (from_date IS NULL OR s.date >= from_date) AND (to_date IS NULL OR s.date < to_date)
      LIMIT most_for_one
    ) e
    UNION ALL
    (SELECT s.node_id, s.date, together_worth * s.weight FROM search_entry s
    WHERE cardinality(together) > 0 AND s.terms @> (needed || together)
        AND (NOT public_only OR (s.visible_from <= now() AND (s.visible_until IS NULL OR s.visible_until > now())))
        AND (only_types IS NULL OR s.type = ANY (only_types))
        AND (only_language IS NULL OR s.language = only_language)
        AND (only_categories IS NULL OR s.category_ids && only_categories)
        AND (only_statuses IS NULL OR s.status = ANY (only_statuses))
        AND (only_group IS NULL OR s.group_id = only_group)
        AND (from_date IS NULL OR s.date >= from_date) AND (to_date IS NULL OR s.date < to_date)
    LIMIT most_for_one)
  )
  SELECT h.node_id, sum(h.worth)::real AS score
  FROM hits h
  WHERE cardinality(unwanted) = 0
    OR NOT EXISTS (SELECT 1 FROM search_entry u WHERE u.node_id = h.node_id AND u.terms && unwanted)
  GROUP BY h.node_id, h.date
  ORDER BY sum(h.worth) DESC, h.date DESC, h.node_id
  LIMIT most
$$;
REVOKE ALL ON FUNCTION search_matches FROM PUBLIC;

CREATE FUNCTION public_search_matches(
  wanted integer[], worth real[], together integer[], together_worth real, needed integer[], unwanted integer[],
  only_types "SearchType"[], only_language "Language", only_categories uuid[], only_group uuid,
  from_date timestamptz, to_date timestamptz, most_for_one integer, most integer
) RETURNS TABLE (node_id uuid, score real)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  SELECT * FROM search_matches(true, wanted, worth, together, together_worth, needed, unwanted, only_types, only_language,
    only_categories, NULL, only_group, from_date, to_date, most_for_one, most)
$$;
REVOKE ALL ON FUNCTION public_search_matches FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_search_matches TO kheo_reader;
