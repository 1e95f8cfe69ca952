import type { ReasonCode } from '../moderation/reasons.ts';
import { mayModerate, transition } from '../moderation/transitions.ts';
import type { Status } from '../policy/types.ts';
import { done, failed, type Failure, type Result } from '../result.ts';
import { lock } from '../store/article.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { findForChange, lastEvent, moveComment } from '../store/write.ts';
import type { Actor, Context } from './context.ts';
import { noteLesson } from './teach.ts';

export type ModerateInput = {
  /** The version that the moderator saw. */
  version: number;
} & ({ action: 'approve' | 'restore' } | { action: 'reject'; reasonCode: ReasonCode });

export type Moderated = { id: string; articleId: string; status: Status; version: number };

const actionOf = { approve: 'APPROVE', restore: 'RESTORE', reject: 'REJECT' } as const;

/** Approves, rejects or restores a comment, if it still is as the moderator saw it. Also after a discussion closed. */
export async function moderate(
  { db, outside }: Pick<Context, 'db' | 'outside'>,
  moderator: Actor,
  id: string,
  input: ModerateInput,
): Promise<Result<Moderated>> {
  // Before anything is looked up, so that nobody learns from the answer which comments there are.
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  const found = await findForChange(db, id);
  if (!found) return failed('comment_not_found');

  return inTransaction(db, async (tx): Promise<Result<Moderated>> => {
    const { now } = await lock(tx, found.articleId);
    const comment = await findForChange(tx, id);
    if (!comment) return failed('comment_not_found');
    if (comment.version !== input.version) return { ok: false, error: await conflict(tx, id) };
    const next = transition(comment.status, input.action, {
      role: moderator.role,
      isAuthor: comment.authorId === moderator.id,
    });
    if (!next.ok) return failed(next.error);
    const moved = await moveComment(tx, comment, {
      action: actionOf[input.action],
      to: next.value,
      actorId: moderator.id,
      now,
      ...(input.action === 'reject' ? { reasonCode: input.reasonCode } : {}),
    });
    if (!moved) return { ok: false, error: await conflict(tx, id) };
    await noteLesson(tx, outside, { commentId: id, now, ...input });
    return done({ id, articleId: comment.articleId, status: next.value, version: comment.version + 1 });
  });
}

const wordOf = {
  POST: 'posted',
  EDIT: 'edited',
  APPROVE: 'approved',
  REJECT: 'rejected',
  RESTORE: 'restored',
  REPORTS: 'held',
  WITHDRAW: 'withdrew',
  ERASE: 'erased',
  FEATURE: 'picked',
  UNFEATURE: 'no longer picked',
  APPEAL: 'appealed for',
  IMPORT: 'imported',
} as const;

async function conflict(tx: Tx, id: string): Promise<Failure> {
  const event = await lastEvent(tx, id);
  if (!event) return { code: 'version_conflict' };
  const who = event.name ?? (event.action === 'REPORTS' ? 'Readers’ reports' : 'Somebody');
  return {
    code: 'version_conflict',
    message: `${who} ${wordOf[event.action]} this comment in the meantime. Reload to see where it stands.`,
  };
}
