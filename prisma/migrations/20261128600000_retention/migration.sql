-- Reports that still say where they came from, so that those due to forget it are found without reading all.
CREATE INDEX "reports_reporter_kept_idx" ON "reports"("created_at") WHERE octet_length("reporter_hash") > 16;
