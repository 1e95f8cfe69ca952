import type { Check } from '../types.ts';

/** What is answered is a comment on the same article that readers see. */
export const parentReplyable: Check = {
  id: 'parentReplyable',
  version: 1,
  title: 'Only answers to what readers see',
  fixed: true,
  on: ['new'],
  run: (_draft, { parent }) =>
    parent && !parent.replyable ? [{ verdict: 'reject', code: 'parent_unavailable' }] : [],
};
