import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** The editors asked that each comment on this article be read first. */
export const premoderated: Check = {
  id: 'premoderated',
  version: 1,
  title: 'Discussions where each comment waits for a moderator',
  fixed: true,
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, { discussion }) =>
    discussion.state === 'premoderated' ? [{ verdict: 'hold', code: 'premoderated_discussion' }] : [],
};
