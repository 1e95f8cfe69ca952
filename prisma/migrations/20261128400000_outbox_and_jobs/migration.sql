-- Tasks that were given up, periodic jobs, and who is to be told of which reply.

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "failed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "job_runs" (
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "reply_notices" (
    "reader_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_notices_pkey" PRIMARY KEY ("reader_id","comment_id")
);

-- CreateIndex
CREATE INDEX "reply_notices_comment_id_idx" ON "reply_notices"("comment_id");

-- AddForeignKey
ALTER TABLE "reply_notices" ADD CONSTRAINT "reply_notices_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_notices" ADD CONSTRAINT "reply_notices_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language can't say.

-- What was given up is kept, and not looked at again.
DROP INDEX "outbox_due_idx";
CREATE INDEX "outbox_due_idx" ON "outbox"("available_at") WHERE "done_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "outbox_failed_idx" ON "outbox"("failed_at") WHERE "failed_at" IS NOT NULL;

-- A reader's notices that no mail has told of yet.
CREATE INDEX "reply_notices_open_idx" ON "reply_notices"("reader_id", "created_at") WHERE "settled_at" IS NULL;
