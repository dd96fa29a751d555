-- What the public lists, counts and searches awards by, in a table of its own without hidden rows: in a table with a
-- row-level policy PostgreSQL uses no index for LIKE, and a join for the words of an award alone made it choose badly.
DROP TRIGGER award_public_text ON award;
DROP FUNCTION award_keep_public_text();
DROP TABLE award_public_text;

-- CreateTable
CREATE TABLE "award_public" (
    "id" UUID NOT NULL,
    "search_text" TEXT NOT NULL,
    "sort_name" TEXT COLLATE "C" NOT NULL,
    "granted_on" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "subject_kind" "SubjectKind" NOT NULL,
    "form_id" UUID NOT NULL,
    "level" "AwardLevel" NOT NULL,
    "reward_kind" "RewardKind" NOT NULL,
    "field" "CivicField",
    "status" "AwardStatus" NOT NULL,
    "unit_name" TEXT NOT NULL,
    "organization_id" UUID,
    "movement_id" UUID,
    "recipient_id" UUID,
    "decision_id" UUID NOT NULL,

    CONSTRAINT "award_public_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "award_public_search_text_idx" ON "award_public" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "award_public_granted_on_id_idx" ON "award_public"("granted_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "award_public_sort_name_id_idx" ON "award_public"("sort_name", "id");

-- CreateIndex
CREATE INDEX "award_public_year_granted_on_id_idx" ON "award_public"("year", "granted_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "award_public_year_sort_name_id_idx" ON "award_public"("year", "sort_name", "id");

-- CreateIndex
CREATE INDEX "award_public_form_id_idx" ON "award_public"("form_id");

-- CreateIndex
CREATE INDEX "award_public_organization_id_idx" ON "award_public"("organization_id");

-- CreateIndex
CREATE INDEX "award_public_movement_id_idx" ON "award_public"("movement_id");

-- CreateIndex
CREATE INDEX "award_public_recipient_id_idx" ON "award_public"("recipient_id");

-- CreateIndex
CREATE INDEX "award_public_decision_id_idx" ON "award_public"("decision_id");

-- AddForeignKey
ALTER TABLE "award_public" ADD CONSTRAINT "award_public_id_fkey" FOREIGN KEY ("id") REFERENCES "award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody but this trigger writes the table.
CREATE FUNCTION award_keep_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM award_public WHERE id = OLD.id;
  END IF;
  IF NEW.published THEN
    INSERT INTO award_public (id, search_text, sort_name, granted_on, year, subject_kind, form_id, level, reward_kind,
        field, status, unit_name, organization_id, movement_id, recipient_id, decision_id)
      VALUES (NEW.id, NEW.search_text, NEW.sort_name, NEW.granted_on, NEW.year, NEW.subject_kind, NEW.form_id, NEW.level,
        NEW.reward_kind, NEW.field, NEW.status, NEW.unit_name, NEW.organization_id, NEW.movement_id, NEW.recipient_id,
        NEW.decision_id);
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION award_keep_public() FROM PUBLIC;
CREATE TRIGGER award_public AFTER INSERT OR UPDATE ON award
  FOR EACH ROW EXECUTE FUNCTION award_keep_public();

INSERT INTO award_public (id, search_text, sort_name, granted_on, year, subject_kind, form_id, level, reward_kind,
    field, status, unit_name, organization_id, movement_id, recipient_id, decision_id)
  SELECT id, search_text, sort_name, granted_on, year, subject_kind, form_id, level, reward_kind,
    field, status, unit_name, organization_id, movement_id, recipient_id, decision_id
  FROM award WHERE published;

ALTER TABLE award_public ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_awards ON award_public FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (id, search_text, sort_name, granted_on, year, subject_kind, form_id, level, reward_kind, field, status,
  unit_name, organization_id, movement_id, recipient_id, decision_id) ON award_public TO kheo_reader;
