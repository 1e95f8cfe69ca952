import { expect, test } from 'vitest';
import { aheadOf, lookAtClock, lookAtNode } from '#scripts/services/doctor/machine.ts';

test.each([
  ['24.21.0', 'well'],
  ['22.15.0', 'well'],
  ['22.14.9', 'broken'],
  ['20.18.0', 'broken'],
])('Node %s is %s', async (version, status) => {
  expect((await lookAtNode(version)()).status).toBe(status);
});

test.each([
  [[], 'note'],
  [[{ of: 'the database', ahead: 20 }], 'well'],
  [
    [
      { of: 'the database', ahead: 20 },
      { of: 'Sanity', ahead: -9000 },
    ],
    'note',
  ],
  [[{ of: 'the database', ahead: 120_000 }], 'broken'],
])('clocks %j: %s', async (others, status) => {
  const found = await lookAtClock(others)();
  expect(found.status).toBe(status);
  if (status === 'broken') expect(found.says).toContain('120.0 s ahead of that of the database');
});

test('a clock is compared with a header that has whole seconds, written while the answer was waited for', () => {
  const at = (time: string) => new Response('', { headers: { date: new Date(time).toUTCString() } });
  const asked = Date.parse('2026-11-28T10:00:00.900Z');
  const now = Date.parse('2026-11-28T10:00:01.100Z');
  expect(aheadOf(at('2026-11-28T10:00:00Z'), asked, now)).toBe(0);
  expect(aheadOf(at('2026-11-28T10:00:01Z'), asked, now)).toBe(0);
  expect(aheadOf(at('2026-11-28T10:02:01Z'), asked, now)).toBe(-119_900);
  expect(aheadOf(at('2026-11-28T09:58:00Z'), asked, now)).toBe(119_900);
  expect(aheadOf(new Response(''), asked, now)).toBeNull();
});
