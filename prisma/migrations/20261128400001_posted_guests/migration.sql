-- The text of a guest's comment that was posted is forgotten; the link goes on saying what became of it.
ALTER TABLE "pending_comments" DROP CONSTRAINT "pending_comments_body_length";
ALTER TABLE "pending_comments" ADD CONSTRAINT "pending_comments_body_length" CHECK (char_length("body") <= 20000);
