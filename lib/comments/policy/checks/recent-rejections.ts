import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Moderators took several of the author's latest comments down. */
export const recentRejections: Check = {
  id: 'recentRejections',
  version: 1,
  on: ['new', 'edit'],
  exempt: isStaff,
  run(_draft, { history }, config) {
    const rejected = history.slice(0, 10).filter((past) => past.status === 'REJECTED').length;
    return rejected >= config.recentRejections
      ? [{ verdict: 'hold', code: 'recent_rejections', detail: `${rejected} of the last 10` }]
      : [];
  },
};
