import { z } from 'zod';
import { log } from '#lib/log/log.ts';
import type { Role } from '#prisma/generated/enums.ts';
import { inTransaction, type Tx } from '#lib/comments/store/transaction.ts';
import { db } from '#lib/db.ts';
import type { Reader } from './session.ts';

type Lake = { apiHost: string; lakeSecret: string };

/** What somebody may do in the Studio, by their role here; null for nothing at all. */
const lakeRoles = {
  ADMIN: 'administrator',
  EDITOR: 'editor',
  CONTRIBUTOR: 'contributor',
  MODERATOR: 'viewer',
  READER: null,
} as const satisfies Record<Role, string | null>;

const answer = z.object({ sid: z.string().regex(/^[\w.-]+$/) });

/**
 * Has the embedded content store open a session for somebody of the newsroom. The `sid` works once, within a minute.
 * `NewsroomOnly` for readers, `StudioUnavailable` where the content store can't be reached.
 */
export function openStudioSession(
  lake: Lake,
  person: Reader,
): Promise<{ ok: true; value: string } | { ok: false; error: 'NewsroomOnly' | 'StudioUnavailable' }> {
  return inTransaction(db, async (tx) => {
    const role = lakeRoles[await lockRole(tx, person.id)];
    if (role === null) return { ok: false, error: 'NewsroomOnly' };
    const opened = await ask(lake, '', {
      method: 'POST',
      body: JSON.stringify({
        userId: person.id,
        name: person.displayName ?? person.email,
        email: person.email,
        role,
      }),
    });
    const parsed = answer.safeParse(opened);
    return parsed.success ? { ok: true, value: parsed.data.sid } : { ok: false, error: 'StudioUnavailable' };
  });
}

/** Ends every Studio session of a person, with what is open in it. Where the content store can't be reached they run out. */
export async function closeStudioSessions(
  lake: Lake,
  personId: string,
): Promise<{ ok: true } | { ok: false; error: 'StudioUnavailable' }> {
  const closed = await ask(lake, `/${encodeURIComponent(personId)}`, { method: 'DELETE' });
  return closed === null ? { ok: false, error: 'StudioUnavailable' } : { ok: true };
}

/** Keeps the role until the session is open, so that a change of role comes before it, or finds it and ends it. */
async function lockRole(tx: Tx, personId: string): Promise<Role> {
  const [row] = await tx.$queryRaw<{ role: Role }[]>`
    SELECT role::text FROM users WHERE id = ${personId}::uuid FOR SHARE`;
  return row?.role ?? 'READER';
}

/** The content store's answer; null, and noted, where it gives none. */
async function ask(lake: Lake, path: string, init: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(`${lake.apiHost}/gazette/sessions${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${lake.lakeSecret}`, 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    log.error('The content store opened or ended no Studio session', { error });
    return null;
  }
}
