import { barredBy } from '../barred.ts';
import type { Check } from '../types.ts';

/** The author has a name to show, and is neither banned nor suspended. */
export const authorCanPost: Check = {
  id: 'authorCanPost',
  version: 2,
  title: 'Banned and suspended readers, and those without a name',
  fixed: true,
  on: ['new', 'edit'],
  run(_draft, { author, now }) {
    if (!author) return [];
    const barred = barredBy(author, now);
    if (barred) return [{ verdict: 'reject', code: barred }];
    return author.displayName === null ? [{ verdict: 'reject', code: 'display_name_missing' }] : [];
  },
};
