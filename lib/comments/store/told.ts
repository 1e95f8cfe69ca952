import type { Db } from '#lib/db.ts';
import { appealDays } from '../moderation/appeals.ts';
import type { ToldAccountEvent } from '../mail/account-mail.ts';
import type { ToldDecision } from '../mail/decision-mail.ts';

/** What mails tell of moderators' decisions, as it is when they are sent. */

/**
 * The decision that made `version` of a comment; null where there is nobody to tell it, or nothing to tell any more: it was
 * taken back meanwhile.
 */
export async function readDecision(
  db: Pick<Db, 'moderationEvent'>,
  commentId: string,
  version: number,
): Promise<(ToldDecision & { to: string }) | null> {
  const event = await db.moderationEvent.findUnique({
    where: { commentId_version: { commentId, version } },
    include: {
      comment: {
        include: {
          author: true,
          article: true,
          appeal: true,
          revisions: { orderBy: { no: 'desc' }, take: 1 },
          moderationEvents: { where: { action: 'REJECT' }, orderBy: { version: 'desc' }, take: 1 },
        },
      },
    },
  });
  if (!event) return null;
  const { comment } = event;
  const { author, appeal, article } = comment;
  if (!author?.emailVerified) return null;
  const kind = kindOf(event.action, appeal);
  if (kind === null || (comment.status === 'REJECTED') !== (kind !== 'appealGranted')) return null;
  const rejection = comment.moderationEvents[0];
  return {
    to: author.email,
    commentId,
    kind,
    at: event.createdAt,
    reasonCode: rejection?.reasonCode ?? null,
    note: event.note,
    source: comment.revisions[0]?.source ?? null,
    headline: article.headline,
    appealUntil: appeal ? null : new Date(event.createdAt.getTime() + appealDays * 86_400_000),
  };
}

function kindOf(action: string, appeal: { granted: boolean | null } | null): ToldDecision['kind'] | null {
  if (action === 'REJECT') return 'rejected';
  if (action === 'RESTORE' && appeal?.granted === true) return 'appealGranted';
  return action === 'APPEAL' && appeal?.granted === false ? 'appealRefused' : null;
}

/** What a moderator did to an account; null where there is nobody to tell it, or nothing that is told. */
export async function readAccountEvent(
  db: Pick<Db, 'accountEvent'>,
  id: string,
): Promise<(ToldAccountEvent & { to: string }) | null> {
  const event = await db.accountEvent.findUnique({ where: { id }, include: { user: true } });
  if (!event?.user.emailVerified) return null;
  const { action, until, text, user } = event;
  if (action !== 'WARN' && action !== 'SUSPEND' && action !== 'BAN') return null;
  return { action, until, text, to: user.email };
}
