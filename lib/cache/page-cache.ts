import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as files from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import type * as manifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { knownScriptsHeader, scriptHashes } from './known-scripts.ts';
import { tagOf } from '../http/etag.ts';
import { count } from '../metrics/counts.ts';
import { known } from './known-changes.ts';
import type { SharedEntry } from './redis/shared-entries.ts';
import { scriptsLater } from './scripts-later.ts';
import { earliestUntil } from './tags.ts';

// Required, as Next requires them: the list of expired tags is one for the whole process.
const require = createRequire(import.meta.url);
const folder = 'next/dist/server/lib/incremental-cache';
const { default: FileSystemCache } = require(`${folder}/file-system-cache.js`) as typeof files;
const { areTagsExpired } = require(`${folder}/tags-manifest.external.js`) as typeof manifest;

type Cache = InstanceType<typeof FileSystemCache>;
type Arguments = Parameters<Cache['set']>;
/** A page as it is shared: what `set` was given. */
type Shared = { data: NonNullable<Arguments[1]>; context: Arguments[2] };

/**
 * Next's own cache of whole pages, right at two moments where that one isn't. Next makes one of these for each
 * request, so that the time of its making is when the request's page began to be made.
 *
 * - A page counts as fresh from when it is kept, not from when what it shows was read: a change in between would go
 *   unseen for an hour. Such a page is given to whoever waits for it, and not kept.
 * - A page made from a list that was kept a while ago would be kept for as long as the list was at first, and so past
 *   the moment for which the list's next article is planned. It is kept until that moment.
 *
 * Where instances of the site keep things together, a page that this one doesn't have may be another's; this one then keeps
 * it, too. In memory alone: the build's own files stay as they are, for all processes that read them.
 */
// The default export, as Next looks for it.
export default class PageCache extends FileSystemCache {
  readonly #begun = Date.now();
  readonly #build: string;

  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    super(known.entries ? { ...context, flushToDisk: false } : context);
    this.#build = context.serverDistDir;
  }

  override async get(...[key, context]: Parameters<Cache['get']>): ReturnType<Cache['get']> {
    let entry = await super.get(key, context);
    if (!entry && (await this.#take(key))) entry = await super.get(key, context);
    if (context.kind.startsWith('APP_')) count('page_cache_reads', entry ? 'hit' : 'miss');
    const value = entry?.value;
    if (value) prepare(value);
    return entry;
  }

  override async set(key: Arguments[0], data: Arguments[1], context: Arguments[2]): Promise<void> {
    // Whoever waits for the page is given this very object.
    if (data) prepare(data);
    const tags = tagsOf(data);
    if (areTagsExpired(tags, this.#begun)) return;
    const until = earliestUntil(tags);
    const lasting = until === null ? context : keptUntil(until, context);
    await super.set(key, data, lasting);
    const seconds = freshFor(lasting);
    if (known.entries && seconds !== null && data && (data.kind as string) in sharedKinds)
      known.entries.write('page', this.#keyOf(key), {
        value: { data, context: lasting } satisfies Shared,
        tags,
        begun: this.#begun,
        seconds,
      });
  }

  /** Keeps here what another instance made; false where there is nothing. */
  async #take(key: string): Promise<boolean> {
    const entry = await known.entries?.read('page', this.#keyOf(key));
    if (!entry) return false;
    // Nothing else is written under such a key, and only by the same build.
    const { value, age } = entry as SharedEntry<Shared>;
    await super.set(key, value.data, older(age, value.context));
    return true;
  }

  #keyOf(key: string): string {
    return `${buildIdOf(this.#build)}\0${key}`;
  }
}

/** Pages, and what routes answer; the names of kinds are those of a const enum, which can't be imported here. */
const sharedKinds = { APP_PAGE: true, APP_ROUTE: true };

const buildIds = new Map<string, string>();

function buildIdOf(serverDistDir: string): string {
  let id = buildIds.get(serverDistDir);
  if (id === undefined) {
    id = readFileSync(join(serverDistDir, '..', 'BUILD_ID'), 'utf8');
    buildIds.set(serverDistDir, id);
  }
  return id;
}

/** For how many seconds a page counts as fresh; null for what has no life of its own. */
function freshFor(context: Arguments[2]): number | null {
  if (!('cacheControl' in context) || !context.cacheControl) return null;
  const { revalidate } = context.cacheControl;
  return revalidate === false ? Infinity : revalidate;
}

/** `context` with what is left of its life after `age` seconds. */
function older(age: number, context: Arguments[2]): Arguments[2] {
  if (!('cacheControl' in context) || !context.cacheControl) return context;
  const { revalidate, expire } = context.cacheControl;
  const left = (seconds: number) => Math.max(1, Math.round(seconds - age));
  return {
    ...context,
    cacheControl: {
      revalidate: revalidate === false ? false : left(revalidate),
      expire: expire === undefined ? undefined : left(expire),
    },
  };
}

type Kept = NonNullable<Arguments[1]>;

const prepared = new WeakSet<Kept>();

/**
 * Makes a page ready to be handed out, once: when its scripts are asked for, which of them the browser may run, and the tag
 * of its text, which Next would work out anew for each reader.
 */
function prepare(value: Kept): void {
  if (!('html' in value) || typeof value.html !== 'string' || prepared.has(value)) return;
  prepared.add(value);
  // The rest of such a page is made for each request, whose nonce its scripts carry.
  if ('postponed' in value && value.postponed !== undefined) return;
  value.html = scriptsLater(value.html);
  value.headers = {
    ...value.headers,
    [knownScriptsHeader]: scriptHashes(value.html).join(' '),
    etag: tagOf(value.html),
  };
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
