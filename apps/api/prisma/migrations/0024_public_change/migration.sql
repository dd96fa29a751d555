-- The public's change feed. change_event stays the house's own record, with who and why; what the public may know of it
-- is put into public_change at the commit, in the order of the commits.

-- AlterEnum
ALTER TYPE "ChangeType" ADD VALUE 'LINKED';
ALTER TYPE "ChangeType" ADD VALUE 'EXPIRED';
ALTER TYPE "ChangeType" ADD VALUE 'OPENED';
ALTER TYPE "ChangeType" ADD VALUE 'CLOSED';
ALTER TYPE "ChangeType" ADD VALUE 'GRANTED';
ALTER TYPE "ChangeType" ADD VALUE 'REVOKED';
ALTER TYPE "ChangeType" ADD VALUE 'RESTORED';

-- AlterTable
ALTER TABLE "change_event" DROP COLUMN "xid",
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "public_change" (
    "position" BIGINT NOT NULL,
    "type" "ChangeType" NOT NULL,
    "node_type" TEXT NOT NULL,
    "node_id" UUID NOT NULL,
    "reason" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_change_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "change_feed" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "change_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_change" (
    "node_type" TEXT NOT NULL,
    "node_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_change_pkey" PRIMARY KEY ("node_type","node_id","type")
);

-- CreateIndex
CREATE INDEX "public_change_node_type_node_id_position_idx" ON "public_change"("node_type", "node_id", "position");

-- CreateIndex
CREATE INDEX "due_change_at_idx" ON "due_change"("at");

ALTER TABLE change_feed ADD CONSTRAINT change_feed_is_one_row CHECK (id = 1);
INSERT INTO change_feed DEFAULT VALUES;

-- What was public before the feed came keeps its order.
INSERT INTO public_change (position, type, node_type, node_id, occurred_at)
  SELECT row_number() OVER (ORDER BY id), type, node_type, node_id, occurred_at FROM change_event WHERE public;

ALTER TABLE public_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_public_changes ON public_change FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (position, type, node_type, node_id, reason, occurred_at) ON public_change TO kheo_reader;
ALTER TABLE change_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_epoch ON change_feed FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (id, epoch) ON change_feed TO kheo_reader;
-- closed to the reader: it tells what will happen
ALTER TABLE due_change ENABLE ROW LEVEL SECURITY;

-- Dense positions in the order of the commits. The lock is taken as the transaction commits and released after it can be
-- seen, so whoever sees a position can see all before it, however long other transactions have been running.
CREATE FUNCTION change_event_publish() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('public_change'));
  -- a statement of its own, to see what the lock's last holder has committed
  INSERT INTO public_change (position, type, node_type, node_id, reason, occurred_at)
    SELECT coalesce((SELECT max(position) FROM public_change), 0) + 1, e.type, e.node_type, e.node_id, e.reason, clock_timestamp()
    FROM change_event e WHERE e.id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_event_public AFTER INSERT ON change_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.public) EXECUTE FUNCTION change_event_publish();

-- What follows is the net under all services: whatever changes in a row that the public sees is an event, whoever wrote
-- it and whether or not he thought of it. It looks at the commit, when services have said what they have to say.

