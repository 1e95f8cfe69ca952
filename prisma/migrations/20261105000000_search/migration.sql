-- What readers can look for. Made from the published articles, and can be made again from them at any time.
CREATE TABLE "search_articles" (
    "id" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "section_id" TEXT,
    "author_ids" TEXT[],
    "labels" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "lexemes" tsvector NOT NULL,

    CONSTRAINT "search_articles_pkey" PRIMARY KEY ("id")
);

-- Readers look far more often than editors publish: nothing is left beside an index for each of them to read through.
CREATE INDEX "search_articles_lexemes_idx" ON "search_articles" USING GIN ("lexemes") WITH (fastupdate = off);

-- The words of all articles, to find those near to a mistyped one, and the other forms of one that was found.
CREATE TABLE "search_words" (
    "word" TEXT NOT NULL,
    "stem" TEXT,
    "keys" TEXT[],

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "search_words_stem_idx" ON "search_words"("stem");
CREATE INDEX "search_words_keys_idx" ON "search_words" USING GIN ("keys") WITH (fastupdate = off);

-- Drafts are never found.
ALTER TABLE "search_articles" ADD CONSTRAINT "search_articles_published_id"
    CHECK ("id" NOT LIKE 'drafts.%' AND "id" NOT LIKE 'versions.%');
