-- Partners, their keys, and the buckets of fair use that all API processes share.

-- CreateEnum
CREATE TYPE "PartnerScope" AS ENUM ('READ', 'CHANGES');

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "agency_code" TEXT,
    "contacts" JSONB NOT NULL DEFAULT '[]',
    "allowed_addresses" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "capacity" INTEGER,
    "refill_per_second" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_key" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "scopes" "PartnerScope"[],
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "successor_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_key_pkey" PRIMARY KEY ("id")
);

-- Unlogged: every lease of an allowance writes here, and a crash may refill all buckets.
CREATE UNLOGGED TABLE "rate_bucket" (
    "bucket" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "granted" DOUBLE PRECISION NOT NULL,
    "refilled_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "rate_bucket_pkey" PRIMARY KEY ("bucket")
) WITH (fillfactor = 70);

-- CreateIndex
CREATE UNIQUE INDEX "partner_agency_code_key" ON "partner"("agency_code");

-- CreateIndex
CREATE UNIQUE INDEX "partner_key_prefix_key" ON "partner_key"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "partner_key_successor_id_key" ON "partner_key"("successor_id");

-- CreateIndex
CREATE INDEX "partner_key_partner_id_idx" ON "partner_key"("partner_id");

-- CreateIndex
CREATE INDEX "partner_key_created_by_id_idx" ON "partner_key"("created_by_id");

-- CreateIndex
CREATE INDEX "rate_bucket_refilled_at_idx" ON "rate_bucket"("refilled_at");

-- AddForeignKey
ALTER TABLE "partner_key" ADD CONSTRAINT "partner_key_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_key" ADD CONSTRAINT "partner_key_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "partner_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_key" ADD CONSTRAINT "partner_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- closed to the reader
ALTER TABLE partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_bucket ENABLE ROW LEVEL SECURITY;
