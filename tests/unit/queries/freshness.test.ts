import { describe, expect, test } from 'vitest';
import { untilNext } from '#sanity/queries/freshness.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const after = (seconds: number) => new Date(now + seconds * 1000).toISOString();

describe('how long a list is kept', () => {
  test('an hour where nothing is planned', () => {
    expect(untilNext(null, now)).toMatchObject({ revalidate: 3600 });
  });

  test('no longer than until the next story: then even the first reader waits for the fresh list', () => {
    expect(untilNext(after(1200), now)).toMatchObject({ revalidate: 1200, expire: 1201 });
  });

  test('at least as long as Next needs to keep the page whole', () => {
    expect(untilNext(after(20), now)).toMatchObject({ revalidate: 20, expire: 300 });
  });

  test('never for no time at all, though the story’s time has just passed', () => {
    expect(untilNext(after(-5), now).revalidate).toBe(1);
  });

  test.each([1, 299, 300, 3599, 3600, 90_000])('expires after it is made again (%i s)', (seconds) => {
    const { revalidate, expire } = untilNext(after(seconds), now);
    expect(expire).toBeGreaterThan(revalidate);
  });
});
