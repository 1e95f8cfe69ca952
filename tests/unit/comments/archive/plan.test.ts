import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchivedComment } from '../../../../lib/comments/archive/archived.ts';
import { plan as planned } from '../../../../lib/comments/archive/plan.ts';
import { pastId } from '../../../../lib/comments/store/id.ts';

const comment = (
  key: string,
  parentKey: string | null = null,
  more: Partial<ArchivedComment> = {},
): ArchivedComment => ({
  key,
  parentKey,
  articleKey: 'a',
  author: { name: 'Ann', email: null, known: false },
  status: 'PUBLISHED',
  createdAt: '2019-03-01T10:00:00Z',
  text: 'A thought',
  ...more,
});

const plan = (comments: ArchivedComment[], known = new Map()) =>
  planned(comments, { known, now: new Date('2026-01-01'), idAt: pastId });

test('answers stay under what they answer, in whatever order they come', () => {
  const { add } = plan([comment('c', 'b'), comment('b', 'a'), comment('a')]);
  expect(add.map(({ key, depth }) => [key, depth])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  expect(new Set(add.map(({ rootId }) => rootId))).toEqual(new Set([add[0]?.id]));
  expect(add[2]?.parentId).toBe(add[1]?.id);
});

test('what answers something that isn’t there opens a thread, and what answers something left out moves up', () => {
  const { add, leftOut, changed } = plan([
    comment('lost', 'nowhere'),
    comment('a'),
    comment('bad', 'a', { text: ' \u200b ' }),
    comment('c', 'bad'),
  ]);
  const [lost, a, c] = add;
  expect(lost).toMatchObject({ key: 'lost', parentId: null, depth: 0 });
  expect(c).toMatchObject({ key: 'c', parentId: a?.id, depth: 1 });
  expect(leftOut).toEqual([{ key: 'bad', why: 'it has no text' }]);
  expect(changed.map(({ key }) => key)).toEqual(['lost', 'c']);
});

test('circles are opened, and only one of them opens a thread', () => {
  const { add, changed } = plan([
    comment('tail', 'x'),
    comment('x', 'y'),
    comment('y', 'x'),
    comment('self', 'self'),
  ]);
  expect(add).toHaveLength(4);
  expect(add.filter(({ parentId }) => parentId === null)).toHaveLength(2);
  expect(changed.map(({ key }) => key).toSorted()).toEqual(['self', 'x']);
});

test('dates that are none, too early or still to come, doubles and endless texts are left out', () => {
  const { add, leftOut } = plan([
    comment('no', null, { createdAt: '0000-00-00T00:00:00Z' }),
    comment('early', null, { createdAt: '1970-01-01T00:00:00Z' }),
    comment('late', null, { createdAt: '2099-01-01T00:00:00Z' }),
    comment('long', null, { text: 'x'.repeat(20_001) }),
    comment('a'),
    comment('a', null, { text: 'again' }),
  ]);
  expect(add.map(({ key, text }) => [key, text])).toEqual([['a', 'A thought']]);
  expect(leftOut.map(({ key }) => key)).toEqual(['no', 'early', 'late', 'long', 'a']);
});

test('a place whose text is gone is kept only under answers', () => {
  const gone = { text: null, status: 'WITHDRAWN' } as const;
  const { add, leftOut } = plan([comment('a', null, gone), comment('b', 'a'), comment('c', null, gone)]);
  expect(add.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(leftOut.map(({ key }) => key)).toEqual(['c']);
});

test('whatever answers whatever: each is added once, under one that comes before it, at most 8 deep', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
  const parents = fc.tuple(...keys.map(() => fc.option(fc.constantFrom(...keys, 'nowhere'))));
  fc.assert(
    fc.property(parents, (answers) => {
      const { add } = plan(keys.map((key, at) => comment(key, answers[at] ?? null)));
      expect(add.map(({ key }) => key).toSorted()).toEqual(keys);
      const before = new Map<string, (typeof add)[number]>();
      for (const one of add) {
        expect(one.depth).toBeLessThanOrEqual(8);
        expect(one.parentId === null).toBe(one.rootId === one.id && one.depth === 0);
        if (one.parentId !== null) expect(before.get(one.parentId)?.rootId).toBe(one.rootId);
        before.set(one.id, one);
      }
    }),
  );
});

test('what has no date is left out, and said so in words', () => {
  const { add, leftOut } = plan([comment('a', null, { createdAt: '' })]);
  expect(add).toEqual([]);
  expect(leftOut).toEqual([{ key: 'a', why: 'it has no date' }]);
});
