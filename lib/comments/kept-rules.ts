import { log } from '#lib/log/log.ts';
import type { Config } from './policy/types.ts';

/** How old the rules of a process may be, in milliseconds: what moderators save is in force everywhere soon after. */
const keptFor = 3000;

/**
 * Rules read from the database now and then, not for each comment. Where the database can't be asked those known
 * last hold; throws what it throws where none are known.
 */
export function keepRules(read: () => Promise<Config>, clock: () => number = Date.now) {
  let kept: { rules: Config; at: number } | null = null;
  let reading: Promise<Config> | null = null;

  const readAgain = (): Promise<Config> => {
    const at = clock();
    // What began before `forget` says nothing to those who ask after it.
    const isLatest = () => reading === mine;
    const mine = read().then(
      (rules) => {
        if (isLatest()) kept = { rules, at };
        return rules;
      },
      (error: unknown) => {
        if (!kept) throw error;
        log.error('The comment rules could not be read; those known last hold', { error });
        return kept.rules;
      },
    );
    reading = mine;
    const end = () => {
      if (isLatest()) reading = null;
    };
    void mine.then(end, end);
    return mine;
  };

  return {
    now: async (): Promise<Config> =>
      kept && clock() - kept.at < keptFor ? kept.rules : (reading ?? readAgain()),
    /** The rules changed: whoever asks next gets them as they are. */
    forget: (): void => {
      kept = null;
      reading = null;
    },
  };
}
