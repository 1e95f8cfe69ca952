import { expect, test } from 'vitest';
import { leavesNoAdministrator, peopleErrors, roleWords, staffRoles } from '#lib/people/roles.ts';
import { savedText } from '../../../app/(account)/newsroom/people/parts/saved-text.ts';

test.each([
  [['a'], 'a', 'EDITOR', true],
  [['a'], 'a', 'READER', true],
  [['a'], 'a', 'ADMIN', false],
  [['a', 'b'], 'a', 'READER', false],
  [['a'], 'b', 'READER', false],
] as const)(
  'of the administrators %j, %s becomes %s: nobody is left is %s',
  (administrators, id, to, expected) => {
    expect(leavesNoAdministrator(administrators, id, to)).toBe(expected);
  },
);

test('every role but the reader’s can be given, and each says what it may', () => {
  expect([...staffRoles, 'READER'].toSorted()).toEqual(Object.keys(roleWords).toSorted());
  for (const text of [...Object.values(roleWords).map(({ may }) => may), ...Object.values(peopleErrors)]) {
    expect(text).toMatch(/^[A-Z].*\.$/u);
  }
});

test('what was done is said of whom it was done to, and nothing for what a page doesn’t know', () => {
  for (const saved of ['added', 'changed', 'removed']) expect(savedText(saved, 'Ada')).toMatch(/^Ada /u);
  expect(savedText('removed', '')).toMatch(/^This person /u);
  expect(savedText('constructor', 'Ada')).toBeUndefined();
});
