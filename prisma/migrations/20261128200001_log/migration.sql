-- The log lists what moderators decided; most events are somebody posting.
CREATE INDEX "moderation_events_decisions_idx" ON "moderation_events"("id")
  WHERE "action" IN ('APPROVE', 'REJECT', 'RESTORE', 'FEATURE', 'UNFEATURE', 'APPEAL');
