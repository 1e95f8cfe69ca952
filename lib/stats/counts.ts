import { db } from '#lib/db.ts';
import { readVisibleCounts } from '#lib/comments/store/ranking.ts';
import { findStandings } from '#sanity/queries/live-articles.ts';
import { readViews } from './store.ts';

export type Counts = { views: number; comments: number };

/**
 * Views and visible comments of each of these articles that readers can see; those that have neither are left out. Throws
 * where the content or the database can't be reached.
 */
export async function readCounts(articleIds: readonly string[]): Promise<Record<string, Counts>> {
  const [standings, views, comments] = await Promise.all([
    findStandings(articleIds),
    readViews(db, articleIds),
    readVisibleCounts(db, articleIds),
  ]);
  const viewsOf = new Map(views.map((row) => [row.articleId, row.views]));
  const commentsOf = new Map(comments.map((row) => [row.articleId, row.visibleCount]));
  return Object.fromEntries(
    articleIds.flatMap((id) => {
      const standing = standings.get(id);
      if (!standing?.live) return [];
      const counts = {
        views: viewsOf.get(id) ?? 0,
        comments: standing.discussed ? (commentsOf.get(id) ?? 0) : 0,
      };
      return counts.views + counts.comments > 0 ? [[id, counts]] : [];
    }),
  );
}
