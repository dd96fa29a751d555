-- Stories about the same award, model, person, unit or movement are related, as far as these are before the public. See
-- docs/decisions/0016-related-subjects.md.

-- AlterTable
ALTER TABLE "article_signature" ADD COLUMN     "counted" INTEGER NOT NULL DEFAULT 0;

-- A story is computed anew when what it tells of changes, or whether that is public. Said here, no way of saving can
-- forget it.
CREATE FUNCTION stories_go_stale(stories uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE article SET related_stale = true WHERE id = ANY(stories) AND status = 'PUBLISHED' AND NOT related_stale
$$;
REVOKE EXECUTE ON FUNCTION stories_go_stale(uuid[]) FROM PUBLIC;

CREATE FUNCTION linked_stories_go_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stories_go_stale(ARRAY(SELECT DISTINCT article_id FROM changed));
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION linked_stories_go_stale() FROM PUBLIC;
CREATE TRIGGER article_award_linked AFTER INSERT ON article_award
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION linked_stories_go_stale();
CREATE TRIGGER article_award_unlinked AFTER DELETE ON article_award
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION linked_stories_go_stale();
CREATE TRIGGER article_civic_model_linked AFTER INSERT ON article_civic_model
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION linked_stories_go_stale();
CREATE TRIGGER article_civic_model_unlinked AFTER DELETE ON article_civic_model
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION linked_stories_go_stale();

CREATE FUNCTION award_stories_go_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stories_go_stale(ARRAY(SELECT article_id FROM article_award WHERE award_id = NEW.id));
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION award_stories_go_stale() FROM PUBLIC;
CREATE TRIGGER award_stories AFTER UPDATE ON award FOR EACH ROW
  WHEN ((OLD.published OR NEW.published)
    AND (OLD.published, OLD.subject_kind, OLD.recipient_id, OLD.organization_id, OLD.movement_id)
      IS DISTINCT FROM (NEW.published, NEW.subject_kind, NEW.recipient_id, NEW.organization_id, NEW.movement_id))
  EXECUTE FUNCTION award_stories_go_stale();

CREATE FUNCTION model_stories_go_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stories_go_stale(ARRAY(SELECT article_id FROM article_civic_model WHERE model_id = NEW.id));
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION model_stories_go_stale() FROM PUBLIC;
CREATE TRIGGER civic_model_stories AFTER UPDATE ON civic_model FOR EACH ROW
  WHEN ((OLD.published OR NEW.published) AND (OLD.published, OLD.organization_id, OLD.movement_id)
    IS DISTINCT FROM (NEW.published, NEW.organization_id, NEW.movement_id))
  EXECUTE FUNCTION model_stories_go_stale();

CREATE FUNCTION movement_stories_go_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stories_go_stale(ARRAY(
    SELECT l.article_id FROM article_award l JOIN award a ON a.id = l.award_id WHERE a.movement_id = NEW.id
    UNION
    SELECT l.article_id FROM article_civic_model l JOIN civic_model c ON c.id = l.model_id WHERE c.movement_id = NEW.id));
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION movement_stories_go_stale() FROM PUBLIC;
CREATE TRIGGER movement_stories AFTER UPDATE ON movement FOR EACH ROW
  WHEN (OLD.published IS DISTINCT FROM NEW.published) EXECUTE FUNCTION movement_stories_go_stale();

SELECT stories_go_stale(ARRAY(SELECT article_id FROM article_award UNION SELECT article_id FROM article_civic_model));
