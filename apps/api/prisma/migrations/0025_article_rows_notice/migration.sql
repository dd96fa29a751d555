-- What hangs on an article and changes without a change event of its own, such as its related articles, which a job
-- computes: whoever keeps finished answers hears of it on kheo_article_rows. Null instead of ids: of too many to name.
CREATE FUNCTION article_rows_notify() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  articles text[];
BEGIN
  SELECT array_agg(DISTINCT article_id::text) INTO articles FROM changed;
  IF articles IS NOT NULL THEN
    PERFORM pg_notify('kheo_article_rows', json_build_object('table', TG_TABLE_NAME,
      'articles', CASE WHEN cardinality(articles) <= 150 THEN articles END)::text);
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION article_rows_notify() FROM PUBLIC;

CREATE TRIGGER related_article_added AFTER INSERT ON related_article
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION article_rows_notify();
CREATE TRIGGER related_article_updated AFTER UPDATE ON related_article
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION article_rows_notify();
CREATE TRIGGER related_article_removed AFTER DELETE ON related_article
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION article_rows_notify();
CREATE TRIGGER document_reference_added AFTER INSERT ON document_reference
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION article_rows_notify();
CREATE TRIGGER document_reference_updated AFTER UPDATE ON document_reference
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION article_rows_notify();
CREATE TRIGGER document_reference_removed AFTER DELETE ON document_reference
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION article_rows_notify();
