-- Links by which a partner's own people open its console.

-- CreateTable
CREATE TABLE "partner_link" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_link_digest_key" ON "partner_link"("digest");

-- CreateIndex
CREATE INDEX "partner_link_partner_id_idx" ON "partner_link"("partner_id");

-- CreateIndex
CREATE INDEX "partner_link_created_by_id_idx" ON "partner_link"("created_by_id");

-- AddForeignKey
ALTER TABLE "partner_link" ADD CONSTRAINT "partner_link_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_link" ADD CONSTRAINT "partner_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- closed to the reader
ALTER TABLE partner_link ENABLE ROW LEVEL SECURITY;
