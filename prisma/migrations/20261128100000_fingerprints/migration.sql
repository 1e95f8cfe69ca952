-- Parts of texts' fingerprints, to find what several accounts say almost alike; kept for days. And an article's
-- comments in the order of time, whatever became of them: how fast they come, and what the desk shows beside an article.

-- CreateTable
CREATE TABLE "comment_fingerprints" (
    "band" BIGINT NOT NULL,
    "comment_id" UUID NOT NULL,

    CONSTRAINT "comment_fingerprints_pkey" PRIMARY KEY ("band","comment_id")
);

-- CreateIndex
CREATE INDEX "comment_fingerprints_comment_id_idx" ON "comment_fingerprints"("comment_id");

-- CreateIndex
CREATE INDEX "comments_article_id_id_idx" ON "comments"("article_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "comment_fingerprints" ADD CONSTRAINT "comment_fingerprints_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
