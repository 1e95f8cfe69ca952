import { db } from '#lib/db.ts';
import { rankByComments } from '#lib/comments/store/ranking.ts';
import { rankByViews } from './store.ts';

/** How far back comments count for "most discussed", in milliseconds. */
const talkOf = 3 * 86_400_000;

/** Ids of articles, best first; some of them may not be there for readers any more. */
export type Ranking = { read: string[]; discussed: string[] };

/** What readers read most and talked about most lately, `atMost` of each. Throws where the database can't be reached. */
export async function readRanking(atMost: number): Promise<Ranking> {
  const now = new Date();
  const [read, discussed] = await Promise.all([
    rankByViews(db, now, atMost),
    rankByComments(db, new Date(now.getTime() - talkOf), atMost),
  ]);
  return { read, discussed };
}