-- Whether the public can see a row now; the policies of kheo_reader in other words.
CREATE FUNCTION change_visible(of_table text, r jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  node uuid := CASE WHEN of_table <> 'site' THEN (r->>'id')::uuid END;
BEGIN
  RETURN CASE of_table
    WHEN 'article' THEN r->>'status' = 'PUBLISHED' AND (r->>'published_at')::timestamptz <= clock_timestamp()
      AND ((r->>'expires_at') IS NULL OR (r->>'expires_at')::timestamptz > clock_timestamp())
    WHEN 'category' THEN NOT (r->>'hidden')::boolean
    WHEN 'official_document' THEN (r->>'published')::boolean
    WHEN 'movement' THEN (r->>'published')::boolean
    WHEN 'civic_model' THEN (r->>'published')::boolean
    WHEN 'award' THEN (r->>'published')::boolean
    WHEN 'consultation' THEN (r->>'published')::boolean
    WHEN 'recipient' THEN (r->>'timeline_public')::boolean AND (r->>'merged_into_id') IS NULL
    WHEN 'award_decision' THEN EXISTS (
      SELECT FROM official_document d WHERE d.id = (r->>'official_document_id')::uuid AND d.published)
    WHEN 'tag' THEN EXISTS (
      SELECT FROM article_tag t JOIN article a ON a.id = t.article_id
      WHERE t.tag_id = node AND a.status = 'PUBLISHED' AND a.published_at <= clock_timestamp()
        AND (a.expires_at IS NULL OR a.expires_at > clock_timestamp()))
    WHEN 'media_file' THEN EXISTS (
        SELECT FROM article a
        WHERE (a.cover_id = node OR EXISTS (SELECT FROM article_media m WHERE m.article_id = a.id AND m.media_file_id = node))
          AND a.status = 'PUBLISHED' AND a.published_at <= clock_timestamp()
          AND (a.expires_at IS NULL OR a.expires_at > clock_timestamp()))
      OR EXISTS (
        SELECT FROM official_document_file f JOIN official_document d ON d.id = f.official_document_id
        WHERE f.media_file_id = node AND d.published)
    -- site, organization, award_form: always
    ELSE true
  END;
END $$;

CREATE FUNCTION change_node_visible(of_type text, node uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE of_type
    WHEN 'Article' THEN (SELECT change_visible('article', to_jsonb(x) - 'body' - 'body_html' - 'body_text') FROM article x WHERE id = node)
    WHEN 'OfficialDocument' THEN (SELECT published FROM official_document WHERE id = node)
    WHEN 'Award' THEN (SELECT published FROM award WHERE id = node)
    WHEN 'CivicModel' THEN (SELECT published FROM civic_model WHERE id = node)
    WHEN 'Consultation' THEN (SELECT published FROM consultation WHERE id = node)
  END;
END $$;

-- Writes an event unless this transaction has told of the node already; a mere update that makes the node appear or
-- disappear is called by that.
CREATE FUNCTION change_record(change "ChangeType", of_type text, node uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record;
BEGIN
  IF current_setting('kheo.change_feed', true) = 'off' THEN RETURN; END IF;
  SELECT e.id, e.type INTO told FROM change_event e
    WHERE e.node_type = of_type AND e.node_id = node AND e.public AND e.xmin = pg_current_xact_id()::xid
    ORDER BY e.id DESC LIMIT 1;
  IF NOT FOUND THEN
    INSERT INTO change_event (type, node_type, node_id, public) VALUES (change, of_type, node, true);
  ELSIF change IN ('PUBLISHED', 'UNPUBLISHED', 'DELETED') AND told.type IN ('UPDATED', 'CORRECTED', 'LINKED') THEN
    UPDATE change_event SET type = change WHERE id = told.id;
  END IF;
END $$;

-- Nodes that name this one show it or not: their output has changed with its coming or going.
CREATE FUNCTION change_fan_out(of_table text, node uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched record;
BEGIN
  FOR touched IN
    SELECT 'Article' AS type, a.id FROM article a WHERE of_table = 'category'
      AND (a.category_id = node OR EXISTS (SELECT FROM article_category c WHERE c.article_id = a.id AND c.category_id = node))
    UNION SELECT 'Article', r.article_id FROM document_reference r WHERE of_table = 'official_document' AND r.official_document_id = node
    UNION SELECT 'Article', l.article_id FROM article_award l WHERE of_table = 'award' AND l.award_id = node
    UNION SELECT 'Article', l.article_id FROM article_civic_model l WHERE of_table = 'civic_model' AND l.model_id = node
    UNION SELECT 'Article', a.id FROM article a WHERE of_table = 'article' AND a.translation_of_id = node
    UNION SELECT 'Article', a.translation_of_id FROM article a WHERE of_table = 'article' AND a.id = node AND a.translation_of_id IS NOT NULL
    UNION SELECT 'Category', c.id FROM category c WHERE of_table = 'category' AND c.parent_id = node AND NOT c.hidden
    UNION SELECT 'OfficialDocument', l.from_id FROM official_document_relation l WHERE of_table = 'official_document' AND l.to_id = node
    UNION SELECT 'OfficialDocument', l.to_id FROM official_document_relation l WHERE of_table = 'official_document' AND l.from_id = node
    UNION SELECT 'AwardDecision', d.id FROM award_decision d WHERE of_table = 'official_document' AND d.official_document_id = node
    UNION SELECT 'Award', w.id FROM award w JOIN award_decision d ON d.id = w.decision_id
      WHERE of_table = 'official_document' AND d.official_document_id = node
    UNION SELECT 'Award', e.award_id FROM award_event e JOIN award_decision d ON d.id = e.decision_id
      WHERE of_table = 'official_document' AND d.official_document_id = node
    UNION SELECT 'Award', w.id FROM award w WHERE of_table = 'recipient' AND w.recipient_id = node
    UNION SELECT 'Award', w.id FROM award w WHERE of_table = 'movement' AND w.movement_id = node
    UNION SELECT 'CivicModel', m.id FROM civic_model m WHERE of_table = 'movement' AND m.movement_id = node
    UNION SELECT 'CivicModel', m.id FROM civic_model m WHERE of_table = 'civic_model' AND m.origin_id = node
    UNION SELECT 'CivicModel', s.model_id FROM civic_model_step s WHERE of_table = 'official_document' AND s.document_id = node
    UNION SELECT 'Movement', m.id FROM movement m WHERE of_table = 'official_document' AND m.launch_document_id = node AND m.published
  LOOP
    IF touched.type IN ('Category', 'Movement', 'AwardDecision') OR change_node_visible(touched.type, touched.id) THEN
      PERFORM change_record('LINKED', touched.type, touched.id);
    END IF;
  END LOOP;
END $$;

-- A row that is a node. Arguments: the node's type, the columns that the public does not have.
CREATE FUNCTION change_of_node() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden text[] := TG_ARGV[1]::text[];
  before jsonb;
  after jsonb;
  was boolean := false;
  is_now boolean := false;
  node uuid;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    before := to_jsonb(OLD) - hidden;
    was := change_visible(TG_TABLE_NAME, before);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    after := to_jsonb(NEW) - hidden;
    is_now := change_visible(TG_TABLE_NAME, after);
  END IF;
  IF (was OR is_now) AND before IS DISTINCT FROM after THEN
    node := CASE TG_TABLE_NAME WHEN 'site' THEN '00000000-0000-0000-0000-000000000001'
      ELSE coalesce(after, before)->>'id' END::uuid;
    PERFORM change_record(
      CASE WHEN TG_OP = 'DELETE' THEN 'DELETED' WHEN NOT was THEN 'PUBLISHED' WHEN NOT is_now THEN 'UNPUBLISHED'
        ELSE 'UPDATED' END::"ChangeType", TG_ARGV[0], node);
    IF was <> is_now THEN PERFORM change_fan_out(TG_TABLE_NAME, node); END IF;
  END IF;
  RETURN NULL;
END $$;

-- Whether the public can see a part of a node that it can see.
CREATE FUNCTION change_part_visible(of_table text, r jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE of_table
    WHEN 'article_category' THEN EXISTS (SELECT FROM category c WHERE c.id = (r->>'category_id')::uuid AND NOT c.hidden)
    WHEN 'article_award' THEN change_node_visible('Award', (r->>'award_id')::uuid)
    WHEN 'article_civic_model' THEN change_node_visible('CivicModel', (r->>'model_id')::uuid)
    WHEN 'document_reference' THEN r->>'decision' <> 'REJECTED'
    WHEN 'official_document_relation' THEN change_node_visible('OfficialDocument', (r->>'from_id')::uuid)
      AND change_node_visible('OfficialDocument', (r->>'to_id')::uuid)
    WHEN 'civic_model_step' THEN r->>'kind' NOT IN ('CHECK', 'REVIEW')
    ELSE true
  END;
END $$;

-- A row that belongs to nodes. Arguments: their type, the columns with their ids.
CREATE FUNCTION change_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part jsonb;
  of_column text;
  node uuid;
BEGIN
  FOREACH part IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[to_jsonb(NEW)] WHEN 'DELETE' THEN ARRAY[to_jsonb(OLD)]
      ELSE ARRAY[to_jsonb(OLD), to_jsonb(NEW)] END LOOP
    CONTINUE WHEN NOT change_part_visible(TG_TABLE_NAME, part);
    FOREACH of_column IN ARRAY TG_ARGV[1]::text[] LOOP
      node := (part->>of_column)::uuid;
      IF change_node_visible(TG_ARGV[0], node) THEN PERFORM change_record('LINKED', TG_ARGV[0], node); END IF;
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('article', 'Article', '{body,search_text,internal_note,unpublish_reason,created_by_id,created_at,version,render_stale,related_stale}'),
    ('category', 'Category', '{related_weights,version,created_at,updated_at}'),
    ('tag', 'Tag', '{}'),
    ('media_file', 'MediaFile', '{original_name,sha256,search_text,version,uploaded_by_id,created_at,updated_at}'),
    ('official_document', 'OfficialDocument', '{search_text,internal_note,version,created_at}'),
    ('award', 'Award', '{internal_note,amount,search_text,nominee_id,version,created_at}'),
    ('award_decision', 'AwardDecision', '{version,created_at}'),
    ('award_form', 'AwardForm', '{}'),
    ('movement', 'Movement', '{internal_note,version,created_at}'),
    ('civic_model', 'CivicModel', '{registration,internal_note,search_text,version,created_at}'),
    ('recipient', 'Recipient', '{search_text,version,created_at,updated_at}'),
    ('consultation', 'Consultation', '{version,created_at}'),
    ('organization', 'Organization', '{legacy_agency_code}'),
    ('site', 'Site', '{about_vi,about_en,version,updated_at}')
  ) AS node(name, type, hidden) LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_of_node(%L, %L)', watched.name, watched.type, watched.hidden);
  END LOOP;
  FOR watched IN SELECT * FROM (VALUES
    ('article_category', 'Article', '{article_id}'),
    ('article_tag', 'Article', '{article_id}'),
    ('article_award', 'Article', '{article_id}'),
    ('article_civic_model', 'Article', '{article_id}'),
    ('document_reference', 'Article', '{article_id}'),
    ('official_document_file', 'OfficialDocument', '{official_document_id}'),
    ('official_document_relation', 'OfficialDocument', '{from_id,to_id}'),
    ('award_event', 'Award', '{award_id}'),
    ('civic_model_step', 'CivicModel', '{model_id}'),
    ('consultation_entry', 'Consultation', '{consultation_id}')
  ) AS part(name, type, columns) LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER public_change AFTER INSERT OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_of_part(%L, %L)', watched.name, watched.type, watched.columns);
    EXECUTE format('CREATE CONSTRAINT TRIGGER public_change_again AFTER UPDATE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION change_of_part(%L, %L)',
      watched.name, watched.type, watched.columns);
  END LOOP;
END $$;

-- What comes and goes by the clock alone. Policies ask the time; the feed is told by a job that looks at these rows.
CREATE FUNCTION change_article_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM due_change WHERE node_type = 'Article' AND node_id = coalesce(NEW.id, OLD.id);
  IF TG_OP <> 'DELETE' AND NEW.status = 'PUBLISHED' THEN
    INSERT INTO due_change (node_type, node_id, type, at)
      SELECT 'Article', NEW.id, due.type, due.at
      FROM (VALUES ('PUBLISHED', NEW.published_at), ('EXPIRED', NEW.expires_at)) AS due(type, at)
      WHERE due.at > clock_timestamp();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER due_change AFTER INSERT OR DELETE OR UPDATE OF status, published_at, expires_at ON article
  FOR EACH ROW EXECUTE FUNCTION change_article_due();

CREATE FUNCTION change_consultation_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM due_change WHERE node_type = 'Consultation' AND node_id = coalesce(NEW.id, OLD.id);
  IF TG_OP <> 'DELETE' AND NEW.published THEN
    INSERT INTO due_change (node_type, node_id, type, at)
      SELECT 'Consultation', NEW.id, due.type, due.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      FROM (VALUES ('OPENED', NEW.opens_on), ('CLOSED', NEW.closes_on + 1)) AS due(type, day)
      WHERE due.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' > clock_timestamp();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER due_change AFTER INSERT OR DELETE OR UPDATE OF published, opens_on, closes_on ON consultation
  FOR EACH ROW EXECUTE FUNCTION change_consultation_due();

INSERT INTO due_change (node_type, node_id, type, at)
  SELECT 'Article', id, 'EXPIRED', expires_at FROM article WHERE status = 'PUBLISHED' AND expires_at > now()
  UNION ALL
  SELECT 'Consultation', id, due.type, due.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
  FROM consultation CROSS JOIN LATERAL (VALUES ('OPENED', opens_on), ('CLOSED', closes_on + 1)) AS due(type, day)
  WHERE published AND due.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' > now();

REVOKE EXECUTE ON FUNCTION change_event_publish(), change_visible(text, jsonb), change_node_visible(text, uuid),
  change_record("ChangeType", text, uuid), change_fan_out(text, uuid), change_part_visible(text, jsonb), change_of_node(), change_of_part(),
  change_article_due(), change_consultation_due() FROM PUBLIC;
