import { describe, expect, test } from 'vitest';
import {
  events,
  firstStatus,
  isVisible,
  statuses,
  transition,
  type Actor,
  type Event,
} from '../../../lib/comments/moderation/transitions.ts';
import type { Status } from '../../../lib/comments/policy/types.ts';

/** What may happen, written out again by hand; everything else may not. */
const legal: Record<Event, Partial<Record<Status, Status>>> = {
  approve: { PUBLISHED: 'APPROVED', HELD: 'APPROVED' },
  reject: { PUBLISHED: 'REJECTED', HELD: 'REJECTED', APPROVED: 'REJECTED' },
  restore: { REJECTED: 'APPROVED' },
  reports: { PUBLISHED: 'HELD' },
  hold: { PUBLISHED: 'HELD', HELD: 'HELD', APPROVED: 'HELD' },
  withdraw: { PUBLISHED: 'WITHDRAWN', HELD: 'WITHDRAWN', APPROVED: 'WITHDRAWN' },
  erase: {
    PUBLISHED: 'ERASED',
    HELD: 'ERASED',
    APPROVED: 'ERASED',
    REJECTED: 'ERASED',
    WITHDRAWN: 'ERASED',
  },
};

const actors: Record<string, Actor> = {
  system: 'system',
  reader: { role: 'READER', isAuthor: false },
  author: { role: 'READER', isAuthor: true },
  moderator: { role: 'MODERATOR', isAuthor: false },
  'moderating author': { role: 'MODERATOR', isAuthor: true },
  contributor: { role: 'CONTRIBUTOR', isAuthor: false },
  'contributing author': { role: 'CONTRIBUTOR', isAuthor: true },
  editor: { role: 'EDITOR', isAuthor: false },
  'editing author': { role: 'EDITOR', isAuthor: true },
  admin: { role: 'ADMIN', isAuthor: false },
  'administrating author': { role: 'ADMIN', isAuthor: true },
};

const desk = ['moderator', 'moderating author', 'editor', 'editing author', 'admin', 'administrating author'];
const allowed: Record<Event, string[]> = {
  approve: desk,
  reject: desk,
  restore: desk,
  reports: ['system'],
  hold: ['system'],
  withdraw: ['author', 'moderating author', 'contributing author', 'editing author', 'administrating author'],
  erase: ['system', 'admin', 'administrating author'],
};

const matrix = statuses.flatMap((status) =>
  events.flatMap((event) => Object.keys(actors).map((actor) => [status, event, actor] as const)),
);

describe('every status, event and actor', () => {
  test.each(matrix)('%s, %s by %s', (status, event, name) => {
    const actor = actors[name] ?? 'system';
    const to = legal[event][status];
    const expected = !allowed[event].includes(name)
      ? { ok: false, error: 'not_allowed' }
      : to
        ? { ok: true, value: to }
        : { ok: false, error: 'illegal_transition' };
    expect(transition(status, event, actor)).toEqual(expected);
  });

  test('the matrix is whole', () => expect(matrix).toHaveLength(6 * 7 * 11));
});

test('what the policy lets in begins visible or held, and readers see two statuses', () => {
  expect(firstStatus('accept')).toBe('PUBLISHED');
  expect(firstStatus('hold')).toBe('HELD');
  expect(statuses.filter(isVisible)).toEqual(['PUBLISHED', 'APPROVED']);
});
