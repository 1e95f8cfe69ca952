import type { Role } from '#prisma/generated/enums.ts';
import { closeStudioSessions } from '#lib/auth/studio-session.ts';
import { noteChangedAuthor } from '#lib/comments/store/author.ts';
import { inTransaction, type Tx } from '#lib/comments/store/transaction.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { leavesNoAdministrator, type PeopleError } from './roles.ts';

type ChangeError = Extract<PeopleError, 'LastAdministrator' | 'StudioUnavailable' | 'Gone'>;

type Changed = { ok: true; value: { displayName: string | null; email: string } };

/** Undoes the change. */
class StudioUnavailable extends Error {}

/**
 * Gives somebody another role; READER takes it away. What they have open in the Studio ends with the change: where that
 * can't be done nothing is changed. Resolves with whose role it is.
 */
export async function changeRole(
  personId: string,
  to: Role,
): Promise<Changed | { ok: false; error: ChangeError }> {
  try {
    return await inTransaction(db, async (tx) => {
      if (leavesNoAdministrator(await lockAdministrators(tx), personId, to)) {
        return { ok: false, error: 'LastAdministrator' };
      }
      const now = new Date();
      const { count } = await tx.user.updateMany({
        where: { id: personId, role: { not: to } },
        data: { role: to, roleSince: now },
      });
      const person = await tx.user.findUnique({
        where: { id: personId },
        select: { displayName: true, email: true },
      });
      if (!person) return { ok: false, error: 'Gone' };
      if (count > 0) {
        await noteChangedAuthor(tx, personId, now);
        await leaveStudio(personId);
      }
      return { ok: true, value: person };
    });
  } catch (error) {
    if (error instanceof StudioUnavailable) return { ok: false, error: 'StudioUnavailable' };
    throw error;
  }
}

/** Who is an administrator, for as long as the transaction lasts: of two who demote each other one has to wait. */
async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM users WHERE role = 'ADMIN' ORDER BY users.id FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}

/** With a hosted Sanity project, Sanity itself lets people into the Studio. */
async function leaveStudio(personId: string): Promise<void> {
  if (env.content.mode !== 'embedded') return;
  if (!(await closeStudioSessions(env.content, personId)).ok) throw new StudioUnavailable();
}
