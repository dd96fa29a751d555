-- Search: one table of entries with a GIN index over the hashes of their terms, and how frequent terms are. See
-- docs/decisions/0011-search-in-postgresql.md.

-- CreateEnum
CREATE TYPE "SearchType" AS ENUM ('ARTICLE', 'OFFICIAL_DOCUMENT');

-- CreateTable
CREATE TABLE "search_entry" (
    "node_id" UUID NOT NULL,
    "type" "SearchType" NOT NULL,
    "language" "Language" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "visible_from" TIMESTAMPTZ(3),
    "visible_until" TIMESTAMPTZ(3),
    "date" TIMESTAMPTZ(3) NOT NULL,
    "category_ids" UUID[],
    "terms" INTEGER[],
    "key_text" TEXT NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("node_id")
);

-- CreateTable
CREATE TABLE "search_term" (
    "term" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "search_term_pkey" PRIMARY KEY ("term")
);

-- CreateIndex
CREATE INDEX "search_entry_terms_idx" ON "search_entry" USING GIN ("terms");

-- The text and the terms of an entry stand beside the table, so that its own pages are few and quickly read. New terms
-- go into the index some articles at a time: one by one an import would spend its time on it, and a search has to look
-- through all that wait.
ALTER TABLE search_entry SET (toast_tuple_target = 128);
ALTER TABLE search_entry ALTER COLUMN slug SET STORAGE MAIN, ALTER COLUMN title SET STORAGE MAIN,
  ALTER COLUMN title_folded SET STORAGE MAIN, ALTER COLUMN category_ids SET STORAGE MAIN;
ALTER INDEX search_entry_terms_idx SET (gin_pending_list_limit = 256);

-- Suggestions: titles by how they begin.
CREATE INDEX search_entry_title_begins ON search_entry (title_folded text_pattern_ops) WHERE title_folded <> '';

-- The public sees the entry of what it may see.
ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_public_entries ON search_entry FOR SELECT TO kheo_reader
  USING (visible_from <= now() AND (visible_until IS NULL OR visible_until > now()));
GRANT SELECT (node_id, type, language, slug, title, title_folded, date, category_ids, key_text) ON search_entry TO kheo_reader;

-- Counted over public entries only, so it tells of nothing else.
ALTER TABLE search_term ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_search_terms ON search_term FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (term, entries) ON search_term TO kheo_reader;

-- Finds entries by their terms. Row-level security would keep PostgreSQL from using the index (its operators are not
-- "leakproof"), so the public door asks public_search_matches, which has the policy's condition built in and gives ids;
-- their texts it then reads under the policy.
CREATE FUNCTION search_matches(
  public_only boolean,
  -- terms that count, with what each is worth
  wanted integer[], worth real[],
  -- entries with all of these count too
  together integer[], together_worth real,
  -- conditions
  needed integer[], unwanted integer[],
  only_types "SearchType"[], only_language "Language", only_categories uuid[], only_statuses text[],
  from_date timestamptz, to_date timestamptz,
  -- how many entries are looked at for one term, and given in all
  most_for_one integer, most integer
) RETURNS TABLE (node_id uuid, score real)
LANGUAGE sql STABLE PARALLEL SAFE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan
AS $$
  WITH hits AS (
    SELECT e.node_id, e.date, w.worth
    FROM unnest(wanted, worth) AS w (term, worth)
    CROSS JOIN LATERAL (
      SELECT s.node_id, s.date FROM search_entry s
      WHERE s.terms @> (needed || w.term)
        AND (NOT public_only OR (s.visible_from <= now() AND (s.visible_until IS NULL OR s.visible_until > now())))
        AND (only_types IS NULL OR s.type = ANY (only_types))
        AND (only_language IS NULL OR s.language = only_language)
        AND (only_categories IS NULL OR s.category_ids && only_categories)
        AND (only_statuses IS NULL OR s.status = ANY (only_statuses))
        AND (from_date IS NULL OR s.date >= from_date) AND (to_date IS NULL OR s.date < to_date)
      LIMIT most_for_one
    ) e
    UNION ALL
    (SELECT s.node_id, s.date, together_worth FROM search_entry s
    WHERE cardinality(together) > 0 AND s.terms @> (needed || together)
        AND (NOT public_only OR (s.visible_from <= now() AND (s.visible_until IS NULL OR s.visible_until > now())))
        AND (only_types IS NULL OR s.type = ANY (only_types))
        AND (only_language IS NULL OR s.language = only_language)
        AND (only_categories IS NULL OR s.category_ids && only_categories)
        AND (only_statuses IS NULL OR s.status = ANY (only_statuses))
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
  only_types "SearchType"[], only_language "Language", only_categories uuid[], from_date timestamptz, to_date timestamptz,
  most_for_one integer, most integer
) RETURNS TABLE (node_id uuid, score real)
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  SELECT * FROM search_matches(true, wanted, worth, together, together_worth, needed, unwanted, only_types, only_language,
    only_categories, NULL, from_date, to_date, most_for_one, most)
$$;
REVOKE ALL ON FUNCTION public_search_matches FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_search_matches TO kheo_reader;
