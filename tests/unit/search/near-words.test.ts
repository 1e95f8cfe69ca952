import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletionKeys, distance, likeliest, slipsIn } from '#lib/search/near-words.ts';

describe('near words', () => {
  test.each([
    ['tide', 'tide', 0],
    ['tide', 'tdie', 1],
    ['tide', 'ride', 1],
    ['tide', 'tides', 1],
    ['harbour', 'harbor', 1],
    ['machine', 'mahcnie', 2],
    ['', 'abc', 3],
  ])('%s and %s are %d apart', (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
    expect(distance(b, a)).toBe(expected);
  });

  const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const word = (min: number, max: number) =>
    fc.array(letters, { minLength: min, maxLength: max }).map((list) => list.join(''));
  /** A word after one slip. */
  const slipped = (text: string, at: number, kind: number, letter: string): string => {
    const place = at % text.length;
    const [before, rest] = [text.slice(0, place), text.slice(place)];
    if (kind === 0) return before + rest.slice(1);
    if (kind === 1) return before + letter + rest;
    if (kind === 2) return before + letter + rest.slice(1);
    return before + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  };
  const slip = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 3 }), letters);

  test('whatever is within the slips of both words shares a key', () => {
    fc.assert(
      fc.property(word(3, 14), fc.array(slip, { minLength: 1, maxLength: 2 }), (start, slips) => {
        let other = start;
        for (const [at, kind, letter] of slips)
          if (other.length > 1) other = slipped(other, at, kind, letter);
        fc.pre(distance(start, other) <= Math.min(slipsIn(start), slipsIn(other)));
        const keys = new Set(deletionKeys(start));
        expect(deletionKeys(other).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('a word has few keys, however long it is', () => {
    expect(deletionKeys('x'.repeat(200))).toHaveLength(3);
    expect(deletionKeys('abcdefghijklmnopqrstuvwxyz').length).toBeLessThanOrEqual(29);
  });

  test('the nearest is meant, then the one that begins alike, then the commonest', () => {
    expect(
      likeliest('tdie', [
        { word: 'tide', stories: 1 },
        { word: 'tie', stories: 90 },
      ]),
    ).toBe('tie');
    expect(likeliest('bench', [{ word: 'benches', stories: 9 }])).toBeNull();
    expect(
      likeliest('harbur', [
        { word: 'arbur', stories: 9 },
        { word: 'harbour', stories: 1 },
      ]),
    ).toBe('harbour');
    expect(likeliest('ox', [{ word: 'oxen', stories: 9 }])).toBeNull();
    expect(likeliest('anything', [])).toBeNull();
  });
});
