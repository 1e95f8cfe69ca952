import type { ReasonCode } from '../moderation/reasons.ts';
import { isVisible, mayModerate, transition } from '../moderation/transitions.ts';
import type { Status } from '../policy/types.ts';
import { done, failed, type Failure, type Result } from '../result.ts';
import { decideAppeal } from '../store/appeals.ts';
import { lock } from '../store/article.ts';
import { addTask } from '../store/outbox.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import {
  featureComment,
  findForChange,
  lastEvent,
  moveComment,
  noteOnComment,
  type Changing,
} from '../store/write.ts';
import type { Actor, Context } from './context.ts';
import { noteLesson } from './teach.ts';

/** `uphold`: an author's appeal is refused, and the comment stays rejected. Restoring one grants its appeal. */
export type ModerateInput = {
  /** The version that the moderator saw. */
  version: number;
} & (
  | { action: 'approve' | 'restore' }
  | { action: 'feature' | 'unfeature' }
  | { action: 'uphold'; note?: string | undefined }
  | { action: 'reject'; reasonCode: ReasonCode; note?: string | undefined }
);

export type Moderated = { id: string; articleId: string; status: Status; version: number };

/** In seconds: how long a moderator can take a decision back before its author hears of it. */
const secondThoughts = 120;

const actionOf = { approve: 'APPROVE', restore: 'RESTORE', reject: 'REJECT' } as const;

/** Decides about a comment, if it still is as the moderator saw it. Also after a discussion closed. */
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
    const changed = await decide(tx, moderator, comment, input, now);
    if (!changed.ok) return changed;
    if (changed.value === null) return { ok: false, error: await conflict(tx, id) };
    const version = comment.version + 1;
    if (input.action === 'reject' || input.action === 'uphold' || changed.value.appealed) {
      const told = new Date(now.getTime() + secondThoughts * 1000);
      await addTask(tx, { kind: 'mail.decision', payload: { commentId: id, version } }, now, told);
    }
    if (input.action === 'approve' || input.action === 'restore' || input.action === 'reject')
      await noteLesson(tx, outside, { commentId: id, now, ...input });
    return done({ id, articleId: comment.articleId, status: changed.value.status, version });
  });
}

type Changed = { status: Status; appealed: boolean };

/** Null where somebody else was faster. */
async function decide(
  tx: Tx,
  moderator: Actor,
  comment: Changing,
  input: ModerateInput,
  now: Date,
): Promise<Result<Changed | null>> {
  const { id, status } = comment;
  const actorId = moderator.id;
  if (input.action === 'feature' || input.action === 'unfeature') {
    if (!isVisible(status)) return failed('illegal_transition');
    const featured = input.action === 'feature';
    return done(
      (await featureComment(tx, comment, { featured, actorId, now })) ? { status, appealed: false } : null,
    );
  }
  if (input.action === 'uphold') {
    if (!(await decideAppeal(tx, id, { granted: false, actorId, now }))) return failed('illegal_transition');
    const kept = await noteOnComment(tx, comment, { action: 'APPEAL', actorId, note: input.note, now });
    return done(kept ? { status, appealed: true } : null);
  }
  const next = transition(status, input.action, {
    role: moderator.role,
    isAuthor: comment.authorId === moderator.id,
  });
  if (!next.ok) return failed(next.error);
  const moved = await moveComment(tx, comment, {
    action: actionOf[input.action],
    to: next.value,
    actorId,
    now,
    ...(input.action === 'reject' ? { reasonCode: input.reasonCode } : {}),
    ...(input.action === 'reject' && input.note !== undefined ? { note: input.note } : {}),
  });
  if (!moved) return done(null);
  const appealed =
    input.action === 'restore' && (await decideAppeal(tx, id, { granted: true, actorId, now }));
  return done({ status: next.value, appealed });
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
  UNFEATURE: 'took the pick off',
  APPEAL: 'decided the appeal of',
  IMPORT: 'imported',
} as const;

async function conflict(tx: Tx, id: string): Promise<Failure> {
  const event = await lastEvent(tx, id);
  if (!event) return { code: 'version_conflict' };
  const who = event.name ?? (event.action === 'REPORTS' ? 'Readers’ reports' : 'Somebody');
  const did =
    event.action === 'APPEAL' && event.byAuthor ? 'asked for a second look at' : wordOf[event.action];
  return {
    code: 'version_conflict',
    message: `${who} ${did} this comment in the meantime. Reload to see where it stands.`,
  };
}
