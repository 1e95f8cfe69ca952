import type { Db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import { changesSince, toldFor } from './change-log.ts';
import { expireEverything, hear, known } from './known-changes.ts';

/** How often an instance looks what others changed, in milliseconds. */
const every = 300;

/**
 * Follows the changes that any instance of the site noted, for as long as this process runs. Keeps nothing from ending. What
 * was kept by an earlier process counts as changed. While the database can't be read, changes are heard of afterwards.
 */
export function followChanges(db: Pick<Db, '$queryRaw'>): void {
  expireEverything();
  let wasWell = true;
  const look = async (): Promise<void> => {
    if (known.reading) return;
    try {
      await lookForChanges(db);
      wasWell = true;
    } catch (error) {
      if (wasWell) log.error('What other instances changed can’t be read for now', { error });
      wasWell = false;
    }
  };
  void look();
  setInterval(() => void look(), every).unref();
}

/** Hears of everything noted until now. Throws where the database can't be read. */
export async function lookForChanges(db: Pick<Db, '$queryRaw'>): Promise<void> {
  // One that runs already may have missed what its caller noted.
  await known.reading?.catch(() => {});
  known.reading ??= read(db).finally(() => (known.reading = null));
  await known.reading;
}

async function read(db: Pick<Db, '$queryRaw'>): Promise<void> {
  const begun = Date.now();
  hear(await changesSince(db, known.position ?? 0));
  if (begun - known.readAt > toldFor * 1000) expireEverything();
  known.readAt = begun;
}
