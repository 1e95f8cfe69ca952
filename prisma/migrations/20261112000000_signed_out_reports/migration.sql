-- Somebody without an account can report a comment too. Who that was is kept as a keyed hash, so that one address
-- reports a comment once and no address is kept.
ALTER TABLE "reports"
  ALTER COLUMN "reporter_id" DROP NOT NULL,
  ADD COLUMN "reporter_hash" BYTEA;

CREATE UNIQUE INDEX "reports_comment_id_reporter_hash_key" ON "reports"("comment_id", "reporter_hash");

ALTER TABLE "reports"
  ADD CONSTRAINT "reports_one_reporter" CHECK (("reporter_id" IS NULL) <> ("reporter_hash" IS NULL)),
  ADD CONSTRAINT "reports_note_length" CHECK (length("note") BETWEEN 1 AND 2000);
