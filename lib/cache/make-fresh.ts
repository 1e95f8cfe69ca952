import { db } from '#lib/db.ts';
import { noteChange } from './change-log.ts';
import { expireHere } from './expire-here.ts';
import { lookForChanges } from './follow-changes.ts';

/**
 * Makes everything fresh that carries these tags: here at once, and in the site's other instances within a second. Only
 * within a request. Throws where the other instances can't be told; here it is fresh all the same.
 */
export async function makeFresh(tags: readonly string[]): Promise<void> {
  expireHere(tags);
  await noteChange(db, tags);
  // What is made from now on is known to be newer than the change, and may be kept for the others.
  await lookForChanges(db).catch(() => {});
}
