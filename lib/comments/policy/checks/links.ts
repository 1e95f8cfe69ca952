import { isStaff, trustOf } from '../trust.ts';
import type { Check } from '../types.ts';

/** Whether a comment may have links, and whose wait for a moderator. */
export const links: Check = {
  id: 'links',
  version: 1,
  title: 'Links, by how far a reader is trusted',
  ofText: true,
  on: ['new', 'edit'],
  run(draft, facts, config) {
    const count = draft.links.length;
    if (count === 0) return [];
    const detail = `${count}: ${draft.links.slice(0, 3).join(' ').slice(0, 200)}`;
    if (facts.discussion.links === 'deny') return [{ verdict: 'reject', code: 'links_not_allowed', detail }];
    if (count > config.maxLinks) return [{ verdict: 'reject', code: 'too_many_links', detail }];
    if (isStaff(facts)) return [];
    const trust = trustOf(facts, config);
    const free = { new: 0, basic: 2, trusted: config.maxLinks, staff: config.maxLinks }[trust];
    return facts.discussion.links === 'hold' || count > free
      ? [{ verdict: 'hold', code: 'links', detail }]
      : [];
  },
};
