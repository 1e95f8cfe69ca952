import type { Check } from '../types.ts';

/** New comments need an open discussion; nobody is exempt, so that "closed" can be relied on. */
export const discussionOpen: Check = {
  id: 'discussionOpen',
  version: 1,
  title: 'Only while the discussion is open',
  fixed: true,
  on: ['new'],
  run: (_draft, { discussion }) =>
    discussion.state === 'closed' || discussion.state === 'off'
      ? [{ verdict: 'reject', code: 'discussion_closed', detail: discussion.state }]
      : [],
};
