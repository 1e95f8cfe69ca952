import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** A moderator asked that everything by this author be read first. */
export const premoderatedAuthor: Check = {
  id: 'premoderatedAuthor',
  version: 1,
  title: 'Readers whose every comment waits for a moderator',
  fixed: true,
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, { author }) =>
    author?.premoderated ? [{ verdict: 'hold', code: 'premoderated_author' }] : [],
};
