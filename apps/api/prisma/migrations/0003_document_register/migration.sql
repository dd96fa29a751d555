-- The register of official documents grows revisions, a search column and editors' decisions on mentions; articles keep
-- their lead as HTML too, and are rendered anew by a job when a document that they mention changes.

-- CreateEnum
CREATE TYPE "ReferenceDecision" AS ENUM ('AUTOMATIC', 'CORRECTED', 'REJECTED');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "lead_html" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "render_stale" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "official_document" ADD COLUMN     "internal_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "document_reference" ADD COLUMN     "decision" "ReferenceDecision" NOT NULL DEFAULT 'AUTOMATIC';

-- CreateTable
CREATE TABLE "official_document_revision" (
    "id" UUID NOT NULL,
    "official_document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "official_document_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "official_document_revision_staff_id_idx" ON "official_document_revision"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "official_document_revision_official_document_id_version_key" ON "official_document_revision"("official_document_id", "version");

-- AddForeignKey
ALTER TABLE "official_document_revision" ADD CONSTRAINT "official_document_revision_official_document_id_fkey" FOREIGN KEY ("official_document_id") REFERENCES "official_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_document_revision" ADD CONSTRAINT "official_document_revision_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "media_file" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';
UPDATE media_file SET search_text = lower(original_name || ' ' || alt_vi || ' ' || alt_en || ' ' || caption || ' ' || credit);

CREATE INDEX article_render_stale ON article (id) WHERE render_stale;
-- what is there has no links yet
UPDATE article SET render_stale = true;
UPDATE official_document SET search_text = lower(code || ' ' || excerpt || ' ' || issuer || ' ' || signer);

GRANT SELECT (lead_html) ON article TO kheo_reader;
GRANT SELECT (search_text) ON official_document TO kheo_reader;
GRANT SELECT (decision) ON document_reference TO kheo_reader;
DROP POLICY reader_sees_references_of_articles ON document_reference;
CREATE POLICY reader_sees_references_of_articles ON document_reference FOR SELECT TO kheo_reader
  USING (decision <> 'REJECTED' AND EXISTS (SELECT 1 FROM article WHERE article.id = document_reference.article_id));
ALTER TABLE official_document_revision ENABLE ROW LEVEL SECURITY;
