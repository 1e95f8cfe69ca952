import { cacheLife, cacheTag } from 'next/cache';
import { commentsTag } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import { overruled, type EffectiveDiscussion } from './discussion.ts';
import { readModerated } from './store/article.ts';
import { readRoots } from './store/read.ts';
import type { CommentPage } from './view.ts';

/**
 * The first page of an article's discussion, newest first, for the article's own HTML. Kept until somebody's comment
 * changes it. Null while the database can't be reached: an article is readable without its discussion, and asked for
 * again half a minute later.
 */
export async function getFirstPage(articleId: string): Promise<CommentPage | null> {
  'use cache';
  cacheTag(commentsTag(articleId));
  try {
    const page = await readRoots(db, articleId, 'newest', null);
    cacheLife('max');
    return page;
  } catch (error) {
    log.error('A discussion could not be read', { articleId, error });
    cacheLife({ stale: 30, revalidate: 30, expire: 3600 });
    return null;
  }
}

/** An article's discussion with what a moderator decided about it at the desk. As the CMS has it while the database can't be reached. */
export async function getDiscussion(
  articleId: string,
  discussion: EffectiveDiscussion,
): Promise<EffectiveDiscussion> {
  return overruled(discussion, await getModerated(articleId));
}

async function getModerated(articleId: string): Promise<EffectiveDiscussion['state'] | null> {
  'use cache';
  cacheTag(commentsTag(articleId));
  try {
    const moderated = await readModerated(db, articleId);
    cacheLife('max');
    return moderated;
  } catch (error) {
    log.error('What moderators decided about a discussion could not be read', { articleId, error });
    cacheLife({ stale: 30, revalidate: 30, expire: 3600 });
    return null;
  }
}
