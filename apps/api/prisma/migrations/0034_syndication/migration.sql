-- Articles taken over from other Khéos: the sources, what became of each article, and what readers see of it.

-- CreateEnum
CREATE TYPE "SyndicationRule" AS ENUM ('ASK', 'PUBLISH');

-- CreateEnum
CREATE TYPE "SyndicationSourceState" AS ENUM ('ACTIVE', 'PAUSED');

-- CreateEnum
CREATE TYPE "FollowedKind" AS ENUM ('CATEGORY', 'MOVEMENT');

-- CreateEnum
CREATE TYPE "SyndicatedState" AS ENUM ('WAITING', 'APPROVED', 'CHANGED', 'REJECTED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "canonical_url" TEXT,
ADD COLUMN     "syndicated_from" TEXT;

-- CreateTable
CREATE TABLE "syndication_source" (
    "id" UUID NOT NULL,
    "agency_name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "portal_url" TEXT NOT NULL,
    "key" BYTEA,
    "followed_kind" "FollowedKind" NOT NULL,
    "followed_id" TEXT NOT NULL,
    "followed_name" TEXT NOT NULL,
    "published_since" TIMESTAMPTZ(3),
    "category_id" UUID,
    "rule" "SyndicationRule" NOT NULL DEFAULT 'ASK',
    "state" "SyndicationSourceState" NOT NULL DEFAULT 'ACTIVE',
    "cursor" TEXT,
    "listing" TEXT,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "last_success_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "claimed_by" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "syndication_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "syndicated_article" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "remote_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "applied_hash" TEXT,
    "article_id" UUID,
    "article_version" INTEGER,
    "state" "SyndicatedState" NOT NULL,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "withdrawn_reason" TEXT,
    "reject_reason" TEXT NOT NULL DEFAULT '',
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "seen" BOOLEAN NOT NULL DEFAULT true,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "syndicated_article_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "syndication_source_category_id_idx" ON "syndication_source"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "syndication_source_address_followed_id_key" ON "syndication_source"("address", "followed_id");

-- CreateIndex
CREATE UNIQUE INDEX "syndicated_article_article_id_key" ON "syndicated_article"("article_id");

-- CreateIndex
CREATE INDEX "syndicated_article_state_changed_at_id_idx" ON "syndicated_article"("state", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "syndicated_article_changed_at_id_idx" ON "syndicated_article"("changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "syndicated_article_decided_by_id_idx" ON "syndicated_article"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "syndicated_article_source_id_remote_id_key" ON "syndicated_article"("source_id", "remote_id");

-- AddForeignKey
ALTER TABLE "syndication_source" ADD CONSTRAINT "syndication_source_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syndicated_article" ADD CONSTRAINT "syndicated_article_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "syndication_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syndicated_article" ADD CONSTRAINT "syndicated_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syndicated_article" ADD CONSTRAINT "syndicated_article_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- work that waits is found without looking at what is done
CREATE INDEX "syndicated_article_to_make" ON "syndicated_article"("id") WHERE state = 'APPROVED' AND applied_hash IS DISTINCT FROM content_hash;

-- whoever reads an article sees where it comes from
GRANT SELECT (canonical_url, syndicated_from) ON article TO kheo_reader;

-- closed to the reader
ALTER TABLE syndication_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE syndicated_article ENABLE ROW LEVEL SECURITY;
