import type { Db } from '#lib/db.ts';
import { visible } from './rows.ts';

/**
 * Likes. No lock: each statement changes a reaction and its count together or neither, so that a like and the
 * opposite at the same moment leave both as one of them says.
 */

type Likes = Pick<Db, '$executeRaw' | '$queryRaw' | 'commentStats'>;

/** Notes that somebody likes a comment that readers see and others wrote. Liking it again changes nothing. */
export async function addLike(db: Likes, commentId: string, userId: string): Promise<void> {
  await db.$executeRaw`
    WITH added AS (
      INSERT INTO reactions (comment_id, user_id)
      SELECT c.id, ${userId}::uuid FROM comments c
      WHERE c.id = ${commentId}::uuid AND c.status IN ${visible} AND c.author_id IS DISTINCT FROM ${userId}::uuid
      ON CONFLICT DO NOTHING
      RETURNING comment_id)
    UPDATE comment_stats s SET likes = s.likes + 1 FROM added WHERE s.comment_id = added.comment_id`;
}

/** Takes a like back; one that isn't there already is. */
export async function removeLike(db: Likes, commentId: string, userId: string): Promise<void> {
  await db.$executeRaw`
    WITH removed AS (
      DELETE FROM reactions WHERE comment_id = ${commentId}::uuid AND user_id = ${userId}::uuid RETURNING comment_id)
    UPDATE comment_stats s SET likes = s.likes - 1 FROM removed WHERE s.comment_id = removed.comment_id`;
}

export async function readLikes(db: Likes, commentId: string): Promise<number> {
  const stats = await db.commentStats.findUnique({ where: { commentId }, select: { likes: true } });
  return stats?.likes ?? 0;
}

/** How many readers like each of these comments; those that nobody sees are left out. */
export async function readLikesOf(db: Likes, ids: string[]): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ id: string; likes: number }[]>`
    SELECT s.comment_id AS id, s.likes FROM comment_stats s JOIN comments c ON c.id = s.comment_id
    WHERE s.comment_id = ANY(${ids}::uuid[]) AND c.status IN ${visible}`;
  return Object.fromEntries(rows.map(({ id, likes }) => [id, likes]));
}

/** Of an article's comments, the latest that somebody likes: their ids. For that reader alone. */
export async function readLiked(db: Likes, articleId: string, userId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT x.comment_id AS id FROM reactions x
    JOIN comments c ON c.id = x.comment_id
    WHERE x.user_id = ${userId}::uuid AND c.article_id = ${articleId} AND c.listed
    ORDER BY x.comment_id DESC LIMIT 500`;
  return rows.map(({ id }) => id);
}
