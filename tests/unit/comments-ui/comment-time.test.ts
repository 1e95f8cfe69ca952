import { expect, test } from 'vitest';
import { formatTime } from '#components/comments/comment-time.tsx';
import { longDateTime } from '#components/ui/dates.ts';

test('a time is written as everywhere on the site', () => {
  for (const at of ['2026-03-01T00:05:00.000Z', '2026-12-31T23:59:59.999Z', '2027-09-09T12:00:00.000Z'])
    expect(formatTime(at, 'utc')).toBe(longDateTime(at));
});

test('in the reader’s own zone it names none', () => {
  expect(formatTime('2026-03-01T12:05:00.000Z', 'local')).toMatch(/^\d+ (February|March) 2026, \d\d:\d\d$/);
});
