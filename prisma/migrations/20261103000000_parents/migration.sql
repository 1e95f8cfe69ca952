-- An index of parents that also holds the comments without one looks cheaper to the planner than the index of an
-- article's roots, and means sorting all of them for each page.
DROP INDEX "comments_parent_id_idx";
CREATE INDEX "comments_parent_idx" ON "comments"("parent_id") WHERE "parent_id" IS NOT NULL;
