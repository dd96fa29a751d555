-- What is used at the public door: by key and operation, by key and day. And when a bucket of fair use is full again.

-- DropIndex
DROP INDEX "rate_bucket_refilled_at_idx";

-- AlterTable
TRUNCATE rate_bucket;
ALTER TABLE "rate_bucket" ADD COLUMN "full_at" TIMESTAMPTZ(6) NOT NULL;

-- CreateTable
CREATE TABLE "api_operation" (
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fields" TEXT[],
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_operation_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "operation_use" (
    "key_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "runs" BIGINT NOT NULL,
    "failures" BIGINT NOT NULL,
    "cost" BIGINT NOT NULL,

    CONSTRAINT "operation_use_pkey" PRIMARY KEY ("key_id","hash")
);

-- CreateTable
CREATE TABLE "usage_day" (
    "key_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "runs" BIGINT NOT NULL,
    "failures" BIGINT NOT NULL,
    "refusals" BIGINT NOT NULL,
    "cost" BIGINT NOT NULL,

    CONSTRAINT "usage_day_pkey" PRIMARY KEY ("key_id","day")
);

-- CreateIndex
CREATE INDEX "api_operation_fields_idx" ON "api_operation" USING GIN ("fields");

-- CreateIndex
CREATE INDEX "api_operation_last_seen_idx" ON "api_operation"("last_seen");

-- CreateIndex
CREATE INDEX "operation_use_hash_idx" ON "operation_use"("hash");

-- CreateIndex
CREATE INDEX "usage_day_day_idx" ON "usage_day"("day");

-- AddForeignKey
ALTER TABLE "operation_use" ADD CONSTRAINT "operation_use_hash_fkey" FOREIGN KEY ("hash") REFERENCES "api_operation"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- closed to the reader
ALTER TABLE api_operation ENABLE ROW LEVEL SECURITY;
ALTER TABLE operation_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE usage_day ENABLE ROW LEVEL SECURITY;
