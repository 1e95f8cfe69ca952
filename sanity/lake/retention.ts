import type { Store } from './store.ts';
import type { Service } from './types.ts';

/** Every keystroke of a draft can be gone back to for this long; after that, one state in ten minutes. */
const everyEdit = 3 * 24 * 60 * 60 * 1000;
const pause = 60 * 60 * 1000;
/** Transactions looked at in one go: readers wait no longer than this takes, some ms. */
const batch = 500;

/** Keeps the history of drafts from growing with every keystroke. What was published is kept for good. */
export const service: Service = (lake) => {
  let timer: NodeJS.Timeout | undefined;
  const work = () => {
    const cutoff = new Date(Date.now() - everyEdit).toISOString();
    let more = false;
    try {
      for (const store of lake.stores.values()) more = thinOut(store, cutoff) || more;
    } catch (error) {
      // A full disk, say: nothing is lost, and the next round tries again.
      console.error('lake: the history could not be thinned out', error);
    }
    timer = setTimeout(work, more ? 50 : pause);
  };
  timer = setTimeout(work, 10_000);
  return () => clearTimeout(timer);
};

/** Thins out the next batch of transactions older than `cutoff` (ISO time). Returns whether there may be more. */
export function thinOut({ db }: Store, cutoff: string): boolean {
  db.exec(
    'CREATE TABLE IF NOT EXISTS thinned (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL)',
  );
  const from = Number(db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM thinned').get()?.['seq']);
  const old = db
    .prepare(
      'SELECT max(seq) AS seq, count(*) AS n FROM (SELECT seq, timestamp FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?) WHERE timestamp < ?',
    )
    .get(from, batch, cutoff);
  const to = Number(old?.['seq'] ?? 0);
  if (to === 0) return false;
  db.exec('BEGIN IMMEDIATE');
  try {
    // A state goes if the same draft had another one next, within the same ten minutes (`2026-11-23T18:4…`). The last
    // one before a draft was published or deleted stays: it is what was published, and what can be brought back.
    db.prepare(
      `DELETE FROM changes WHERE seq > ? AND seq <= ? AND (document LIKE 'drafts.%' OR document LIKE 'versions.%')
       AND json IS NOT NULL
       AND EXISTS (
         SELECT 1 FROM changes later JOIN transactions lt ON lt.seq = later.seq
         JOIN transactions t ON t.seq = changes.seq
         WHERE later.document = changes.document AND later.json IS NOT NULL
         AND later.seq = (SELECT min(n.seq) FROM changes n WHERE n.document = changes.document AND n.seq > changes.seq)
         AND substr(lt.timestamp, 1, 15) = substr(t.timestamp, 1, 15))`,
    ).run(from, to);
    db.prepare(
      `DELETE FROM transactions WHERE seq > ? AND seq <= ? AND seq < (SELECT max(seq) FROM transactions)
       AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.seq = transactions.seq)`,
    ).run(from, to);
    db.prepare('INSERT OR REPLACE INTO thinned VALUES (1, ?)').run(to);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
  return old?.['n'] === batch;
}
