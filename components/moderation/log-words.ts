import type { LogEntry } from '#lib/comments/desk-view.ts';

const words: Record<LogEntry['kind'], Record<string, string>> = {
  comment: {
    approve: 'approved a comment by',
    reject: 'rejected a comment by',
    restore: 'restored a comment by',
    feature: 'made a pick of a comment by',
    unfeature: 'took the pick off a comment by',
    appeal: 'refused an appeal by',
  },
  account: {
    warn: 'warned',
    suspend: 'suspended',
    ban: 'banned',
    lift: 'lifted what barred',
    premoderate: 'has each comment read first of',
    trust: 'no longer has each comment read first of',
    expert: 'changed the expertise of',
    note: 'noted about',
  },
  discussion: {
    open: 'opened the discussion of',
    premoderated: 'has each comment read first under',
    closed: 'closed the discussion of',
    off: 'switched off the discussion of',
    cms: 'gave back to the Studio the discussion of',
  },
};

/** What somebody did, up to whom or what it was about. */
export function logSentence({ kind, action }: Pick<LogEntry, 'kind' | 'action'>): string {
  return words[kind][action] ?? action;
}
