-- The desk looks for comments by words and by the author's name.
CREATE INDEX "comment_revisions_words_idx" ON "comment_revisions" USING GIN (to_tsvector('simple', "source"));
CREATE INDEX "users_display_name_beginning_idx" ON "users"("display_name_folded" text_pattern_ops) WHERE "display_name_folded" IS NOT NULL;
