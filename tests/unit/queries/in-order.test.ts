import { expect, test } from 'vitest';
import { inOrderOf, withoutTwins } from '#sanity/queries/in-order.ts';

const items = (...ids: string[]) => ids.map((id) => ({ id }));

test('what editors chose stands in their order, and what is not there leaves no gap', () => {
  expect(inOrderOf(['c', 'gone', 'a'], items('a', 'b', 'c'))).toEqual(items('c', 'a'));
});

test('nothing stands twice, and the first place wins', () => {
  expect(withoutTwins(items('b', 'a', 'b', 'c', 'a'))).toEqual(items('b', 'a', 'c'));
});
