-- The public door reads as kheo_reader. A row that the public may not see is not there for this role, and a column
-- that is not granted cannot be named by it, whatever a query above asks for. New tables start closed.
-- The list of grants is repeated, as the reviewed truth, in src/db/reader-grants.test.ts.

-- Titles in Vietnamese order (a < ă < â, tones last), in every list.
ALTER TABLE article ALTER COLUMN title TYPE text COLLATE "vi-x-icu";

-- Rules that no code path may break.
ALTER TABLE site ADD CONSTRAINT site_is_one_row CHECK (id = 1);
ALTER TABLE article ADD CONSTRAINT article_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE article ADD CONSTRAINT article_title_not_blank CHECK (btrim(title) <> '');
ALTER TABLE article ADD CONSTRAINT article_version_positive CHECK (version > 0);
ALTER TABLE article ADD CONSTRAINT article_published_has_time CHECK (status NOT IN ('PUBLISHED', 'SCHEDULED') OR published_at IS NOT NULL);
ALTER TABLE article ADD CONSTRAINT article_not_its_own_translation CHECK (translation_of_id <> id);
ALTER TABLE category ADD CONSTRAINT category_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE category ADD CONSTRAINT category_not_its_own_parent CHECK (parent_id <> id);
ALTER TABLE organization ADD CONSTRAINT organization_period CHECK (valid_to >= valid_from);

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kheo_reader') THEN
    CREATE ROLE kheo_reader NOLOGIN NOINHERIT;
  END IF;
  -- since PostgreSQL 16 the creator of a role may administer it, but not act as it
  IF NOT pg_has_role(current_user, 'kheo_reader',
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    EXECUTE format('GRANT kheo_reader TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO kheo_reader;

-- site
ALTER TABLE site ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_site ON site FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (id, agency_name_vi, agency_name_en, parent_agency_name_vi, parent_agency_name_en, slogan_vi, slogan_en,
  address_vi, address_en, phone, email, hotline, responsible_person_vi, responsible_person_en, licence,
  reuse_notice_vi, reuse_notice_en, about_html_vi, about_html_en, menu, initial_visit_total, sample, updated_at)
  ON site TO kheo_reader;

-- category
ALTER TABLE category ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_shown_categories ON category FOR SELECT TO kheo_reader USING (NOT hidden);
GRANT SELECT (id, parent_id, slug, name_vi, name_en, description_vi, description_en, position, hidden)
  ON category TO kheo_reader;

-- article: now() is the time of the statement's transaction, so a scheduled expiry needs no job to take effect
ALTER TABLE article ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_articles ON article FOR SELECT TO kheo_reader
  USING (status = 'PUBLISHED' AND published_at <= now() AND (expires_at IS NULL OR expires_at > now()));
GRANT SELECT (id, slug, language, translation_of_id, title, subtitle, lead, body_html, body_text, author, source,
  category_id, cover_id, cover_caption, status, featured, published_at, expires_at, corrected_at, sample, updated_at)
  ON article TO kheo_reader;

-- what hangs on an article is there only when the article is: the sub-select obeys the reader's policies itself
ALTER TABLE article_category ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_categories_of_articles ON article_category FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = article_category.article_id)
     AND EXISTS (SELECT 1 FROM category WHERE category.id = article_category.category_id));
GRANT SELECT (article_id, category_id) ON article_category TO kheo_reader;

ALTER TABLE article_tag ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_tags_of_articles ON article_tag FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = article_tag.article_id));
GRANT SELECT (article_id, tag_id) ON article_tag TO kheo_reader;

ALTER TABLE tag ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_used_tags ON tag FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article_tag WHERE article_tag.tag_id = tag.id));
GRANT SELECT (id, slug, name_vi, name_en) ON tag TO kheo_reader;

ALTER TABLE article_media ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_media_of_articles ON article_media FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = article_media.article_id));
GRANT SELECT (article_id, media_file_id) ON article_media TO kheo_reader;

ALTER TABLE article_views ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_views_of_articles ON article_views FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = article_views.article_id));
GRANT SELECT (article_id, views) ON article_views TO kheo_reader;

ALTER TABLE redirect ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_redirects_to_articles ON redirect FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = redirect.article_id));
GRANT SELECT (id, from_path, article_id) ON redirect TO kheo_reader;

-- official_document
ALTER TABLE official_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_documents ON official_document FOR SELECT TO kheo_reader USING (published);
GRANT SELECT (id, slug, type, number, symbol, code, issuer, signer, signer_capacity, issued_on, effective_on, expires_on,
  excerpt, status, published, sample, updated_at) ON official_document TO kheo_reader;

ALTER TABLE official_document_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_files_of_documents ON official_document_file FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM official_document d WHERE d.id = official_document_file.official_document_id));
GRANT SELECT (official_document_id, media_file_id, position) ON official_document_file TO kheo_reader;

ALTER TABLE official_document_relation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_relations_of_documents ON official_document_relation FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM official_document d WHERE d.id = official_document_relation.from_id)
     AND EXISTS (SELECT 1 FROM official_document d WHERE d.id = official_document_relation.to_id));
GRANT SELECT (from_id, to_id, kind) ON official_document_relation TO kheo_reader;

ALTER TABLE document_reference ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_references_of_articles ON document_reference FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = document_reference.article_id));
GRANT SELECT (id, article_id, position, printed_text, type, number, symbol, code, issuer, issued_on, warnings,
  official_document_id) ON document_reference TO kheo_reader;

-- media_file: only what something published shows
ALTER TABLE media_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_used_media ON media_file FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.cover_id = media_file.id)
      OR EXISTS (SELECT 1 FROM article_media m WHERE m.media_file_id = media_file.id)
      OR EXISTS (SELECT 1 FROM official_document_file f WHERE f.media_file_id = media_file.id));
GRANT SELECT (id, key, kind, mime_type, byte_size, width, height, widths, color, alt_vi, alt_en, caption, credit)
  ON media_file TO kheo_reader;

-- counters
ALTER TABLE visit_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_visits ON visit_day FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (day, visits) ON visit_day TO kheo_reader;

ALTER TABLE visit_presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_presence ON visit_presence FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (seen_at) ON visit_presence TO kheo_reader;

-- closed to the reader, and said so: row-level security without a policy
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE article_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE imported_page ENABLE ROW LEVEL SECURITY;
