-- The register of awards: forms as laws define them, movements and their models, recipients with what is private apart,
-- awards with everything that decisions did to them, and the year's work from dossier to decision.

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD');

-- CreateEnum
CREATE TYPE "AwardLevel" AS ENUM ('STATE', 'MINISTRY', 'PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'UNIT');

-- CreateEnum
CREATE TYPE "AwardCategory" AS ENUM ('EMULATION_TITLE', 'ORDER', 'MEDAL', 'STATE_HONORARY_TITLE', 'PRIZE', 'COMMEMORATIVE_MEDAL', 'MERIT_CERTIFICATE', 'COMMENDATION');

-- CreateEnum
CREATE TYPE "RewardKind" AS ENUM ('MERIT', 'SUDDEN', 'CAMPAIGN', 'DEVOTION', 'SENIORITY', 'EXTERNAL', 'RESISTANCE');

-- CreateEnum
CREATE TYPE "AwardStatus" AS ENUM ('GRANTED', 'CORRECTED', 'REVOKED', 'RESTORED');

-- CreateEnum
CREATE TYPE "AwardEventKind" AS ENUM ('GRANT', 'CORRECTION', 'REVOCATION', 'RESTORATION');

-- CreateEnum
CREATE TYPE "DossierStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'RECEIVED', 'APPRAISING', 'PUBLIC_CONSULTATION', 'COUNCIL', 'AWAITING_DECISION', 'AWARDED', 'REJECTED', 'FORWARDED_UP');

-- CreateEnum
CREATE TYPE "AttachmentKind" AS ENUM ('SUBMISSION', 'ACHIEVEMENT_REPORT', 'MINUTES', 'RESEARCH', 'INITIATIVE', 'DECISION', 'OPINION', 'OTHER');

-- CreateEnum
CREATE TYPE "CivicField" AS ENUM ('ECONOMY', 'CULTURE_SOCIETY', 'DEFENCE_SECURITY', 'POLITICAL_SYSTEM', 'NEW_COUNTRYSIDE');

-- CreateEnum
CREATE TYPE "CivicModelKind" AS ENUM ('MODEL', 'EXEMPLAR_COLLECTIVE', 'EXEMPLAR_INDIVIDUAL');

-- CreateEnum
CREATE TYPE "CivicModelStatus" AS ENUM ('REGISTERED', 'BUILDING', 'UNDER_REVIEW', 'RECOGNIZED', 'NOT_RECOGNIZED', 'REPLICATED', 'DISCONTINUED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CivicModelStepKind" AS ENUM ('CHECK', 'REVIEW', 'RECOGNITION', 'REPLICATION', 'DISCONTINUATION', 'WITHDRAWAL');

-- CreateTable
CREATE TABLE "award_form" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "category" "AwardCategory" NOT NULL,
    "level" "AwardLevel" NOT NULL,
    "system" "AuthoritySystem" NOT NULL DEFAULT 'STATE',
    "subject_kinds" "SubjectKind"[],
    "authority_vi" TEXT NOT NULL DEFAULT '',
    "authority_en" TEXT NOT NULL DEFAULT '',
    "coefficient" DECIMAL(5,2),
    "collective_coefficient" DECIMAL(5,2),
    "basis" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "award_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_decision" (
    "id" UUID NOT NULL,
    "official_document_id" UUID NOT NULL,
    "decided_on" DATE NOT NULL,
    "authority" TEXT NOT NULL,
    "level" "AwardLevel" NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "award_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award" (
    "id" UUID NOT NULL,
    "verification_code" TEXT NOT NULL,
    "recipient_id" UUID,
    "subject_kind" "SubjectKind" NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "recipient_position" TEXT NOT NULL DEFAULT '',
    "unit_name" TEXT NOT NULL DEFAULT '',
    "organization_id" UUID,
    "form_id" UUID NOT NULL,
    "level" "AwardLevel" NOT NULL,
    "reward_kind" "RewardKind" NOT NULL DEFAULT 'MERIT',
    "decision_id" UUID NOT NULL,
    "movement_id" UUID,
    "field" "CivicField",
    "year" INTEGER NOT NULL,
    "achievement" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "certificate_number" TEXT,
    "gold_book_number" TEXT,
    "amount" INTEGER,
    "status" "AwardStatus" NOT NULL DEFAULT 'GRANTED',
    "revoked_on" DATE,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "internal_note" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',
    "sort_name" TEXT NOT NULL,
    "nominee_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_public_text" (
    "award_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "award_public_text_pkey" PRIMARY KEY ("award_id")
);

-- CreateTable
CREATE TABLE "award_event" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "kind" "AwardEventKind" NOT NULL,
    "decision_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "award_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_award" (
    "article_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,

    CONSTRAINT "article_award_pkey" PRIMARY KEY ("article_id","award_id")
);

-- CreateTable
CREATE TABLE "article_civic_model" (
    "article_id" UUID NOT NULL,
    "model_id" UUID NOT NULL,

    CONSTRAINT "article_civic_model_pkey" PRIMARY KEY ("article_id","model_id")
);

-- CreateTable
CREATE TABLE "certificate_template" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certificate_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "reward_kind" "RewardKind" NOT NULL DEFAULT 'MERIT',
    "level" "AwardLevel" NOT NULL,
    "unit_name" TEXT NOT NULL,
    "organization_id" UUID,
    "movement_id" UUID,
    "status" "DossierStatus" NOT NULL DEFAULT 'DRAFT',
    "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignee_id" UUID,
    "consultation_id" UUID,
    "meeting_id" UUID,
    "decision_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_move" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "from_status" "DossierStatus" NOT NULL,
    "to_status" "DossierStatus" NOT NULL,
    "move" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_attachment" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "kind" "AttachmentKind" NOT NULL,
    "media_file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "dossier_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nominee" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "subject_kind" "SubjectKind" NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "unit_name" TEXT NOT NULL DEFAULT '',
    "birth_year" INTEGER,
    "gender" TEXT NOT NULL DEFAULT '',
    "recipient_id" UUID,
    "form_id" UUID NOT NULL,
    "field" "CivicField",
    "achievement" TEXT NOT NULL,
    "circumstances" JSONB NOT NULL DEFAULT '{}',
    "findings" JSONB NOT NULL DEFAULT '[]',
    "override_reason" TEXT NOT NULL DEFAULT '',
    "overridden_by_id" UUID,
    "passed" BOOLEAN,

    CONSTRAINT "nominee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "working_days" INTEGER NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "published" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_entry" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "nominee_id" UUID,
    "position" INTEGER NOT NULL,
    "subject_kind" "SubjectKind" NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "unit_name" TEXT NOT NULL DEFAULT '',
    "form_name" TEXT NOT NULL,
    "achievement" TEXT NOT NULL,

    CONSTRAINT "consultation_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "entry_id" UUID,
    "sender_name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_meeting" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "met_on" DATE NOT NULL,
    "level" "AwardLevel" NOT NULL,
    "members" INTEGER NOT NULL,
    "present" INTEGER NOT NULL DEFAULT 0,
    "minutes" TEXT NOT NULL DEFAULT '',
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "council_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_vote" (
    "meeting_id" UUID NOT NULL,
    "nominee_id" UUID NOT NULL,
    "in_favour" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "abstained" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "council_vote_pkey" PRIMARY KEY ("meeting_id","nominee_id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "worked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "movement" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "summary_vi" TEXT NOT NULL DEFAULT '',
    "summary_en" TEXT NOT NULL DEFAULT '',
    "criteria_vi" TEXT NOT NULL DEFAULT '',
    "criteria_en" TEXT NOT NULL DEFAULT '',
    "fields" "CivicField"[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "launch_document_id" UUID,
    "organization_id" UUID,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "internal_note" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "civic_model" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CivicModelKind" NOT NULL,
    "field" "CivicField" NOT NULL,
    "status" "CivicModelStatus" NOT NULL DEFAULT 'REGISTERED',
    "summary" TEXT NOT NULL DEFAULT '',
    "registration" JSONB NOT NULL DEFAULT '{}',
    "place" TEXT NOT NULL DEFAULT '',
    "unit_name" TEXT NOT NULL,
    "organization_id" UUID,
    "movement_id" UUID,
    "origin_id" UUID,
    "registered_on" DATE NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "internal_note" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "civic_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "civic_model_step" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "kind" "CivicModelStepKind" NOT NULL,
    "level" "AwardLevel",
    "on" DATE NOT NULL,
    "document_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "civic_model_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient" (
    "id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "name" TEXT NOT NULL,
    "search_text" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "unit_name" TEXT NOT NULL DEFAULT '',
    "organization_id" UUID,
    "timeline_public" BOOLEAN NOT NULL DEFAULT false,
    "merged_into_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_private" (
    "recipient_id" UUID NOT NULL,
    "gender" TEXT NOT NULL DEFAULT '',
    "birth_year" INTEGER,
    "birth_date" DATE,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "id_number" BYTEA,
    "id_number_hash" BYTEA,
    "note" TEXT NOT NULL DEFAULT '',
    "retain_until" DATE,

    CONSTRAINT "recipient_private_pkey" PRIMARY KEY ("recipient_id")
);

-- CreateTable
CREATE TABLE "private_reveal" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "staff_id" UUID,
    "reason" TEXT NOT NULL,
    "revealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "private_reveal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "taken_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "recipient_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "award_form_code_valid_from_key" ON "award_form"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "award_decision_official_document_id_key" ON "award_decision"("official_document_id");

-- CreateIndex
CREATE INDEX "award_decision_decided_on_id_idx" ON "award_decision"("decided_on" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "award_verification_code_key" ON "award"("verification_code");

-- CreateIndex
CREATE UNIQUE INDEX "award_nominee_id_key" ON "award"("nominee_id");

-- CreateIndex
CREATE INDEX "award_recipient_id_idx" ON "award"("recipient_id");

-- CreateIndex
CREATE INDEX "award_organization_id_idx" ON "award"("organization_id");

-- CreateIndex
CREATE INDEX "award_decision_id_idx" ON "award"("decision_id");

-- CreateIndex
CREATE INDEX "award_movement_id_idx" ON "award"("movement_id");

-- CreateIndex
CREATE INDEX "award_granted_on_id_idx" ON "award"("granted_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "award_sort_name_id_idx" ON "award"("sort_name", "id");

-- CreateIndex
CREATE INDEX "award_year_sort_name_id_idx" ON "award"("year", "sort_name", "id");

-- CreateIndex
CREATE INDEX "award_year_granted_on_id_idx" ON "award"("year", "granted_on" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "award_form_id_certificate_number_key" ON "award"("form_id", "certificate_number");

-- CreateIndex
CREATE INDEX "award_event_award_id_idx" ON "award_event"("award_id");

-- CreateIndex
CREATE INDEX "award_event_decision_id_idx" ON "award_event"("decision_id");

-- CreateIndex
CREATE INDEX "award_event_staff_id_idx" ON "award_event"("staff_id");

-- CreateIndex
CREATE INDEX "article_award_award_id_idx" ON "article_award"("award_id");

-- CreateIndex
CREATE INDEX "article_civic_model_model_id_idx" ON "article_civic_model"("model_id");

-- CreateIndex
CREATE INDEX "certificate_template_form_id_idx" ON "certificate_template"("form_id");

-- CreateIndex
CREATE INDEX "dossier_status_status_since_id_idx" ON "dossier"("status", "status_since", "id");

-- CreateIndex
CREATE INDEX "dossier_year_idx" ON "dossier"("year");

-- CreateIndex
CREATE INDEX "dossier_organization_id_idx" ON "dossier"("organization_id");

-- CreateIndex
CREATE INDEX "dossier_movement_id_idx" ON "dossier"("movement_id");

-- CreateIndex
CREATE INDEX "dossier_assignee_id_idx" ON "dossier"("assignee_id");

-- CreateIndex
CREATE INDEX "dossier_consultation_id_idx" ON "dossier"("consultation_id");

-- CreateIndex
CREATE INDEX "dossier_meeting_id_idx" ON "dossier"("meeting_id");

-- CreateIndex
CREATE INDEX "dossier_decision_id_idx" ON "dossier"("decision_id");

-- CreateIndex
CREATE INDEX "dossier_created_by_id_idx" ON "dossier"("created_by_id");

-- CreateIndex
CREATE INDEX "dossier_move_dossier_id_idx" ON "dossier_move"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_move_staff_id_idx" ON "dossier_move"("staff_id");

-- CreateIndex
CREATE INDEX "dossier_attachment_dossier_id_idx" ON "dossier_attachment"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_attachment_media_file_id_idx" ON "dossier_attachment"("media_file_id");

-- CreateIndex
CREATE INDEX "nominee_dossier_id_position_idx" ON "nominee"("dossier_id", "position");

-- CreateIndex
CREATE INDEX "nominee_recipient_id_idx" ON "nominee"("recipient_id");

-- CreateIndex
CREATE INDEX "nominee_form_id_idx" ON "nominee"("form_id");

-- CreateIndex
CREATE INDEX "nominee_overridden_by_id_idx" ON "nominee"("overridden_by_id");

-- CreateIndex
CREATE INDEX "consultation_closes_on_id_idx" ON "consultation"("closes_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "consultation_entry_consultation_id_position_idx" ON "consultation_entry"("consultation_id", "position");

-- CreateIndex
CREATE INDEX "consultation_entry_nominee_id_idx" ON "consultation_entry"("nominee_id");

-- CreateIndex
CREATE INDEX "opinion_consultation_id_received_at_idx" ON "opinion"("consultation_id", "received_at");

-- CreateIndex
CREATE INDEX "opinion_entry_id_idx" ON "opinion"("entry_id");

-- CreateIndex
CREATE INDEX "council_meeting_met_on_id_idx" ON "council_meeting"("met_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "council_vote_nominee_id_idx" ON "council_vote"("nominee_id");

-- CreateIndex
CREATE UNIQUE INDEX "movement_slug_key" ON "movement"("slug");

-- CreateIndex
CREATE INDEX "movement_starts_on_id_idx" ON "movement"("starts_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "movement_launch_document_id_idx" ON "movement"("launch_document_id");

-- CreateIndex
CREATE INDEX "movement_organization_id_idx" ON "movement"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "civic_model_slug_key" ON "civic_model"("slug");

-- CreateIndex
CREATE INDEX "civic_model_movement_id_idx" ON "civic_model"("movement_id");

-- CreateIndex
CREATE INDEX "civic_model_organization_id_idx" ON "civic_model"("organization_id");

-- CreateIndex
CREATE INDEX "civic_model_origin_id_idx" ON "civic_model"("origin_id");

-- CreateIndex
CREATE INDEX "civic_model_registered_on_id_idx" ON "civic_model"("registered_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "civic_model_step_model_id_idx" ON "civic_model_step"("model_id");

-- CreateIndex
CREATE INDEX "civic_model_step_document_id_idx" ON "civic_model_step"("document_id");

-- CreateIndex
CREATE INDEX "civic_model_step_staff_id_idx" ON "civic_model_step"("staff_id");

-- CreateIndex
CREATE INDEX "recipient_organization_id_idx" ON "recipient"("organization_id");

-- CreateIndex
CREATE INDEX "recipient_merged_into_id_idx" ON "recipient"("merged_into_id");

-- CreateIndex
CREATE INDEX "recipient_private_id_number_hash_idx" ON "recipient_private"("id_number_hash");

-- CreateIndex
CREATE INDEX "recipient_private_retain_until_idx" ON "recipient_private"("retain_until");

-- CreateIndex
CREATE INDEX "private_reveal_recipient_id_idx" ON "private_reveal"("recipient_id");

-- CreateIndex
CREATE INDEX "private_reveal_staff_id_idx" ON "private_reveal"("staff_id");

-- CreateIndex
CREATE INDEX "recipient_merge_kept_id_idx" ON "recipient_merge"("kept_id");

-- CreateIndex
CREATE INDEX "recipient_merge_taken_id_idx" ON "recipient_merge"("taken_id");

-- CreateIndex
CREATE INDEX "recipient_merge_staff_id_idx" ON "recipient_merge"("staff_id");

-- AddForeignKey
ALTER TABLE "award_decision" ADD CONSTRAINT "award_decision_official_document_id_fkey" FOREIGN KEY ("official_document_id") REFERENCES "official_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "award_form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_nominee_id_fkey" FOREIGN KEY ("nominee_id") REFERENCES "nominee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_award" ADD CONSTRAINT "article_award_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_award" ADD CONSTRAINT "article_award_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_civic_model" ADD CONSTRAINT "article_civic_model_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_civic_model" ADD CONSTRAINT "article_civic_model_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "civic_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_template" ADD CONSTRAINT "certificate_template_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "award_form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "council_meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_move" ADD CONSTRAINT "dossier_move_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_move" ADD CONSTRAINT "dossier_move_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_attachment" ADD CONSTRAINT "dossier_attachment_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_attachment" ADD CONSTRAINT "dossier_attachment_media_file_id_fkey" FOREIGN KEY ("media_file_id") REFERENCES "media_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "award_form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominee" ADD CONSTRAINT "nominee_overridden_by_id_fkey" FOREIGN KEY ("overridden_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_entry" ADD CONSTRAINT "consultation_entry_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "consultation_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_vote" ADD CONSTRAINT "council_vote_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "council_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_vote" ADD CONSTRAINT "council_vote_nominee_id_fkey" FOREIGN KEY ("nominee_id") REFERENCES "nominee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_launch_document_id_fkey" FOREIGN KEY ("launch_document_id") REFERENCES "official_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "civic_model" ADD CONSTRAINT "civic_model_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "civic_model" ADD CONSTRAINT "civic_model_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "civic_model" ADD CONSTRAINT "civic_model_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "civic_model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "civic_model_step" ADD CONSTRAINT "civic_model_step_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "civic_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "civic_model_step" ADD CONSTRAINT "civic_model_step_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "official_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "civic_model_step" ADD CONSTRAINT "civic_model_step_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "recipient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_private" ADD CONSTRAINT "recipient_private_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_reveal" ADD CONSTRAINT "private_reveal_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipient_private"("recipient_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_reveal" ADD CONSTRAINT "private_reveal_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_merge" ADD CONSTRAINT "recipient_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_merge" ADD CONSTRAINT "recipient_merge_taken_id_fkey" FOREIGN KEY ("taken_id") REFERENCES "recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_merge" ADD CONSTRAINT "recipient_merge_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_public_text" ADD CONSTRAINT "award_public_text_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The sort key is bytes that stand in Vietnamese order, whatever the server's collations are.
ALTER TABLE award ALTER COLUMN sort_name TYPE text COLLATE "C";

-- a name without marks anywhere in the register
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX award_search_text_idx ON award USING gin (search_text gin_trgm_ops);
CREATE INDEX award_public_text_text_idx ON award_public_text USING gin (text gin_trgm_ops);
CREATE INDEX recipient_search_text_idx ON recipient USING gin (search_text gin_trgm_ops);

-- Rules that no code path may break.
ALTER TABLE award_form ADD CONSTRAINT award_form_period CHECK (valid_to >= valid_from);
ALTER TABLE movement ADD CONSTRAINT movement_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE movement ADD CONSTRAINT movement_period CHECK (ends_on >= starts_on);
ALTER TABLE civic_model ADD CONSTRAINT civic_model_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE civic_model ADD CONSTRAINT civic_model_not_its_own_origin CHECK (origin_id <> id);
ALTER TABLE recipient ADD CONSTRAINT recipient_name_not_blank CHECK (btrim(name) <> '');
ALTER TABLE recipient ADD CONSTRAINT recipient_not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE recipient_private ADD CONSTRAINT recipient_birth_year CHECK (birth_year BETWEEN 1850 AND 2200);
ALTER TABLE award ADD CONSTRAINT award_year CHECK (year BETWEEN 1945 AND 2200);
ALTER TABLE award ADD CONSTRAINT award_amount_not_negative CHECK (amount >= 0);
ALTER TABLE award ADD CONSTRAINT award_recipient_name_not_blank CHECK (btrim(recipient_name) <> '');
ALTER TABLE consultation ADD CONSTRAINT consultation_period CHECK (closes_on > opens_on);
ALTER TABLE council_vote ADD CONSTRAINT council_vote_counts CHECK (in_favour >= 0 AND against >= 0 AND abstained >= 0);

-- LIKE is not leakproof, so PostgreSQL uses no index for it in a table with a policy. The words of published awards stand
-- apart, in a table whose every row is public; nobody but this trigger writes it.
CREATE FUNCTION award_keep_public_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.published THEN
    INSERT INTO award_public_text (award_id, text) VALUES (NEW.id, NEW.search_text)
      ON CONFLICT (award_id) DO UPDATE SET text = EXCLUDED.text;
  ELSE
    DELETE FROM award_public_text WHERE award_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION award_keep_public_text() FROM PUBLIC;
CREATE TRIGGER award_public_text AFTER INSERT OR UPDATE OF published, search_text ON award
  FOR EACH ROW EXECUTE FUNCTION award_keep_public_text();

-- what the public may see
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_organizations ON organization FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (id, parent_id, name, short_name, system, agency_code, valid_from, valid_to, successor_id)
  ON organization TO kheo_reader;

ALTER TABLE award_form ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_award_forms ON award_form FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (id, code, name_vi, name_en, category, level, system, subject_kinds, authority_vi, authority_en,
  coefficient, collective_coefficient, basis, valid_from, valid_to, position) ON award_form TO kheo_reader;

ALTER TABLE holiday ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_holidays ON holiday FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (day, name_vi, name_en, worked) ON holiday TO kheo_reader;

ALTER TABLE movement ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_movements ON movement FOR SELECT TO kheo_reader USING (published);
GRANT SELECT (id, slug, name_vi, name_en, summary_vi, summary_en, criteria_vi, criteria_en, fields, starts_on, ends_on,
  launch_document_id, organization_id, published, sample, updated_at) ON movement TO kheo_reader;

ALTER TABLE civic_model ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_models ON civic_model FOR SELECT TO kheo_reader USING (published);
GRANT SELECT (id, slug, name, kind, field, status, summary, place, unit_name, organization_id, movement_id, origin_id,
  registered_on, published, search_text, sample, updated_at) ON civic_model TO kheo_reader;

ALTER TABLE civic_model_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_outcomes_of_models ON civic_model_step FOR SELECT TO kheo_reader
  USING (kind NOT IN ('CHECK', 'REVIEW')
     AND EXISTS (SELECT 1 FROM civic_model m WHERE m.id = civic_model_step.model_id));
GRANT SELECT (id, model_id, kind, level, "on", document_id) ON civic_model_step TO kheo_reader;

ALTER TABLE recipient ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_shown_recipients ON recipient FOR SELECT TO kheo_reader
  USING (timeline_public AND merged_into_id IS NULL);
GRANT SELECT (id, kind, name, position, unit_name, organization_id, timeline_public, merged_into_id, sample)
  ON recipient TO kheo_reader;

ALTER TABLE award_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_decisions_with_document ON award_decision FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM official_document d WHERE d.id = award_decision.official_document_id));
GRANT SELECT (id, official_document_id, decided_on, authority, level, sample) ON award_decision TO kheo_reader;

ALTER TABLE award ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_awards ON award FOR SELECT TO kheo_reader USING (published);
GRANT SELECT (id, verification_code, recipient_id, subject_kind, recipient_name, recipient_position, unit_name,
  organization_id, form_id, level, reward_kind, decision_id, movement_id, field, year, achievement, granted_on,
  certificate_number, gold_book_number, status, revoked_on, published, sort_name, sample, updated_at)
  ON award TO kheo_reader;

ALTER TABLE award_public_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_words_of_published_awards ON award_public_text FOR SELECT TO kheo_reader USING (true);
GRANT SELECT (award_id, text) ON award_public_text TO kheo_reader;

ALTER TABLE award_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_events_of_awards ON award_event FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM award a WHERE a.id = award_event.award_id));
GRANT SELECT (id, award_id, kind, decision_id, "on", reason) ON award_event TO kheo_reader;

ALTER TABLE article_award ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_stories_of_awards ON article_award FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = article_award.article_id)
     AND EXISTS (SELECT 1 FROM award WHERE award.id = article_award.award_id));
GRANT SELECT (article_id, award_id) ON article_award TO kheo_reader;

ALTER TABLE article_civic_model ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_stories_of_models ON article_civic_model FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM article WHERE article.id = article_civic_model.article_id)
     AND EXISTS (SELECT 1 FROM civic_model m WHERE m.id = article_civic_model.model_id));
GRANT SELECT (article_id, model_id) ON article_civic_model TO kheo_reader;

ALTER TABLE consultation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_published_consultations ON consultation FOR SELECT TO kheo_reader USING (published);
GRANT SELECT (id, title, opens_on, closes_on, working_days, basis, published, summary, sample, updated_at)
  ON consultation TO kheo_reader;

ALTER TABLE consultation_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_sees_posted_nominees ON consultation_entry FOR SELECT TO kheo_reader
  USING (EXISTS (SELECT 1 FROM consultation c WHERE c.id = consultation_entry.consultation_id));
GRANT SELECT (id, consultation_id, position, subject_kind, name, post, unit_name, form_name, achievement)
  ON consultation_entry TO kheo_reader;

-- closed to the reader
ALTER TABLE recipient_private ENABLE ROW LEVEL SECURITY;
ALTER TABLE private_reveal ENABLE ROW LEVEL SECURITY;
ALTER TABLE recipient_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_move ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE nominee ENABLE ROW LEVEL SECURITY;
ALTER TABLE opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE council_meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE council_vote ENABLE ROW LEVEL SECURITY;
