-- Somebody of the newsroom who writes drafts and publishes nothing. PostgreSQL lets a new value be used only once the
-- transaction that adds it is over, so nothing here may name it.
ALTER TYPE "Role" ADD VALUE 'CONTRIBUTOR' BEFORE 'EDITOR';

-- Since when somebody has the role; for those who have one already, the account's age is the best that is known.
ALTER TABLE "users" ADD COLUMN "role_since" TIMESTAMPTZ(3);
UPDATE "users" SET "role_since" = "created_at" WHERE "role" <> 'READER';
