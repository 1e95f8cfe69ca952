-- What moderators do to accounts and whole discussions, appeals, rules that moderators set, guests' comments that wait
-- for a confirmed address, and comments that come from another system.

-- CreateEnum
CREATE TYPE "ReplyMail" AS ENUM ('EACH', 'DAILY', 'NEVER');

-- CreateEnum
CREATE TYPE "AccountAction" AS ENUM ('WARN', 'SUSPEND', 'BAN', 'LIFT', 'PREMODERATE', 'TRUST', 'EXPERT', 'NOTE');

-- AlterEnum
ALTER TYPE "ModerationAction" ADD VALUE 'FEATURE';
ALTER TYPE "ModerationAction" ADD VALUE 'UNFEATURE';
ALTER TYPE "ModerationAction" ADD VALUE 'APPEAL';
ALTER TYPE "ModerationAction" ADD VALUE 'IMPORT';

-- AlterTable
ALTER TABLE "article_discussions" ADD COLUMN     "moderated_mode" "DiscussionMode",
ADD COLUMN     "slow_seconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "author_name" TEXT,
ADD COLUMN     "import_key" TEXT;

-- AlterTable
ALTER TABLE "moderation_events" ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "banned_at" TIMESTAMPTZ(3),
ADD COLUMN     "byline_id" TEXT,
ADD COLUMN     "expertise" TEXT,
ADD COLUMN     "reply_mail" "ReplyMail" NOT NULL DEFAULT 'EACH';

-- CreateTable
CREATE TABLE "account_events" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "actor_id" UUID,
    "action" "AccountAction" NOT NULL,
    "until" TIMESTAMPTZ(3),
    "text" TEXT,
    "comment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ignores" (
    "user_id" UUID NOT NULL,
    "ignored_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ignores_pkey" PRIMARY KEY ("user_id","ignored_id")
);

-- CreateTable
CREATE TABLE "discussion_events" (
    "id" UUID NOT NULL,
    "article_id" TEXT NOT NULL,
    "actor_id" UUID,
    "mode" "DiscussionMode",
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discussion_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeals" (
    "comment_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "granted" BOOLEAN,

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "policy_settings" (
    "no" SERIAL NOT NULL,
    "settings" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_settings_pkey" PRIMARY KEY ("no")
);

-- CreateTable
CREATE TABLE "pending_comments" (
    "token_hash" BYTEA NOT NULL,
    "article_id" TEXT NOT NULL,
    "parent_id" UUID,
    "body" TEXT NOT NULL,
    "client_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "sent" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_comments_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "account_events_user_id_id_idx" ON "account_events"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "account_events_actor_id_created_at_idx" ON "account_events"("actor_id", "created_at");

-- CreateIndex
CREATE INDEX "ignores_ignored_id_idx" ON "ignores"("ignored_id");

-- CreateIndex
CREATE INDEX "discussion_events_article_id_id_idx" ON "discussion_events"("article_id", "id" DESC);

-- CreateIndex
CREATE INDEX "appeals_decided_by_id_idx" ON "appeals"("decided_by_id");

-- CreateIndex
CREATE INDEX "pending_comments_expires_at_idx" ON "pending_comments"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "pending_comments_email_client_key_key" ON "pending_comments"("email", "client_key");

-- CreateIndex
CREATE UNIQUE INDEX "comments_import_key_key" ON "comments"("import_key");

-- CreateIndex
CREATE UNIQUE INDEX "users_byline_id_key" ON "users"("byline_id");

-- AddForeignKey
ALTER TABLE "account_events" ADD CONSTRAINT "account_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_events" ADD CONSTRAINT "account_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignores" ADD CONSTRAINT "ignores_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignores" ADD CONSTRAINT "ignores_ignored_id_fkey" FOREIGN KEY ("ignored_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_events" ADD CONSTRAINT "discussion_events_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article_discussions"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_events" ADD CONSTRAINT "discussion_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_settings" ADD CONSTRAINT "policy_settings_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Picks of the newsroom, and the desk's lists.
CREATE INDEX "comments_picks_idx" ON "comments"("article_id", "featured_at" DESC, "id" DESC) WHERE "featured_at" IS NOT NULL AND "listed";
CREATE INDEX "comments_unread_idx" ON "comments"("id") WHERE "status" = 'PUBLISHED';
CREATE INDEX "comments_rejected_idx" ON "comments"("id") WHERE "status" = 'REJECTED';
CREATE INDEX "appeals_open_idx" ON "appeals"("created_at", "comment_id") WHERE "decided_at" IS NULL;

ALTER TABLE "users"
  ADD CONSTRAINT "users_expertise_length" CHECK (length("expertise") BETWEEN 1 AND 60);

ALTER TABLE "article_discussions"
  ADD CONSTRAINT "article_discussions_slow_seconds" CHECK ("slow_seconds" BETWEEN 0 AND 86400);

ALTER TABLE "comments"
  ADD CONSTRAINT "comments_author_name_length" CHECK (length("author_name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "comments_erased_have_no_name" CHECK ("status" <> 'ERASED' OR "author_name" IS NULL);

ALTER TABLE "account_events"
  ADD CONSTRAINT "account_events_text_length" CHECK (length("text") BETWEEN 1 AND 2000);

ALTER TABLE "moderation_events"
  ADD CONSTRAINT "moderation_events_note_length" CHECK (length("note") BETWEEN 1 AND 2000);

ALTER TABLE "appeals"
  ADD CONSTRAINT "appeals_text_length" CHECK (length("text") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "appeals_decided_one_way" CHECK (("decided_at" IS NULL) = ("granted" IS NULL));

ALTER TABLE "ignores"
  ADD CONSTRAINT "ignores_others" CHECK ("user_id" <> "ignored_id");

ALTER TABLE "pending_comments"
  ADD CONSTRAINT "pending_comments_body_length" CHECK (length("body") BETWEEN 1 AND 20000);
