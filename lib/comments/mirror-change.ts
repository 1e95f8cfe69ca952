import type { Change } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { findDiscussionFacts } from '#sanity/queries/discussion.ts';
import { mirrorArticles } from './service/reconcile.ts';

/**
 * Has an article's discussion follow a change of the article at once. What a section or the whole site changes comes with
 * the next comment, or with the job that looks at all of them. Throws where it can't: it must then be told again.
 */
export async function mirrorChange({ id, type }: Change): Promise<void> {
  if (type === 'article') await mirrorArticles(db, findDiscussionFacts, [id]);
}
