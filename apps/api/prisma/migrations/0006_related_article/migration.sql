-- Related articles (Tin liên quan): computed neighbours with their reasons, editors' choices among them, and what is
-- needed to compute them. See docs/decisions/0012-related-articles.md.

-- CreateEnum
CREATE TYPE "RelatedChoice" AS ENUM ('PINNED', 'EXCLUDED');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "related_stale" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "category" ADD COLUMN     "related_weights" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "related_article" (
    "article_id" UUID NOT NULL,
    "related_id" UUID NOT NULL,
    "similarity" REAL,
    "extra" REAL NOT NULL DEFAULT 0,
    "factor" REAL NOT NULL DEFAULT 1,
    "text_weight" REAL NOT NULL DEFAULT 1,
    "score" REAL NOT NULL DEFAULT 0,
    "reasons" JSONB,
    "choice" "RelatedChoice",
    "position" SMALLINT,

    CONSTRAINT "related_article_pkey" PRIMARY KEY ("article_id","related_id")
);

-- CreateTable
CREATE TABLE "article_signature" (
    "article_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "language" "Language" NOT NULL,
    "terms" INTEGER[],
    "packed" BYTEA NOT NULL,
    "norm" REAL NOT NULL,
    "crowding" REAL,

    CONSTRAINT "article_signature_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "relatedness_term" (
    "term" INTEGER NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "relatedness_term_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "relatedness_total" (
    "language" "Language" NOT NULL,
    "articles" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "relatedness_total_pkey" PRIMARY KEY ("language")
);

-- CreateIndex
CREATE INDEX "related_article_related_id_idx" ON "related_article"("related_id");

-- AddForeignKey
ALTER TABLE "related_article" ADD CONSTRAINT "related_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_article" ADD CONSTRAINT "related_article_related_id_fkey" FOREIGN KEY ("related_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_signature" ADD CONSTRAINT "article_signature_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Terms and weights of an article stand beside the table, so that its own pages are few: finding who shares a term reads
-- those only. New terms go into the index soon: a search has to look through all that wait.
CREATE INDEX article_signature_terms ON article_signature USING GIN (terms);
ALTER TABLE article_signature SET (toast_tuple_target = 128);
ALTER INDEX article_signature_terms SET (fastupdate = off);
-- counts are changed in place
ALTER TABLE relatedness_term SET (fillfactor = 80);

-- Every way in which an article's text, tags, documents, column or visibility changes raises its version, or is a
-- publication. Said here, no way can forget it.
CREATE FUNCTION article_relations_go_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.related_stale := true;
  RETURN NEW;
END
$$;
REVOKE EXECUTE ON FUNCTION article_relations_go_stale() FROM PUBLIC;
CREATE TRIGGER article_published_relations BEFORE INSERT ON article
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION article_relations_go_stale();
CREATE TRIGGER article_changed_relations BEFORE UPDATE OF version, status ON article
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED' OR OLD.status = 'PUBLISHED') EXECUTE FUNCTION article_relations_go_stale();
CREATE INDEX article_related_stale ON article (id) WHERE related_stale;
UPDATE article SET related_stale = true WHERE status = 'PUBLISHED';

ALTER TABLE related_article ADD CONSTRAINT related_article_not_itself CHECK (article_id <> related_id);
ALTER TABLE related_article ADD CONSTRAINT related_article_position CHECK ((choice IS NOT DISTINCT FROM 'PINNED') = (position IS NOT NULL));

-- The public sees a pair when it sees both ends, and never what an editor took out.
ALTER TABLE related_article ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_related_articles ON related_article FOR SELECT TO kheo_reader
  USING (choice IS DISTINCT FROM 'EXCLUDED'
     AND EXISTS (SELECT 1 FROM article a WHERE a.id = related_article.article_id)
     AND EXISTS (SELECT 1 FROM article b WHERE b.id = related_article.related_id));
GRANT SELECT (article_id, related_id, score, reasons, choice, position) ON related_article TO kheo_reader;

-- closed to the reader
ALTER TABLE article_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE relatedness_term ENABLE ROW LEVEL SECURITY;
ALTER TABLE relatedness_total ENABLE ROW LEVEL SECURITY;
