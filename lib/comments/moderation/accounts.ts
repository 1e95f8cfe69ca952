import type { Role } from '../policy/types.ts';
import { mayModerate } from './transitions.ts';

/** What a moderator can do to somebody's account. */
export type AccountAction = 'warn' | 'suspend' | 'ban' | 'lift' | 'premoderate' | 'trust' | 'expert' | 'note';

/** How long a suspension may be, in hours: an hour, a day, a week, a month. */
export const suspensions = [1, 24, 168, 720] as const;

/**
 * Whether somebody may act on an account. Nobody on their own, and nobody on an administrator's; moderators on readers'
 * and contributors', editors and administrators on moderators' and editors', too.
 */
export function mayActOn(actor: { id: string; role: Role }, subject: { id: string; role: Role }): boolean {
  if (!mayModerate(actor.role) || actor.id === subject.id || subject.role === 'ADMIN') return false;
  return subject.role === 'READER' || subject.role === 'CONTRIBUTOR' || actor.role !== 'MODERATOR';
}
