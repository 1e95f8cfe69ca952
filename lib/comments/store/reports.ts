import type { ReportReason } from '../moderation/reasons.ts';
import type { Record } from '../moderation/report-weight.ts';
import { newId } from './id.ts';
import type { Tx } from './transaction.ts';

/** Reports, under the article's lock as every change to comments. */

const stored = {
  spam: 'SPAM',
  abuse: 'ABUSE',
  hate: 'HATE',
  harassment: 'HARASSMENT',
  private_data: 'PRIVATE_DATA',
  misinformation: 'MISINFORMATION',
  off_topic: 'OFF_TOPIC',
  other: 'OTHER',
} as const satisfies { [Reason in ReportReason]: string };

/** Who reports: an account, or the hash of where somebody without one is. */
export type Reporter = { id: string } | { hash: Buffer };

/** Notes a report. False where this reporter has reported the comment before: once is enough. */
export async function addReport(
  tx: Tx,
  report: { commentId: string; reporter: Reporter; reason: ReportReason; note: string | null; now: Date },
): Promise<boolean> {
  const { commentId, reporter, reason, note, now } = report;
  const { count } = await tx.report.createMany({
    data: {
      id: newId(now),
      commentId,
      reason: stored[reason],
      note,
      createdAt: now,
      ...('id' in reporter ? { reporterId: reporter.id } : { reporterHash: new Uint8Array(reporter.hash) }),
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.$executeRaw`
    UPDATE comment_stats SET open_reports = open_reports + 1 WHERE comment_id = ${commentId}::uuid`;
  return true;
}

/** How the earlier reports of those who now report a comment ended, one record an open report. */
export async function readReporters(tx: Tx, commentId: string): Promise<Record[]> {
  const rows = await tx.$queryRaw<{ known: boolean; upheld: number; refused: number }[]>`
    SELECT r.reporter_id IS NOT NULL AS known, past.upheld, past.refused
    FROM reports r
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE p.upheld)::int AS upheld, count(*) FILTER (WHERE NOT p.upheld)::int AS refused
      FROM reports p WHERE p.reporter_id = r.reporter_id
    ) AS past
    WHERE r.comment_id = ${commentId}::uuid AND r.resolved_at IS NULL`;
  return rows.map(({ known, upheld, refused }) => (known ? { upheld, refused } : null));
}

/** Ends a comment's open reports. `upheld`: whether a moderator agreed with them; null where none had to say. */
export async function resolveReports(
  tx: Tx,
  commentId: string,
  upheld: boolean | null,
  now: Date,
): Promise<void> {
  const { count } = await tx.report.updateMany({
    where: { commentId, resolvedAt: null },
    data: { resolvedAt: now, upheld },
  });
  if (count > 0)
    await tx.$executeRaw`
      UPDATE comment_stats SET open_reports = open_reports - ${count} WHERE comment_id = ${commentId}::uuid`;
}
