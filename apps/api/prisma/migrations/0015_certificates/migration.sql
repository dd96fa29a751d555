-- Certificates: templates by form and day, numbers of the gold book, printings and their files.

-- CreateEnum
CREATE TYPE "CertificatePrintState" AS ENUM ('RUNNING', 'FINISHED', 'CANCELLED', 'FAILED', 'EXPIRED');

-- a template is of a form by its code; nothing has written templates before this migration
ALTER TABLE "certificate_template" DROP CONSTRAINT "certificate_template_form_id_fkey";
DROP INDEX "certificate_template_form_id_idx";
DELETE FROM "certificate_template";
ALTER TABLE "certificate_template" DROP COLUMN "active",
DROP COLUMN "form_id",
ADD COLUMN     "form_code" TEXT NOT NULL,
ADD COLUMN     "valid_from" DATE NOT NULL;

-- CreateTable
CREATE TABLE "gold_book_entry" (
    "form_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "award_id" UUID,
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gold_book_entry_pkey" PRIMARY KEY ("form_code","year","number")
);

-- CreateTable
CREATE TABLE "certificate_print" (
    "id" UUID NOT NULL,
    "state" "CertificatePrintState" NOT NULL DEFAULT 'RUNNING',
    "decision_id" UUID,
    "award_ids" UUID[],
    "place" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "signer_title" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "claimed_until" TIMESTAMPTZ(3),
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "byte_size" INTEGER,

    CONSTRAINT "certificate_print_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_file" (
    "print_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "certificate_file_pkey" PRIMARY KEY ("print_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_template_form_code_valid_from_key" ON "certificate_template"("form_code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "gold_book_entry_award_id_key" ON "gold_book_entry"("award_id");

-- CreateIndex
CREATE INDEX "gold_book_entry_staff_id_idx" ON "gold_book_entry"("staff_id");

-- CreateIndex
CREATE INDEX "certificate_print_created_at_id_idx" ON "certificate_print"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "certificate_print_decision_id_idx" ON "certificate_print"("decision_id");

-- CreateIndex
CREATE INDEX "certificate_print_staff_id_idx" ON "certificate_print"("staff_id");

-- AddForeignKey
ALTER TABLE "gold_book_entry" ADD CONSTRAINT "gold_book_entry_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gold_book_entry" ADD CONSTRAINT "gold_book_entry_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_print" ADD CONSTRAINT "certificate_print_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_print" ADD CONSTRAINT "certificate_print_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_file" ADD CONSTRAINT "certificate_file_print_id_fkey" FOREIGN KEY ("print_id") REFERENCES "certificate_print"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- a PDF is packed already
ALTER TABLE "certificate_file" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- work waiting is found without looking at what is done
CREATE INDEX "certificate_print_running" ON "certificate_print"("created_at") WHERE state = 'RUNNING';

-- closed to the reader
ALTER TABLE gold_book_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate_print ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate_file ENABLE ROW LEVEL SECURITY;
