import { createRequire } from 'node:module';
import type * as defaults from 'next/dist/server/lib/cache-handlers/default.js';
import type { CacheEntry, CacheHandler } from 'next/dist/server/lib/cache-handlers/types.js';
import { clock, known } from './known-changes.ts';
import type { SharedEntry } from './redis/shared-entries.ts';

const require = createRequire(import.meta.url);
const { createDefaultCacheHandler } =
  require('next/dist/server/lib/cache-handlers/default.js') as typeof defaults;

/** As much as Next keeps by itself, in bytes. */
const memory = createDefaultCacheHandler(50 * 1024 * 1024);

/** What a getter found, as it is shared. */
type Shared = Pick<CacheEntry, 'stale' | 'expire' | 'revalidate'> & { bytes: Uint8Array<ArrayBuffer> };

/** Below this Next takes what a getter found for too short-lived to be part of a kept page, in seconds. */
const shortest = 300;

/**
 * What getters found (`'use cache'`): kept in memory, as Next does it by itself; and where instances of the site keep things
 * together, what this one doesn't have may be another's.
 */
// The default export, as Next looks for it.
const handler: CacheHandler = {
  ...memory,

  async get(key, softTags) {
    const here = await memory.get(key, softTags);
    if (here || !known.entries) return here;
    const entry = await known.entries.read('entry', key, softTags);
    if (!entry) return undefined;
    // Nothing else is written under such a key, and only by the same build.
    await memory.set(key, Promise.resolve(taken(entry as SharedEntry<Shared>)));
    return memory.get(key, softTags);
  },

  async set(key, pending) {
    await memory.set(key, pending);
    if (!known.entries) return;
    // Read back, as a stream is read once: what memory didn't take is for nobody else.
    const entry = await memory.get(key, []);
    if (!entry) return;
    const { value, tags, timestamp: begun, stale, expire, revalidate } = entry;
    const bytes = new Uint8Array(await new Response(value).arrayBuffer());
    const shared: Shared = { stale, expire, revalidate, bytes };
    known.entries.write('entry', key, { value: shared, tags, begun, seconds: revalidate });
  },
};

export default handler;

/** As if it were found now, by this process's clock, with what is left of its life. */
function taken({ value, tags, age }: SharedEntry<Shared>): CacheEntry {
  const { bytes, stale, expire, revalidate } = value;
  return {
    value: new Blob([bytes]).stream(),
    tags,
    stale,
    timestamp: clock(),
    revalidate: Math.max(1, Math.round(revalidate - age)),
    // Not below what a kept page needs, or the page would be made for each reader.
    expire: Math.max(Math.round(expire - age), Math.min(expire, shortest)),
  };
}
