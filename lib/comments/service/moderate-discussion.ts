import type { EffectiveDiscussion } from '../discussion.ts';
import { mayModerate } from '../moderation/transitions.ts';
import { done, failed, type Result } from '../result.ts';
import { mirrorAndLock, saveModerated } from '../store/article.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Actor, Context } from './context.ts';

export type ModeratedDiscussion = {
  articleId: string;
  path: string;
  moderated: EffectiveDiscussion['state'] | null;
};

/**
 * Opens, closes, premoderates or switches off a whole discussion at once; null gives it back to what the CMS says. What
 * is posted at the same moment comes before it or is judged by it.
 */
export async function moderateDiscussion(
  { db, findArticle }: Pick<Context, 'db' | 'findArticle'>,
  moderator: Actor,
  articleId: string,
  mode: EffectiveDiscussion['state'] | null,
): Promise<Result<ModeratedDiscussion>> {
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  const askedAt = new Date();
  const facts = await findArticle(articleId);
  if (!facts) return failed('article_not_found');
  return inTransaction(db, async (tx) => {
    const { path, now } = await mirrorAndLock(tx, facts, askedAt);
    await saveModerated(tx, articleId, { mode, actorId: moderator.id, now });
    return done({ articleId, path, moderated: mode });
  });
}
