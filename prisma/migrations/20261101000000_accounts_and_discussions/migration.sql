-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'MODERATOR', 'EDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "DiscussionMode" AS ENUM ('OPEN', 'PREMODERATED', 'CLOSED', 'OFF');

-- CreateEnum
CREATE TYPE "DiscussionSensitivity" AS ENUM ('NORMAL', 'SENSITIVE', 'LEGAL');

-- CreateEnum
CREATE TYPE "DiscussionAudience" AS ENUM ('ANYONE', 'SIGNED_IN');

-- CreateEnum
CREATE TYPE "DiscussionLinks" AS ENUM ('ALLOW', 'HOLD', 'DENY');

-- CreateEnum
CREATE TYPE "CommentStatus" AS ENUM ('PUBLISHED', 'HELD', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ERASED');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('SPAM', 'ABUSE', 'HATE', 'HARASSMENT', 'PRIVATE_DATA', 'MISINFORMATION', 'OFF_TOPIC', 'OTHER');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('ACCEPT', 'HOLD', 'REJECT');

-- CreateEnum
CREATE TYPE "ModerationAction" AS ENUM ('POST', 'EDIT', 'APPROVE', 'REJECT', 'RESTORE', 'REPORTS', 'WITHDRAW', 'ERASE');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "display_name" TEXT,
    "display_name_folded" TEXT,
    "role" "Role" NOT NULL DEFAULT 'READER',
    "suspended_until" TIMESTAMPTZ(3),
    "premoderated" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "refresh_token_expires_in" INTEGER,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_tokens_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "article_discussions" (
    "article_id" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "mode" "DiscussionMode" NOT NULL,
    "sensitivity" "DiscussionSensitivity" NOT NULL,
    "audience" "DiscussionAudience" NOT NULL,
    "links" "DiscussionLinks" NOT NULL,
    "hold_newcomers" BOOLEAN NOT NULL DEFAULT false,
    "closes_at" TIMESTAMPTZ(3),
    "synced_at" TIMESTAMPTZ(3) NOT NULL,
    "visible_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_discussions_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "article_id" TEXT NOT NULL,
    "author_id" UUID,
    "parent_id" UUID,
    "root_id" UUID NOT NULL,
    "depth" SMALLINT NOT NULL,
    "status" "CommentStatus" NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "revision_no" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "client_key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "featured_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revisions" (
    "comment_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "decision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_revisions_pkey" PRIMARY KEY ("comment_id","no")
);

-- CreateTable
CREATE TABLE "comment_stats" (
    "comment_id" UUID NOT NULL,
    "article_id" TEXT NOT NULL,
    "is_root_listed" BOOLEAN NOT NULL,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "visible_replies" INTEGER NOT NULL DEFAULT 0,
    "open_reports" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "comment_stats_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "reactions" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reactions_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "upheld" BOOLEAN,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "article_id" TEXT NOT NULL,
    "author_id" UUID,
    "comment_id" UUID,
    "verdict" "Verdict" NOT NULL,
    "findings" JSONB NOT NULL,
    "policy_version" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_events" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "actor_id" UUID,
    "action" "ModerationAction" NOT NULL,
    "from_status" "CommentStatus",
    "to_status" "CommentStatus" NOT NULL,
    "version" INTEGER NOT NULL,
    "reason_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "available_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_drafts" (
    "token_hash" BYTEA NOT NULL,
    "article_id" TEXT NOT NULL,
    "parent_id" UUID,
    "body" TEXT NOT NULL,
    "client_key" TEXT NOT NULL,
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_drafts_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_display_name_folded_key" ON "users"("display_name_folded");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_session_token_key" ON "sessions"("session_token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_idx" ON "sessions"("expires");

-- CreateIndex
CREATE INDEX "verification_tokens_expires_idx" ON "verification_tokens"("expires");

-- CreateIndex
CREATE INDEX "comments_author_id_id_idx" ON "comments"("author_id", "id" DESC);

-- CreateIndex
CREATE INDEX "comments_body_hash_created_at_idx" ON "comments"("body_hash", "created_at");

-- CreateIndex
CREATE INDEX "comments_parent_id_idx" ON "comments"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_author_id_client_key_key" ON "comments"("author_id", "client_key");

-- CreateIndex
CREATE INDEX "comment_revisions_decision_id_idx" ON "comment_revisions"("decision_id");

-- CreateIndex
CREATE INDEX "reactions_user_id_idx" ON "reactions"("user_id");

-- CreateIndex
CREATE INDEX "reports_reporter_id_idx" ON "reports"("reporter_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_comment_id_reporter_id_key" ON "reports"("comment_id", "reporter_id");

-- CreateIndex
CREATE INDEX "decisions_author_id_created_at_idx" ON "decisions"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "decisions_comment_id_idx" ON "decisions"("comment_id");

-- CreateIndex
CREATE INDEX "moderation_events_actor_id_created_at_idx" ON "moderation_events"("actor_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_events_comment_id_version_key" ON "moderation_events"("comment_id", "version");

-- CreateIndex
CREATE INDEX "comment_drafts_expires_at_idx" ON "comment_drafts"("expires_at");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article_discussions"("article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_root_id_fkey" FOREIGN KEY ("root_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revisions" ADD CONSTRAINT "comment_revisions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revisions" ADD CONSTRAINT "comment_revisions_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_stats" ADD CONSTRAINT "comment_stats_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What follows Prisma's schema language can't say.

-- Readers' lists: roots and replies in time order (ids are UUIDs v7).
CREATE INDEX "comments_roots_idx" ON "comments"("article_id", "id") WHERE "parent_id" IS NULL AND "listed";
CREATE INDEX "comments_replies_idx" ON "comments"("root_id", "id") WHERE "parent_id" IS NOT NULL AND "listed";
CREATE INDEX "comment_stats_most_liked_idx" ON "comment_stats"("article_id", "likes" DESC, "comment_id" DESC) WHERE "is_root_listed";

-- The desk: what waits, and what readers report.
CREATE INDEX "comments_held_idx" ON "comments"("status", "id") WHERE "status" = 'HELD';
CREATE INDEX "comment_stats_reported_idx" ON "comment_stats"("open_reports" DESC, "comment_id") WHERE "open_reports" > 0;

-- Work to do, and decisions to forget.
CREATE INDEX "outbox_due_idx" ON "outbox"("available_at") WHERE "done_at" IS NULL;
CREATE INDEX "decisions_expiring_idx" ON "decisions"("expires_at") WHERE "expires_at" IS NOT NULL;

ALTER TABLE "users"
  ADD CONSTRAINT "users_display_name_and_its_fold" CHECK (("display_name" IS NULL) = ("display_name_folded" IS NULL));

ALTER TABLE "article_discussions"
  ADD CONSTRAINT "article_discussions_published_id" CHECK ("article_id" NOT LIKE 'drafts.%' AND "article_id" NOT LIKE 'versions.%'),
  ADD CONSTRAINT "article_discussions_visible_count" CHECK ("visible_count" >= 0);

ALTER TABLE "comments"
  ADD CONSTRAINT "comments_depth" CHECK ("depth" BETWEEN 0 AND 8),
  ADD CONSTRAINT "comments_root_shape" CHECK (("parent_id" IS NULL) = ("root_id" = "id") AND ("parent_id" IS NULL) = ("depth" = 0)),
  ADD CONSTRAINT "comments_visible_are_listed" CHECK ("listed" OR "status" NOT IN ('PUBLISHED', 'APPROVED')),
  ADD CONSTRAINT "comments_listed_replies_are_visible" CHECK (NOT "listed" OR "parent_id" IS NULL OR "status" IN ('PUBLISHED', 'APPROVED')),
  ADD CONSTRAINT "comments_erased_have_no_author" CHECK ("status" <> 'ERASED' OR "author_id" IS NULL),
  ADD CONSTRAINT "comments_numbers" CHECK ("version" >= 1 AND "revision_no" >= 1);

ALTER TABLE "comment_revisions"
  ADD CONSTRAINT "comment_revisions_source_length" CHECK (length("source") BETWEEN 1 AND 20000);

ALTER TABLE "comment_stats"
  ADD CONSTRAINT "comment_stats_likes" CHECK ("likes" >= 0),
  ADD CONSTRAINT "comment_stats_visible_replies" CHECK ("visible_replies" >= 0),
  ADD CONSTRAINT "comment_stats_open_reports" CHECK ("open_reports" >= 0);
