import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Moderators took several of the author's latest comments down. */
export const recentRejections: Check = {
  id: 'recentRejections',
  version: 1,
  title: 'Readers several of whose latest comments were taken down',
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, { history: { recentlyRejected } }, config) =>
    recentlyRejected >= config.recentRejections
      ? [{ verdict: 'hold', code: 'recent_rejections', detail: `${recentlyRejected} of the last 10` }]
      : [],
};
