import { after } from 'next/server';
import type { Change } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import { getSearchable, listSearchable } from '#sanity/queries/search.ts';
import { catchUp, followChange, type Content } from './keep.ts';

/** The index as this site keeps it: its articles, its database. */

const content: Content = { listSearchable, getSearchable };

/** Has the index follow a change of a published document. Throws where it can't: it must then be told again. */
export const indexChange = (change: Change): Promise<void> => followChange(db, content, change);

/** Brings the index up to date once the answer is sent: for changes that nobody could tell of. */
export function catchUpAfterwards(): void {
  after(async () => {
    try {
      await catchUp(db, content);
    } catch (error) {
      log.error('The search index could not be brought up to date', { error });
    }
  });
}
