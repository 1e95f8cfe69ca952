import { isCurrent, known } from '#lib/cache/known-changes.ts';
import { documentTag } from '#lib/cache/tags.ts';
import type { DiscussionFacts } from '#sanity/queries/discussion.ts';
import type { Asked } from './service/post.ts';

/** How long what the CMS said of an article holds for who posts to it, in milliseconds. */
const keptFor = 1000;
/** More articles than anybody posts to within that time. */
const mostKept = 500;

/** What the CMS was asked, and the documents that decide its answer, as far as they are known. */
type Kept = { asked: Asked; position: number; decidedBy: string[] };

/**
 * Asks the CMS about an article once for all who post to it within a second, so that a rush of comments isn't a rush
 * upon the CMS. A change that this process hears of counts at once, and one that it misses after that second: the answer
 * says when it was asked for, and what was told since wins over it under the article’s lock.
 */
export function keepArticles(
  ask: (articleId: string) => Promise<DiscussionFacts | null>,
  clock: () => number = Date.now,
): (articleId: string) => Asked {
  const kept = new Map<string, Kept>();
  const holds = ({ asked, position, decidedBy }: Kept) =>
    clock() - asked.at.getTime() < keptFor && isCurrent(decidedBy, position);

  return (articleId) => {
    const before = kept.get(articleId);
    if (before && holds(before)) return before.asked;
    if (kept.size >= mostKept) kept.clear();
    const facts = ask(articleId);
    const mine: Kept = {
      asked: { at: new Date(clock()), facts },
      // Nothing is current where no change was heard of yet.
      position: known.position ?? -1,
      decidedBy: [documentTag(articleId), documentTag('siteSettings')],
    };
    kept.set(articleId, mine);
    const forget = () => {
      if (kept.get(articleId) === mine) kept.delete(articleId);
    };
    // Whoever waits for it hears of a failure; perhaps nobody does.
    facts.then((found) => (found ? mine.decidedBy.push(documentTag(found.sectionId)) : forget()), forget);
    return mine.asked;
  };
}
