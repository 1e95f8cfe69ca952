import { expect, test } from 'vitest';
import { idsWithSince, withSince } from '#components/comments/since.ts';

const map = (entries: Record<string, string>) => new Map(Object.entries(entries));

test('what was written or changed while the question was on its way stays', () => {
  const asked = map({ old: 'a' });
  const now = map({ old: 'b', fresh: 'c' });
  expect(withSince(map({ old: 'a', other: 'd' }), asked, now)).toEqual(
    map({ old: 'b', fresh: 'c', other: 'd' }),
  );
});

test('what was taken away meanwhile stays away', () => {
  expect(idsWithSince(['liked', 'other'], new Set(['liked']), new Set())).toEqual(new Set(['other']));
});

test('what nobody touched is as the server says', () => {
  const before = new Set(['a', 'gone']);
  expect(idsWithSince(['a', 'b'], before, before)).toEqual(new Set(['a', 'b']));
  expect(withSince(map({ a: '1' }), map({ b: '2' }), map({ b: '2' }))).toEqual(map({ a: '1' }));
});
