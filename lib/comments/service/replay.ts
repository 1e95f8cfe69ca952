import { setImmediate } from 'node:timers/promises';
import { replay } from '../policy/replay.ts';
import type { Config, Finding, Verdict } from '../policy/types.ts';
import type { PastComment } from '../store/past.ts';

type Judged = { verdict: Verdict; findings: readonly Finding[] };

/** A comment that other rules judge in another way. For moderators alone. */
type Changed = {
  id: string;
  articleId: string;
  headline: string;
  path: string;
  authorName: string | null;
  createdAt: string;
  body: string;
  before: Judged;
  after: Judged;
};

export type Replay = {
  /** How many comments were judged again. */
  count: number;
  before: Record<Verdict, number>;
  after: Record<Verdict, number>;
  /** Those whose verdict changes, newest first; `changedCount` says how many there are where these aren't all. */
  changed: Changed[];
  changedCount: number;
};

/** Others are served in between, each time after so many comments. */
const atOnce = 20;

/**
 * Judges comments again under other rules, and compares: with what those that hold say (`before`), or where that is
 * `decided` with what was decided then.
 */
export async function replayAll(
  batches: AsyncIterable<readonly PastComment[]>,
  { before, after, atMost }: { before: Config | 'decided'; after: Config; atMost: number },
): Promise<Replay> {
  const result: Replay = { count: 0, before: none(), after: none(), changed: [], changedCount: 0 };
  for await (const comments of batches) {
    for (const past of comments) {
      if (result.count % atOnce === atOnce - 1) await setImmediate();
      const one = before === 'decided' ? asDecided(past) : replay(past, before);
      const other = replay(past, after);
      result.count += 1;
      result.before[one.verdict] += 1;
      result.after[other.verdict] += 1;
      if (one.verdict === other.verdict) continue;
      result.changedCount += 1;
      if (result.changed.length < atMost) result.changed.push(changedOf(past, one, other));
    }
  }
  return result;
}

const none = (): Record<Verdict, number> => ({ accept: 0, hold: 0, reject: 0 });

/** Comments that nobody judged came from another system and were accepted there. */
function asDecided({ decided, findings }: PastComment): Judged {
  return { verdict: decided ?? 'accept', findings };
}

function changedOf(past: PastComment, before: Judged, after: Judged): Changed {
  const { id, articleId, headline, path, authorName, createdAt, source } = past;
  return {
    id,
    articleId,
    headline,
    path,
    authorName,
    createdAt: createdAt.toISOString(),
    body: source,
    before,
    after,
  };
}
