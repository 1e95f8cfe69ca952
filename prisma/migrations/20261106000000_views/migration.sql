-- How often articles were read: a number for each article, and how it came about over the last days, by the hour.
-- Nothing here says who read.
CREATE TABLE "article_views" (
    "article_id" TEXT NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "article_views_pkey" PRIMARY KEY ("article_id")
);

CREATE TABLE "article_views_by_hour" (
    "article_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "article_views_by_hour_pkey" PRIMARY KEY ("hour", "article_id")
);
