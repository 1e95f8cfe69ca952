-- What was changed last under each tag, for every instance of the site to follow.
CREATE TABLE "cache_changes" (
    "tag" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cache_changes_pkey" PRIMARY KEY ("tag")
);

CREATE INDEX "cache_changes_position_idx" ON "cache_changes"("position");

-- One row: the position of the last change.
CREATE TABLE "cache_clock" (
    "id" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "cache_clock_pkey" PRIMARY KEY ("id")
);
