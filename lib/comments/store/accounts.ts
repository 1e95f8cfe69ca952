import type { AccountAction } from '../moderation/accounts.ts';
import type { Role } from '../policy/types.ts';
import { noteChangedAuthor } from './author.ts';
import { newId } from './id.ts';
import { addTask } from './outbox.ts';
import type { Tx } from './transaction.ts';

/** Accounts as moderators change them. Every change takes the account's row first, and leaves an event. */

export type Subject = {
  id: string;
  role: Role;
  now: Date;
  lastEventId: string | null;
  lastActor: string | null;
};

/** Takes an account for a change; null where there is none. */
export async function lockAccount(tx: Tx, userId: string): Promise<Subject | null> {
  const [row] = await tx.$queryRaw<{ id: string; role: Role; now: Date }[]>`
    SELECT id, role, clock_timestamp() AS now FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  if (!row) return null;
  const last = await tx.accountEvent.findFirst({
    where: { userId },
    orderBy: { id: 'desc' },
    select: { id: true, actor: { select: { displayName: true } } },
  });
  return { ...row, lastEventId: last?.id ?? null, lastActor: last?.actor?.displayName ?? null };
}

const stored = {
  warn: 'WARN',
  suspend: 'SUSPEND',
  ban: 'BAN',
  lift: 'LIFT',
  premoderate: 'PREMODERATE',
  trust: 'TRUST',
  expert: 'EXPERT',
  note: 'NOTE',
} as const satisfies Record<AccountAction, string>;

export type AccountChange = {
  action: AccountAction;
  actorId: string;
  /** A note's text, what the reader is told, or the expertise; null for none. */
  text: string | null;
  until: Date | null;
  commentId: string | null;
  now: Date;
};

/** Changes an account that was taken by `lockAccount`. Gives the event's id. */
export async function changeAccount(tx: Tx, userId: string, change: AccountChange): Promise<string> {
  const { action, actorId, text, until, commentId, now } = change;
  const id = newId(now);
  await tx.accountEvent.create({
    data: { id, userId, actorId, action: stored[action], text, until, commentId, createdAt: now },
  });
  const data = {
    warn: null,
    suspend: { suspendedUntil: until },
    ban: { bannedAt: now },
    lift: { suspendedUntil: null, bannedAt: null },
    premoderate: { premoderated: true },
    trust: { premoderated: false },
    expert: { expertise: text },
    note: null,
  }[action];
  if (data) await tx.user.update({ where: { id: userId }, data });
  if (action === 'ban') await tx.session.deleteMany({ where: { userId } });
  if (action === 'expert') await noteChangedAuthor(tx, userId, now);
  if (action === 'warn' || action === 'suspend' || action === 'ban')
    await addTask(tx, { kind: 'mail.account', payload: { accountEventId: id } }, now);
  return id;
}
