import { expect, test } from 'vitest';
import { hueOf, initialsOf } from '#components/comments/monogram.tsx';

test.each([
  ['Maren Dahl', 'MD'],
  ['Ayo', 'A'],
  ['J. R. Whitfield', 'JW'],
  ['Dr Hannah Brandt-Sørensen', 'DS'],
  ['linnea öberg', 'LÖ'],
  ['  Rosa   Lind ', 'RL'],
  ['李小龙', '李'],
  ['«Nightowl» 42', 'N4'],
  ['e\u0301mile Zola', 'E\u0301Z'],
  ['👩‍🔬 Ines', 'I'],
  ['🎷', '?'],
  ['', '?'],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a colour belongs to an id, and the ids of a crowd take all of them', () => {
  const ids = Array.from(
    { length: 400 },
    (_, index) => `0199c0de-0000-7000-8000-${String(index).padStart(12, '0')}`,
  );
  expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
  expect(new Set(ids.map(hueOf))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
});
