-- Rules that a moderator is still trying: what was typed, until it is saved or forgotten.

-- CreateTable
CREATE TABLE "policy_drafts" (
    "user_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_drafts_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "policy_drafts" ADD CONSTRAINT "policy_drafts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
