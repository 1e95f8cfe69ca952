import { mayModerate } from '../moderation/transitions.ts';
import { describeChange } from '../policy/describe-change.ts';
import { builtIn, configOf, settingsOf, toStored, type RuleSettings } from '../policy/settings.ts';
import { done, failed, type Result } from '../result.ts';
import { readPast } from '../store/past.ts';
import { addRules, readChanges, readRules, type Change } from '../store/rules.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Actor, Context } from './context.ts';
import { replayAll, type Replay } from './replay.ts';

/** The rules that moderators change, and who changed them. */

export type Rules = {
  /** Rises with each change; 0 while nothing was changed. A change names the one that it saw. */
  no: number;
  settings: RuleSettings;
  /** The latest changes, newest first, each with what it changed. */
  changes: { no: number; name: string | null; at: string; what: string[] }[];
};

/** The rules as they are now. For moderators. */
export async function showRules({ db }: Pick<Context, 'db'>, moderator: Actor): Promise<Result<Rules>> {
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  const [config, changes] = await Promise.all([readRules(db), readChanges(db, changesShown + 1)]);
  return done({
    no: changes[0]?.no ?? 0,
    settings: settingsOf(config),
    changes: changes.slice(0, changesShown).map(({ no, name, at, settings }, index) => ({
      no,
      name,
      at,
      what: settings
        ? describeChange(changes[index + 1]?.settings ?? builtIn, settings)
        : ['This version can’t read them; the rules before them hold.'],
    })),
  });
}

const changesShown = 20;

export type SaveInput = { no: number; settings: RuleSettings };

/**
 * Puts rules into force, if the last ones are still those that the moderator saw; else says who changed them.
 * `shown`: readers are told other numbers than before.
 */
export async function saveRules(
  { db }: Pick<Context, 'db'>,
  moderator: Actor,
  { no, settings }: SaveInput,
): Promise<Result<{ no: number; shown: boolean }>> {
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  return inTransaction(db, async (tx): Promise<Result<{ no: number; shown: boolean }>> => {
    const before = await readRules(tx);
    const added = await addRules(tx, {
      expectedNo: no,
      settings: toStored(settings),
      authorId: moderator.id,
      now: new Date(),
    });
    if (!added.ok) return failed('version_conflict', conflictWith(added.last));
    return done({ no: added.no, shown: before.maxLength !== settings.numbers.maxLength });
  });
}

function conflictWith(last: Change | null): string {
  const who = last?.name ?? 'Somebody';
  return `${who} changed the rules in the meantime. Look at them, then save yours if they should hold instead.`;
}

/** How many comments are tried at most, and shown. */
export const triedAtMost = 2000;
const shownAtMost = 200;

/** What rules would have said of the last comments, beside what those that hold now say. Changes nothing. */
export async function tryRules(
  { db }: Pick<Context, 'db'>,
  moderator: Actor,
  { settings, last }: { settings: RuleSettings; last: number },
): Promise<Result<Replay>> {
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  const before = await readRules(db);
  const { comments } = await readPast(db, { atMost: Math.min(last, triedAtMost) });
  const after = configOf(before.settingsNo, settings);
  return done(await replayAll(inOne(comments), { before, after, atMost: shownAtMost }));
}

async function* inOne<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  yield all;
}
