-- A revoked award relates no stories, and a restored one does again: its stories are computed anew when its status changes.
DROP TRIGGER award_stories ON award;
CREATE TRIGGER award_stories AFTER UPDATE ON award FOR EACH ROW
  WHEN ((OLD.published OR NEW.published)
    AND (OLD.published, OLD.status = 'REVOKED', OLD.subject_kind, OLD.recipient_id, OLD.organization_id, OLD.movement_id)
      IS DISTINCT FROM
        (NEW.published, NEW.status = 'REVOKED', NEW.subject_kind, NEW.recipient_id, NEW.organization_id, NEW.movement_id))
  EXECUTE FUNCTION award_stories_go_stale();
