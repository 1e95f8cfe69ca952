import { setTimeout as sleep } from 'node:timers/promises';
import { revalidateTag } from 'next/cache';
import { after } from 'next/server';

/**
 * In milliseconds: longer than a page takes to be made, even on a busy machine; nobody waits for it.
 */
const onceMore = 3000;

/**
 * Has everything under these tags made afresh from the next request on, and looked at once more a moment later. A page that was
 * being made when the change came was made from what was there before, but Next keeps it as of when it was finished: it would
 * pass for fresh until the next change. To be called where a request is answered.
 */
export function refreshTags(tags: readonly string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  after(async () => {
    await sleep(onceMore);
    // What is there is most likely right by now, and stays if the content can't be reached: it is made again behind it.
    for (const tag of tags) revalidateTag(tag, 'max');
  });
}
