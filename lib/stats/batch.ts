import { log } from '#lib/log/log.ts';

/** Views of an article within the hour that starts at `hour`. */
export type Tally = { articleId: string; hour: Date; views: number };

type Options = {
  /** Which of these articles readers can see. */
  findLive: (articleIds: string[]) => Promise<Set<string>>;
  /** Adds the tallies to those that are kept: all of them or, where it throws, none. */
  write: (tallies: Tally[]) => Promise<void>;
  everyMs: number;
};

export type Batch = {
  /** Takes one view. Resolves when it is written, or could not be for now; never rejects. */
  add(articleId: string, now: Date): Promise<void>;
};

const HOUR = 3_600_000;

/** Different articles that wait at one time. More than any site has readers for in seconds: the rest is made-up ids. */
const mostTallies = 2000;

/**
 * Gathers views in memory and writes them together, so that a thousand readers cost one statement. What can't be written
 * is tried again; what is gathered when the process is killed is lost, which is seconds of counting. Views of
 * what readers can't see, and of ids that nothing has, are dropped.
 */
export function createBatch({ findLive, write, everyMs }: Options): Batch {
  let waiting = new Map<string, Tally>();
  let flushing: Promise<void> | null = null;
  let failing = false;

  const keep = (tally: Tally) => {
    const key = `${tally.hour.getTime()} ${tally.articleId}`;
    const known = waiting.get(key);
    if (known) known.views += tally.views;
    else if (waiting.size < mostTallies) waiting.set(key, tally);
  };

  const flush = async () => {
    await new Promise((due) => setTimeout(due, everyMs));
    // What comes from here on belongs to the next batch.
    const tallies = [...waiting.values()];
    waiting = new Map();
    flushing = null;
    try {
      const live = await findLive([...new Set(tallies.map(({ articleId }) => articleId))]);
      const counted = tallies.filter(({ articleId }) => live.has(articleId));
      if (counted.length > 0) await write(counted);
      failing = false;
    } catch (error) {
      if (!failing) log.error('Views could not be written yet, and are kept until they can be', { error });
      failing = true;
      for (const tally of tallies) keep(tally);
      flushing ??= flush();
    }
  };

  return {
    add(articleId, now) {
      keep({ articleId, hour: new Date(Math.floor(now.getTime() / HOUR) * HOUR), views: 1 });
      return (flushing ??= flush());
    },
  };
}
