-- Units and forms are edited on screens now: a version keeps one officer from overwriting another.
ALTER TABLE "organization"
  ADD COLUMN "note" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "award_form"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What a model came to, year by year; for colleagues, so the reader has no right here at all.
CREATE TABLE "civic_model_result" (
  "model_id" UUID NOT NULL,
  "year" INTEGER NOT NULL,
  "result" TEXT NOT NULL,
  "beneficiaries" INTEGER,
  "staff_id" UUID,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "civic_model_result_pkey" PRIMARY KEY ("model_id", "year")
);
ALTER TABLE civic_model_result ENABLE ROW LEVEL SECURITY;
CREATE INDEX "civic_model_result_staff_id_idx" ON "civic_model_result"("staff_id");
ALTER TABLE "civic_model_result" ADD CONSTRAINT "civic_model_result_model_id_fkey"
  FOREIGN KEY ("model_id") REFERENCES "civic_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "civic_model_result" ADD CONSTRAINT "civic_model_result_staff_id_fkey"
  FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who changed a day of the calendar; null for days that came with the product.
ALTER TABLE "holiday"
  ADD COLUMN "staff_id" UUID,
  ADD COLUMN "changed_at" TIMESTAMPTZ(3);
CREATE INDEX "holiday_staff_id_idx" ON "holiday"("staff_id");
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_staff_id_fkey"
  FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
