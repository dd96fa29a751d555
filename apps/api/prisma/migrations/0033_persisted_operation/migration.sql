-- Operations that may be asked for by their hash, and the documents that belong to our own apps.

-- CreateTable
CREATE TABLE "persisted_operation" (
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "partner_id" UUID,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persisted_operation_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "trusted_document" (
    "app" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trusted_document_pkey" PRIMARY KEY ("app","hash")
);

-- CreateIndex
CREATE INDEX "persisted_operation_partner_id_last_used_at_idx" ON "persisted_operation"("partner_id", "last_used_at");

-- AddForeignKey
ALTER TABLE "persisted_operation" ADD CONSTRAINT "persisted_operation_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- closed to the reader
ALTER TABLE persisted_operation ENABLE ROW LEVEL SECURITY;
ALTER TABLE trusted_document ENABLE ROW LEVEL SECURITY;
