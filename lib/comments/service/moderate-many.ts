import { done, failed, type Failure, type Result } from '../result.ts';
import { mayModerate } from '../moderation/transitions.ts';
import type { Actor, Context } from './context.ts';
import { moderate, type ModerateInput, type Moderated } from './moderate.ts';

export type Decision = { id: string } & ModerateInput;

/** How each ended, in the order in which they were given. */
export type Outcome = { id: string; ok: true; comment: Moderated } | ({ id: string; ok: false } & Failure);

/**
 * Decides about several comments, each for itself: one that somebody else decided meanwhile holds up none of the
 * others, and the answer says which.
 */
export async function moderateMany(
  context: Pick<Context, 'db' | 'outside'>,
  moderator: Actor,
  decisions: readonly Decision[],
): Promise<Result<Outcome[]>> {
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  const outcomes: Outcome[] = [];
  for (const { id, ...input } of decisions) {
    const result = await moderate(context, moderator, id, input);
    outcomes.push(result.ok ? { id, ok: true, comment: result.value } : { id, ok: false, ...result.error });
  }
  return done(outcomes);
}
