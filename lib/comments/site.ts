import { setTimeout as sleep } from 'node:timers/promises';
import { after } from 'next/server';
import { expireHere } from '#lib/cache/expire-here.ts';
import { makeFresh } from '#lib/cache/make-fresh.ts';
import { commentsTag, rulesTag } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { processEnding } from '#lib/jobs/ending.ts';
import { log } from '#lib/log/log.ts';
import { getDiscussionFacts, type DiscussionFacts } from '#sanity/queries/discussion.ts';
import { effectiveDiscussion } from './discussion.ts';
import { keepArticles } from './kept-articles.ts';
import { keepRules } from './kept-rules.ts';
import { doTasks, type Handlers } from './outbox/do-tasks.ts';
import { handlers, refreshes } from './outbox/handlers.ts';
import { outsideOf } from './ports/outside.ts';
import { done, failed, type Result } from './result.ts';
import type { ArticleFacts } from './ports/article.ts';
import type { Context } from './service/context.ts';
import { readModerated } from './store/article.ts';
import { readRules } from './store/rules.ts';

const kept = keepRules(() => readRules(db));

/** An article's discussion as the CMS has it this moment, and what a moderator decided about it. Null where readers can't see the article. */
async function findArticle(
  articleId: string,
): Promise<(DiscussionFacts & Pick<ArticleFacts, 'moderated'>) | null> {
  const [facts, moderated] = await Promise.all([getDiscussionFacts(articleId), readModerated(db, articleId)]);
  return facts && { ...facts, moderated };
}

/** Discussions as this site has them: its articles, its database, its rules. */
export const site: Context = {
  db,
  findArticle,
  rules: kept.now,
  outside: outsideOf(env),
  siteUrl: env.siteUrl,
};

/** What the CMS says of an article, for who reads under its lock what moderators decided. */
export const askCms = keepArticles(getDiscussionFacts);

/** Moderators changed the rules: they hold at once. `shown`: pages that name their numbers are made anew. */
export async function rulesChanged({ shown }: { shown: boolean }): Promise<void> {
  kept.forget();
  try {
    if (shown) await makeFresh([rulesTag]);
  } catch (error) {
    log.error('Pages that name the numbers of the rules could not be refreshed everywhere', { error });
  }
}

/**
 * Makes pages that show changed discussions fresh: the request's own articles at once, so that its reader sees the
 * change on the page; without any, whichever changed. What else there is to do isn't waited for: telling other instances, mails,
 * and what earlier requests left undone.
 * A fault here doesn't undo the change; what is not done stays due.
 */
export async function afterChange(...articleIds: string[]): Promise<void> {
  try {
    if (articleIds.length === 0) await refreshChanged();
    expireHere(articleIds.map(commentsTag));
    after(doSoon);
  } catch (error) {
    log.error('Pages with a changed discussion could not be refreshed yet', { error });
  }
}

/** For how long what changes ask for is gathered, in ms: in a rush of comments each would ask for the same again. */
const gatheredFor = 50;
let doing: Promise<void> | null = null;

function doSoon(): Promise<void> {
  return (doing ??= sleep(gatheredFor).then(() => {
    doing = null;
    return doWhatIsDue();
  }));
}

async function doWhatIsDue(): Promise<void> {
  try {
    await doTasks(db, { ...(env.outbox === 'app' && handlers), ...refreshing }, processEnding());
  } catch (error) {
    log.error('What a change asks for could not be done yet', { error });
  }
}

const refreshing: Handlers = {
  'comments.changed': {
    run: ({ articleId }) => makeFresh([commentsTag(articleId)]),
    ...refreshes,
  },
};

/** Makes every page fresh that shows a changed discussion and wasn't yet. Only within a request. */
export async function refreshChanged(): Promise<void> {
  await doTasks(db, refreshing);
}

/** Whether readers may see an article's discussion. Articles that aren't published have none. */
export async function findReadable(articleId: string): Promise<Result<'shown' | 'hidden'>> {
  const article = await site.findArticle(articleId);
  if (!article) return failed('article_not_found');
  return done(effectiveDiscussion(article, new Date()).state === 'off' ? 'hidden' : 'shown');
}
