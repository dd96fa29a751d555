-- Imports become batches of items that can be planned, run, resumed and taken back. They take the place of imported_page,
-- whose rows become one finished batch.

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('UPLOADED', 'PLANNING', 'PLANNED', 'RUNNING', 'FINISHED', 'UNDOING', 'UNDONE', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportItemKind" AS ENUM ('ARTICLE', 'OFFICIAL_DOCUMENT');

-- CreateEnum
CREATE TYPE "ImportItemOutcome" AS ENUM ('CREATED', 'UPDATED', 'SKIPPED', 'SET_ASIDE');

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "source_name" TEXT NOT NULL,
    "byte_size" BIGINT NOT NULL DEFAULT 0,
    "state" "ImportState" NOT NULL DEFAULT 'UPLOADED',
    "reason" TEXT,
    "category_id" UUID,
    "publish" BOOLEAN NOT NULL DEFAULT false,
    "columns" JSONB NOT NULL DEFAULT '[]',
    "header_key" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "set_aside" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_item" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "ImportItemKind" NOT NULL DEFAULT 'ARTICLE',
    "title" TEXT NOT NULL DEFAULT '',
    "identity" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL DEFAULT '',
    "planned" "ImportItemOutcome",
    "outcome" "ImportItemOutcome",
    "reason" TEXT,
    "warnings" TEXT[],
    "encoding" TEXT,
    "sample_before" TEXT,
    "sample_after" TEXT,
    "address" TEXT,
    "article_id" UUID,
    "official_document_id" UUID,
    "made_version" INTEGER,
    "former_version" INTEGER,
    "undo_outcome" TEXT,
    "original" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_batch_created_at_id_idx" ON "import_batch"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "import_batch_state_idx" ON "import_batch"("state");

-- CreateIndex
CREATE INDEX "import_batch_header_key_created_at_idx" ON "import_batch"("header_key", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_batch_category_id_idx" ON "import_batch"("category_id");

-- CreateIndex
CREATE INDEX "import_batch_staff_id_idx" ON "import_batch"("staff_id");

-- CreateIndex
CREATE INDEX "import_item_identity_idx" ON "import_item"("identity");

-- CreateIndex
CREATE INDEX "import_item_article_id_idx" ON "import_item"("article_id");

-- CreateIndex
CREATE INDEX "import_item_official_document_id_idx" ON "import_item"("official_document_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_item_batch_id_position_key" ON "import_item"("batch_id", "position");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_official_document_id_fkey" FOREIGN KEY ("official_document_id") REFERENCES "official_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What was brought in page by page before there were batches. Such an item has no made_version: nobody can tell any
-- more whether its article was changed since, so it is never overwritten nor taken back.
INSERT INTO "import_batch" ("id", "source_name", "state", "total", "done", "created", "set_aside", "created_at", "finished_at")
SELECT gen_random_uuid(), 'imported_page', 'FINISHED', count(*), count(*), count(*) FILTER (WHERE "outcome" = 'IMPORTED'),
  count(*) FILTER (WHERE "outcome" = 'SET_ASIDE'), min("created_at"), max("created_at")
FROM "imported_page" HAVING count(*) > 0;

INSERT INTO "import_item" ("id", "batch_id", "position", "name", "title", "identity", "outcome", "reason", "warnings", "article_id", "original", "created_at")
SELECT p."id", b."id", row_number() OVER (ORDER BY p."created_at", p."id"), p."file_name", coalesce(a."title", ''), p."identity",
  CASE p."outcome" WHEN 'IMPORTED' THEN 'CREATED' ELSE 'SET_ASIDE' END::"ImportItemOutcome", p."reason", p."warnings", p."article_id",
  p."original", p."created_at"
FROM "imported_page" p CROSS JOIN "import_batch" b LEFT JOIN "article" a ON a."id" = p."article_id";

DROP TABLE "imported_page";
DROP TYPE "ImportOutcome";

-- closed to the reader
ALTER TABLE "import_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_item" ENABLE ROW LEVEL SECURITY;
