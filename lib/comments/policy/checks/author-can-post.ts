import type { Check } from '../types.ts';

/** The author has a name to show, and isn't suspended. */
export const authorCanPost: Check = {
  id: 'authorCanPost',
  version: 1,
  on: ['new', 'edit'],
  run(_draft, { author, now }) {
    if (!author) return [];
    if (author.suspendedUntil && author.suspendedUntil > now)
      return [{ verdict: 'reject', code: 'account_suspended', detail: author.suspendedUntil.toISOString() }];
    return author.displayName === null ? [{ verdict: 'reject', code: 'display_name_missing' }] : [];
  },
};
