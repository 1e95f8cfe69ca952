import { effectiveDiscussion } from '../discussion.ts';
import { isVisible } from '../moderation/transitions.ts';
import { barredBy } from '../policy/barred.ts';
import { done, failed, type Result } from '../result.ts';
import { addLike, readLikes, removeLike } from '../store/reactions.ts';
import { findForChange } from '../store/write.ts';
import type { Actor, Context } from './context.ts';

export type Reaction = { id: string; liked: boolean; likes: number };

/**
 * Likes a comment, or takes that back; asking for what already is changes nothing. Only for what readers see, while
 * its discussion is open, and never for one's own.
 */
export async function react(
  { db, findArticle }: Pick<Context, 'db' | 'findArticle'>,
  reader: Actor,
  id: string,
  liked: boolean,
): Promise<Result<Reaction>> {
  const comment = await findForChange(db, id);
  if (!comment || !isVisible(comment.status)) return failed('comment_not_found');
  const article = await findArticle(comment.articleId);
  const state = article ? effectiveDiscussion(article, new Date()).state : 'off';
  if (state === 'off') return failed('comment_not_found');
  if (state === 'closed') return failed('discussion_closed');
  if (comment.authorId === reader.id) return failed('own_comment');
  const account = await db.user.findUnique({
    where: { id: reader.id },
    select: { suspendedUntil: true, bannedAt: true },
  });
  if (!account) return failed('sign_in_required');
  const barred = barredBy(account, new Date());
  if (barred) return failed(barred);

  await (liked ? addLike : removeLike)(db, id, reader.id);
  return done({ id, liked, likes: await readLikes(db, id) });
}
