import type { WebhookChange } from '#lib/cache/webhook.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log/log.ts';
import { getArticle } from '#sanity/queries/article.ts';
import { getSectionSlugs } from '#sanity/queries/section-slugs.ts';
import { announce } from './announce.ts';
import { changedPaths } from './changed-paths.ts';

/** Tells search engines of a change, where a key is set for that. Never throws; for when the webhook has answered. */
export async function announceChange(change: WebhookChange): Promise<void> {
  if (!env.indexNow) return;
  try {
    const paths = changedPaths(change, await articleFacts(change), Date.now());
    await announce(paths, env.siteUrl, env.indexNow);
  } catch (error) {
    log.error('What changed could not be found out for IndexNow', { document: change.id, error });
  }
}

async function articleFacts({ type, id, slug, references }: WebhookChange) {
  if (type !== 'article') return { sections: [], live: false };
  const [sections, found] = await Promise.all([
    getSectionSlugs(references),
    slug === null ? null : getArticle.published(slug),
  ]);
  return { sections, live: found?.is === 'article' && found.article.id === id };
}
