import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Where the discussion is slowed down: one comment by one reader in so much time. The newsroom may answer at once. */
export const slowMode: Check = {
  id: 'slowMode',
  version: 1,
  title: 'Slow mode, where an article, section or the site asks for it',
  on: ['new'],
  exempt: isStaff,
  run(_draft, { discussion: { slowSeconds }, history: { lastHere }, now }) {
    if (slowSeconds === 0 || lastHere === null) return [];
    const wait = slowSeconds - (now.getTime() - lastHere.getTime()) / 1000;
    return wait > 0 ? [{ verdict: 'reject', code: 'slow_mode', wait: Math.ceil(wait) }] : [];
  },
};
