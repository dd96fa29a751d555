-- Rows of the awards' register as they stood before each change, so that nothing an officer typed is lost.

-- CreateTable
CREATE TABLE "register_revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "node_type" TEXT NOT NULL,
    "node_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_revision_node_type_node_id_version_key" ON "register_revision"("node_type", "node_id", "version");

-- CreateIndex
CREATE INDEX "register_revision_staff_id_idx" ON "register_revision"("staff_id");

-- AddForeignKey
ALTER TABLE "register_revision" ADD CONSTRAINT "register_revision_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- closed to the reader
ALTER TABLE register_revision ENABLE ROW LEVEL SECURITY;
