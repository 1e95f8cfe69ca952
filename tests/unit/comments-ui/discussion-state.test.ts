import { expect, test } from 'vitest';
import { change, find, latest, unseen } from '#components/comments/discussion-changes.ts';
import {
  firstState,
  hiddenReplies,
  withLikes,
  type DiscussionState,
} from '#components/comments/discussion-state.ts';
import type { Shown, Thread, ThreadPage } from '#components/comments/shape.ts';

const shown = (id: string, more: Partial<Shown> = {}): Shown => ({
  id,
  parentId: null,
  rootId: id,
  state: 'visible',
  author: { id: `author of ${id}`, name: id, staff: false, byline: null, expertise: null, newcomer: false },
  inReplyTo: null,
  content: [{ type: 'paragraph', children: [{ type: 'text', text: id }] }],
  likes: 0,
  pick: false,
  createdAt: '2026-11-23T18:05:00.000Z',
  editedAt: null,
  ...more,
});
const reply = (id: string, rootId: string, more: Partial<Shown> = {}) =>
  shown(id, { parentId: rootId, rootId, ...more });
const thread = (id: string, replies: Shown[] = [], replyCount = replies.length): Thread => ({
  ...shown(id),
  replies,
  replyCount,
  repliesCursor: replyCount > replies.length ? 'more' : null,
});
const page = (comments: Thread[], total = 10, nextCursor: string | null = null): ThreadPage => ({
  comments,
  total,
  nextCursor,
  hasPicks: false,
});
const ids = (state: DiscussionState) =>
  state.threads.map(({ id, replies }) => [id, ...replies.map((r) => r.id)]);

test('the next page follows what is there; nothing comes twice or moves', () => {
  const before = firstState('newest', page([thread('5'), thread('4')], 3, 'next'));
  const after = change(before, { type: 'more', page: page([thread('4'), thread('3')], 4) });
  expect(ids(after)).toEqual([['5'], ['4'], ['3']]);
  expect(after).toMatchObject({ nextCursor: null, total: 4 });
});

test('replies join in the order of time, the reader’s own among them', () => {
  let state = firstState('newest', page([thread('1', [reply('2', '1'), reply('3', '1')], 5)]));
  state = change(state, { type: 'posted', comment: reply('9', '1') });
  expect(state.total).toBe(11);
  state = change(state, {
    type: 'moreReplies',
    rootId: '1',
    replies: [reply('4', '1'), reply('5', '1'), reply('6', '1'), reply('9', '1')],
    cursor: null,
  });
  expect(ids(state)).toEqual([['1', '2', '3', '4', '5', '6', '9']]);
  expect(state.threads.map(hiddenReplies)).toEqual([0]);
});

test('a new comment comes first in either order, is counted once, and not while it waits', () => {
  for (const sort of ['newest', 'oldest'] as const) {
    let state = firstState(sort, page([thread('1')]));
    state = change(state, { type: 'posted', comment: shown('2') });
    state = change(state, { type: 'posted', comment: shown('2') });
    state = change(state, { type: 'posted', comment: shown('3', { state: 'held' }) });
    expect(ids(state)).toEqual([['3'], ['2'], ['1']]);
    expect(state.total).toBe(11);
  }
});

test('held comments stay when the order changes, and come back once', () => {
  const held = shown('7', { state: 'held' });
  let state = change(firstState('newest', page([thread('1')])), { type: 'own', comments: [held] });
  state = change(state, { type: 'sorted', sort: 'oldest', page: page([thread('0'), thread('1')]) });
  state = change(state, { type: 'own', comments: [held] });
  expect(ids(state)).toEqual([['7'], ['0'], ['1']]);
  expect(state).toMatchObject({ sort: 'oldest', total: 10 });
});

test('a withdrawn comment leaves a tombstone where it was, without name or text', () => {
  let state = firstState('newest', page([thread('1', [reply('2', '1')])]));
  state = change(state, { type: 'withdrawn', id: '1' });
  expect(find(state, '1')).toMatchObject({ state: 'withdrawn', author: null, content: null });
  expect(find(state, '2')?.state).toBe('visible');
  expect(state.total).toBe(9);
  state = change(state, { type: 'withdrawn', id: '1' });
  expect(state.total).toBe(9);
});

test('a linked thread takes its place, or the first one, and what is held stays', () => {
  const state = change(firstState('newest', page([thread('3'), thread('2', [reply('4', '2')], 9)])), {
    type: 'own',
    comments: [reply('8', '2', { state: 'held' })],
  });
  const around = { ...thread('2', [reply('6', '2'), reply('7', '2')], 9), earlier: true };
  expect(ids(change(state, { type: 'linked', thread: around }))).toEqual([['3'], ['2', '6', '7', '8']]);
  expect(ids(change(state, { type: 'linked', thread: thread('1') }))[0]).toEqual(['1']);
});

test('likes change where they are, and of what is on the page alone', () => {
  const before = firstState('newest', page([thread('2', [reply('3', '2')]), thread('1')]));
  const after = withLikes(before, { '3': 4, '1': 2, elsewhere: 9 });
  expect([find(after, '1')?.likes, find(after, '2')?.likes, find(after, '3')?.likes]).toEqual([2, 0, 4]);
  expect(ids(after)).toEqual(ids(before));
});

test('an edited comment has its new text in its place; one that now waits counts no more', () => {
  const before = firstState('newest', page([thread('2'), thread('1', [reply('3', '1')])], 3));
  const editedAt = '2026-11-23T18:07:00.000Z';
  const after = change(before, { type: 'edited', comment: reply('3', '1', { editedAt }) });
  expect([after.total, find(after, '3')?.editedAt]).toEqual([3, editedAt]);
  const held = change(before, { type: 'edited', comment: shown('1', { state: 'held', editedAt }) });
  expect([held.total, find(held, '1')?.state]).toEqual([2, 'held']);
  expect(held.threads[1]?.replies.map(({ id }) => id)).toEqual(['3']);
});

test('news are threads and replies that the page can show; none by oneself or whom one ignores', () => {
  const state = firstState(
    'newest',
    page([thread('1', [reply('2', '1')]), thread('3', [reply('4', '3')], 9)]),
  );
  const news = [
    { id: '2', rootId: '1', authorId: 'shown already' },
    { id: '5', rootId: '5', authorId: 'a' },
    { id: '6', rootId: '1', authorId: null },
    { id: '7', rootId: '3', authorId: 'a' },
    { id: '8', rootId: '8', authorId: 'me' },
    { id: '9', rootId: '1', authorId: 'me' },
  ];
  const { threads, replies } = unseen(state, news, (author) => author === 'me');
  expect(threads).toEqual(['5']);
  // Thread 3 has replies that nobody asked for yet: those are no news, and lead to the rest.
  expect([...replies]).toEqual([['1', ['6']]]);
});

test('fresh threads come first, once; what is there stays as it is', () => {
  const before = firstState('newest', page([thread('3', [reply('4', '3')]), thread('1')], 3, 'next'));
  const after = change(before, { type: 'fresh', page: page([thread('5'), thread('3'), thread('1')], 5) });
  expect(ids(after)).toEqual([['5'], ['3', '4'], ['1']]);
  expect(after).toMatchObject({ total: 5, nextCursor: 'next' });
});

test('the latest comment of a page may be a reply', () => {
  expect(latest(page([thread('3'), thread('1', [reply('2', '1'), reply('4', '1')])]))).toBe('4');
  expect(latest(page([]))).toBeNull();
});
