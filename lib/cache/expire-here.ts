import { revalidateTag } from 'next/cache';
import { awaitChange } from './known-changes.ts';

/**
 * Expires in this instance what carries these tags, before the change is noted for all of them. Until it is, nothing with these
 * tags is taken from the other instances, who may keep it from before. Only within a request.
 */
export function expireHere(tags: readonly string[]): void {
  for (const tag of tags) {
    awaitChange(tag);
    revalidateTag(tag, { expire: 0 });
  }
}
