import type { ReplyMail } from '#prisma/generated/enums.ts';

/** So that edits and withdrawals count, and several replies come in one mail; in seconds. */
const settling = 5 * 60;
/** When digests go out, in UTC. */
const digestHour = 6;

/**
 * When a reader is to be told of a reply that came at `repliedAt`. Null for never. Pure, so that a reader who changes
 * the setting in between is told as the new one says.
 */
export function tellAt(setting: ReplyMail, repliedAt: Date): Date | null {
  if (setting === 'NEVER') return null;
  const settled = new Date(repliedAt.getTime() + settling * 1000);
  if (setting === 'EACH') return settled;
  const digest = new Date(settled);
  digest.setUTCHours(digestHour, 0, 0, 0);
  if (digest < settled) digest.setUTCDate(digest.getUTCDate() + 1);
  return digest;
}
