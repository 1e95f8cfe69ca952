import type { Role } from '#prisma/generated/enums.ts';
import { db } from '#lib/db.ts';

/** Somebody who is signed in. `displayName` is null until it was chosen. */
export type Reader = { id: string; displayName: string | null; email: string; role: Role };

const DAY = 24 * 60 * 60 * 1000;
/** A session ends this long after its last use. */
export const sessionDays = 30;

/** What tokens are made of. A cookie may hold anything, NUL too, which the database takes for a fault of ours. */
const tokenShape = /^[\w-]{1,128}$/;

export type LiveSession = { reader: Reader; expires: Date };

/** The session that a cookie's token opens; null once it expired or ended. */
export async function findSession(token: string | undefined): Promise<LiveSession | null> {
  if (!token || !tokenShape.test(token)) return null;
  // One way to the database and back with each request of a reader; by relation Prisma would make it two.
  const [row] = await db.$queryRaw<(Reader & { expires: Date })[]>`
    SELECT u.id, u.display_name AS "displayName", u.email, u.role, s.expires
    FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.session_token = ${token}`;
  if (!row || row.expires.getTime() <= Date.now()) return null;
  const { expires, ...reader } = row;
  return { reader, expires };
}

/**
 * Pushes a session's end back, at most once a day. Resolves with the new end, or null where there was nothing to do.
 */
export async function prolongSession(token: string, expires: Date): Promise<Date | null> {
  const later = new Date(Date.now() + sessionDays * DAY);
  if (later.getTime() - expires.getTime() < DAY) return null;
  const { count } = await db.session.updateMany({
    where: { sessionToken: token, expires: { gt: new Date() } },
    data: { expires: later },
  });
  return count === 1 ? later : null;
}

/** Ends one session. Ending one that is not there is no error. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: token } });
}

/** Ends every session of a reader, on all devices. */
export async function endAllSessions(readerId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId: readerId } });
}
