import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightOf, weightOfAll } from '../../../lib/comments/moderation/report-weight.ts';

test('an account that nobody has judged counts as one, and somebody without an account far less', () => {
  expect(weightOf({ upheld: 0, refused: 0 })).toBe(1);
  expect(weightOf(null)).toBe(0.25);
});

test('being right counts for more, being wrong for less, and never below nothing or above two', () => {
  const count = fc.nat({ max: 10_000 });
  fc.assert(
    fc.property(count, count, (upheld, refused) => {
      const weight = weightOf({ upheld, refused });
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThan(2);
      expect(weightOf({ upheld: upheld + 1, refused })).toBeGreaterThan(weight);
      expect(weightOf({ upheld, refused: refused + 1 })).toBeLessThan(weight);
    }),
  );
});

test('eleven strangers on one network don’t weigh as much as three readers', () => {
  expect(weightOfAll(Array.from({ length: 11 }, () => null))).toBeLessThan(3);
  expect(weightOfAll(Array.from({ length: 3 }, () => ({ upheld: 0, refused: 0 })))).toBe(3);
});
