import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** The editors asked that each comment on this article be read first. */
export const premoderated: Check = {
  id: 'premoderated',
  version: 1,
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, { discussion }) =>
    discussion.state === 'premoderated' ? [{ verdict: 'hold', code: 'premoderated_discussion' }] : [],
};
