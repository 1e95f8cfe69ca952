/** What stands between an account and taking part in discussions. */
export type Standing = { suspendedUntil: Date | null; bannedAt: Date | null };

/** Why an account can't take part at `now`; null where it can. A ban says more than a suspension. */
export function barredBy(
  { suspendedUntil, bannedAt }: Standing,
  now: Date,
): 'account_banned' | 'account_suspended' | null {
  if (bannedAt !== null) return 'account_banned';
  return suspendedUntil !== null && suspendedUntil > now ? 'account_suspended' : null;
}
