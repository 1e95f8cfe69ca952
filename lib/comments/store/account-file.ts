import type { Db } from '#lib/db.ts';
import type { AccountFile } from '../desk-view.ts';

const mostEvents = 100;

/** Reads an account's file; null where there is no such account. */
export async function readAccount(db: Db, id: string): Promise<AccountFile | null> {
  const user = await db.user.findUnique({
    where: { id },
    select: {
      id: true,
      displayName: true,
      email: true,
      role: true,
      createdAt: true,
      suspendedUntil: true,
      bannedAt: true,
      premoderated: true,
      expertise: true,
      accountEvents: {
        orderBy: { id: 'desc' },
        take: mostEvents,
        include: { actor: { select: { displayName: true } } },
      },
    },
  });
  if (!user) return null;
  const { displayName, accountEvents, ...rest } = user;
  const judged = await db.report.groupBy({ by: ['upheld'], where: { reporterId: id }, _count: true });
  const times = (upheld: boolean) => judged.find((row) => row.upheld === upheld)?._count ?? 0;
  const { createdAt, suspendedUntil, bannedAt } = rest;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    suspendedUntil: suspendedUntil && suspendedUntil > new Date() ? suspendedUntil.toISOString() : null,
    bannedAt: bannedAt?.toISOString() ?? null,
    name: displayName,
    reports: { upheld: times(true), refused: times(false) },
    events: accountEvents.map(({ id: eventId, action, actor, text, until, commentId, createdAt: at }) => ({
      id: eventId,
      action: action.toLowerCase(),
      by: actor?.displayName ?? null,
      text,
      until: until?.toISOString() ?? null,
      commentId,
      at: at.toISOString(),
    })),
  };
}
