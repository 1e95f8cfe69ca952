import { createRequire } from 'node:module';
import type * as files from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import type * as manifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { scriptsLater } from './scripts-later.ts';
import { earliestUntil } from './tags.ts';

// Required, as Next requires them: the list of expired tags is one for the whole process.
const require = createRequire(import.meta.url);
const folder = 'next/dist/server/lib/incremental-cache';
const { default: FileSystemCache } = require(`${folder}/file-system-cache.js`) as typeof files;
const { areTagsExpired } = require(`${folder}/tags-manifest.external.js`) as typeof manifest;

type Arguments = Parameters<InstanceType<typeof FileSystemCache>['set']>;

/**
 * Next's own cache of whole pages, right at two moments where that one isn't. Next makes one of these for each
 * request, so that the time of its making is when the request's page began to be made.
 *
 * - A page counts as fresh from when it is kept, not from when what it shows was read: a change in between would go
 *   unseen for an hour. Such a page is given to whoever waits for it, and not kept.
 * - A page made from a list that was kept a while ago would be kept for as long as the list was at first, and so past
 *   the moment for which the list's next article is planned. It is kept until that moment.
 */
// The default export, as Next looks for it.
export default class PageCache extends FileSystemCache {
  readonly #begun = Date.now();

  override async get(
    ...args: Parameters<InstanceType<typeof FileSystemCache>['get']>
  ): ReturnType<InstanceType<typeof FileSystemCache>['get']> {
    const entry = await super.get(...args);
    const value = entry?.value;
    if (value && 'html' in value && typeof value.html === 'string') value.html = scriptsLater(value.html);
    return entry;
  }

  override async set(key: Arguments[0], data: Arguments[1], context: Arguments[2]): Promise<void> {
    const tags = tagsOf(data);
    if (areTagsExpired(tags, this.#begun)) return;
    const until = earliestUntil(tags);
    await super.set(key, data, until === null ? context : keptUntil(until, context));
  }
}

/** The tags of everything that a page shows. */
function tagsOf(data: Arguments[1]): string[] {
  const header = data && 'headers' in data ? data.headers?.['x-next-cache-tags'] : undefined;
  return typeof header === 'string' ? header.split(',') : [];
}

/** `context` with a life that ends at `until` (milliseconds since 1970), if not sooner. */
function keptUntil(until: number, context: Arguments[2]): Arguments[2] {
  if (!('cacheControl' in context) || !context.cacheControl) return context;
  const { revalidate, expire } = context.cacheControl;
  const left = Math.max(1, Math.ceil((until - Date.now()) / 1000));
  // Expired right after: even the first reader then waits for the page with the new article.
  return {
    ...context,
    cacheControl: {
      revalidate: revalidate === false ? left : Math.min(revalidate, left),
      expire: Math.min(expire ?? left + 1, left + 1),
    },
  };
}
