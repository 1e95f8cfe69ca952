import { setTimeout as sleep } from 'node:timers/promises';
import { revalidateTag } from 'next/cache';
import { after } from 'next/server';

/**
 * In milliseconds: longer than a page takes to be made, even on a busy machine; a reader who waits for a second change
 * won't notice.
 */
const onceMore = 3000;

/**
 * Has everything under these tags made afresh from the next request on, and once more a moment later. A page that was being made
 * when the change came was made from what was there before, but Next keeps it as of when it was finished: it would
 * pass for fresh until the next change. To be called where a request is answered.
 */
export function refreshTags(tags: readonly string[]): void {
  const refresh = () => {
    for (const tag of tags) revalidateTag(tag, { expire: 0 });
  };
  refresh();
  after(async () => {
    await sleep(onceMore);
    refresh();
  });
}
