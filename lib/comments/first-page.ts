import { cacheLife, cacheTag } from 'next/cache';
import { commentsTag } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
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
    console.error(`The discussion of ${articleId} could not be read:`, error);
    cacheLife({ stale: 30, revalidate: 30, expire: 3600 });
    return null;
  }
}
