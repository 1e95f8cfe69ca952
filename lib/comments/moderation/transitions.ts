import type { Role, Status } from '../policy/types.ts';

/**
 * The life of a comment, as one table. What isn't in it can't happen.
 */

export type Event = 'approve' | 'reject' | 'restore' | 'reports' | 'hold' | 'withdraw' | 'erase';

/** Who acts: somebody signed in, and whether the comment is theirs; or the system itself. */
export type Actor = { role: Role; isAuthor: boolean } | 'system';

/** Every status, in the order of a comment's usual life. */
export const statuses: readonly Status[] = [
  'PUBLISHED',
  'HELD',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'ERASED',
];

/** Whether somebody with this role decides about others' comments. Contributors write articles; in discussions they are readers. */
export function mayModerate(role: Role): boolean {
  return role === 'MODERATOR' || role === 'EDITOR' || role === 'ADMIN';
}

const moderates = (actor: Actor) => actor !== 'system' && mayModerate(actor.role);
const isAuthor = (actor: Actor) => actor !== 'system' && actor.isAuthor;
const isSystem = (actor: Actor) => actor === 'system';
const administers = (actor: Actor) => actor === 'system' || actor.role === 'ADMIN';

type Rule = { from: readonly Status[]; to: Status; by: (actor: Actor) => boolean };

const table: Record<Event, Rule> = {
  approve: { from: ['PUBLISHED', 'HELD'], to: 'APPROVED', by: moderates },
  reject: { from: ['PUBLISHED', 'HELD', 'APPROVED'], to: 'REJECTED', by: moderates },
  restore: { from: ['REJECTED'], to: 'APPROVED', by: moderates },
  // An approved comment was read by a moderator, so reports don't take it down.
  reports: { from: ['PUBLISHED'], to: 'HELD', by: isSystem },
  // What an edit made of it has to be read, even by somebody who had approved it.
  hold: { from: ['PUBLISHED', 'HELD', 'APPROVED'], to: 'HELD', by: isSystem },
  withdraw: { from: ['PUBLISHED', 'HELD', 'APPROVED'], to: 'WITHDRAWN', by: isAuthor },
  erase: { from: ['PUBLISHED', 'HELD', 'APPROVED', 'REJECTED', 'WITHDRAWN'], to: 'ERASED', by: administers },
};

/** What can be done to a comment. */
export const events = Object.keys(table) as readonly Event[];

export type TransitionError = 'not_allowed' | 'illegal_transition';

/** The status after `event`, or why it can't happen. Whether the actor may is asked first. */
export function transition(
  from: Status,
  event: Event,
  actor: Actor,
): { ok: true; value: Status } | { ok: false; error: TransitionError } {
  const rule = table[event];
  if (!rule.by(actor)) return { ok: false, error: 'not_allowed' };
  return rule.from.includes(from) ? { ok: true, value: rule.to } : { ok: false, error: 'illegal_transition' };
}

/** The first status of a comment that the policy let in. */
export function firstStatus(verdict: 'accept' | 'hold'): Status {
  return verdict === 'accept' ? 'PUBLISHED' : 'HELD';
}

/** Whether readers see a comment. */
export function isVisible(status: Status): boolean {
  return status === 'PUBLISHED' || status === 'APPROVED';
}
