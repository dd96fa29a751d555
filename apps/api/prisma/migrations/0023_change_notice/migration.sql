-- Whoever listens on kheo_change hears of every change event as it is committed: caches, open subscriptions, webhooks.
-- PostgreSQL sends a notice after the commit and never of a transaction that was undone.
CREATE FUNCTION change_event_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kheo_change', json_build_object('id', NEW.id::text, 'type', NEW.type, 'nodeType', NEW.node_type,
    'nodeId', NEW.node_id, 'public', NEW.public)::text);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION change_event_notify() FROM PUBLIC;
CREATE TRIGGER change_event_notice AFTER INSERT ON change_event
  FOR EACH ROW EXECUTE FUNCTION change_event_notify();
